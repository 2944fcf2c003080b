// Handles, names and ids. Nothing else is known of a thing yet, so the order inside the document
// is free.
#include <algorithm>

#include "sim/api/request.hpp"
#include "sim/scenario/decode_context.hpp"

namespace acmsim::sim {
namespace {

class Definition {
 public:
  explicit Definition(DecodeContext& context) : context_(context) {}

  void define_given() {
    const Node& given = context_.part.given;
    for (const Node& node : given["hosted_zones"].items()) {
      add(node, "hosted zone", context_.scope.fresh_zone(), context_.part.hosted_zones);
    }
    for (const Node& node : given["dns_zones"].items()) {
      add(node, "dns zone", context_.scope.fresh_zone(), context_.part.dns_zones);
    }
    for (const Node& node : given["certificates"].items()) {
      add(node, "certificate", context_.scope.fresh_certificate(), context_.part.certificates);
    }
    for (const Node& node : given["load_balancers"].items()) define_load_balancer(node);
    for (const Node& node : given["changes"].items()) {
      add(node, "change", context_.scope.fresh_change(), context_.part.changes);
    }
  }

  void define_steps() {
    add_steps("plan", "", context_.root()["steps"]);
    std::map<std::string, Node> actors;
    for (const Node& actor : context_.root()["actors"].items()) {
      const Node name = actor["name"];
      const auto [first, is_new] = actors.emplace(name.text(), name);
      if (name.text() == "plan") {
        context_.report(name,
                        "a name for an actor: \"plan\" is what the document's steps are called");
      } else if (!is_new) {
        context_.report(name, "a name that no other actor has", {},
                        ", the name of " + context_.place_text(first->second) + " too");
      }
      add_steps(name.text(), name.text() + " ", actor["steps"]);
    }
  }

  /// Of two things with one name, the first in the text has it.
  void name_things() {
    std::ranges::stable_sort(found_, {}, [&](const Naming& naming) {
      return context_.document.lines.at(naming.as.where).serial;
    });
    std::map<std::string, Node> places;
    for (const Naming& naming : found_) {
      if (naming.as.text().find(kCopyNumber) != std::string::npos) {
        context_.report(naming.as, "a name without \"{n}\", which stands for a number in a fleet");
        continue;
      }
      const auto [first, is_new] = places.emplace(naming.as.text(), naming.as);
      if (is_new) {
        if (context_.scope.define(naming.as.text(), naming.thing)) {
          context_.part.namings.push_back(naming);
        } else {
          context_.report(
              naming.as, "a name of its own in each copy, such as \"" + naming.as.text() + "{n}\"");
        }
        continue;
      }
      context_.report(naming.as, "a name that nothing else has", {},
                      ", the name of " + context_.place_text(first->second) + " too");
    }
  }

 private:
  void note(const Node& node, const Named& thing) {
    if (const Node as = node["as"]; as.is_given()) found_.push_back({as, thing});
  }

  /// No step's id is such a text: an id has no space, or ends in `step N`.
  std::string seed_of(const Node& node, const std::string& kind, std::size_t count) const {
    const Node as = node["as"];
    return "given " + (as.is_given() ? as.text() : kind + " " + std::to_string(count + 1));
  }

  template <class H>
  void add(const Node& node, const std::string& kind, H handle, std::vector<Given<H>>& list) {
    list.push_back({node, handle, seed_of(node, kind, list.size())});
    note(node, handle);
  }

  void define_load_balancer(const Node& node) {
    const LoadBalancerHandle handle = context_.scope.fresh_load_balancer();
    add(node, "load balancer", handle, context_.part.load_balancers);
    for (const Node& listener : node["listeners"].items()) {
      const ListenerHandle fresh = context_.scope.fresh_listener();
      context_.part.listeners.push_back(
          {{listener, fresh, seed_of(listener, "listener", context_.part.listeners.size())},
           handle});
      note(listener, fresh);
    }
  }

  void add_steps(const std::string& who, const std::string& prefix, const Node& list) {
    const auto index = static_cast<std::uint32_t>(context_.plan().who.size());
    context_.plan().who.push_back(who);
    std::size_t place = 0;
    for (const Node& node : list.items()) {
      const StepHandle handle{static_cast<std::uint32_t>(context_.steps.size())};
      Step step;
      step.who = index;
      step.id = id_of(node, prefix + "step " + std::to_string(++place), handle);
      context_.plan().steps.push_back(std::move(step));
      context_.steps.push_back({node, made_by(node)});
      if (const auto& made = context_.steps.back().made) context_.made_by.emplace(*made, handle);
    }
  }

  std::string id_of(const Node& node, const std::string& made_up, StepHandle handle) {
    const Node id = node["id"];
    std::string text = id.text_or(made_up);
    const auto [first, is_new] = context_.ids.emplace(text, handle);
    if (!is_new && id.is_given()) {
      context_.report(
          id, "an id that no other step has", {},
          ", the id of " + context_.place_text(context_.steps[first->second.index].node) + " too");
    }
    return text;
  }

  /// What a step makes that its `as` can stand for.
  std::optional<Named> made_by(const Node& node) {
    const Node as = node["as"];
    if (!as.is_given()) return std::nullopt;
    const std::string& operation = node["call"].text();
    const auto made = fresh_for(operation, context_.scope);
    if (made) {
      note(node, *made);
    } else {
      context_.report(as, "no \"as\": " + operation + " makes nothing that a name could stand for");
    }
    return made;
  }

  DecodeContext& context_;
  std::vector<Naming> found_;
};

}  // namespace

void define_names(DecodeContext& context) {
  Definition definition(context);
  definition.define_given();
  definition.define_steps();
  definition.name_things();
}

void define_part(DecodeContext& context) {
  Definition definition(context);
  definition.define_given();
  definition.name_things();
}

}  // namespace acmsim::sim
