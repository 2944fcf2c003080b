// Route tables. Source: EC2 API Reference, CreateRouteTable, CreateRoute and around them [D]; texts
// of errors, public logs [U].
#include <algorithm>
#include <array>
#include <fmt/core.h>

#include "sim/surroundings/network.hpp"

namespace acmsim::sim {
namespace {

constexpr std::array kDestinations{"DestinationCidrBlock", "DestinationIpv6CidrBlock",
                                   "DestinationPrefixListId"};
/// Beside a gateway; what there is none of here is kept as it is given.
constexpr std::array kTargets{"EgressOnlyInternetGatewayId",
                              "InstanceId",
                              "NatGatewayId",
                              "TransitGatewayId",
                              "LocalGatewayId",
                              "CarrierGatewayId",
                              "NetworkInterfaceId",
                              "VpcPeeringConnectionId",
                              "CoreNetworkArn"};

tl::expected<OrderedJson*, AwsError> table_in(const NetworkCall& call) {
  return call.network.get(NetworkKind::route_table,
                          text_in(call.request, "RouteTableId").value_or(""));
}

/// The member and the value of where a route goes.
std::optional<std::pair<const char*, std::string>> destination_in(const nlohmann::json& request) {
  for (const char* member : kDestinations) {
    const auto text = text_in(request, member);
    if (!text) continue;
    const auto block = CidrBlock::parse(*text);
    return std::pair(member, block ? block->text() : *text);
  }
  return std::nullopt;
}

/// The place of a route in its table; the number of routes where it has none.
std::size_t route_place(const OrderedJson& table, const char* member, const std::string& value) {
  const OrderedJson& routes = table.at("Routes");
  std::size_t place = 0;
  while (place < routes.size() && routes[place].value(member, "") != value) ++place;
  return place;
}

bool has_gateway(const Network& network, const std::string& gateway, const std::string& vpc) {
  const OrderedJson* found = network.find(NetworkKind::internet_gateway, gateway);
  return found != nullptr &&
         std::ranges::any_of(found->at("Attachments"), [&](const OrderedJson& attachment) {
           return text_of(attachment, "VpcId") == vpc;
         });
}

tl::unexpected<AwsError> no_destination() {
  return refused_with("MissingParameter",
                      "The request must contain the parameter destinationCidrBlock or "
                      "destinationIpv6CidrBlock or destinationPrefixListId");
}

}  // namespace

OrderedJson& make_route_table(Network& network, const OrderedJson& vpc, bool is_main) {
  const std::string id = network.fresh_id("rtb");
  OrderedJson associations = OrderedJson::array();
  if (is_main) {
    associations.push_back({{"Main", true},
                            {"RouteTableAssociationId", network.fresh_id("rtbassoc")},
                            {"RouteTableId", id},
                            {"AssociationState", {{"State", "associated"}}}});
  }
  const auto local = [](const char* member, const OrderedJson& block) {
    return OrderedJson{{member, block},
                       {"GatewayId", "local"},
                       {"Origin", "CreateRouteTable"},
                       {"State", "active"}};
  };
  OrderedJson routes = OrderedJson::array();
  routes.push_back(local("DestinationCidrBlock", vpc.at("CidrBlock")));
  for (const OrderedJson& ipv6 : vpc.at("Ipv6CidrBlockAssociationSet")) {
    routes.push_back(local("DestinationIpv6CidrBlock", ipv6.at("Ipv6CidrBlock")));
  }
  auto& tables = network.all(NetworkKind::route_table);
  tables.push_back({{"Associations", std::move(associations)},
                    {"PropagatingVgws", OrderedJson::array()},
                    {"RouteTableId", id},
                    {"Routes", std::move(routes)},
                    {"Tags", OrderedJson::array()},
                    {"VpcId", vpc.at("VpcId")},
                    {"OwnerId", network.place.account}});
  return tables.back();
}

Answered create_route_table(const NetworkCall& call) {
  const auto vpc = call.network.get(NetworkKind::vpc, text_in(call.request, "VpcId").value_or(""));
  if (!vpc) return tl::unexpected(vpc.error());
  auto tags = tags_given(call, NetworkKind::route_table);
  if (!tags) return tags;
  OrderedJson& table = make_route_table(call.network, **vpc, false);
  table["Tags"] = std::move(*tags);
  return OrderedJson{{"RouteTable", table}};
}

Answered delete_route_table(const NetworkCall& call) {
  const auto table = table_in(call);
  if (!table) return tl::unexpected(table.error());
  const std::string id = text_of(**table, "RouteTableId");
  if (!(*table)->at("Associations").empty()) {
    return refused_with(
        "DependencyViolation",
        fmt::format("The routeTable '{}' has dependencies and cannot be deleted.", id));
  }
  call.network.remove(NetworkKind::route_table, id);
  return OrderedJson::object();
}

Answered create_route(const NetworkCall& call) {
  const auto table = table_in(call);
  if (!table) return tl::unexpected(table.error());
  const auto destination = destination_in(call.request);
  if (!destination) return no_destination();
  const auto& [member, value] = *destination;
  if (route_place(**table, member, value) < (*table)->at("Routes").size()) {
    return refused_with("RouteAlreadyExists",
                        fmt::format("The route identified by {} already exists.", value));
  }
  OrderedJson route{{member, value}};
  if (const auto gateway = text_in(call.request, "GatewayId")) {
    const bool is_internet = gateway->starts_with("igw-");
    if (is_internet && call.network.find(NetworkKind::internet_gateway, *gateway) == nullptr) {
      return tl::unexpected(error_of_id(row_of_kind(NetworkKind::internet_gateway), *gateway));
    }
    if (is_internet && !has_gateway(call.network, *gateway, text_of(**table, "VpcId"))) {
      return refused_with(
          "InvalidParameterValue",
          fmt::format("route table {} and network gateway {} belong to different networks",
                      text_of(**table, "RouteTableId"), *gateway));
    }
    route["GatewayId"] = *gateway;
  }
  for (const char* target : kTargets) {
    if (const auto text = text_in(call.request, target)) route[target] = *text;
  }
  route["Origin"] = "CreateRoute";
  route["State"] = "active";
  (**table)["Routes"].push_back(std::move(route));
  return OrderedJson{{"Return", true}};
}

Answered delete_route(const NetworkCall& call) {
  const auto table = table_in(call);
  if (!table) return tl::unexpected(table.error());
  const std::string id = text_of(**table, "RouteTableId");
  const auto destination = destination_in(call.request);
  if (!destination) return no_destination();
  const auto& [member, value] = *destination;
  OrderedJson& routes = (**table)["Routes"];
  const std::size_t place = route_place(**table, member, value);
  if (place == routes.size()) {
    return refused_with(
        "InvalidRoute.NotFound",
        fmt::format("no route with destination-cidr-block {} in route table {}", value, id));
  }
  if (routes[place].value("GatewayId", "") == "local") {
    return refused_with("InvalidParameterValue",
                        fmt::format("cannot remove local route {} in route table {}", value, id));
  }
  routes.erase(place);
  return OrderedJson::object();
}

Answered associate_route_table(const NetworkCall& call) {
  const auto table = table_in(call);
  if (!table) return tl::unexpected(table.error());
  const std::string id = text_of(**table, "RouteTableId");
  const bool is_gateway = call.request.contains("GatewayId");
  const char* member = is_gateway ? "GatewayId" : "SubnetId";
  const std::string value = text_in(call.request, member).value_or("");
  const auto thing =
      call.network.get(is_gateway ? NetworkKind::internet_gateway : NetworkKind::subnet, value);
  if (!thing) return tl::unexpected(thing.error());
  for (const OrderedJson& other : call.network.all(NetworkKind::route_table)) {
    for (const OrderedJson& association : other.at("Associations")) {
      if (association.value(member, "") != value) continue;
      return refused_with("Resource.AlreadyAssociated",
                          fmt::format("the specified association for route table {} conflicts "
                                      "with an existing association",
                                      id));
    }
  }
  const std::string association = call.network.fresh_id("rtbassoc");
  const OrderedJson state{{"State", "associated"}};
  (**table)["Associations"].push_back({{"Main", false},
                                       {"RouteTableAssociationId", association},
                                       {"RouteTableId", id},
                                       {member, value},
                                       {"AssociationState", state}});
  return OrderedJson{{"AssociationId", association}, {"AssociationState", state}};
}

Answered disassociate_route_table(const NetworkCall& call) {
  const std::string id = text_in(call.request, "AssociationId").value_or("");
  for (OrderedJson& table : call.network.all(NetworkKind::route_table)) {
    OrderedJson& associations = table["Associations"];
    for (std::size_t i = 0; i < associations.size(); ++i) {
      if (text_of(associations[i], "RouteTableAssociationId") != id) continue;
      if (associations[i].at("Main").get<bool>()) {
        return refused_with(
            "InvalidParameterValue",
            fmt::format("cannot disassociate the main route table association {}", id));
      }
      associations.erase(i);
      return OrderedJson::object();
    }
  }
  return refused_with("InvalidAssociationID.NotFound",
                      fmt::format("The association ID '{}' does not exist", id));
}

}  // namespace acmsim::sim
