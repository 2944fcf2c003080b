// What Elastic Load Balancing answers of target groups.
#include <algorithm>

#include "sim/api/answer_parts.hpp"

namespace acmsim::sim {
namespace {

/// What a target group has that is made without it. Source: Elastic Load Balancing API Reference,
/// CreateTargetGroup. [D]
const OrderedJson& target_group_defaults() {
  static const OrderedJson kDefaults{{"Protocol", "HTTP"},
                                     {"Port", 80},
                                     {"HealthCheckProtocol", "HTTP"},
                                     {"HealthCheckPort", "traffic-port"},
                                     {"HealthCheckEnabled", true},
                                     {"HealthCheckIntervalSeconds", 30},
                                     {"HealthCheckTimeoutSeconds", 5},
                                     {"HealthyThresholdCount", 5},
                                     {"UnhealthyThresholdCount", 2},
                                     {"HealthCheckPath", "/"},
                                     {"Matcher", {{"HttpCode", "200"}}},
                                     {"TargetType", "instance"},
                                     {"ProtocolVersion", "HTTP1"},
                                     {"IpAddressType", "ipv4"}};
  return kDefaults;
}

/// A function has no port and speaks no protocol; its health is not asked for. Source: as above.
/// [D]
void make_of_function(OrderedJson& json) {
  for (const char* member :
       {"Protocol", "Port", "ProtocolVersion", "VpcId", "HealthCheckProtocol", "HealthCheckPort"}) {
    json.erase(member);
  }
  json["HealthCheckEnabled"] = false;
  json["HealthCheckIntervalSeconds"] = 35;
  json["HealthCheckTimeoutSeconds"] = 30;
}

/// The load balancers whose listeners forward to a target group.
OrderedJson forwarders(const Answering& from, TargetGroupHandle handle) {
  OrderedJson arns = OrderedJson::array();
  for (const ListenerHandle one : from.world.listeners.handles()) {
    const alb::Listener& listener = from.world.listeners.at(one);
    if (std::ranges::count(listener.actions.target_groups, handle) == 0) continue;
    const std::string& arn = from.context.names.arn_of(listener.load_balancer);
    if (std::ranges::find(arns, OrderedJson(arn)) == arns.end()) arns.push_back(arn);
  }
  return arns;
}

std::vector<TargetGroupHandle> groups_asked_for(const Answering& from, PlaceHandle place,
                                                const DescribeTargetGroups& query) {
  const Catalogue& names = from.context.names;
  std::vector<TargetGroupHandle> groups = query.target_groups;
  for (const TargetGroupNameHandle name : query.names) {
    const auto called = target_group_called(from.world, from.context, name);
    if (called) groups.push_back(*called);
  }
  if (query.load_balancer) {
    for (const ListenerHandle one : listeners_of(from.world, from.context, *query.load_balancer)) {
      for (const TargetGroupHandle group : from.world.listeners.at(one).actions.target_groups) {
        if (std::ranges::find(groups, group) == groups.end()) groups.push_back(group);
      }
    }
  } else if (query.target_groups.empty() && query.names.empty()) {
    for (const TargetGroupHandle one : from.world.target_groups.handles()) {
      if (names.target_groups.at(one).home == place) groups.push_back(one);
    }
    // AWS promises no order; getmoto/moto's tests want this one. [U]
    std::ranges::sort(groups, {}, [&](TargetGroupHandle one) {
      return std::string_view(names.target_groups.at(one).name);
    });
  }
  return groups;
}

}  // namespace

OrderedJson target_group(const Answering& from, TargetGroupHandle handle) {
  const TargetGroupFacts& facts = from.context.names.target_groups.at(handle);
  OrderedJson json{{"TargetGroupArn", facts.arn}, {"TargetGroupName", facts.name}};
  json.update(target_group_defaults());
  const auto settings = OrderedJson::parse(facts.settings);
  if (settings.value("TargetType", "") == "lambda") make_of_function(json);
  json.update(settings);
  json["LoadBalancerArns"] = forwarders(from, handle);
  return json;
}

OrderedJson answer_of(const Answering& from, PlaceHandle place, const DescribeTargetGroups& query) {
  OrderedJson list = OrderedJson::array();
  for (const TargetGroupHandle one : groups_asked_for(from, place, query)) {
    list.push_back(target_group(from, one));
  }
  return {{"TargetGroups", std::move(list)}};
}

/// Targets are not modelled: none is registered.
OrderedJson answer_of(const Answering&, PlaceHandle, const DescribeTargetHealth&) {
  return {{"TargetHealthDescriptions", OrderedJson::array()}};
}

}  // namespace acmsim::sim
