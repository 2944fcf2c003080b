// Where a history ends, and what is claimed of it.
#include "sim/draw/draft.hpp"

namespace acmsim::sim {
namespace {

void draw_until(Draft& draft) {
  Dice& dice = draft.dice;
  if (dice.chance(45)) return;
  if (dice.chance(50)) {
    draft.document["until"] =
        draft.is_small() ? seconds_text(dice.between(0, 8)) : dice.word({"0s", "1m", "5h", "3d"});
    return;
  }
  const std::int64_t seconds = draft.is_small() ? dice.between(0, 25) : dice.between(0, 600'000);
  draft.document["until"] = format_instant(draft.starts_at + Duration{seconds});
}

}  // namespace

void draw_ends(Draft& draft) {
  Dice& dice = draft.dice;
  draw_until(draft);
  Json always = Json::array();
  if (dice.chance(40)) always.push_back("https-available");
  if (dice.chance(30)) always.push_back("no-step-fails");
  if (dice.chance(12)) always.push_back(draw_claim(draft));
  if (dice.chance(12)) always.push_back({{"never", draw_claim(draft)}});
  // Without a list there are claims all the same.
  if (!always.empty() || dice.chance(80)) draft.document["always"] = std::move(always);
  Json finally = Json::array();
  if (dice.chance(35)) {
    for (std::size_t i = 1 + dice.below(2); i > 0; --i) finally.push_back(draw_claim(draft));
  }
  if (!finally.empty()) draft.document["finally"] = std::move(finally);
}

}  // namespace acmsim::sim
