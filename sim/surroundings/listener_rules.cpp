// The rules of listeners. Source of the texts: getmoto/moto, elbv2 [U], or inferred [I], as marked.
#include "sim/surroundings/listener_rules.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <set>

#include "model/base/digest.hpp"
#include "sim/surroundings/actions.hpp"
#include "sim/surroundings/conditions.hpp"
#include "sim/surroundings/questions.hpp"
#include "sim/surroundings/refusals.hpp"

namespace acmsim::sim {
namespace {

/// `...:listener-rule/app/web/1/2/3`: what is left without the rule is its listener's.
constexpr std::string_view kListenerWord = ":listener/";
constexpr std::string_view kRuleWord = ":listener-rule/";
constexpr std::string_view kBalancerWord = ":loadbalancer/";

std::string with_word(std::string arn, std::string_view word, std::string_view other) {
  const auto at = arn.find(word);
  return at == arn.npos ? "" : arn.replace(at, word.size(), other);
}

/// Empty for what is no rule's ARN.
std::string listener_arn_in(const std::string& rule) {
  return with_word(rule.substr(0, rule.rfind('/')), kRuleWord, kListenerWord);
}

std::string rule_arn(const std::string& listener, const std::string& seed) {
  return with_word(listener, kListenerWord, kRuleWord) + "/" + hex_of(seed).substr(0, 16);
}

OrderedJson default_rule(const OrderedJson& listener) {
  const std::string& arn = text_of(listener, "ListenerArn");
  return {{"RuleArn", rule_arn(arn, "rule of " + arn)},
          {"Priority", "default"},
          {"Conditions", OrderedJson::array()},
          {"Actions", shown_actions(listener.at("DefaultActions"))},
          {"IsDefault", true}};
}

int priority_of(const OrderedJson& rule) { return std::stoi(text_of(rule, "Priority")); }

AwsError no_rule() { return {"RuleNotFound", "One or more rules not found"}; }

AwsError priority_in_use(int priority) {
  return {"PriorityInUse", fmt::format("Priority '{}' is currently in use", priority)};  // [U]
}

/// What is wrong with what a call gives a rule; its target groups are asked for.
std::optional<AwsError> fault_of_rule(const nlohmann::json& request, const OrderedJson& listener,
                                      const AskSession& ask) {
  if (request.contains("Conditions")) {
    if (auto fault = fault_of_conditions(list_in(request, "Conditions"))) return fault;
  }
  if (!request.contains("Actions")) return std::nullopt;
  const nlohmann::json& actions = list_in(request, "Actions");
  if (auto fault = fault_of_actions(actions, "An action", end_of(listener))) return fault;
  for (const std::string& arn : target_groups_in(actions)) {
    if (const auto group = target_group_of(arn, ask); !group) return group.error();
  }
  return std::nullopt;
}

/// Rules of a load balancer, defaults not counted. Source: ALB User Guide, quotas. [D]
constexpr std::size_t kRulesMax = 100;

Answered rules_answer(OrderedJson rules) { return OrderedJson{{"Rules", std::move(rules)}}; }
}  // namespace

bool is_rule_arn(const std::string& arn) { return arn.find(kRuleWord) != arn.npos; }

bool ListenerRules::answers(const shapes::Operation& operation, const nlohmann::json& request) {
  const std::string_view name = operation.name;
  if (name.starts_with("elbv2:") && name.ends_with("Tags")) {
    const auto arns = texts_in(request, "ResourceArns");
    if (name == "elbv2:DescribeTags") return std::ranges::any_of(arns, is_rule_arn);
    return !arns.empty() && std::ranges::all_of(arns, is_rule_arn);
  }
  return name.ends_with("Rule") || name == "elbv2:DescribeRules" ||
         name == "elbv2:SetRulePriorities";
}

Answered ListenerRules::answer(const shapes::Operation& operation, const nlohmann::json& request,
                               const AskSession& ask) {
  const std::string_view name = operation.word();
  if (name == "CreateRule") return create(request, ask);
  if (name == "DescribeRules") return describe(request, ask);
  if (name == "ModifyRule") return modify(request, ask);
  if (name == "DeleteRule") return remove(request, ask);
  if (name == "SetRulePriorities") return set_priorities(request, ask);
  if (name == "DescribeTags") return describe_tags(request, ask);
  return tag(request, ask);
}

void ListenerRules::forget(const IsGone& is_gone) {
  std::erase_if(of_, [&](const auto& one) { return is_gone(one.first); });
}

std::vector<std::string> ListenerRules::forwarders(const std::string& target_group) const {
  std::set<std::string> found;
  for (const auto& [listener, rules] : of_) {
    for (const Rule& rule : rules) {
      const auto groups = target_groups_in(rule.shown.at("Actions"));
      if (std::ranges::find(groups, target_group) == groups.end()) continue;
      found.insert(
          with_word(listener.substr(0, listener.rfind('/')), kListenerWord, kBalancerWord));
    }
  }
  return {found.begin(), found.end()};
}

ListenerRules::Rule* ListenerRules::find(const std::string& arn) {
  const auto rules = of_.find(listener_arn_in(arn));
  if (rules == of_.end()) return nullptr;
  const auto found = std::ranges::find_if(
      rules->second, [&](const Rule& rule) { return text_of(rule.shown, "RuleArn") == arn; });
  return found == rules->second.end() ? nullptr : &*found;
}

tl::expected<ListenerRules::Rule*, AwsError> ListenerRules::changeable(const std::string& arn,
                                                                       const AskSession& ask) {
  const std::string of = listener_arn_in(arn);
  const auto listener = of.empty() ? tl::unexpected(no_rule()) : listener_of(of, ask);
  if (!listener) return tl::unexpected(no_rule());
  if (text_of(default_rule(*listener), "RuleArn") == arn) {
    return refused_with("OperationNotPermitted",
                        fmt::format("Default rule '{}' cannot be changed", arn));  // [I]
  }
  Rule* rule = find(arn);
  if (rule == nullptr) return tl::unexpected(no_rule());
  return rule;
}

std::size_t ListenerRules::rules_beside(const std::string& listener) const {
  const std::string all = listener.substr(0, listener.rfind('/') + 1);
  std::size_t count = 0;
  for (const auto& [one, rules] : of_) {
    if (one.starts_with(all)) count += rules.size();
  }
  return count;
}

Answered ListenerRules::create(const nlohmann::json& request, const AskSession& ask) {
  const std::string listener = text_in(request, "ListenerArn").value_or("");
  auto shown = listener_of(listener, ask);
  if (!shown) return shown;
  const auto priority = static_cast<int>(number_in(request, "Priority").value_or(0));
  Rules& rules = of_[listener];
  if (auto fault = fault_of_rule(request, *shown, ask)) return tl::unexpected(std::move(*fault));
  const auto after = std::ranges::find_if(
      rules, [&](const Rule& one) { return priority_of(one.shown) >= priority; });
  if (after != rules.end() && priority_of(after->shown) == priority) {
    return tl::unexpected(priority_in_use(priority));
  }
  if (rules_beside(listener) >= kRulesMax) {
    return refused_with("TooManyRules", "The maximum number of rules has been reached");  // [I]
  }
  ++made_;
  Rule rule{{{"RuleArn", rule_arn(listener, fmt::format("rule {} of {}", made_, listener))},
             {"Priority", std::to_string(priority)},
             {"Conditions", shown_conditions(list_in(request, "Conditions"))},
             {"Actions", shown_actions(list_in(request, "Actions"))},
             {"IsDefault", false}},
            {}};
  put_tags(rule, request);
  OrderedJson made = OrderedJson::array({rule.shown});
  rules.insert(after, std::move(rule));
  return rules_answer(std::move(made));
}

Answered ListenerRules::describe(const nlohmann::json& request, const AskSession& ask) {
  OrderedJson shown = OrderedJson::array();
  const auto arns = texts_in(request, "RuleArns");
  const auto arn = text_in(request, "ListenerArn");
  if (!arn && arns.empty()) {
    return tl::unexpected(
        validation_error("You must specify either listener rule ARNs or a listener ARN"));  // [U]
  }
  if (arn && !arns.empty()) {
    return tl::unexpected(validation_error(
        "Listener rule ARNs and a listener ARN cannot be specified at the same time"));  // [U]
  }
  if (arn) {
    auto listener = listener_of(*arn, ask);
    if (!listener) return listener;
    for (const Rule& rule : of_[*arn]) shown.push_back(rule.shown);
    shown.push_back(default_rule(*listener));
  }
  for (const std::string& one : arns) {
    const std::string of = listener_arn_in(one);
    const auto listener = of.empty() ? tl::unexpected(no_rule()) : listener_of(of, ask);
    if (!listener) return tl::unexpected(no_rule());
    const OrderedJson standard = default_rule(*listener);
    const Rule* rule = find(one);
    if (rule == nullptr && text_of(standard, "RuleArn") != one) return tl::unexpected(no_rule());
    shown.push_back(rule == nullptr ? standard : rule->shown);
  }
  return rules_answer(std::move(shown));
}

Answered ListenerRules::modify(const nlohmann::json& request, const AskSession& ask) {
  const std::string arn = text_in(request, "RuleArn").value_or("");
  const auto rule = changeable(arn, ask);
  if (!rule) return tl::unexpected(rule.error());
  if (!request.contains("Actions") && !request.contains("Conditions")) {
    return tl::unexpected(
        validation_error("Either conditions or actions must be specified"));  // [U]
  }
  auto listener = listener_of(listener_arn_in(arn), ask);
  if (!listener) return listener;
  if (auto fault = fault_of_rule(request, *listener, ask)) {
    return tl::unexpected(std::move(*fault));
  }
  OrderedJson& shown = (*rule)->shown;
  if (request.contains("Actions")) shown["Actions"] = shown_actions(list_in(request, "Actions"));
  if (request.contains("Conditions")) {
    shown["Conditions"] = shown_conditions(list_in(request, "Conditions"));
  }
  return rules_answer(OrderedJson::array({shown}));
}

Answered ListenerRules::remove(const nlohmann::json& request, const AskSession& ask) {
  const std::string arn = text_in(request, "RuleArn").value_or("");
  const auto rule = changeable(arn, ask);
  if (!rule) return tl::unexpected(rule.error());
  std::erase_if(of_[listener_arn_in(arn)],
                [&](const Rule& one) { return text_of(one.shown, "RuleArn") == arn; });
  return OrderedJson::object();
}

/// All of them, or none.
Answered ListenerRules::set_priorities(const nlohmann::json& request, const AskSession& ask) {
  std::map<std::string, std::string> wanted;
  for (const nlohmann::json& pair : list_in(request, "RulePriorities")) {
    const std::string arn = text_in(pair, "RuleArn").value_or("");
    const auto rule = changeable(arn, ask);
    if (!rule) return tl::unexpected(rule.error());
    // Its range is the front door's to hold.
    const auto priority = number_in(pair, "Priority");
    if (!priority) return tl::unexpected(validation_error("A priority must be specified"));  // [I]
    wanted[arn] = std::to_string(*priority);
  }
  auto changed = of_;
  OrderedJson shown = OrderedJson::array();
  for (auto& [listener, rules] : changed) {
    std::set<int> priorities;
    for (Rule& rule : rules) {
      const auto found = wanted.find(text_of(rule.shown, "RuleArn"));
      if (found != wanted.end()) rule.shown["Priority"] = found->second;
      if (!priorities.insert(priority_of(rule.shown)).second) {
        return tl::unexpected(priority_in_use(priority_of(rule.shown)));
      }
      if (found != wanted.end()) shown.push_back(rule.shown);
    }
    std::ranges::sort(rules, {}, [](const Rule& rule) { return priority_of(rule.shown); });
  }
  of_ = std::move(changed);
  return rules_answer(std::move(shown));
}

}  // namespace acmsim::sim
