// The world first, for everything else speaks of it; steps next, for claims speak of what they
// make.
#include "tests/laws/random_document.hpp"

namespace acmsim::sim {

Json random_document(std::uint64_t seed, Profile profile) {
  Draft draft(seed, profile);
  draft.document = {{"acmsim", 1}, {"title", "drawn"}};
  const char* start = draft.dice.chance(50) ? "2022-01-05T00:00:00Z" : "2026-03-02T09:30:07Z";
  draft.starts_at = *parse_instant(start);
  draft.document["starts_at"] = start;
  draw_rules(draft);
  draw_timing(draft);
  draw_given(draft);
  draw_plan(draft);
  draw_ends(draft);
  if (draft.dice.chance(5)) draft.document["time_zone"] = "+09:00";
  return std::move(draft.document);
}

}  // namespace acmsim::sim
