// The tags of rules. Source: Elastic Load Balancing API Reference, AddTags, RemoveTags,
// DescribeTags. [D]
#include "sim/surroundings/listener_rules.hpp"

namespace acmsim::sim {

void ListenerRules::put_tags(Rule& rule, const nlohmann::json& request) {
  for (const nlohmann::json& tag : list_in(request, "Tags")) {
    rule.tags[text_in(tag, "Key").value_or("")] = text_in(tag, "Value").value_or("");
  }
}

/// AddTags and RemoveTags.
Answered ListenerRules::tag(const nlohmann::json& request, const AskSession& ask) {
  std::vector<Rule*> rules;
  for (const std::string& arn : texts_in(request, "ResourceArns")) {
    const auto rule = changeable(arn, ask);
    if (!rule) return tl::unexpected(rule.error());
    rules.push_back(*rule);
  }
  for (Rule* rule : rules) {
    put_tags(*rule, request);
    for (const std::string& key : texts_in(request, "TagKeys")) rule->tags.erase(key);
  }
  return OrderedJson::object();
}

Answered ListenerRules::describe_tags(const nlohmann::json& request, const AskSession& ask) {
  OrderedJson shown = OrderedJson::array();
  for (const std::string& arn : texts_in(request, "ResourceArns")) {
    if (!is_rule_arn(arn)) {
      auto other = ask("elbv2:DescribeTags", {{"ResourceArns", nlohmann::json::array({arn})}});
      if (!other) return other;
      shown.push_back(other->at("TagDescriptions").front());
      continue;
    }
    // A default rule has none.
    const auto rule = changeable(arn, ask);
    if (!rule && rule.error().code == "RuleNotFound") return tl::unexpected(rule.error());
    OrderedJson tags = OrderedJson::array();
    if (rule) {
      for (const auto& [key, value] : (*rule)->tags) {
        tags.push_back({{"Key", key}, {"Value", value}});
      }
    }
    shown.push_back({{"ResourceArn", arn}, {"Tags", std::move(tags)}});
  }
  return OrderedJson{{"TagDescriptions", std::move(shown)}};
}

}  // namespace acmsim::sim
