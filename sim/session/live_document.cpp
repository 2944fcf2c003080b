// What a client did, as a document. His calls become the steps of its plan, with a wait of the
// exact span before each, and all that fired becomes its history: so `run` plays the same, and
// `check` tries what the same calls come to under all delays. What is claimed at all times of a
// thing that the client has made, a session asks since then; a document asks it from its start.
#include <algorithm>
#include <fmt/core.h>
#include <set>

#include "sim/api/field.hpp"
#include "sim/api/operation.hpp"
#include "sim/json/pointer.hpp"
#include "sim/scenario/decode.hpp"
#include "sim/session/live.hpp"

namespace acmsim::sim {
namespace {

/// A text that ends with no more than an id: Route 53 puts `/hostedzone/` and `/change/` before it.
std::string_view bare(std::string_view text) {
  for (const std::string_view prefix : {"/hostedzone/", "/change/"}) {
    if (text.starts_with(prefix)) return text.substr(prefix.size());
  }
  return text;
}

}  // namespace

/// Writes a document of a session; it is thrown away afterwards.
class Live::Writer {
 public:
  explicit Writer(Live& live) : live_(live), root_(live.opened_->document.root) {}

  nlohmann::json write() && {
    find_names();
    write_steps();
    drop_unasked("always", live_.scenario().plan.always);
    drop_unasked("finally", live_.scenario().plan.finally);
    mend_actors();
    for (const char* gone : {"operators", "expected"}) root_.erase(gone);
    return std::move(root_);
  }

 private:
  /// How everything is called that has a name, or that a call has made.
  void find_names() {
    const DecodeContext& context = live_.opened_->context;
    for (const Naming& naming : context.part.namings) {
      const bool is_waiting = std::ranges::find(live_.waiting_, naming.thing,
                                                &Waiting::stands_for) != live_.waiting_.end();
      if (is_waiting) continue;
      names_.emplace(naming.thing, naming.as.text());
      given_.insert(naming.as.text());
    }
    for (const Waiting& waiting : live_.waiting_) {
      if (live_.is_bound(waiting.stands_for)) {
        names_.emplace(live_.meaning_of(waiting.stands_for), waiting.name);
      }
    }
    std::size_t unnamed = 0;
    for (const auto& made : live_.state_->made) {
      if (!made->thing) continue;
      if (!names_.contains(*made->thing)) {
        std::string name = "made-" + std::to_string(++unnamed);
        while (live_.scope().find(name)) name = "made-" + std::to_string(++unnamed);
        names_.emplace(*made->thing, std::move(name));
      }
      nicknames_.emplace(text_of(*made->thing), names_.at(*made->thing));
    }
    for (const auto& [thing, name] : names_) references_.emplace(text_of(thing), "@" + name);
  }

  std::string text_of(const Named& thing) const {
    return std::string(bare(field_of(live_.scenario().catalogue, thing, "").value_or("")));
  }

  /// A call's parameters, where names stand for what is called otherwise in another history.
  nlohmann::json renamed(const nlohmann::json& value) const {
    if (value.is_string()) {
      const auto& text = value.get_ref<const std::string&>();
      if (text.starts_with('@')) {
        const auto dot = std::min(text.find('.'), text.size());
        const auto thing = live_.scope().find(std::string_view(text).substr(1, dot - 1));
        const auto name = thing ? names_.find(*thing) : names_.end();
        return name == names_.end() ? text : "@" + name->second + text.substr(dot);
      }
      const auto reference = references_.find(std::string(bare(text)));
      return reference == references_.end() ? value : nlohmann::json(reference->second);
    }
    if (const auto zone = zone_served_by(value)) return *zone;
    nlohmann::json copy = value;
    if (copy.is_structured()) {
      for (nlohmann::json& child : copy) child = renamed(child);
    }
    return copy;
  }

  /// `@zone` for a list of the name servers that a zone was given.
  std::optional<std::string> zone_served_by(const nlohmann::json& list) const {
    if (!list.is_array() || list.empty() || !list.front().is_string()) return std::nullopt;
    std::set<std::string> wanted;
    for (const nlohmann::json& one : list) {
      const auto name = one.is_string() ? DomainName::parse(one.get<std::string>()) : DomainName();
      wanted.insert(name ? name->text() : "");
    }
    const Catalogue& catalogue = live_.scenario().catalogue;
    for (const auto& [thing, name] : names_) {
      const auto* zone = std::get_if<ZoneHandle>(&thing);
      if (zone == nullptr || !catalogue.hosted_zones.contains(*zone)) continue;
      std::set<std::string> servers;
      for (const NameHandle server : catalogue.directory.facts_of(*zone).servers) {
        servers.insert(catalogue.name(server).text());
      }
      if (!servers.empty() && servers == wanted) return "@" + name;
    }
    return std::nullopt;
  }

  void write_steps() {
    root_["steps"] = nlohmann::json::array();
    root_["history"] = nlohmann::json::array();
    const auto& firings = live_.run().firings();
    std::size_t told = 0;
    const auto tell_until = [&](std::size_t end) {
      for (; told < end; ++told) {
        const ScriptedEvent& fired = firings[told];
        tell(fired.at, fired.fires, renamed_owner(fired.whose));
      }
    };
    for (const auto& made : live_.state_->made) {
      tell_until(made->firings);
      write_step(*made);
    }
    tell_until(live_.state_->ended_firings.value_or(firings.size()));
    write_wait(live_.state_->ended_at.value_or(live_.run().now()));
    tell_until(firings.size());
    tell(live_.run().now(), std::string(name_of(TimerKind::end)), "history");
  }

  void tell(Instant at, const std::string& fires, const std::string& whose) {
    root_["history"].push_back({{"at", format_instant(at)}, {"fires", fires}, {"whose", whose}});
  }

  /// Whose a timer is: what had no name is called by its ARN or id, and has one here.
  std::string renamed_owner(const std::string& whose) const {
    for (const auto& [text, name] : nicknames_) {
      if (whose.starts_with(text)) return name + whose.substr(text.size());
    }
    return whose;
  }

  /// A call, after a wait. One that fails ends those after it, so nothing comes after it.
  void write_step(const Made& made) {
    write_wait(made.at);
    nlohmann::json step{
        {"id", next_id()}, {"call", made.message.at("call")}, {"after", after_}, {"takes", "0s"}};
    for (const char* member : {"region", "account"}) {
      if (made.message.contains(member)) step[member] = made.message.at(member);
    }
    if (made.message.contains("with")) step["with"] = renamed(made.message.at("with"));
    const std::string name = made.thing ? names_.at(*made.thing) : "";
    // AWS answers with a thing that has been made before where a request has its token.
    const bool is_new = made.thing && !given_.contains(name) && !makers_.contains(name);
    if (is_new) {
      step["as"] = name;
      makers_.emplace(name, step.at("id"));
    }
    if (made.refused && !made.is_failure) step["fails_with"] = *made.refused;
    tell(made.at, std::string(name_of(TimerKind::operator_step)), step.at("id"));
    if (!made.is_failure) after_ = {step.at("id")};
    root_["steps"].push_back(std::move(step));
  }

  void write_wait(Instant until) {
    if (until == since_) return;
    const std::string id = next_id();
    root_["steps"].push_back(
        {{"id", id}, {"wait", format_duration(until - since_)}, {"after", after_}});
    tell(until, std::string(name_of(TimerKind::pause)), id);
    after_ = {id};
    since_ = until;
  }

  std::string next_id() {
    std::string id = "client-" + std::to_string(++ids_);
    while (live_.opened_->context.ids.contains(id)) id = "client-" + std::to_string(++ids_);
    return id;
  }

  /// What is claimed of a name that was never bound, nobody can ask in a document without it.
  void drop_unasked(const char* list, const std::vector<Claim>& claims) {
    if (!root_.contains(list)) return;
    nlohmann::json kept = nlohmann::json::array();
    for (std::size_t i = 0; i < claims.size(); ++i) {
      if (live_.can_be_asked(claims[i], live_.run().situation())) kept.push_back(root_[list][i]);
    }
    root_[list] = std::move(kept);
  }

  /// An actor's step that comes after one of the plan: after the call that made what that names;
  /// if none did, after all that the client does.
  void mend_actors() {
    if (!root_.contains("actors")) return;
    for (nlohmann::json& actor : root_["actors"]) {
      for (nlohmann::json& step : actor["steps"]) {
        if (step.contains("after")) step["after"] = mended(step["after"]);
      }
    }
  }

  nlohmann::json mended(const nlohmann::json& after) const {
    const DecodeContext& context = live_.opened_->context;
    nlohmann::json kept = nlohmann::json::array();
    for (const nlohmann::json& id : after) {
      const StepHandle step = context.ids.at(id.get<std::string>());
      if (context.scenario.plan.at(step).who != 0) {
        kept.push_back(id);
        continue;
      }
      const Node as = context.steps[step.index].node["as"];
      if (!as.is_given()) continue;
      const auto maker = makers_.find(as.text());
      for (const nlohmann::json& last : after_) {
        kept.push_back(maker == makers_.end() ? last : nlohmann::json(maker->second));
      }
    }
    return kept;
  }

  Live& live_;
  nlohmann::json root_;
  std::map<Named, std::string> names_;
  std::set<std::string> given_;                    ///< Names that no call makes.
  std::map<std::string, std::string> nicknames_;   ///< Of what calls made, by its ARN or id.
  std::map<std::string, std::string> references_;  ///< `@name`, by ARN or id.
  std::map<std::string, std::string> makers_;      ///< The ids of steps, by what they made.
  nlohmann::json after_ = nlohmann::json::array();
  Instant since_ = live_.scenario().starts_at;
  std::size_t ids_ = 0;
};

Answer Live::document(const Node&, const Node& argument) {
  const nlohmann::json written = Writer(*this).write();
  if (const auto read = read_scenario(written.dump()); !read) {
    const Refused why = refused(read.error());
    return tl::unexpected(Refused{argument.where,
                                  "a history that no document tells: " + why.at + " would have " +
                                      why.found + " instead of " + why.expected,
                                  "another history", ""});
  }
  return OrderedJson{{"document", OrderedJson::parse(written.dump())}};
}

}  // namespace acmsim::sim
