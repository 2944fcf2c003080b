#include "sim/api/listing.hpp"

#include "sim/api/answer_parts.hpp"

namespace acmsim::sim {
namespace {

constexpr int kCliIndent = 4;

}  // namespace

OrderedJson list_hosted_zones(const Answering& from, const std::string& account) {
  const Catalogue& names = from.context.names;
  OrderedJson list = OrderedJson::array();
  for (const ZoneHandle zone : from.world.hosted_zones.handles()) {
    if (names.places[names.hosted_zones.at(zone).home].account != account) continue;
    list.push_back(hosted_zone(from, zone));
  }
  return {{"HostedZones", std::move(list)}};
}

std::string cli_text(const OrderedJson& answer) { return answer.dump(kCliIndent) + "\n"; }

}  // namespace acmsim::sim
