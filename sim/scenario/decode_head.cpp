// What a document says about itself, the era, the clock and the place.
#include <algorithm>
#include <chrono>

#include "model/base/rule_table.hpp"
#include "sim/scenario/decode_values.hpp"

namespace acmsim::sim {
namespace {

constexpr std::string_view kStandardAccount = "111122223333";
constexpr std::string_view kStandardRegion = "us-east-1";
constexpr Instant kStandardStart = std::chrono::sys_days{std::chrono::January / 1 / 2026};

/// The value of a rule that a word names; an error if it names none.
void decode_word_rule(Sketch& sketch, const Node& node, const WordRule& rule, Rules& rules) {
  if (!node.is_given()) return;
  const auto word = std::ranges::find(rule.values, node.text());
  if (word != rule.values.end()) {
    return rule.write(rules, static_cast<std::size_t>(word - rule.values.begin()));
  }
  sketch.report(node, "one of these words",
                choices_of(std::vector<std::string>(rule.values.begin(), rule.values.end())));
}

Rules decode_rules(Sketch& sketch, const Node& node) {
  const Node base = node.is_text() ? node : node["base"];
  const auto* era =
      base.is_given() ? decode_word(sketch, base, kEraNames, &EraName::word) : nullptr;
  Rules rules = rules_of(era != nullptr ? era->era : Era::y2026);
  for (const NumberRule& number : kNumberRules) {
    rules.*number.value =
        decode_number(sketch, node[number.word], rules.*number.value, number.most);
  }
  for (const WordRule& one : kWordRules) {
    decode_word_rule(sketch, node[one.word], one, rules);
  }
  for (const SwitchRule& one : kSwitchRules) {
    rules.*one.value = node[one.word].boolean_or(rules.*one.value);
  }
  if (const Node days = node[kNoticeDaysWord]; days.is_given()) {
    rules.renewal_notice_days = {};
    for (const Node& day : days.items()) {
      rules.renewal_notice_days.insert(decode_number(sketch, day, 1, SmallSet::kEnd - 1));
    }
  }
  const Node timing = sketch.root()["timing"];
  for (const TimingRow& row : kTimingRows) {
    rules[row.timing] = decode_delay(sketch, timing[row.word], rules[row.timing]);
  }
  return rules;
}

Until decode_until(Sketch& sketch, const Node& node) {
  if (!node.is_given()) return {};
  if (node.text().find('T') == std::string::npos) {
    return decode_duration(sketch, node, Duration{0});
  }
  const auto instant = decode_instant(sketch, node);
  if (!instant) return {};
  if (*instant < sketch.scenario.starts_at) {
    sketch.report_time(
        node, "an instant not before the start, " + format_instant(sketch.scenario.starts_at));
  } else if (*instant - sketch.scenario.starts_at >= kSpanEnd) {
    sketch.report_time(node, std::string(kTooFar));
  }
  return *instant;
}

}  // namespace

void decode_head(Sketch& sketch) {
  Scenario& scenario = sketch.scenario;
  const Node root = sketch.root();
  scenario.title = root["title"].text();
  scenario.about = root["about"].text_or("");
  for (const Node& one : root["source"].items()) scenario.source.push_back(one.text());
  scenario.rules = decode_rules(sketch, root["rules"]);
  const auto start = decode_instant(sketch, root["starts_at"]);
  if (root["starts_at"].is_given()) sketch.start_is_known = start.has_value();
  scenario.starts_at = start.value_or(kStandardStart);
  scenario.until = decode_until(sketch, root["until"]);
  scenario.time_zone = parse_offset(root["time_zone"].text_or("Z")).value_or(Duration{0});
  const Node given = root["given"];
  sketch.home = {given["account"].text_or(kStandardAccount),
                 given["region"].text_or(kStandardRegion)};
  scenario.home = sketch.catalogue().places.intern(sketch.home);
}

}  // namespace acmsim::sim
