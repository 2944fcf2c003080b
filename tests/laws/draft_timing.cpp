// The rules, and how long everything may take.
#include "model/base/calendar.hpp"
#include "model/base/rules.hpp"
#include "tests/laws/draft.hpp"

namespace acmsim::sim {
namespace {

Json window(const char* earliest, const char* typical, const char* latest) {
  return Json::array({earliest, typical, latest});
}

Json small_window(Dice& dice) {
  switch (dice.below(14)) {
    case 0: return "1s";
    case 1: return "2s";
    case 2: return window("0s", "0s", "1s");
    case 3: return window("0s", "1s", "2s");
    case 4: return window("1s", "1s", "2s");
    case 5: return window("1s", "2s", "4s");
    case 6: return window("0s", "3s", "5s");
    case 7: return dice.chance(30) ? window("0s", "2s", "never") : window("0s", "1s", "3s");
    default: return "0s";
  }
}

Json real_window(Dice& dice) {
  switch (dice.below(12)) {
    case 0: return "1m";
    case 1: return "1h";
    case 2: return window("0s", "30s", "2m");
    case 3: return window("13s", "61s", "3599s");
    case 4: return window("0s", "1m", "1h");
    case 5: return window("1m", "30m", "3h");
    case 6: return window("0s", "1h", "30h");
    case 7: return window("5m", "1h", "2d");
    case 8: return dice.chance(30) ? window("1m", "1h", "never") : window("0s", "0s", "15m");
    default: return "0s";
  }
}

/// Those that end an offer of ACM's: with a short one everything else comes too late.
bool is_limit(Timing timing) {
  return timing == Timing::validation_limit || timing == Timing::mail_link;
}

Json limit_of(Draft& draft) {
  if (draft.is_small()) return seconds_text(draft.dice.between(4, 30));
  return draft.dice.word({"1h", "5h", "72h"});
}

Json draw_days(Dice& dice) {
  Json days = Json::array();
  for (int i = 0; i < 2; ++i) days.push_back(dice.between(1, 50));
  return days;
}

Json number_of(Draft& draft, const NumberRule& rule) {
  const std::string_view word = rule.word;
  if (word == "validity_days") return draft.dice.between(60, 400);
  if (word.ends_with("_days")) return draft.dice.between(1, 60);
  if (word == "cached_seconds_included") return draft.dice.one_of({0, 1, 300, 900, 898});
  return draft.dice.between(1, 4);
}

}  // namespace

std::string seconds_text(std::int64_t seconds) { return std::to_string(seconds) + "s"; }

Json draw_window(Draft& draft) {
  return draft.is_small() ? small_window(draft.dice) : real_window(draft.dice);
}

std::string draw_span(Draft& draft) {
  if (draft.is_small()) return seconds_text(draft.dice.between(0, 6));
  return draft.dice.word({"0s", "10s", "1m", "59m", "1h", "4h", "26h"});
}

void draw_rules(Draft& draft) {
  Dice& dice = draft.dice;
  const std::string era =
      dice.word({"2022", "2026", "2026", "2027", "2029", "calendar", "calendar"});
  if (dice.chance(40)) {
    draft.document["rules"] = era;
    return;
  }
  if (dice.chance(40)) return;
  Json rules = {{"base", era}};
  for (const NumberRule& rule : kNumberRules) {
    if (dice.chance(12)) rules[std::string(rule.word)] = number_of(draft, rule);
  }
  for (const SwitchRule& rule : kSwitchRules) {
    if (dice.chance(12)) rules[std::string(rule.word)] = dice.chance(50);
  }
  for (const WordRule& rule : kWordRules) {
    if (dice.chance(rule.word == "caa_is_asked" ? 40 : 20)) {
      rules[std::string(rule.word)] = std::string(rule.values[dice.below(rule.values.size())]);
    }
  }
  if (dice.chance(12)) rules[std::string(kNoticeDaysWord)] = draw_days(dice);
  draft.document["rules"] = rules;
}

/// In a small document everything is quick.
void draw_timing(Draft& draft) {
  Json timing = Json::object();
  for (const TimingRow& row : kTimingRows) {
    const bool is_drawn = draft.is_small() && !is_limit(row.timing) && row.timing != Timing::clicks;
    if (!is_drawn && !draft.dice.chance(25)) continue;
    timing[std::string(row.word)] = is_limit(row.timing) ? limit_of(draft) : draw_window(draft);
  }
  if (!timing.empty()) draft.document["timing"] = timing;
}

}  // namespace acmsim::sim
