#include "sim/picture/timeline_words.hpp"

#include <algorithm>

#include "sim/picture/text_width.hpp"

namespace acmsim::sim {
namespace {

constexpr double kNameWidthMax = 280;
constexpr double kCutWidthMin = 70;  ///< Where less of a text has room it is left out.

double name_width(const Storyboard& board) {
  double width = 120;
  for (const Lane& lane : board.lanes) {
    if (lane.key.kind == LaneKind::step) continue;
    const double widest =
        std::max(text_width(lane.name.en, kTextSize), text_width(lane.name.ko, kTextSize));
    width = std::max(width, widest);
  }
  for (const std::string& who : board.scenario.plan.who) {
    width = std::max(width, text_width(who, kTextSize));
  }
  return std::min(width, kNameWidthMax);
}

}  // namespace

Bilingual axis_words() {
  return {
      "Time: a stretch four times as long is about twice as wide (square root); a folded one says "
      "how long it is",
      "시간축: 네 배 긴 구간은 약 두 배 넓게 그려집니다(제곱근). 접힌 구간에는 그 길이가 적혀 "
      "있습니다"};
}

double width_of_names(const Storyboard& board, const Storyboard* beside) {
  return std::max(name_width(board), beside == nullptr ? 0.0 : name_width(*beside));
}

Bilingual signed_words(std::string_view sign, const Bilingual& words) {
  return sign.empty() ? words : same(std::string(sign)) + " " + words;
}

Bilingual fitted_to(const Bilingual& words, double size, double width) {
  return {fitted(words.en, size, width), fitted(words.ko, size, width)};
}

Bilingual in_bar(const Bilingual& words, std::string_view sign, double width) {
  for (const Bilingual& whole : {signed_words(sign, words), words}) {
    if (fitted_to(whole, kSmallSize, width) == whole) return whole;
  }
  if (width < kCutWidthMin) return {};
  return fitted_to(words, kSmallSize, width);
}

}  // namespace acmsim::sim
