// Internet gateways. Source: EC2 API Reference, CreateInternetGateway and around it [D]; texts of
// errors, public logs [U].
#include <algorithm>
#include <fmt/core.h>

#include "sim/surroundings/network.hpp"

namespace acmsim::sim {
namespace {

struct GatewayAndVpc {
  OrderedJson* gateway;
  std::string gateway_id;
  std::string vpc_id;
};

tl::expected<GatewayAndVpc, AwsError> gateway_and_vpc(const NetworkCall& call) {
  const std::string id = text_in(call.request, "InternetGatewayId").value_or("");
  const auto gateway = call.network.get(NetworkKind::internet_gateway, id);
  if (!gateway) return tl::unexpected(gateway.error());
  const std::string vpc_id = text_in(call.request, "VpcId").value_or("");
  const auto vpc = call.network.get(NetworkKind::vpc, vpc_id);
  if (!vpc) return tl::unexpected(vpc.error());
  return GatewayAndVpc{*gateway, id, vpc_id};
}

bool stands_at(const OrderedJson& gateway, const std::string& vpc) {
  return std::ranges::any_of(gateway.at("Attachments"), [&](const OrderedJson& attachment) {
    return text_of(attachment, "VpcId") == vpc;
  });
}

}  // namespace

Answered create_internet_gateway(const NetworkCall& call) {
  auto tags = tags_given(call, NetworkKind::internet_gateway);
  if (!tags) return tags;
  Network& network = call.network;
  auto& gateways = network.all(NetworkKind::internet_gateway);
  gateways.push_back({{"Attachments", OrderedJson::array()},
                      {"InternetGatewayId", network.fresh_id("igw")},
                      {"OwnerId", network.place.account},
                      {"Tags", std::move(*tags)}});
  return OrderedJson{{"InternetGateway", gateways.back()}};
}

Answered attach_internet_gateway(const NetworkCall& call) {
  const auto both = gateway_and_vpc(call);
  if (!both) return tl::unexpected(both.error());
  OrderedJson& attachments = (*both->gateway)["Attachments"];
  if (!attachments.empty()) {
    return refused_with("Resource.AlreadyAssociated",
                        fmt::format("resource {} is already attached to network {}",
                                    both->gateway_id, text_of(attachments.front(), "VpcId")));
  }
  for (const OrderedJson& other : call.network.all(NetworkKind::internet_gateway)) {
    if (!stands_at(other, both->vpc_id)) continue;
    return refused_with(
        "InvalidParameterValue",
        fmt::format("Network {} already has an internet gateway attached", both->vpc_id));
  }
  attachments.push_back({{"State", "available"}, {"VpcId", both->vpc_id}});
  return OrderedJson::object();
}

Answered detach_internet_gateway(const NetworkCall& call) {
  const auto both = gateway_and_vpc(call);
  if (!both) return tl::unexpected(both.error());
  if (!stands_at(*both->gateway, both->vpc_id)) {
    return refused_with(
        "Gateway.NotAttached",
        fmt::format("resource {} is not attached to network {}", both->gateway_id, both->vpc_id));
  }
  (*both->gateway)["Attachments"] = OrderedJson::array();
  return OrderedJson::object();
}

Answered delete_internet_gateway(const NetworkCall& call) {
  const std::string id = text_in(call.request, "InternetGatewayId").value_or("");
  const auto gateway = call.network.get(NetworkKind::internet_gateway, id);
  if (!gateway) return tl::unexpected(gateway.error());
  if (!(*gateway)->at("Attachments").empty()) {
    return refused_with(
        "DependencyViolation",
        fmt::format("The internetGateway '{}' has dependencies and cannot be deleted.", id));
  }
  call.network.remove(NetworkKind::internet_gateway, id);
  return OrderedJson::object();
}

}  // namespace acmsim::sim
