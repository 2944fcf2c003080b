// One server's replies against those that BIND, NSD, Knot and PowerDNS gave for the same zone.
#include "tests/model/dns/ferret.hpp"

#include <catch2/catch.hpp>

#include "tests/model/dns/replies.hpp"

namespace acmsim::dns {
namespace {

/// A zone alone in the world, at `ns.one`.
Net only(const FerretCase& asked) {
  std::map<std::string, std::string> sets;
  for (const auto& record : asked.zone) {
    const std::string key = record.at("name").get<std::string>() + " " +
                            record.at("type").get<std::string>() +
                            " TTL=" + std::to_string(record.at("ttl").get<int>());
    sets[key] += " " + record.at("rdata").get<std::string>();
  }
  Net net;
  const ZoneHandle zone = net.zone(asked.origin, {"ns.one"}, {});
  for (const auto& [key, values] : sets) net.add(zone, key + values);
  return net;
}

std::set<std::string> lines_of(const std::vector<SentSet>& sets) {
  std::set<std::string> lines;
  for (const SentSet& set : sets) {
    for (const RecordValue& value : set.values) {
      lines.insert(set.owner.with_dot() + " " + std::to_string(set.ttl) + " IN " +
                   std::string(name_of(set.type)) + " " + value.text);
    }
  }
  return lines;
}

}  // namespace

TEST_CASE("a server replies as real ones do", "[dns][conformance]") {
  const auto cases = ferret_cases();
  CHECK((cases.empty() || cases.size() == 56));
  for (const FerretCase& asked : cases) {
    INFO(asked.kind << " " << asked.id << ": " << asked.name << " " << asked.type << " in "
                    << asked.zone.dump(1));

    const Reply reply = replied(only(asked), asked.name + " " + asked.type);

    CHECK(differences(asked, {std::string(name_of(reply.rcode)), reply.is_authoritative,
                              lines_of(reply.answer), lines_of(reply.authority),
                              lines_of(reply.additional)}) == std::vector<std::string>{});
  }
}

}  // namespace acmsim::dns
