// Zones: at Route 53 and at other providers. What is written in them is served already.
//
// Whether a zone can hold its records is Route 53's to say: they are put to it one by one, as if
// they were created, so that the rule is in one place and the error at the record that breaks it.
#include <algorithm>
#include <span>

#include "model/base/digest.hpp"
#include "sim/api/make.hpp"
#include "sim/api/request.hpp"
#include "sim/scenario/decode_values.hpp"
#include "sim/scenario/given/identity.hpp"

namespace acmsim::sim {
namespace {

/// TTL of the SOA and NS that are made for a zone at another provider, in seconds. [I]
constexpr std::uint32_t kApexTtl = 3600;

/// The domain that a zone of Route 53 is for; the root, and an error, if it is none.
DomainName hosted_zone_name(DecodeContext& context, const Node& zone) {
  auto name = decode_domain(context, zone["Name"]);
  if (!name) context.spoil(zone["as"]);
  return name ? std::move(*name) : DomainName{};
}

/// Elsewhere a zone may be for any name, such as a top-level domain.
DomainName dns_zone_name(DecodeContext& context, const Node& zone) {
  auto name = DomainName::parse(zone["name"].text());
  if (name) return std::move(*name);
  context.report(zone["name"], "a name of the DNS: " + name.error());
  context.spoil(zone["as"]);
  return {};
}

std::vector<DomainName> server_names(DecodeContext& context, const Node& list) {
  std::vector<DomainName> servers;
  for (const Node& item : list.items()) {
    if (auto name = DomainName::parse(item.text())) {
      servers.push_back(std::move(*name));
    } else {
      context.report(item, "a host name: " + name.error());
    }
  }
  return servers;
}

void make_hosted(DecodeContext& context, const Given<ZoneHandle>& zone) {
  const bool is_private = zone.node["PrivateZone"].boolean_or(false);
  const Node servers = zone.node["NameServers"];
  if (is_private && servers.is_given()) {
    context.report(servers,
                   "no \"NameServers\": a private zone has none that the internet can ask");
  }
  make_hosted_zone(context.catalogue(), zone.handle, decode_place(context, zone.node), zone.seed,
                   hosted_zone_name(context, zone.node), is_private,
                   zone.node["CallerReference"].text_or(uuid_of("caller reference " + zone.seed)),
                   server_names(context, servers));
  auto id = decode_zone_id(context, zone.node["Id"]);
  if (id) context.catalogue().hosted_zones.at(zone.handle).id = std::move(*id);
}

/// Without `name_servers` a zone has two of its own: ns1 and ns2.zone-N.dns-host.example, where N
/// is its place among the zones at other providers. So two zones of one name never share servers.
std::vector<DomainName> made_up_servers(std::size_t place) {
  std::vector<DomainName> servers;
  for (const char* const host : {"ns1", "ns2"}) {
    servers.push_back(*DomainName::parse(std::string(host) + ".zone-" + std::to_string(place + 1) +
                                         ".dns-host.example"));
  }
  return servers;
}

void make_dns_zone(DecodeContext& context, std::size_t place) {
  const Given<ZoneHandle>& zone = context.part.dns_zones[place];
  Catalogue& catalogue = context.catalogue();
  auto servers = server_names(context, zone.node["name_servers"]);
  if (servers.empty()) servers = made_up_servers(place);
  dns::ZoneFacts facts{catalogue.name(dns_zone_name(context, zone.node)), {}};
  for (const DomainName& server : servers) {
    const NameHandle handle = catalogue.name(server);
    if (std::ranges::find(facts.servers, handle) == facts.servers.end()) {
      facts.servers.push_back(handle);
    }
  }
  catalogue.directory.add_zone(zone.handle, std::move(facts));
  dns::ProviderFacts provider{std::string(zone.node["provider"].text_or("")), {}};
  for (const Node& habit : zone.node["habits"].items()) {
    const auto* row = row_named(dns::kHabitNames, &dns::HabitName::word, habit.text());
    if (row != nullptr) provider.habits.insert(static_cast<std::int32_t>(row->habit));
  }
  catalogue.providers.put(zone.handle, std::move(provider));
}

/// The record sets of one zone.
class Records {
 public:
  Records(DecodeContext& context, const Given<ZoneHandle>& zone, route53::HostedZoneFacts facts,
          std::span<const RecordTypeName> types)
      : context_(context), self_(zone.handle), facts_(std::move(facts)) {
    for (const Node& node : zone.node["records"].items()) {
      const auto set = decode_record_set(*node.value, node.where, context.scope, types);
      if (set) given_.emplace_back(node, *set);
    }
    for (const RecordHandle set : facts_.initial) {
      if (!is_given(key_of(set))) hosted_.written.put(key_of(set), set);
    }
    for (const auto& [node, set] : given_) put(node, set);
    if (is_given({facts_.name, RecordType::soa})) {
      context_.scenario.given_soas.push_back(facts_.name);
    }
  }

  /// The validation records of a certificate, as far as they lie in the zone.
  void validate(const Node& node) {
    const auto certificate = context_.scope.certificate(node.text(), node.where);
    if (!certificate || context_.spoilt.contains(node.text().substr(1))) return;
    const Catalogue& catalogue = context_.catalogue();
    const DomainName& origin = catalogue.name(facts_.name);
    const acm::CertificateFacts* facts = catalogue.certificates.find(*certificate);
    bool any = facts == nullptr;
    const auto names = facts == nullptr ? kNoNames : std::span<const acm::NameFacts>(facts->names);
    for (const acm::NameFacts& name : names) {
      if (!catalogue.name(name.record_name).is_within(origin)) continue;
      any = true;
      if (hosted_.written.find(key_of(name.record)) != name.record) put(node, name.record);
    }
    if (!any) {
      context_.report(node, "a certificate with a name in " + origin.text());
    }
  }

  const route53::HostedZone& hosted() const { return hosted_; }

 private:
  static constexpr std::span<const acm::NameFacts> kNoNames{};

  RecordKey key_of(RecordHandle set) const { return context_.catalogue().texts.records[set].key; }

  bool is_given(const RecordKey& key) const {
    return std::ranges::any_of(given_, [&](const auto& one) { return key_of(one.second) == key; });
  }

  void put(const Node& node, RecordHandle set) {
    const RecordKey key = key_of(set);
    const auto writes = route53::answer(hosted_, self_, facts_, {{route53::Action::create, set}},
                                        context_.catalogue().texts);
    if (writes) {
      hosted_.written.put(key, set);
      const bool is_exchange = key.type == RecordType::mx && !facts_.is_private;
      if (is_exchange) context_.catalogue().mail_exchanges.insert(key.name);
      return;
    }
    const std::string name = context_.catalogue().name(key.name).text();
    context_.report_as(node, std::string(name_of(key.type)) + " " + name,
                       "a record set that the zone can hold: " + writes.error().message);
  }

  DecodeContext& context_;
  ZoneHandle self_;
  route53::HostedZoneFacts facts_;
  std::vector<std::pair<Node, RecordHandle>> given_;
  route53::HostedZone hosted_;
};

/// What is written in a zone that is given is served already.
void serve(DecodeContext& context, const Given<ZoneHandle>& zone,
           const route53::HostedZone& books) {
  const bool is_bogus = zone.node["signing"].text_or("good") != "good";
  context.world().internet.zones.put(zone.handle, {books.written, is_bogus});
}

/// What a zone at another provider has at its apex by itself.
route53::HostedZoneFacts facts_of(Catalogue& catalogue, ZoneHandle zone) {
  const dns::ZoneFacts& served = catalogue.directory.facts_of(zone);
  const DomainName name = catalogue.name(served.origin);
  std::vector<DomainName> servers;
  for (const NameHandle server : served.servers) servers.push_back(catalogue.name(server));
  RecordSet soa{.key = {served.origin, RecordType::soa},
                .is_alias = false,
                .ttl = kApexTtl,
                .values = {{RecordType::soa, servers.front().with_dot() + " " +
                                                 name.child("hostmaster").with_dot() +
                                                 " 1 7200 900 1209600 3600"}},
                .targets = {}};
  route53::HostedZoneFacts facts;
  facts.name = served.origin;
  facts.initial = {catalogue.record(std::move(soa)),
                   catalogue.name_record(name, RecordType::ns, kApexTtl, servers)};
  return facts;
}

}  // namespace

void make_zones(DecodeContext& context) {
  for (const auto& zone : context.part.hosted_zones) make_hosted(context, zone);
  for (std::size_t i = 0; i < context.part.dns_zones.size(); ++i) make_dns_zone(context, i);
}

void decode_zones(DecodeContext& context) {
  for (const auto& zone : context.part.hosted_zones) {
    Records records(context, zone, context.catalogue().hosted_zones.at(zone.handle), kRoute53Types);
    for (const Node& node : zone.node["validates"].items()) records.validate(node);
    serve(context, zone, records.hosted());
    context.world().hosted_zones.put(zone.handle, records.hosted());
  }
  for (const auto& zone : context.part.dns_zones) {
    const Records records(context, zone, facts_of(context.catalogue(), zone.handle),
                          kRecordTypeNames);
    serve(context, zone, records.hosted());
    context.world().provider_zones.put(zone.handle, records.hosted());
  }
}

}  // namespace acmsim::sim
