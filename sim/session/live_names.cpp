// The client's names. The steps of a document are not played; but where a step would make
// something under a name, what the client makes by the same call takes that name, in order.
#include <algorithm>

#include "model/base/for_each_handle.hpp"
#include "model/base/match.hpp"
#include "sim/api/arn.hpp"
#include "sim/api/operation.hpp"
#include "sim/plan/subconditions.hpp"
#include "sim/session/live.hpp"

namespace acmsim::sim {
namespace {

/// What a call is about, as the DNS spells it; empty where it is about no name.
std::string principal_of(const Scope& scope, const Node& with) {
  for (const char* member : {"DomainName", "Name"}) {
    const Node node = with[member];
    if (!node.is_text()) continue;
    const auto name = DomainName::parse(scope.peek(node.text()).value_or(node.text()));
    return name ? name->text() : node.text();
  }
  return "";
}

/// The things that a condition speaks of.
std::vector<Named> things_in(const Condition& condition) {
  std::vector<Named> things;
  const auto note = [&](const auto& handle) {
    if (handle) things.emplace_back(*handle);
  };
  for (const Condition* one : subconditions_of(condition)) {
    std::visit(Match{
                   [&](const CertificateIs& is) { things.emplace_back(is.certificate); },
                   [&](const ChangeIs& is) { things.emplace_back(is.change); },
                   [&](const LoadBalancerIs& is) { things.emplace_back(is.load_balancer); },
                   [&](const ListenerIs& is) {
                     things.emplace_back(is.listener);
                     note(is.default_certificate);
                     note(is.has);
                   },
                   [&](const HostIs& is) { note(is.presents); },
                   [](const auto&) {},
               },
               one->is);
  }
  return things;
}

/// A fresh handle of the kind that a thing has, for a name to have.
std::optional<Named> handle_like(Scope& scope, const Named& thing) {
  return std::visit(
      Match{
          [&](CertificateHandle) -> std::optional<Named> { return scope.fresh_certificate(); },
          [&](ZoneHandle) -> std::optional<Named> { return scope.fresh_zone(); },
          [&](ChangeHandle) -> std::optional<Named> { return scope.fresh_change(); },
          [&](TargetGroupHandle) -> std::optional<Named> { return scope.fresh_target_group(); },
          [&](ListenerHandle) -> std::optional<Named> { return scope.fresh_listener(); },
          [&](LoadBalancerHandle) -> std::optional<Named> { return scope.fresh_load_balancer(); },
      },
      thing);
}

/// The alternative of `Named` that an operation makes.
std::size_t kind_of(Makes makes) {
  switch (makes) {
    case Makes::certificate: return Named(CertificateHandle{}).index();
    case Makes::zone: return Named(ZoneHandle{}).index();
    case Makes::change: return Named(ChangeHandle{}).index();
    case Makes::load_balancer: return Named(LoadBalancerHandle{}).index();
    case Makes::target_group: return Named(TargetGroupHandle{}).index();
    case Makes::listener: return Named(ListenerHandle{}).index();
    case Makes::nothing: break;
  }
  return std::variant_npos;
}

std::string name_in(const std::string& reference) {
  return reference.substr(1, reference.find('.') - 1);
}

}  // namespace

/// The plan's own steps are not played. Those whose names wait for the client are acted on until
/// he makes what they name; the others are passed over. One step more stands for the client.
void Live::lay_down_plan(Situation& start) {
  const DecodeContext& context = opened_->context;
  Plan& plan = scenario().plan;
  start.progress.steps.resize(plan.steps.size());
  for (std::uint32_t i = 0; i < context.steps.size(); ++i) {
    if (plan.steps[i].who != 0) continue;
    const StepText& step = context.steps[i];
    start.progress.steps[i].stage = step.made ? Stage::acting : Stage::skipped;
    if (!step.made) continue;
    waiting_.push_back({step.node["as"].text(), *step.made, StepHandle{i}, step.node["call"].text(),
                        principal_of(scope(), step.node["with"])});
  }
  client_ = StepHandle{static_cast<std::uint32_t>(plan.steps.size())};
  Step client;
  client.id = "client";
  client.does = NoteStep{};
  plan.steps.push_back(std::move(client));
  start.progress.steps.push_back({.stage = Stage::acting});
}

void Live::find_claimed_names() {
  for (const auto* claims : {&scenario().plan.always, &scenario().plan.finally}) {
    for (const Claim& claim : *claims) {
      for (const Named& thing : things_in(claim.condition)) {
        const bool is_clients =
            std::ranges::find(waiting_, thing, &Waiting::stands_for) != waiting_.end();
        if (is_clients) claimed_names_[&claim].push_back(thing);
      }
    }
  }
}

Named Live::meaning_of(const Named& name) const {
  const Bindings& bindings = state_->run.situation().progress.bindings;
  return std::visit([&](const auto& handle) { return Named(bindings(handle)); }, name);
}

bool Live::can_be_asked(const Claim& claim, const Situation& situation) const {
  const auto names = claimed_names_.find(&claim);
  if (names == claimed_names_.end()) return true;
  const Bindings& bindings = situation.progress.bindings;
  return std::ranges::all_of(names->second, [&](const Named& name) {
    return std::visit([&](const auto& handle) { return bindings(handle) != handle; }, name);
  });
}

/// What the thing will be called that a call makes.
std::optional<std::string> Live::name_for(const Node& message) {
  if (const Node as = message["as"]; as.is_given()) return as.text();
  const std::string principal = principal_of(scope(), message["with"]);
  for (const Waiting& waiting : waiting_) {
    const bool is_it =
        waiting.operation == message["call"].text() && waiting.principal == principal;
    if (is_it && !is_bound(waiting.stands_for)) return waiting.name;
  }
  return std::nullopt;
}

/// Reports names in a call that stand for nothing yet, and adds to the key what the others stand
/// for.
void Live::check_names_in(const Node& node, std::string& key) {
  if (node.is_text() && node.text().starts_with('@')) {
    const std::string name = name_in(node.text());
    const auto thing = scope().find(name);
    if (!thing) return;  // Whoever reads the call will say so.
    key += ' ' + name + '=' +
           std::visit([](const auto& handle) { return std::to_string(handle.index); }, *thing);
    const bool stands_for_nothing =
        std::ranges::find(waiting_, *thing, &Waiting::stands_for) != waiting_.end();
    if (stands_for_nothing) {
      scope().report({node.where,
                      node.text() + ", a name that is not bound yet",
                      "the name of something that has been made",
                      {}});
    }
  }
  if (node.value == nullptr || !node.value->is_structured()) return;
  for (const auto& member : node.value->items()) {
    check_names_in({&member.value(), node.where + "/" + member.key()}, key);
  }
}

void Live::check_as(const Node& message) {
  const Node as = message["as"];
  if (!as.is_given()) return;
  const std::string& operation = message["call"].text();
  const Makes makes = operation_named(operation).makes;
  if (makes == Makes::nothing) {
    return opened_->context.report(
        as, "no \"as\": " + operation + " makes nothing that a name could stand for");
  }
  const auto thing = scope().find(as.text());
  if (!thing) return;
  const auto waiting = std::ranges::find(waiting_, *thing, &Waiting::stands_for);
  const bool is_free = waiting != waiting_.end() && thing->index() == kind_of(makes);
  if (!is_free) opened_->context.report(as, "a name that nothing else has");
}

/// Binds a name, new or waiting, and lets those go on who wait for its step.
void Live::bind(const std::string& name, const Named& thing) {
  auto waiting = std::ranges::find(waiting_, name, &Waiting::name);
  if (waiting == waiting_.end()) {
    const auto handle = handle_like(scope(), thing);
    ensure(handle.has_value(), "what is bound is of a kind that can be");
    scope().define(name, *handle);
    waiting_.push_back({name, *handle, client_, "", ""});
    waiting = std::prev(waiting_.end());
  }
  Progress& progress = run().situation().progress;
  std::visit(Match{
                 [&](ZoneHandle zone) {
                   Catalogue& names = scenario().catalogue;
                   know_delegations(names, zone, std::get<ZoneHandle>(thing));
                   bind_zone(progress.bindings, names, zone, std::get<ZoneHandle>(thing));
                 },
                 [&]<class H>(H handle) { progress.bindings.bind(handle, std::get<H>(thing)); },
             },
             waiting->stands_for);
  // What is claimed of the change by which a zone is made is claimed of this one's.
  if (const auto* zone = std::get_if<ZoneHandle>(&waiting->stands_for)) {
    const auto& zones = scenario().catalogue.hosted_zones;
    const auto* named = zones.find(*zone);
    const auto* actual = zones.find(std::get<ZoneHandle>(thing));
    const bool have_changes =
        named != nullptr && named->made_by && actual != nullptr && actual->made_by;
    if (have_changes) progress.bindings.bind(*named->made_by, *actual->made_by);
  }
  if (waiting->step != client_) progress.steps[waiting->step.index].stage = Stage::done;
}

/// The thing that a text means and that is there; nothing, and a misfit, if there is none.
std::optional<Named> Live::thing_called(const Node& node) {
  const World& world = run().situation().world;
  const std::string& text = node.text();
  std::optional<Named> thing;
  const auto arn = parse_arn(text);
  if (text.starts_with('@')) {
    thing = scope().find(text.substr(1));
  } else if (arn && arn->service == "acm") {
    thing = scope().certificate(text, node.where);
  } else if (is_load_balancer_arn(text)) {
    thing = scope().load_balancer(text, node.where);
  } else if (is_target_group_arn(text)) {
    thing = scope().target_group(text, node.where);
  } else if (is_listener_arn(text)) {
    thing = scope().listener(text, node.where);
  } else if (!arn && (text.starts_with("/change/") || text.starts_with('C'))) {
    thing = scope().change(text, node.where);
  } else if (!arn) {
    thing = scope().zone(text, node.where);
  }
  const bool is_there =
      thing &&
      std::visit(Match{
                     [&](CertificateHandle one) { return world.certificates.contains(one); },
                     [&](ZoneHandle one) { return world.hosted_zones.contains(one); },
                     [&](ChangeHandle one) { return world.changes.contains(one); },
                     [&](TargetGroupHandle one) { return world.target_groups.contains(one); },
                     [&](ListenerHandle one) { return world.listeners.contains(one); },
                     [&](LoadBalancerHandle one) { return world.load_balancers.contains(one); },
                 },
                 *thing);
  if (is_there) return thing;
  opened_->context.report(node,
                          "a certificate, a hosted zone, a change, a load balancer or a listener "
                          "that is there");
  return std::nullopt;
}

Answer Live::bind(const Node&, const Node& argument) {
  const Node name = argument["name"];
  const auto thing = thing_called(argument["to"]);
  if (!thing) return {};
  const auto known = scope().find(name.text());
  const auto waiting =
      known ? std::ranges::find(waiting_, *known, &Waiting::stands_for) : waiting_.end();
  if (known && (waiting == waiting_.end() || known->index() != thing->index())) {
    opened_->context.report(name, "a name that nothing else has");
    return {};
  }
  bind(name.text(), *thing);
  run().follow_up({}, {});
  return OrderedJson::object();
}

}  // namespace acmsim::sim
