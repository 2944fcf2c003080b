// AWS's other numbers: what they are in each era, and the days on which they change.
#include <algorithm>
#include <fmt/core.h>
#include <string>
#include <variant>
#include <vector>

#include "model/base/calendar.hpp"
#include "sim/plan/rule_text.hpp"
#include "sim/report/table.hpp"
#include "sim/time/instant.hpp"
#include "tools/acmsim/show.hpp"

namespace acmsim::tools {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const sim::RuleValue& value) {
  return std::visit([](const auto& one) { return Json(one); }, value);
}

std::vector<const RuleChange*> changes_of(const sim::RuleText& rule) {
  std::vector<const RuleChange*> changes;
  for (const RuleChange& change : kRuleChanges) {
    if (change.rule == rule.word) changes.push_back(&change);
  }
  return changes;
}

Json rule_json(const sim::RuleText& rule) {
  Json json{{"rule", rule.word}};
  for (const EraName& era : kEraNames) {
    json[std::string(era.word)] = json_of(rule.value(rules_of(era.era)));
  }
  json["meaning"] = rule.meaning;
  json["source"] = rule.source;
  json["confidence"] = letter_of(rule.confidence);
  json["changes"] = Json::array();
  for (const RuleChange* change : changes_of(rule)) {
    json["changes"].push_back({{"since", sim::format_date(change->since, Duration{0})},
                               {"value", json_of(rule.value(rules_on(change->since)))},
                               {"source", change->source},
                               {"confidence", letter_of(change->confidence)}});
  }
  return json;
}

}  // namespace

Shown show_rules(const Question& question) {
  Shown shown;
  std::vector<std::vector<std::string>> rows{{"rule"}};
  for (const EraName& era : kEraNames) rows.front().emplace_back(era.word);
  for (const char* column : {"what it is", "source", ""}) rows.front().emplace_back(column);
  std::vector<std::vector<std::string>> changes;
  for (const sim::RuleText& rule : sim::rule_texts()) {
    if (!question.takes({rule.word, rule.meaning})) continue;
    shown.json.push_back(rule_json(rule));
    rows.push_back({std::string(rule.word)});
    for (const EraName& era : kEraNames) {
      rows.back().push_back(sim::text_of(rule.value(rules_of(era.era))));
    }
    rows.back().insert(rows.back().end(), {std::string(rule.meaning), std::string(rule.source),
                                           confidence_text(rule.confidence)});
    for (const RuleChange* change : changes_of(rule)) {
      changes.push_back({sim::format_date(change->since, Duration{0}), std::string(rule.word),
                         sim::text_of(rule.value(rules_on(change->since))),
                         std::string(change->source), confidence_text(change->confidence)});
    }
  }
  std::ranges::stable_sort(changes, {}, [](const auto& row) { return row.front(); });
  changes.insert(changes.begin(), {"since", "rule", "value", "source", ""});
  std::vector<std::vector<std::string>> spans{{"era", "its rules are true"}};
  for (const EraName& era : kEraNames)
    spans.push_back({std::string(era.word), sim::span_text(era)});
  const bool is_any = changes.size() > 1;
  shown.text = sim::table(rows) +
               (is_any ? "\nThe calendar, from 00:00:00 UTC:\n" + sim::table(changes) : "") + "\n" +
               sim::table(spans) +
               "\n[D] documented by AWS, [U] reported by users, [I] inferred. Without \"rules\" a "
               "scenario follows the calendar.\nIt is frozen in an era by \"rules\": \"2026\"; "
               "single rules are changed by \"rules\": {\"base\": \"calendar\", ...}.\n";
  return shown;
}

}  // namespace acmsim::tools
