// The rules of the tables as people read them.
#include "sim/plan/rule_text.hpp"

#include <fmt/core.h>

#include "model/base/match.hpp"
#include "sim/time/instant.hpp"

namespace acmsim::sim {
namespace {

std::string days_text(const SmallSet& days) {
  std::string text;
  for (std::int32_t day = SmallSet::kEnd - 1; day > 0; --day) {
    if (days.contains(day)) text += (text.empty() ? "" : " ") + std::to_string(day);
  }
  return text.empty() ? "none" : text;
}

}  // namespace

std::string text_of(const RuleValue& value) {
  return std::visit(Match{[](std::int32_t number) { return std::to_string(number); },
                          [](bool is_so) { return std::string(is_so ? "true" : "false"); },
                          [](const std::string& word) { return word; }},
                    value);
}

std::vector<RuleText> rule_texts() {
  std::vector<RuleText> texts;
  for (const NumberRule& rule : kNumberRules) {
    texts.push_back({rule.word, rule.meaning, rule.source, rule.confidence,
                     [&rule](const Rules& rules) { return rules.*rule.value; }});
  }
  for (const SwitchRule& rule : kSwitchRules) {
    texts.push_back({rule.word, rule.meaning, rule.source, rule.confidence,
                     [&rule](const Rules& rules) { return rules.*rule.value; }});
  }
  for (const WordRule& rule : kWordRules) {
    texts.push_back(
        {rule.word, rule.meaning, rule.source, rule.confidence,
         [&rule](const Rules& rules) { return std::string(rule.values[rule.read(rules)]); }});
  }
  texts.push_back({kNoticeDaysWord, kNoticeDaysMeaning, kNoticeDaysSource, Confidence::documented,
                   [](const Rules& rules) { return days_text(rules.renewal_notice_days); }});
  return texts;
}

std::string delay_text(const Delay& delay) {
  if (delay.earliest == delay.latest) return format_duration(delay.latest);
  return fmt::format("{}, {}, {}", format_duration(delay.earliest), format_duration(delay.typical),
                     format_duration(delay.latest));
}

std::string span_text(const EraName& era) {
  const std::string since = format_date(era.since, Duration{0});
  const std::string last = format_date(era.until - std::chrono::days{1}, Duration{0});
  if (era.since == kFirstDay) return "to " + last;
  return era.until == kLastDay ? "from " + since : fmt::format("from {} to {}", since, last);
}

}  // namespace acmsim::sim
