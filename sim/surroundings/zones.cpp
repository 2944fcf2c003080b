// Regions, their zones, and what an account may have. Sources: AWS Global Infrastructure; EC2 API
// Reference, DescribeAvailabilityZones, DescribeRegions, DescribeAccountAttributes. [D]
#include <algorithm>
#include <array>
#include <fmt/core.h>

#include "model/base/ascii.hpp"
#include "sim/surroundings/network.hpp"

namespace acmsim::sim {
namespace {

/// The letters of the zones of Regions that differ from `abc`. Which letters an account sees is
/// drawn for each; these are common ones. [U]
struct RegionLetters {
  std::string_view region;
  std::string_view letters;
};
constexpr std::array kRegionLetters{
    RegionLetters{"us-east-1", "abcdef"},    RegionLetters{"us-west-1", "ac"},
    RegionLetters{"us-west-2", "abcd"},      RegionLetters{"ap-northeast-1", "acd"},
    RegionLetters{"ap-northeast-2", "abcd"}, RegionLetters{"ca-central-1", "abd"},
};

/// The Regions that every account has.
constexpr std::array<std::string_view, 17> kRegions{
    "ap-south-1",     "eu-north-1",     "eu-west-3",      "eu-west-2",    "eu-west-1",
    "ap-northeast-3", "ap-northeast-2", "ap-northeast-1", "ca-central-1", "sa-east-1",
    "ap-southeast-1", "ap-southeast-2", "eu-central-1",   "us-east-1",    "us-east-2",
    "us-west-1",      "us-west-2"};

/// How the words of a Region's name are shortened in the ids of its zones.
struct ShortWord {
  std::string_view word;
  std::string_view letters;
};
constexpr std::array kShortWords{
    ShortWord{"northeast", "ne"}, ShortWord{"southeast", "se"}, ShortWord{"northwest", "nw"},
    ShortWord{"southwest", "sw"}, ShortWord{"north", "n"},      ShortWord{"south", "s"},
    ShortWord{"east", "e"},       ShortWord{"west", "w"},       ShortWord{"central", "c"},
    ShortWord{"gov", "g"},
};

constexpr std::array kZoneFilters{
    FilterRow{"group-name", "GroupName"},   FilterRow{"opt-in-status", "OptInStatus"},
    FilterRow{"region-name", "RegionName"}, FilterRow{"state", "State"},
    FilterRow{"zone-id", "ZoneId"},         FilterRow{"zone-name", "ZoneName"},
    FilterRow{"zone-type", "ZoneType"},
};
constexpr std::array kRegionFilters{
    FilterRow{"endpoint", "Endpoint"},
    FilterRow{"opt-in-status", "OptInStatus"},
    FilterRow{"region-name", "RegionName"},
};

/// What a new account may have.
constexpr std::array<std::array<const char*, 2>, 5> kAccountAttributes{{
    {"vpc-max-security-groups-per-interface", "5"},
    {"max-instances", "20"},
    {"supported-platforms", "VPC"},
    {"vpc-max-elastic-ips", "5"},
    {"max-elastic-ips", "5"},
}};

/// `us-east-1` as `use1`.
std::string short_region(std::string_view region) {
  std::string text(region.substr(0, region.find('-')));
  while (region.find('-') != region.npos) {
    region.remove_prefix(region.find('-') + 1);
    const std::string_view word = region.substr(0, region.find('-'));
    const auto row = std::ranges::find(kShortWords, word, &ShortWord::word);
    text += row == kShortWords.end() ? word : row->letters;
  }
  return text;
}

}  // namespace

std::vector<std::string> zones_of(std::string_view region) {
  const auto row = std::ranges::find(kRegionLetters, region, &RegionLetters::region);
  std::vector<std::string> zones;
  for (const char letter : row == kRegionLetters.end() ? "abc" : row->letters) {
    zones.push_back(std::string(region) + letter);
  }
  return zones;
}

std::string zone_id_of(std::string_view zone) {
  const std::string_view region = zone.substr(0, zone.size() - 1);
  const auto zones = zones_of(region);
  const auto place = std::ranges::find(zones, zone) - zones.begin();
  return fmt::format("{}-az{}", short_region(region), place + 1);
}

Answered describe_availability_zones(const NetworkCall& call) {
  const std::string& region = call.network.place.region;
  const auto names = texts_in(call.request, "ZoneNames");
  const auto ids = texts_in(call.request, "ZoneIds");
  const auto zones = zones_of(region);
  for (const std::string& name : names) {
    if (std::ranges::find(zones, name) != zones.end()) continue;
    return refused_with("InvalidParameterValue",
                        fmt::format("Invalid availability zone: [{}]", name));
  }
  OrderedJson rows = OrderedJson::array();
  for (const std::string& zone : zones) {
    const std::string id = zone_id_of(zone);
    if (!names.empty() && std::ranges::find(names, zone) == names.end()) continue;
    if (!ids.empty() && std::ranges::find(ids, id) == ids.end()) continue;
    rows.push_back({{"State", "available"},
                    {"OptInStatus", "opt-in-not-required"},
                    {"Messages", OrderedJson::array()},
                    {"RegionName", region},
                    {"ZoneName", zone},
                    {"ZoneId", id},
                    {"GroupName", region},
                    {"NetworkBorderGroup", region},
                    {"ZoneType", "availability-zone"}});
  }
  auto left = filtered(std::move(rows), call.request, kZoneFilters);
  if (!left) return left;
  return OrderedJson{{"AvailabilityZones", std::move(*left)}};
}

Answered describe_regions(const NetworkCall& call) {
  const auto names = texts_in(call.request, "RegionNames");
  std::vector<std::string> regions(kRegions.begin(), kRegions.end());
  const std::string& home = call.network.place.region;
  if (std::ranges::find(regions, home) == regions.end()) regions.push_back(home);
  for (const std::string& name : names) {
    if (std::ranges::find(regions, name) != regions.end()) continue;
    return refused_with("InvalidParameterValue",
                        fmt::format("Invalid region provided: [{}]", name));  // [I]
  }
  OrderedJson rows = OrderedJson::array();
  for (const std::string& region : regions) {
    if (!names.empty() && std::ranges::find(names, region) == names.end()) continue;
    rows.push_back({{"Endpoint", fmt::format("ec2.{}.amazonaws.com", region)},
                    {"RegionName", region},
                    {"OptInStatus", "opt-in-not-required"}});
  }
  auto left = filtered(std::move(rows), call.request, kRegionFilters);
  if (!left) return left;
  return OrderedJson{{"Regions", std::move(*left)}};
}

Answered describe_account_attributes(const NetworkCall& call) {
  const auto names = texts_in(call.request, "AttributeNames");
  std::string vpc = "none";
  for (const OrderedJson& one : call.network.all(NetworkKind::vpc)) {
    if (one.at("IsDefault").get<bool>()) vpc = text_of(one, "VpcId");
  }
  OrderedJson rows = OrderedJson::array();
  const auto put = [&](const std::string& name, const std::string& value) {
    if (!names.empty() && std::ranges::find(names, name) == names.end()) return;
    const OrderedJson one{{"AttributeValue", value}};
    rows.push_back({{"AttributeName", name}, {"AttributeValues", OrderedJson::array({one})}});
  };
  for (const auto& [name, value] : kAccountAttributes) put(name, value);
  put("default-vpc", vpc);
  return OrderedJson{{"AccountAttributes", std::move(rows)}};
}

}  // namespace acmsim::sim
