#include "sim/api/listing.hpp"

#include "sim/api/answer_parts.hpp"

namespace acmsim::sim {
namespace {

constexpr int kCliIndent = 4;

/// Browsers reach it, so it faces the internet. [I]
OrderedJson load_balancer(const Catalogue& names, const LoadBalancerFacts& facts) {
  return {{"LoadBalancerArn", names.resources[facts.resource]},
          {"DNSName", names.name(facts.dns_name).text()},
          {"CanonicalHostedZoneId", load_balancer_zone(names.places[facts.home].region)},
          {"LoadBalancerName", facts.name},
          {"Scheme", "internet-facing"},
          {"State", {{"Code", "active"}}},
          {"Type", "application"},
          {"IpAddressType", "ipv4"}};
}

}  // namespace

OrderedJson describe_load_balancers(const Answering& from, const Place& place) {
  const Catalogue& names = from.context.names;
  OrderedJson list = OrderedJson::array();
  for (const LoadBalancerHandle handle : names.load_balancers.handles()) {
    const LoadBalancerFacts& facts = names.load_balancers.at(handle);
    if (names.places[facts.home] == place) list.push_back(load_balancer(names, facts));
  }
  return {{"LoadBalancers", std::move(list)}};
}

std::string cli_text(const OrderedJson& answer) { return answer.dump(kCliIndent) + "\n"; }

}  // namespace acmsim::sim
