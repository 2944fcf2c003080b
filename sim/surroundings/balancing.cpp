// What has no meaning here of Elastic Load Balancing. Source: Elastic Load Balancing API Reference
// [D]; what has [I] is inferred.
#include <algorithm>
#include <array>
#include <fmt/core.h>

#include "sim/api/pages.hpp"
#include "sim/surroundings/questions.hpp"
#include "sim/surroundings/refusals.hpp"
#include "sim/surroundings/ssl_policies.hpp"
#include "sim/surroundings/surroundings.hpp"

namespace acmsim::sim {
namespace {

/// An attribute of a listener; its standard value where nothing was set. Source: as above,
/// ListenerAttribute [D]; that headers have their usual names and others nothing [I].
struct ListenerAttribute {
  const char* key;
  const char* standard;
  bool needs_tls;
};
constexpr std::array kListenerAttributes{
    ListenerAttribute{"routing.http.request.x_amzn_mtls_clientcert_serial_number.header_name",
                      "X-Amzn-Mtls-Clientcert-Serial-Number", true},
    ListenerAttribute{"routing.http.request.x_amzn_mtls_clientcert_issuer.header_name",
                      "X-Amzn-Mtls-Clientcert-Issuer", true},
    ListenerAttribute{"routing.http.request.x_amzn_mtls_clientcert_subject.header_name",
                      "X-Amzn-Mtls-Clientcert-Subject", true},
    ListenerAttribute{"routing.http.request.x_amzn_mtls_clientcert_validity.header_name",
                      "X-Amzn-Mtls-Clientcert-Validity", true},
    ListenerAttribute{"routing.http.request.x_amzn_mtls_clientcert_leaf.header_name",
                      "X-Amzn-Mtls-Clientcert-Leaf", true},
    ListenerAttribute{"routing.http.request.x_amzn_mtls_clientcert.header_name",
                      "X-Amzn-Mtls-Clientcert", true},
    ListenerAttribute{"routing.http.request.x_amzn_tls_version.header_name", "X-Amzn-Tls-Version",
                      true},
    ListenerAttribute{"routing.http.request.x_amzn_tls_cipher_suite.header_name",
                      "X-Amzn-Tls-Cipher-Suite", true},
    ListenerAttribute{"routing.http.response.server.enabled", "true", false},
    ListenerAttribute{"routing.http.response.strict_transport_security.header_value", "", true},
    ListenerAttribute{"routing.http.response.access_control_allow_origin.header_value", "", false},
    ListenerAttribute{"routing.http.response.access_control_allow_methods.header_value", "", false},
    ListenerAttribute{"routing.http.response.access_control_allow_headers.header_value", "", false},
    ListenerAttribute{"routing.http.response.access_control_allow_credentials.header_value", "",
                      false},
    ListenerAttribute{"routing.http.response.access_control_expose_headers.header_value", "",
                      false},
    ListenerAttribute{"routing.http.response.access_control_max_age.header_value", "", false},
    ListenerAttribute{"routing.http.response.content_security_policy.header_value", "", false},
    ListenerAttribute{"routing.http.response.x_content_type_options.header_value", "", false},
    ListenerAttribute{"routing.http.response.x_frame_options.header_value", "", false},
};

/// Source: Elastic Load Balancing User Guides, "Quotas". [D]
constexpr std::array<std::array<const char*, 2>, 15> kAccountLimits{{
    {"application-load-balancers", "50"},
    {"condition-values-per-alb-rule", "5"},
    {"condition-wildcards-per-alb-rule", "6"},
    {"gateway-load-balancers", "100"},
    {"gateway-load-balancers-per-vpc", "100"},
    {"geneve-target-groups", "100"},
    {"listeners-per-application-load-balancer", "50"},
    {"listeners-per-network-load-balancer", "50"},
    {"network-load-balancers", "50"},
    {"rules-per-application-load-balancer", "100"},
    {"target-groups", "3000"},
    {"target-groups-per-action-on-application-load-balancer", "5"},
    {"target-groups-per-application-load-balancer", "100"},
    {"targets-per-application-load-balancer", "1000"},
    {"targets-per-target-group", "1000"},
}};

OrderedJson account_limits() {
  OrderedJson limits = OrderedJson::array();
  for (const auto& [name, max] : kAccountLimits) limits.push_back({{"Name", name}, {"Max", max}});
  return {{"Limits", std::move(limits)}};
}

/// Source: CreateLoadBalancer, SetSubnets: either subnets or subnet mappings [D]; the text [I].
std::optional<AwsError> fault_of_both(const nlohmann::json& request) {
  if (list_in(request, "Subnets").empty() || list_in(request, "SubnetMappings").empty()) {
    return std::nullopt;
  }
  return validation_error("Either subnets or subnet mappings must be specified, not both");
}

}  // namespace

Answered Surroundings::answer_of_balancing(const shapes::Operation& operation,
                                           const nlohmann::json& request, const Place& place,
                                           const AskSession& ask) {
  const std::string_view name = operation.word();
  Answered whole = OrderedJson::object();
  if (name == "DescribeSSLPolicies") {
    whole = described_ssl_policies(request);
  } else if (name == "DescribeAccountLimits") {
    whole = account_limits();
  } else if (ListenerRules::answers(operation, request)) {
    whole = rules_.answer(operation, request, ask);
  } else if (name == "RegisterTargets" || name == "DeregisterTargets") {
    whole = targets_.answer(operation, request, ask);
  } else if (name == "ModifyTargetGroup") {
    whole = modify_target_group(operation, request, ask);
  } else if (name == "DescribeCapacityReservation") {
    // Of a load balancer that has none. [I]
    whole = load_balancer_of(text_in(request, "LoadBalancerArn").value_or(""), ask);
    if (whole) whole = OrderedJson{{"CapacityReservationState", OrderedJson::array()}};
  } else if (name.ends_with("ListenerAttributes")) {
    whole = listener_attributes(operation, request, ask);
  } else {
    whole = set_on_load_balancer(operation, request, place, ask);
  }
  if (!whole) return whole;
  if (const auto refusal = page_refusal(operation, request)) {
    return refused_with(std::string(name_of(refusal->code)), refusal->message);
  }
  return page_of(operation, request, std::move(*whole));
}

Answered Surroundings::listener_attributes(const shapes::Operation& operation,
                                           const nlohmann::json& request, const AskSession& ask) {
  const std::string arn = text_in(request, "ListenerArn").value_or("");
  auto listener = listener_of(arn, ask);
  if (!listener) return listener;
  OrderedJson& set = attributes_[arn];
  if (!set.is_object()) set = OrderedJson::object();
  if (operation.name.ends_with(":ModifyListenerAttributes")) {
    for (const nlohmann::json& one : list_in(request, "Attributes")) {
      set[text_in(one, "Key").value_or("")] = text_in(one, "Value").value_or("");
    }
  }
  OrderedJson others = set;
  OrderedJson list = OrderedJson::array();
  const bool has_tls = text_of(*listener, "Protocol") == "HTTPS";
  for (const ListenerAttribute& one : kListenerAttributes) {
    if (one.needs_tls && !has_tls) continue;
    list.push_back({{"Key", one.key}, {"Value", others.value(one.key, one.standard)}});
    others.erase(one.key);
  }
  for (const auto& [key, value] : others.items()) list.push_back({{"Key", key}, {"Value", value}});
  return OrderedJson{{"Attributes", std::move(list)}};
}

Answered Surroundings::modify_target_group(const shapes::Operation& operation,
                                           const nlohmann::json& request, const AskSession& ask) {
  auto group = target_group_of(text_in(request, "TargetGroupArn").value_or(""), ask);
  if (!group) return group;
  OrderedJson answer{{"TargetGroups", OrderedJson::array({std::move(*group)})}};
  put_kept(kept_, answer);
  nlohmann::json after = answer["TargetGroups"].front();
  after.update(request);
  if (auto fault = fault_of_health_check(after)) return tl::unexpected(std::move(*fault));
  keep(kept_, operation, request, nullptr);
  put_kept(kept_, answer);
  dress_target_groups(answer);
  return answer;
}

Answered Surroundings::set_on_load_balancer(const shapes::Operation& operation,
                                            const nlohmann::json& request, const Place& place,
                                            const AskSession& ask) {
  const std::string arn = text_in(request, "LoadBalancerArn").value_or("");
  auto balancer = load_balancer_of(arn, ask);
  if (!balancer) return balancer;
  OrderedJson& set = kept_.try_emplace(arn, OrderedJson::object()).first->second;
  OrderedJson answer = OrderedJson::object();
  if (operation.name == "elbv2:SetSubnets") {
    if (auto fault = fault_of_both(request)) return tl::unexpected(std::move(*fault));
    const auto subnets = subnets_in(request);
    if (subnets.size() < 2) {
      return refused_with(
          "ValidationError",
          "At least two subnets in two different Availability Zones must be specified");
    }
    if (auto fault = fault_of_subnets(subnets, place)) return tl::unexpected(std::move(*fault));
    set["AvailabilityZones"] = zones_of_subnets(network_of(place), subnets);
    answer["AvailabilityZones"] = set["AvailabilityZones"];
  }
  if (operation.name == "elbv2:SetSecurityGroups") {
    dress_load_balancer(*balancer);
    const auto groups = texts_in(request, "SecurityGroups");
    const auto& zones = balancer->at("AvailabilityZones");
    std::vector<std::string> subnets;
    if (!zones.empty()) subnets.push_back(text_of(zones.front(), "SubnetId"));
    if (auto fault = fault_of_groups(groups, subnets, place)) {
      return tl::unexpected(std::move(*fault));
    }
    set["SecurityGroups"] = groups;
    answer["SecurityGroupIds"] = groups;
  }
  if (const auto type = text_in(request, "IpAddressType")) {
    dress_load_balancer(*balancer);
    std::vector<std::string> subnets;
    for (const OrderedJson& zone : balancer->at("AvailabilityZones")) {
      subnets.push_back(text_of(zone, "SubnetId"));
    }
    if (auto fault = fault_of_address_type(request, subnets, place)) {
      return tl::unexpected(std::move(*fault));
    }
    set["IpAddressType"] = *type;
  }
  if (operation.name != "elbv2:SetSecurityGroups") {
    answer["IpAddressType"] = set.value("IpAddressType", "ipv4");
  }
  return answer;
}

/// Source: kubernetes-sigs/aws-load-balancer-controller#4852. [U]
std::optional<AwsError> Surroundings::fault_of_address_type(const nlohmann::json& request,
                                                            const std::vector<std::string>& subnets,
                                                            const Place& place) {
  const std::string type = text_in(request, "IpAddressType").value_or("ipv4");
  const bool has_ipv6 = std::ranges::all_of(subnets, [&](const std::string& id) {
    const OrderedJson* subnet = network_of(place).find(NetworkKind::subnet, id);
    return subnet == nullptr || !subnet->at("Ipv6CidrBlockAssociationSet").empty();
  });
  if (type == "ipv4" || has_ipv6) return std::nullopt;
  return AwsError{"ValidationError",
                  "You must specify subnets with an associated IPv6 CIDR block."};
}

std::optional<AwsError> Surroundings::fault_of_subnets(const std::vector<std::string>& subnets,
                                                       const Place& place) {
  const Network& network = network_of(place);
  std::vector<std::string> zones;
  std::string vpc;
  for (const std::string& id : subnets) {
    const OrderedJson* subnet = network.find(NetworkKind::subnet, id);
    if (subnet == nullptr) {
      return AwsError{"SubnetNotFound", fmt::format("The subnet ID '{}' does not exist", id)};
    }
    const std::string& zone = text_of(*subnet, "AvailabilityZone");
    if (std::ranges::find(zones, zone) != zones.end()) {
      return AwsError{"InvalidConfigurationRequest",
                      "A load balancer cannot be attached to multiple subnets in the same "
                      "Availability Zone"};
    }
    zones.push_back(zone);
    if (vpc.empty()) vpc = text_of(*subnet, "VpcId");
    if (vpc == text_of(*subnet, "VpcId")) continue;
    return AwsError{"InvalidConfigurationRequest",
                    fmt::format("All subnets must belong to the same VPC: '{}'", vpc)};  // [I]
  }
  return std::nullopt;
}

std::optional<AwsError> Surroundings::fault_of_groups(const std::vector<std::string>& groups,
                                                      const std::vector<std::string>& subnets,
                                                      const Place& place) {
  const Network& network = network_of(place);
  for (const std::string& id : groups) {
    const OrderedJson* group = network.find(NetworkKind::security_group, id);
    if (group == nullptr) {
      return AwsError{"InvalidSecurityGroup",
                      fmt::format("The security group ID '{}' does not exist", id)};  // [I]
    }
    if (subnets.empty()) continue;
    const OrderedJson* subnet = network.find(NetworkKind::subnet, subnets.front());
    if (subnet == nullptr || subnet->at("VpcId") == group->at("VpcId")) continue;
    return AwsError{"InvalidConfigurationRequest", "One or more security groups are invalid"};
  }
  return std::nullopt;
}

std::optional<AwsError> Surroundings::refusal_of_load_balancer(const nlohmann::json& request,
                                                               const Place& place) {
  if (auto fault = fault_of_both(request)) return fault;
  const auto subnets = subnets_in(request);
  if (auto fault = fault_of_subnets(subnets, place)) return fault;
  if (auto fault = fault_of_address_type(request, subnets, place)) return fault;
  return fault_of_groups(texts_in(request, "SecurityGroups"), subnets, place);
}

}  // namespace acmsim::sim
