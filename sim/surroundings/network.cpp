#include "sim/surroundings/network.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "model/base/ascii.hpp"
#include "model/base/digest.hpp"
#include "sim/api/default_network.hpp"

namespace acmsim::sim {
namespace {

/// An id as EC2 makes them: a 0 and 16 digits.
constexpr std::size_t kDigits = 16;

bool can_be_id(const KindRow& row, std::string_view text) {
  const std::string begin = std::string(row.prefix) + "-";
  return text.starts_with(begin) && text.size() > begin.size() &&
         std::ranges::all_of(text.substr(begin.size()), is_hex);
}

/// A subnet for each zone, an internet gateway, and the way to it. Sources: Amazon VPC User Guide,
/// "Default VPC components". [D]
void make_default_vpc(Network& network) {
  OrderedJson& vpc = make_vpc(network, default_vpc_of(network.place), block_of_default_vpc(),
                              default_security_group_of(network.place));
  vpc["IsDefault"] = true;
  const std::string id = text_of(vpc, "VpcId");
  network.vpc_attributes[id]["EnableDnsHostnames"] = true;
  constexpr int kSubnetLength = 20;
  std::uint32_t nth = 0;
  for (const std::string& zone : zones_of(network.place.region)) {
    OrderedJson& subnet =
        make_subnet(network, vpc, zone, block_of_default_vpc().part(nth++, kSubnetLength));
    subnet["DefaultForAz"] = true;
    subnet["MapPublicIpOnLaunch"] = true;
  }
  const std::string gateway = network.fresh_id("igw");
  network.all(NetworkKind::internet_gateway)
      .push_back({{"Attachments", OrderedJson::array({{{"State", "available"}, {"VpcId", id}}})},
                  {"InternetGatewayId", gateway},
                  {"OwnerId", network.place.account},
                  {"Tags", OrderedJson::array()}});
  network.all(NetworkKind::route_table)
      .front()["Routes"]
      .push_back({{"DestinationCidrBlock", "0.0.0.0/0"},
                  {"GatewayId", gateway},
                  {"Origin", "CreateRoute"},
                  {"State", "active"}});
}

}  // namespace

CidrBlock block_of_default_vpc() { return *CidrBlock::parse("172.31.0.0/16"); }

Network::Network(Place of) : place(std::move(of)) { make_default_vpc(*this); }

std::vector<OrderedJson>& Network::all(NetworkKind kind) {
  return things.at(static_cast<std::size_t>(kind));
}

const std::vector<OrderedJson>& Network::all(NetworkKind kind) const {
  return things.at(static_cast<std::size_t>(kind));
}

const OrderedJson* Network::find(NetworkKind kind, std::string_view id) const {
  const std::string member(row_of_kind(kind).id);
  for (const OrderedJson& thing : all(kind)) {
    if (text_of(thing, member.c_str()) == id) return &thing;
  }
  return nullptr;
}

OrderedJson* Network::find(NetworkKind kind, std::string_view id) {
  const std::string member(row_of_kind(kind).id);
  for (OrderedJson& thing : all(kind)) {
    if (text_of(thing, member.c_str()) == id) return &thing;
  }
  return nullptr;
}

tl::expected<OrderedJson*, AwsError> Network::get(NetworkKind kind, std::string_view id) {
  if (OrderedJson* found = find(kind, id)) return found;
  return tl::unexpected(error_of_id(row_of_kind(kind), id));
}

void Network::remove(NetworkKind kind, std::string_view id) {
  remove_where(kind, std::string(row_of_kind(kind).id).c_str(), id);
}

void Network::remove_where(NetworkKind kind, const char* member, std::string_view value) {
  std::erase_if(all(kind),
                [&](const OrderedJson& thing) { return text_of(thing, member) == value; });
}

std::string Network::fresh_id(std::string_view prefix) {
  const std::string from = fmt::format("{} {} {} {}", prefix, place.account, place.region, made++);
  return fmt::format("{}-0{}", prefix, hex_of(from).substr(0, kDigits));
}

AwsError error_of_id(const KindRow& row, std::string_view id) {
  if (!can_be_id(row, id)) {
    return {std::string(row.malformed),
            fmt::format(R"(Invalid id: "{}" (expecting "{}-..."))", id, row.prefix)};
  }
  return {std::string(row.missing), fmt::format("The {} '{}' does not exist", row.called, id)};
}

}  // namespace acmsim::sim
