// The world first, for everything else speaks of it; steps next, for claims speak of what they
// make.
#include "sim/draw/random_document.hpp"

#include "model/base/calendar.hpp"

namespace acmsim::sim {
namespace {

/// Somewhere, or shortly before rules change.
Instant draw_start(Draft& draft) {
  Dice& dice = draft.dice;
  if (dice.chance(40)) return *parse_instant("2022-01-05T00:00:00Z");
  if (dice.chance(50)) return *parse_instant("2026-03-02T09:30:07Z");
  const RuleChange& change = kRuleChanges[dice.below(kRuleChanges.size())];
  return change.since - Duration{draft.is_small() ? dice.between(1, 12) : dice.between(1, 400'000)};
}

}  // namespace

Json random_document(std::uint64_t seed, Profile profile) {
  Draft draft(seed, profile);
  draft.document = {{"acmsim", 1}, {"title", "drawn"}};
  draft.starts_at = draw_start(draft);
  draft.document["starts_at"] = format_instant(draft.starts_at);
  draw_rules(draft);
  draw_timing(draft);
  draw_given(draft);
  draw_plan(draft);
  draw_ends(draft);
  if (draft.dice.chance(5)) draft.document["time_zone"] = "+09:00";
  draw_unseen(draft);
  return std::move(draft.document);
}

}  // namespace acmsim::sim
