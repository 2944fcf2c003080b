#include "sim/surroundings/surroundings.hpp"

#include <algorithm>
#include <array>
#include <fmt/core.h>

#include "model/base/ascii.hpp"
#include "model/base/digest.hpp"
#include "sim/api/arn.hpp"
#include "sim/api/default_network.hpp"
#include "sim/api/front_door.hpp"
#include "sim/surroundings/actions.hpp"
#include "sim/surroundings/questions.hpp"
#include "sim/surroundings/refusals.hpp"

namespace acmsim::sim {
namespace {

constexpr std::array<std::string_view, 11> kOfBalancing{
    "elbv2:DescribeSSLPolicies",
    "elbv2:DescribeListenerAttributes",
    "elbv2:ModifyListenerAttributes",
    "elbv2:DescribeCapacityReservation",
    "elbv2:DescribeAccountLimits",
    "elbv2:SetSecurityGroups",
    "elbv2:SetSubnets",
    "elbv2:SetIpAddressType",
    "elbv2:RegisterTargets",
    "elbv2:DeregisterTargets",
    "elbv2:ModifyTargetGroup",
};

constexpr std::string_view kExport = "acm:ExportCertificate";

/// Whether a request changes options of a certificate that are only shown.
bool sets_options(const shapes::Operation& operation, const nlohmann::json& request) {
  if (operation.name != "acm:UpdateCertificateOptions" || !request.is_object()) return false;
  const auto options = request.find("Options");
  if (options == request.end() || !options->is_object()) return false;
  return !options->contains("ValidationMethod") &&
         (options->contains("CertificateTransparencyLoggingPreference") ||
          options->contains("Export"));
}

/// An access key is that of a user. Source: IAM User Guide, "IAM identifiers" [D]; its name is
/// ours.
OrderedJson caller_identity(const Place& place) {
  constexpr std::size_t kIdLetters = 17;
  const std::string letters = in_upper_case(hex_of("user " + place.account).substr(0, kIdLetters));
  return {{"UserId", "AIDA" + letters},
          {"Account", place.account},
          {"Arn",
           fmt::format("arn:{}:iam::{}:user/acmsim", partition_of(place.region), place.account)}};
}

/// The default security group of a VPC; empty where it has none.
std::string default_group_in(const Network& network, const std::string& vpc) {
  for (const OrderedJson& group : network.all(NetworkKind::security_group)) {
    if (text_of(group, "VpcId") == vpc && text_of(group, "GroupName") == "default") {
      return text_of(group, "GroupId");
    }
  }
  return "";
}

/// The subnets of a load balancer for which a document gives none.
std::vector<std::string> default_subnets(const Network& network) {
  std::vector<std::string> subnets;
  for (const OrderedJson& subnet : network.all(NetworkKind::subnet)) {
    if (subnet.at("DefaultForAz").get<bool>()) subnets.push_back(text_of(subnet, "SubnetId"));
  }
  return subnets;
}

}  // namespace

std::vector<std::string> subnets_in(const nlohmann::json& request) {
  auto subnets = texts_in(request, "Subnets");
  for (const nlohmann::json& mapping : list_in(request, "SubnetMappings")) {
    if (auto subnet = text_in(mapping, "SubnetId")) subnets.push_back(std::move(*subnet));
  }
  return subnets;
}

OrderedJson zones_of_subnets(const Network& network, const std::vector<std::string>& subnets) {
  OrderedJson zones = OrderedJson::array();
  for (const std::string& id : subnets) {
    const OrderedJson* subnet = network.find(NetworkKind::subnet, id);
    if (subnet == nullptr) continue;
    zones.push_back({{"ZoneName", subnet->at("AvailabilityZone")},
                     {"SubnetId", id},
                     {"LoadBalancerAddresses", OrderedJson::array()}});
  }
  return zones;
}

bool Surroundings::answers(const shapes::Operation& operation, const nlohmann::json& request) {
  return operation.name.starts_with("ec2:") || operation.name.starts_with("sts:") ||
         std::ranges::find(kOfBalancing, operation.name) != kOfBalancing.end() ||
         ListenerRules::answers(operation, request) || answers_route53(operation, request) ||
         sets_options(operation, request) || ExpiryEvents::answers(operation) ||
         operation.name == kExport;
}

Network& Surroundings::network_of(const Place& place) {
  return networks_.try_emplace(place, place).first->second;
}

Answered Surroundings::answer(const shapes::Operation& operation, const nlohmann::json& request,
                              const Asking& asking) {
  const auto& [place, now, ask, print_key] = asking;
  if (ExpiryEvents::answers(operation)) return expiry_events_.answer(operation, request, place);
  if (operation.name == kExport) return export_certificate(request, print_key, ask);
  if (operation.name.starts_with("sts:")) return caller_identity(place);
  if (operation.name.starts_with("route53:")) {
    return answer_of_route53(operation, request, asking);
  }
  if (operation.name.starts_with("acm:")) return set_options(operation, request, ask);
  if (!operation.name.starts_with("ec2:")) {
    return answer_of_balancing(operation, request, place, ask);
  }
  const AskSession dressed = [&](std::string_view name, const nlohmann::json& question) {
    auto answer = asking.ask(name, question);
    if (answer) dress_load_balancers(*answer);
    return answer;
  };
  return answer_of_network({operation, request, network_of(place), dressed});
}

std::optional<AwsError> Surroundings::refusal(const shapes::Operation& operation,
                                              const nlohmann::json& request, const Asking& asking) {
  const auto& [place, now, ask, print_key] = asking;
  if (operation.name == "elbv2:CreateLoadBalancer") {
    auto fault = refusal_of_load_balancer(request, place);
    return fault ? fault : fault_of_balancing(operation, request, ask);
  }
  if (operation.name == "route53:CreateHostedZone") {
    auto fault = zones_.refusal(request, place, vpcs_of(place));
    return fault ? fault : delegation_sets_.refusal(request, place);
  }
  if (operation.name == "route53:ChangeResourceRecordSets") {
    return refusal_of_records(request, asking);
  }
  if (auto fault = rules_.refusal(operation, request, ask)) return fault;
  const std::string group = text_in(request, "TargetGroupArn").value_or("");
  if (operation.name == "elbv2:DeleteTargetGroup" && !rules_.forwarders(group).empty()) {
    return AwsError{
        "ResourceInUse",
        fmt::format("Target group '{}' is currently in use by a listener or a rule", group)};
  }
  if (auto fault = fault_of_balancing(operation, request, ask)) return fault;
  if (operation.name != "elbv2:CreateTargetGroup") return std::nullopt;
  const auto vpc = text_in(request, "VpcId");
  if (!vpc || network_of(place).find(NetworkKind::vpc, *vpc) != nullptr) return std::nullopt;
  return validation_error(fmt::format("The VPC ID '{}' is not found", *vpc));  // getmoto/moto [U]
}

nlohmann::json Surroundings::for_session(const shapes::Operation& operation, nlohmann::json request,
                                         const Asking& asking) const {
  if (!request.is_object()) return request;
  if (operation.name.ends_with("Listener")) request.erase("MutualAuthentication");
  if (operation.name == "elbv2:DescribeTargetHealth") request.erase("Targets");
  if (operation.name.ends_with("Tags")) ListenerRules::leave_out(request);
  if (operation.name == "route53:CreateHostedZone") {
    return PrivateZones::for_session(std::move(request));
  }
  if (operation.name != "route53:ChangeResourceRecordSets" || front_door(operation, request)) {
    return request;
  }
  const auto zone = zone_of(text_in(request, "HostedZoneId").value_or(""), asking.ask);
  return routed_.for_session(zone ? text_of(*zone, "Id") : "", std::move(request));
}

void Surroundings::forget(const IsGone& is_gone) {
  std::erase_if(kept_, [&](const auto& one) { return is_gone(one.first); });
  std::erase_if(attributes_, [&](const auto& one) { return is_gone(one.first); });
  rules_.forget(is_gone);
  targets_.forget(is_gone);
  zones_.forget(is_gone);
  delegation_sets_.forget(is_gone);
  query_logging_.forget(is_gone);
  records_.forget(is_gone);
  routed_.forget(is_gone);
}

void Surroundings::dress(const shapes::Operation& operation, const nlohmann::json& request,
                         const Asking& asking, OrderedJson& answer) {
  keep(kept_, operation, request, answer);
  if (operation.name == "elbv2:CreateLoadBalancer") {
    const std::string& arn = text_of(answer.at("LoadBalancers").front(), "LoadBalancerArn");
    kept_[arn].emplace("CreatedTime", asking.now);
  }
  if (const IsGone is_gone = gone_by(operation, request)) forget(is_gone);
  put_kept(kept_, answer);
  dress_load_balancers(answer);
  dress_target_groups(answer);
  dress_listeners(answer);
  rules_.note(operation, request, asking.ask);
  if (operation.name.starts_with("route53:")) dress_zones(operation, request, asking, answer);
  if (operation.name != "elbv2:DescribeTargetHealth") return;
  const std::string arn = text_in(request, "TargetGroupArn").value_or("");
  auto group = target_group_of(arn, asking.ask);
  if (!group) return;
  if (const auto kept = kept_.find(arn); kept != kept_.end()) group->update(kept->second);
  const bool is_used = !group->at("LoadBalancerArns").empty();
  answer = targets_.health(request, *group, is_used || !rules_.forwarders(arn).empty());
}

void Surroundings::dress_load_balancers(OrderedJson& answer) {
  if (!answer.is_object() || !answer.contains("LoadBalancers")) return;
  for (OrderedJson& balancer : answer["LoadBalancers"]) dress_load_balancer(balancer);
}

void Surroundings::dress_listeners(OrderedJson& answer) {
  if (!answer.is_object() || !answer.contains("Listeners")) return;
  for (OrderedJson& listener : answer["Listeners"]) {
    listener["DefaultActions"] = shown_actions(std::move(listener["DefaultActions"]));
  }
}

/// Load balancers whose rules forward to a target group use it as well.
void Surroundings::dress_target_groups(OrderedJson& answer) const {
  if (!answer.is_object() || !answer.contains("TargetGroups")) return;
  for (OrderedJson& group : answer["TargetGroups"]) {
    for (const std::string& arn : rules_.forwarders(group.value("TargetGroupArn", ""))) {
      OrderedJson& arns = group["LoadBalancerArns"];
      if (std::ranges::find(arns, OrderedJson(arn)) == arns.end()) arns.push_back(arn);
    }
  }
}

/// Of a certificate that waits for its validation, or is issued. Source: ACM API Reference,
/// UpdateCertificateOptions, InvalidStateException; CertificateOptions, Export: it cannot be
/// updated [D]; which states, the other code, and the texts [I].
Answered Surroundings::set_options(const shapes::Operation& operation,
                                   const nlohmann::json& request, const AskSession& ask) {
  const std::string arn = text_in(request, "CertificateArn").value_or("");
  auto shown = ask("acm:DescribeCertificate", {{"CertificateArn", arn}});
  if (!shown) return shown;
  const std::string& status = text_of(shown->at("Certificate"), "Status");
  if (status != "PENDING_VALIDATION" && status != "ISSUED") {
    return refused_with("InvalidStateException",
                        fmt::format("Certificate {} is in the state {}.", arn, status));
  }
  const auto wanted = text_in(request.at("Options"), "Export");
  const OrderedJson& options = shown->at("Certificate").at("Options");
  if (wanted && options.contains("Export") && text_of(options, "Export") != *wanted) {
    return refused_with("ValidationException",
                        fmt::format("The export option of certificate {} cannot be changed.", arn));
  }
  keep(kept_, operation, request, nullptr);
  return OrderedJson(nullptr);
}

void Surroundings::dress_load_balancer(OrderedJson& balancer) {
  const auto arn = parse_arn(text_of(balancer, "LoadBalancerArn"));
  if (!arn) return;
  const Place place{arn->account, arn->region};
  const Network& network = network_of(place);
  if (const auto set = kept_.find(text_of(balancer, "LoadBalancerArn")); set != kept_.end()) {
    put_over(balancer, set->second);
  }
  if (!balancer.contains("AvailabilityZones")) {
    balancer["AvailabilityZones"] = zones_of_subnets(network, default_subnets(network));
  }
  std::string vpc;
  for (OrderedJson& zone : balancer["AvailabilityZones"]) {
    const OrderedJson* subnet = network.find(NetworkKind::subnet, text_of(zone, "SubnetId"));
    if (subnet == nullptr) continue;
    zone["ZoneName"] = subnet->at("AvailabilityZone");
    vpc = text_of(*subnet, "VpcId");
  }
  if (vpc.empty()) return;
  balancer["VpcId"] = vpc;
  OrderedJson& groups = balancer["SecurityGroups"];
  const bool has_default = groups.size() == 1 && groups.front() == default_security_group_of(place);
  if (groups.empty() || has_default) {
    groups = OrderedJson::array({default_group_in(network, vpc)});
  }
}

}  // namespace acmsim::sim
