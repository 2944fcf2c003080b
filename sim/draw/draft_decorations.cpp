// What stands at a step beside what it does.
#include <algorithm>
#include <map>

#include "sim/api/operation.hpp"
#include "sim/draw/draft.hpp"
#include "sim/draw/drawn_certificates.hpp"

namespace acmsim::sim {
namespace {

Makes what_makes(const std::string& operation) {
  for (const auto table : {acm_operations(), route53_operations(), elbv2_operations(),
                           mail_operations(), dns_operations(), other_operations()}) {
    const auto row = std::ranges::find(table, operation, &Operation::name);
    if (row != table.end()) return row->makes;
  }
  return Makes::nothing;
}

/// The errors that a call is repeated on, or is wanted to be refused with.
std::string code_for(Dice& dice, const std::string& operation) {
  static const std::map<std::string, std::string> kUsual{
      {"acm:DeleteCertificate", "ResourceInUseException"},
      {"elbv2:ModifyListener", "UnsupportedCertificate"},
      {"elbv2:AddListenerCertificates", "UnsupportedCertificate"},
      {"elbv2:CreateListener", "UnsupportedCertificate"},
      {"elbv2:CreateLoadBalancer", "DuplicateLoadBalancerName"},
      {"elbv2:DeleteLoadBalancer", "OperationNotPermitted"},
      {"elbv2:DeleteTargetGroup", "ResourceInUse"},
      {"elbv2:DescribeLoadBalancers", "LoadBalancerNotFound"},
      {"mail:Click", "InvalidStateException"},
      {"route53:ChangeTagsForResource", "InvalidInput"},
      {"route53:ChangeResourceRecordSets", "PriorRequestNotComplete"},
      {"acm:RequestCertificate", "LimitExceededException"},
  };
  const auto usual = kUsual.find(operation);
  if (usual != kUsual.end() && dice.chance(85)) return usual->second;
  return dice.word({"ResourceNotFoundException", "ListenerNotFound", "InvalidChangeBatch",
                    "NoSuchHostedZone", "InvalidStateException"});
}

std::string name_made(Draft& draft, Makes makes) {
  const std::string number = std::to_string(draft.made++);
  switch (makes) {
    case Makes::certificate: return "new" + number;
    case Makes::zone: return "fresh" + number;
    case Makes::change: return "change" + number;
    case Makes::load_balancer: return "balancer" + number;
    case Makes::target_group: return "group" + number;
    case Makes::listener: return "listener" + number;
    case Makes::nothing: break;
  }
  return "";
}

void decorate_call(Draft& draft, Json& step) {
  const std::string operation = step["call"];
  if (draft.dice.chance(30)) {
    Json retry = {{"on", Json::array({code_for(draft.dice, operation)})}};
    if (draft.is_small() || draft.dice.chance(60)) retry["every"] = draw_span(draft);
    if (draft.is_small()) retry["for"] = seconds_text(draft.dice.between(1, 10));
    if (!draft.is_small() && draft.dice.chance(60))
      retry["for"] = draft.dice.word({"20m", "1h", "never"});
    step["retry"] = std::move(retry);
  } else if (draft.dice.chance(6)) {
    step["fails_with"] = code_for(draft.dice, operation);
  }
  if (draft.dice.chance(3)) step["region"] = "ap-northeast-2";
  if (draft.dice.chance(3)) step["account"] = "999988887777";
}

}  // namespace

void name_what_is_made(Draft& draft, Json& step) {
  const std::string operation = step["call"];
  const Makes makes = what_makes(operation);
  if (makes == Makes::nothing || !draft.dice.chance(80)) return;
  const std::string as = name_made(draft, makes);
  step["as"] = as;
  if (makes == Makes::change) draft.changes.push_back(as);
  if (makes == Makes::load_balancer) draft.load_balancers.push_back(as);
  if (makes == Makes::target_group) draft.target_groups.push_back(as);
  if (makes == Makes::listener) draft.listeners.push_back(as);
  if (makes == Makes::zone) {
    draft.zones.push_back({as, step["with"]["Name"].get<std::string>(), true, false});
    draft.changes.push_back(as + ".ChangeId");
  }
  if (makes != Makes::certificate) return;
  const Json& with = step.at("with");
  std::vector<std::string> names{with.value("DomainName", std::string(kDrawnName))};
  const Json others = with.value("SubjectAlternativeNames", Json::array());
  for (const Json& name : others) names.push_back(name.get<std::string>());
  draft.certificates.push_back({as, names, false, true});
}

void draw_patience(Draft& draft, Json& step) {
  if (draft.dice.chance(15)) step["fails_on"] = draw_condition(draft, 1);
  if (draft.dice.chance(60)) step["every"] = draw_span(draft);
  if (draft.dice.chance(12)) {
    step["give_up_after"] = "never";
  } else if (draft.is_small() || draft.dice.chance(60)) {
    step["give_up_after"] = draft.is_small() ? seconds_text(draft.dice.between(1, 16))
                                             : draft.dice.word({"30m", "4h", "30h", "100h"});
  }
}

void decorate(Draft& draft, Json& step) {
  if (draft.dice.chance(85)) {
    const std::string id = "s" + std::to_string(draft.ids.size());
    step["id"] = id;
    draft.ids.push_back(id);
  }
  if (draft.dice.chance(8)) step["only_if"] = draw_condition(draft, 2);
  if (draft.dice.chance(12)) step["on_failure"] = "continue";
  if (draft.dice.chance(5))
    step["repeat"] = {{"at_most", draft.dice.between(1, draft.is_small() ? 2 : 3)}};
  const bool acts = step.contains("call") || step.contains("probe") || step.contains("expect");
  if (acts && draft.dice.chance(30)) step["takes"] = draw_window(draft);
  if (step.contains("call")) decorate_call(draft, step);
}

}  // namespace acmsim::sim
