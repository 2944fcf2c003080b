// What must hold, and what is known of the outcome.
#include <algorithm>

#include "sim/json/pointer.hpp"
#include "sim/scenario/decode_values.hpp"

namespace acmsim::sim {
namespace {

/// A claim is called by its name in the library, or by where it stands.
std::vector<Claim> decode_claim_list(DecodeContext& context, const Node& list) {
  std::vector<Claim> claims;
  for (const Node& node : list.items()) {
    claims.push_back(
        {node.is_text() ? node.text() : node.where, decode_condition(context, node), false});
  }
  return claims;
}

/// What is claimed of a document that does not say: that nothing in it goes wrong, and that the
/// hosts that it watches open.
std::vector<Claim> default_claims(const Catalogue& catalogue) {
  std::vector<Claim> claims;
  const auto claim = [&](std::string name) {
    auto condition = condition_named(name);
    claims.push_back({std::move(name), std::move(condition).value(), true});
  };
  claim("no-step-fails");
  if (!catalogue.watches.empty()) claim("https-available");
  return claims;
}

/// Everything that a verdict can say is violated.
std::vector<std::string> violable(const DecodeContext& context) {
  std::vector<std::string> names;
  for (const auto& [id, step] : context.ids) names.push_back(id);
  for (const auto* claims : {&context.scenario.plan.always, &context.scenario.plan.finally}) {
    for (const Claim& claim : *claims) names.push_back(claim.name);
  }
  for (const NamedCondition& known : named_conditions()) names.emplace_back(known.name);
  return names;
}

void decode_expected_start(DecodeContext& context, const Node& node) {
  if (!node.is_given()) return;
  std::string& expected = context.scenario.expected.latest_safe_start.emplace(node.text());
  if (expected == "any" || expected == "none" || expected == "until") return;
  if (const auto instant = decode_instant(context, node)) expected = format_instant(*instant);
}

void decode_expected_outages(DecodeContext& context, const Node& node) {
  if (!node.is_given()) return;
  for (const auto& member : node.value->items()) {
    const Node outage{&member.value(), below(node.where, member.key())};
    const auto site = parse_website(context.catalogue(), member.key());
    if (!site || !context.watched.contains(*site)) {
      context.scope.report({outage.where, '"' + member.key() + '"', "a host that is watched", {}});
      continue;
    }
    ExpectedOutage expected{*site, std::nullopt, std::nullopt};
    if (const Node seconds = outage["seconds"]; seconds.is_given()) {
      expected.longest = seconds.is_text() ? kNever : Duration{seconds.value->get<std::int64_t>()};
    }
    if (const Node lasts = outage["goes_on"]; lasts.is_given()) {
      expected.goes_on = lasts.boolean_or(false);
    }
    context.scenario.expected.worst_outage.push_back(expected);
  }
}

void decode_expected(DecodeContext& context) {
  const Node node = context.root()["expected"];
  Expected& expected = context.scenario.expected;
  decode_expected_start(context, node["latest_safe_start"]);
  decode_expected_outages(context, node["worst_outage"]);
  if (node["run"].is_given()) expected.run_holds = node["run"].text() == "holds";
  if (node["check"].is_given()) expected.check_is_safe = node["check"].text() == "safe";
  const Node violates = node["violates"];
  if (!violates.is_given()) return;
  expected.violates = violates.text();
  auto names = violable(context);
  if (std::ranges::find(names, violates.text()) != names.end()) return;
  context.report(violates, "an invariant, a step's id, or the JSON Pointer of a condition",
                 choices_of(std::move(names)));
}

void decode_history(DecodeContext& context) {
  for (const Node& node : context.root()["history"].items()) {
    const Node fires = node["fires"];
    const auto at = decode_instant(context, node["at"]);
    const auto* timer = decode_word(context, fires, kTimerRows, &TimerRow::word);
    if (!at || timer == nullptr) continue;
    context.scenario.history.push_back({*at, fires.text(), node["whose"].text()});
  }
}

}  // namespace

void decode_claims(DecodeContext& context) {
  const Node always = context.root()["always"];
  context.plan().always =
      always.is_given() ? decode_claim_list(context, always) : default_claims(context.catalogue());
  context.plan().finally = decode_claim_list(context, context.root()["finally"]);
  decode_expected(context);
  decode_history(context);
}

}  // namespace acmsim::sim
