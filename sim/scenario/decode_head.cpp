// What a document says about itself, the era, the clock and the place.
#include <algorithm>
#include <chrono>

#include "model/base/rules.hpp"
#include "sim/scenario/decode_values.hpp"

namespace acmsim::sim {
namespace {

constexpr std::string_view kStandardAccount = "111122223333";
constexpr std::string_view kStandardRegion = "us-east-1";
constexpr Instant kStandardStart = std::chrono::sys_days{std::chrono::January / 1 / 2026};

/// The value of a rule that a word names; an error if it names none.
void decode_word_rule(DecodeContext& context, const Node& node, const WordRule& rule,
                      Rules& rules) {
  if (!node.is_given()) return;
  const auto word = std::ranges::find(rule.values, node.text());
  if (word != rule.values.end()) {
    return rule.write(rules, static_cast<std::size_t>(word - rule.values.begin()));
  }
  context.report(node, "one of these words",
                 choices_of(std::vector<std::string>(rule.values.begin(), rule.values.end())));
}

/// What a document says of single rules, and of delays; the rest as it was.
Rules decode_rules(DecodeContext& context, const Node& node, Rules rules) {
  for (const NumberRule& number : kNumberRules) {
    rules.*number.value =
        decode_number(context, node[number.word], rules.*number.value, number.most);
  }
  for (const WordRule& one : kWordRules) {
    decode_word_rule(context, node[one.word], one, rules);
  }
  for (const SwitchRule& one : kSwitchRules) {
    rules.*one.value = node[one.word].boolean_or(rules.*one.value);
  }
  if (const Node days = node[kNoticeDaysWord]; days.is_given()) {
    rules.renewal_notice_days = {};
    for (const Node& day : days.items()) {
      rules.renewal_notice_days.insert(decode_number(context, day, 1, SmallSet::kEnd - 1));
    }
  }
  const Node timing = context.root()["timing"];
  for (const TimingRow& row : kTimingRows) {
    rules[row.timing] = decode_delay(context, timing[row.word], rules[row.timing]);
  }
  return rules;
}

/// The rules of an epoch, with those that a document has changed for ever.
Rules overridden(Rules rules, const Rules& told, const Node& node) {
  const auto take = [&](std::string_view word, auto member) {
    if (node[word].is_given()) rules.*member = told.*member;
  };
  for (const NumberRule& one : kNumberRules) take(one.word, one.value);
  for (const SwitchRule& one : kSwitchRules) take(one.word, one.value);
  for (const WordRule& one : kWordRules) {
    if (node[one.word].is_given()) one.write(rules, one.read(told));
  }
  take(kNoticeDaysWord, &Rules::renewal_notice_days);
  rules.timing = told.timing;
  return rules;
}

/// Changes of rules that the document has overridden are none.
Calendar decode_calendar(DecodeContext& context, const Node& node) {
  const Node base = node.is_text() ? node : node["base"];
  Calendar calendar = the_calendar();
  if (base.is_given() && base.text() != kCalendarWord) {
    const auto* era = decode_word(context, base, kEraNames, &EraName::word);
    if (era != nullptr) calendar = frozen_at(era->era);
  }
  const Rules told = decode_rules(context, node, calendar.epochs.front().rules);
  for (Epoch& epoch : calendar.epochs) epoch.rules = overridden(epoch.rules, told, node);
  const auto is_same = [](const Epoch& one, const Epoch& next) { return one.rules == next.rules; };
  const auto last = std::unique(calendar.epochs.begin(), calendar.epochs.end(), is_same);
  calendar.epochs.erase(last, calendar.epochs.end());
  return calendar;
}

Until decode_until(DecodeContext& context, const Node& node) {
  if (!node.is_given()) return {};
  if (node.text().find('T') == std::string::npos) {
    return decode_duration(context, node, Duration{0});
  }
  const auto instant = decode_instant(context, node);
  if (!instant) return {};
  if (*instant < context.scenario.starts_at) {
    context.report_time(
        node, "an instant not before the start, " + format_instant(context.scenario.starts_at));
  } else if (*instant - context.scenario.starts_at >= kSpanEnd) {
    context.report_time(node, std::string(kTooFar));
  }
  return *instant;
}

}  // namespace

void decode_head(DecodeContext& context) {
  Scenario& scenario = context.scenario;
  const Node root = context.root();
  scenario.title = root["title"].text();
  scenario.about = root["about"].text_or("");
  for (const Node& one : root["source"].items()) scenario.source.push_back(one.text());
  scenario.calendar = decode_calendar(context, root["rules"]);
  const auto start = decode_instant(context, root["starts_at"]);
  if (root["starts_at"].is_given()) context.start_is_known = start.has_value();
  scenario.starts_at = start.value_or(kStandardStart);
  scenario.world.epoch = scenario.calendar.epoch_at(scenario.starts_at);
  scenario.until = decode_until(context, root["until"]);
  scenario.time_zone = parse_offset(root["time_zone"].text_or("Z")).value_or(Duration{0});
  const Node given = root["given"];
  context.home = {given["account"].text_or(kStandardAccount),
                  given["region"].text_or(kStandardRegion)};
  scenario.home = context.catalogue().places.intern(context.home);
}

}  // namespace acmsim::sim
