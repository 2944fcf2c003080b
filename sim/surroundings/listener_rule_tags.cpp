// The tags of rules. Source: Elastic Load Balancing API Reference, AddTags, RemoveTags,
// DescribeTags. [D]
#include "sim/surroundings/listener_rules.hpp"

namespace acmsim::sim {

void ListenerRules::put_tags(Rule& rule, const nlohmann::json& request) {
  for (const nlohmann::json& tag : list_in(request, "Tags")) {
    rule.tags[text_in(tag, "Key").value_or("")] = text_in(tag, "Value").value_or("");
  }
}

namespace {

bool is_tagging(const shapes::Operation& operation) {
  return operation.name == "elbv2:AddTags" || operation.name == "elbv2:RemoveTags";
}

}  // namespace

std::optional<AwsError> ListenerRules::refusal(const shapes::Operation& operation,
                                               const nlohmann::json& request,
                                               const AskSession& ask) {
  if (!is_tagging(operation)) return std::nullopt;
  const auto rules = tagged(request, ask);
  return rules ? std::nullopt : std::optional(rules.error());
}

void ListenerRules::leave_out(nlohmann::json& request) {
  const auto arns = request.find("ResourceArns");
  if (arns == request.end() || !arns->is_array()) return;
  nlohmann::json others = nlohmann::json::array();
  for (nlohmann::json& arn : *arns) {
    if (!arn.is_string() || !is_rule_arn(arn.get<std::string>())) others.push_back(std::move(arn));
  }
  *arns = std::move(others);
}

void ListenerRules::note(const shapes::Operation& operation, const nlohmann::json& request,
                         const AskSession& ask) {
  if (is_tagging(operation)) tag(request, ask);
}

/// The rules among the things that a call tags.
tl::expected<std::vector<ListenerRules::Rule*>, AwsError> ListenerRules::tagged(
    const nlohmann::json& request, const AskSession& ask) {
  std::vector<Rule*> rules;
  for (const std::string& arn : texts_in(request, "ResourceArns")) {
    if (!is_rule_arn(arn)) continue;
    const auto rule = changeable(arn, ask);
    if (!rule) return tl::unexpected(rule.error());
    rules.push_back(*rule);
  }
  return rules;
}

/// AddTags and RemoveTags.
Answered ListenerRules::tag(const nlohmann::json& request, const AskSession& ask) {
  const auto rules = tagged(request, ask);
  if (!rules) return tl::unexpected(rules.error());
  for (Rule* rule : *rules) {
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
