// What Elastic Load Balancing answers. What an API call set is shown at once, served or not.
#include <string_view>

#include "sim/api/answer_parts.hpp"
#include "sim/api/default_network.hpp"

namespace acmsim::sim {
namespace {

/// What a listener gets that is made without one. Source: Elastic Load Balancing API Reference,
/// CreateListener, SslPolicy. [D]
constexpr std::string_view kSslPolicy = "ELBSecurityPolicy-2016-08";

const std::string& arn_of(const Answering& from, CertificateHandle certificate) {
  return from.context.names.certificates.at(certificate).arn;
}

/// Its zones, named by the place of a subnet among the others. A Region has six at most. Source:
/// AWS Global Infrastructure, us-east-1 [D].
OrderedJson availability_zones(const std::string& region, const std::vector<std::string>& subnets) {
  OrderedJson zones = OrderedJson::array();
  for (std::size_t i = 0; i < subnets.size(); ++i) {
    zones.push_back({{"ZoneName", region + "abcdef"[i % 6]},
                     {"SubnetId", subnets[i]},
                     {"LoadBalancerAddresses", OrderedJson::array()}});
  }
  return zones;
}

}  // namespace

/// What a document gives without subnets has none of what belongs to a VPC. CreatedTime is left
/// out: a served world adds it.
OrderedJson load_balancer(const Answering& from, LoadBalancerHandle handle) {
  const Catalogue& names = from.context.names;
  const LoadBalancerFacts& facts = names.load_balancers.at(handle);
  const alb::LoadBalancerSettings& settings = facts.settings;
  const Place& home = names.places[facts.home];
  const alb::State state = from.world.load_balancers.at(handle).state;
  OrderedJson json{{"LoadBalancerArn", names.arn_of(handle)},
                   {"DNSName", names.name(facts.dns_name).text()},
                   {"CanonicalHostedZoneId", load_balancer_zone(home.region)},
                   {"LoadBalancerName", facts.name},
                   {"Scheme", settings.is_internal ? "internal" : "internet-facing"},
                   {"State", {{"Code", row_of(alb::kStateNames, state).word}}},
                   {"Type", "application"},
                   {"IpAddressType", "ipv4"}};
  if (settings.subnets.empty()) return json;
  json["VpcId"] = default_vpc_of(home);
  json["AvailabilityZones"] = availability_zones(home.region, settings.subnets);
  json["SecurityGroups"] = settings.security_groups;
  return json;
}

OrderedJson answer_of(const Answering& from, PlaceHandle place,
                      const DescribeLoadBalancers& query) {
  const Catalogue& names = from.context.names;
  std::vector<LoadBalancerHandle> handles = query.load_balancers;
  for (const LoadBalancerNameHandle name : query.names) {
    const auto called = load_balancer_called(from.world, from.context, name);
    if (called) handles.push_back(*called);
  }
  if (query.load_balancers.empty() && query.names.empty()) {
    for (const LoadBalancerHandle handle : from.world.load_balancers.handles()) {
      if (names.load_balancers.at(handle).home == place) handles.push_back(handle);
    }
  }
  OrderedJson list = OrderedJson::array();
  for (const LoadBalancerHandle handle : handles) list.push_back(load_balancer(from, handle));
  return {{"LoadBalancers", std::move(list)}};
}

/// Its actions are those that it was given, if any.
OrderedJson listener(const Answering& from, ListenerHandle handle) {
  const Catalogue& names = from.context.names;
  const alb::Listener& shown = from.world.listeners.at(handle);
  const alb::Setting& setting = shown.setting.set();
  OrderedJson json{{"ListenerArn", names.listeners.at(handle).arn},
                   {"LoadBalancerArn", names.arn_of(shown.load_balancer)},
                   {"Port", setting.port},
                   {"Protocol", row_of(alb::kProtocolNames, setting.protocol).word}};
  if (setting.default_certificate) {
    json["Certificates"] =
        OrderedJson::array({{{"CertificateArn", arn_of(from, *setting.default_certificate)}}});
    json["SslPolicy"] = kSslPolicy;
  }
  const auto& actions = shown.actions.text;
  json["DefaultActions"] =
      actions ? OrderedJson::parse(names.actions[*actions]) : OrderedJson::array();
  return json;
}

OrderedJson answer_of(const Answering& from, PlaceHandle, const DescribeListeners& query) {
  std::vector<ListenerHandle> handles = query.listeners;
  if (handles.empty() && query.load_balancer) {
    handles = listeners_of(from.world, from.context, *query.load_balancer);
  }
  OrderedJson list = OrderedJson::array();
  for (const ListenerHandle handle : handles) list.push_back(listener(from, handle));
  return {{"Listeners", std::move(list)}};
}

/// The default first, and then the list: a certificate that is both is there twice.
/// Source: Elastic Load Balancing API Reference, DescribeListenerCertificates. [D]
OrderedJson answer_of(const Answering& from, PlaceHandle,
                      const DescribeListenerCertificates& query) {
  const alb::Setting& setting = from.world.listeners.at(query.listener).setting.set();
  OrderedJson list = OrderedJson::array();
  if (setting.default_certificate) {
    list.push_back(
        {{"CertificateArn", arn_of(from, *setting.default_certificate)}, {"IsDefault", true}});
  }
  for (const CertificateHandle certificate : setting.list) {
    list.push_back({{"CertificateArn", arn_of(from, certificate)}, {"IsDefault", false}});
  }
  return {{"Certificates", std::move(list)}};
}

}  // namespace acmsim::sim
