// What a document says about itself, the era, the clock and the place.
#include <chrono>

#include "model/base/rule_table.hpp"
#include "sim/scenario/decode_values.hpp"

namespace acmsim::sim {
namespace {

constexpr std::string_view kStandardAccount = "111122223333";
constexpr std::string_view kStandardRegion = "us-east-1";
constexpr Instant kStandardStart = std::chrono::sys_days{std::chrono::January / 1 / 2026};

struct RowAfterTimeOutName {
  RowAfterTimeOut row;
  std::string_view word;
};
constexpr std::array kRowAfterTimeOutNames{
    RowAfterTimeOutName{RowAfterTimeOut::failed, "FAILED"},
    RowAfterTimeOutName{RowAfterTimeOut::pending_validation, "PENDING_VALIDATION"},
};
static_assert(rows_match(kRowAfterTimeOutNames, &RowAfterTimeOutName::row,
                         RowAfterTimeOut::pending_validation));

struct CaaFailureName {
  CaaFailure failure;
  std::string_view word;
};
constexpr std::array kCaaFailureNames{
    CaaFailureName{CaaFailure::failed, "FAILED"},
    CaaFailureName{CaaFailure::pending_validation, "PENDING_VALIDATION"},
};
static_assert(rows_match(kCaaFailureNames, &CaaFailureName::failure,
                         CaaFailure::pending_validation));

Rules decode_rules(Sketch& sketch, const Node& node) {
  const Node base = node.is_text() ? node : node["base"];
  const auto* era =
      base.is_given() ? decode_word(sketch, base, kEraNames, &EraName::word) : nullptr;
  Rules rules = rules_of(era != nullptr ? era->era : Era::y2026);
  for (const NumberRule& number : kNumberRules) {
    rules.*number.value =
        decode_number(sketch, node[number.word], rules.*number.value, number.most);
  }
  if (const Node word = node["row_after_time_out"]; word.is_given()) {
    const auto* row = decode_word(sketch, word, kRowAfterTimeOutNames, &RowAfterTimeOutName::word);
    if (row != nullptr) rules.row_after_time_out = row->row;
  }
  if (const Node word = node["caa_failure"]; word.is_given()) {
    const auto* row = decode_word(sketch, word, kCaaFailureNames, &CaaFailureName::word);
    if (row != nullptr) rules.caa_failure = row->failure;
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
  sketch.start_is_known = start || !root["starts_at"].is_given();
  scenario.starts_at = start.value_or(kStandardStart);
  scenario.until = decode_until(sketch, root["until"]);
  scenario.time_zone = parse_offset(root["time_zone"].text_or("Z")).value_or(Duration{0});
  const Node given = root["given"];
  sketch.home = {given["account"].text_or(kStandardAccount),
                 given["region"].text_or(kStandardRegion)};
  scenario.home = sketch.catalogue().places.intern(sketch.home);
}

}  // namespace acmsim::sim
