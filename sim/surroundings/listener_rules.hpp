#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "sim/surroundings/kept.hpp"
#include "sim/surroundings/network.hpp"

namespace acmsim::sim {

/// The rules of listeners. They are kept and shown, and no request is ever routed by them. Beside
/// those that were made every listener has its default rule. Source: Elastic Load Balancing API
/// Reference, Rule and its operations [D]; texts, public logs [U] or inferred [I], as marked.
class ListenerRules {
 public:
  /// Whether a call is about rules, also one about their tags alone.
  static bool answers(const shapes::Operation& operation, const nlohmann::json& request);
  /// Answers it; of the session it asks for listeners, target groups, and the tags of other things.
  Answered answer(const shapes::Operation& operation, const nlohmann::json& request,
                  const AskSession& ask);

  // Of a call that tags rules and other things the session hears of the others alone.
  /// What there is against its rules. Errors: RuleNotFound, OperationNotPermitted.
  std::optional<AwsError> refusal(const shapes::Operation& operation, const nlohmann::json& request,
                                  const AskSession& ask);
  static void leave_out(nlohmann::json& request);
  /// Tags the rules, after the session has tagged the others.
  void note(const shapes::Operation& operation, const nlohmann::json& request,
            const AskSession& ask);

  void forget(const IsGone& is_gone);
  /// The ARNs of the load balancers with a rule that forwards to a target group.
  std::vector<std::string> forwarders(const std::string& target_group) const;

 private:
  struct Rule {
    OrderedJson shown;
    std::map<std::string, std::string> tags;
  };
  using Rules = std::vector<Rule>;

  /// How many rules its load balancer has.
  std::size_t rules_beside(const std::string& listener) const;
  static void put_tags(Rule& rule, const nlohmann::json& request);
  Rule* find(const std::string& arn);
  /// Errors: RuleNotFound; and OperationNotPermitted for a default rule.
  tl::expected<Rule*, AwsError> changeable(const std::string& arn, const AskSession& ask);
  Answered create(const nlohmann::json& request, const AskSession& ask);
  Answered describe(const nlohmann::json& request, const AskSession& ask);
  Answered modify(const nlohmann::json& request, const AskSession& ask);
  Answered remove(const nlohmann::json& request, const AskSession& ask);
  Answered set_priorities(const nlohmann::json& request, const AskSession& ask);
  tl::expected<std::vector<Rule*>, AwsError> tagged(const nlohmann::json& request,
                                                    const AskSession& ask);
  Answered tag(const nlohmann::json& request, const AskSession& ask);
  Answered describe_tags(const nlohmann::json& request, const AskSession& ask);

  std::map<std::string, Rules> of_;  ///< By the listener's ARN, in the order of their priorities.
  std::uint64_t made_ = 0;
};

bool is_rule_arn(const std::string& arn);

}  // namespace acmsim::sim
