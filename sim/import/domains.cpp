// Domains at their registry, and the zones that others than Route 53 serve: what whois and the DNS
// tell of them.
#include <algorithm>

#include "sim/evidence/servers.hpp"
#include "sim/import/draft.hpp"
#include "sim/import/heard_dns.hpp"

namespace acmsim::sim {
namespace {

using Json = ImportDraft::Json;

/// Who serves a domain of which nothing tells it.
constexpr std::string_view kSomebody = "ns1.provider.example";

Json names_json(const ServerNames& names) {
  Json list = Json::array();
  for (const DomainName& name : names) list.push_back(name.text());
  return list;
}

class Domains {
 public:
  Domains(ImportDraft& draft, Json& given) : draft_(draft), given_(given), heard_(draft.evidence) {}

  void add_all() {
    Json list = Json::array();
    for (const DomainName& domain : domains()) list.push_back(domain_json(domain));
    if (!list.empty()) given_["domains"] = std::move(list);
    fill_hosted_zones();
    add_zones();
  }

 private:
  /// Of whois, of the certificates, and of the public zones.
  std::set<DomainName> domains() const {
    std::set<DomainName> all;
    for (const RegistrationSeen& seen : draft_.evidence.registrations) all.insert(seen.domain);
    const auto want = [&](const DomainName& name) {
      if (name.label_count() < 2) return;
      for (DomainName at = name; !at.is_root(); at = at.parent()) {
        if (all.contains(at)) return;
      }
      all.insert(registrable(name));
    };
    for (const CertificateSeen& seen : draft_.evidence.certificates) {
      for (const DomainName& name : seen.names) want(name.without_wildcard());
    }
    for (const ZoneSeen& zone : draft_.evidence.zones) {
      if (!zone.is_private.value_or(false)) want(zone.name);
    }
    for (const SetHeard& set : heard_.sets()) {  // CAA is followed to where a CNAME leads.
      if (set.type == "CAA") want(set.owner);
    }
    return all;
  }

  /// The later of two replaces the earlier.
  const RegistrationSeen* last_whois_of(const DomainName& domain) const {
    const RegistrationSeen* last = nullptr;
    for (const RegistrationSeen& one : draft_.evidence.registrations) {
      if (one.domain == domain) last = &one;
    }
    return last;
  }

  Json domain_json(const DomainName& domain) {
    Json json{{"name", domain.text()}};
    const RegistrationSeen* whois = last_whois_of(domain);
    ServerNames servers;
    if (whois != nullptr) {
      for (const auto& server : whois->name_servers) servers.push_back(server.value);
      const bool is_parked =
          is_past_its_end(*whois, draft_.evidence.now) && !hosted_by(domain, servers);
      const bool is_gone = !whois->is_registered || lapse_of(*whois) != nullptr || is_parked;
      if (is_gone) json["registered"] = false;
      if (hold_of(*whois) != nullptr) json["on_hold"] = true;
    } else {
      draft_.assume("domain " + domain.text() + " is registered: there is no whois of it");
    }
    if (servers.empty()) servers = heard_.servers_of(domain);
    put_servers(json, domain, servers);
    const bool has_ds =
        heard_.has_ds(domain) || (whois != nullptr && whois->has_ds && whois->has_ds->value);
    if (heard_.fails_checking(domain) && !draft_.has_key_trouble("")) {
      json["ds"] = "stale";
      draft_.assume("the DS of " + domain.text() + " fits no key of its zone: who checks fails");
    } else if (has_ds || heard_.fails_checking(domain)) {
      json["ds"] = "matching";
      draft_.assume("the DS of " + domain.text() + " fits the keys of its zone");
    }
    return json;
  }

  /// The name of the zone of Route 53 that these servers serve.
  std::optional<std::string> hosted_by(const DomainName& name, const ServerNames& servers) const {
    if (const auto places = draft_.places_of_zones.find(name);
        places != draft_.places_of_zones.end()) {
      for (const std::size_t place : places->second) {
        const ZoneSeen& zone = draft_.evidence.zones[place];
        if (are_same_servers(zone.name_servers, servers)) return draft_.zones.at(place);
      }
    }
    for (const auto& [its_servers, as] : draft_.listed_zones) {
      if (are_same_servers(its_servers, servers)) return as;
    }
    return std::nullopt;
  }

  void put_servers(Json& json, const DomainName& domain, const ServerNames& servers) {
    if (servers.empty()) {
      if (put_hosted_zone(json, domain) || json.contains("registered")) return;
      put_somebody(json, domain);
      return;
    }
    if (const auto as = hosted_by(domain, servers)) {
      json["name_servers"] = "@" + *as;
      return;
    }
    json["name_servers"] = names_json(servers);
    // What a registry holds back cannot be heard: behind it stands a zone.
    const bool is_served = json.contains("on_hold") || heard_.has_soa(domain) ||
                           std::ranges::any_of(heard_.sets(), [&](const SetHeard& set) {
                             return set.owner.is_within(domain);
                           });
    if (is_served) heard_.note_zone(domain, servers);
  }

  /// The domain is at the one public zone of its name that there is.
  bool put_hosted_zone(Json& json, const DomainName& domain) {
    if (!given_.contains("hosted_zones")) return false;
    for (const Json& zone : given_["hosted_zones"]) {
      if (zone.value("Name", "") != domain.text() || zone.value("PrivateZone", false)) continue;
      const std::string as = zone.value("as", "");
      json["name_servers"] = "@" + as;
      if (!json.contains("registered")) {
        draft_.assume("domain " + domain.text() + " is delegated to zone " + as +
                      ": no capture says to whom");
      }
      return true;
    }
    return false;
  }

  /// Somebody serves a domain that is in the DNS: its zone has what was heard.
  void put_somebody(Json& json, const DomainName& domain) {
    if (heard_.is_denied(domain)) {
      draft_.assume("domain " + domain.text() + " is delegated to nobody: no capture says to whom");
      return;
    }
    if (draft_.has_key_trouble("")) return put_unsigned_zone(json, domain);
    const DomainName server =
        heard_.first_server_of(domain).value_or(DomainName::parse(kSomebody).value());
    json["name_servers"] = names_json({server});
    heard_.note_zone(domain, {server});
    draft_.assume("domain " + domain.text() + " is served by " + server.text() +
                  " alone: no capture says to whom it is delegated");
  }

  /// The domain is at a zone of Route 53 that was not captured, but for what keeps it from signing.
  void put_unsigned_zone(Json& json, const DomainName& domain) {
    const std::string as = draft_.fresh_name(domain.text());
    given_["hosted_zones"].push_back({{"as", as}, {"Name", domain.text()}, {"signing", "broken"}});
    json["name_servers"] = "@" + as;
    draft_.unlisted_zones.insert(as);
    draft_.assume("domain " + domain.text() + " is delegated to a zone of Route 53 that has lost " +
                  "its key: no capture says to whom");
  }

  /// Zones of Route 53 that were not listed, and are asked, have what was heard.
  void fill_hosted_zones() {
    if (!given_.contains("hosted_zones")) return;
    for (Json& zone : given_["hosted_zones"]) {
      const std::string as = zone.value("as", "");
      const bool is_asked = std::ranges::any_of(given_["domains"], [&](const Json& domain) {
        return domain.value("name_servers", Json()) == "@" + as;
      });
      if (!is_asked || !draft_.unlisted_zones.contains(as)) continue;
      ZoneHeard heard{DomainName::parse(zone.value("Name", "")).value(), {}};
      for (const Json& server : zone.value("NameServers", Json::array())) {
        heard.servers.push_back(DomainName::parse(server.get<std::string>()).value());
      }
      if (Json records = records_in(heard); !records.empty()) zone["records"] = std::move(records);
    }
  }

  /// Zones of which a server is left that answers.
  void add_zones() {
    Json list = Json::array();
    for (const ZoneHeard& zone : heard_.zones()) {
      if (hosted_by(zone.name, zone.servers)) continue;
      ServerNames serving = zone.servers;
      std::erase_if(serving, [&](const DomainName& server) { return heard_.is_dumb(server); });
      if (serving.empty()) {
        draft_.assume("zone " + zone.name.text() + " is served by nobody: its servers are silent");
        continue;
      }
      Json json{{"as", draft_.fresh_name(zone.name.text())}, {"name", zone.name.text()}};
      json["name_servers"] = names_json(serving);
      draft_.assume("zone " + zone.name.text() +
                    " at another provider has no more records than were asked for");
      if (Json records = records_in(zone); !records.empty()) json["records"] = std::move(records);
      list.push_back(std::move(json));
    }
    if (!list.empty()) given_["dns_zones"] = std::move(list);
  }

  Json records_in(const ZoneHeard& zone) {
    Json records = Json::array();
    const auto put = [&](const DomainName& owner, const std::string& type, std::uint32_t ttl,
                         const std::vector<std::string>& values) {
      Json list = Json::array();
      for (const std::string& value : values) list.push_back({{"Value", draft_.translated(value)}});
      records.push_back({{"Name", draft_.translated(owner)},
                         {"Type", type},
                         {"TTL", ttl},
                         {"ResourceRecords", std::move(list)}});
    };
    std::set<std::pair<DomainName, std::string>> known_sets;
    std::set<DomainName> aliases;  // Nothing stands beside a CNAME.
    for (const SetHeard& set : heard_.sets()) {
      if (set.type == "CNAME" && heard_.is_in(set, zone)) aliases.insert(set.owner);
    }
    for (const SetHeard& set : heard_.sets()) {
      if (!heard_.is_in(set, zone) || !known_sets.emplace(set.owner, set.type).second) continue;
      if (set.type != "CNAME" && aliases.contains(set.owner)) continue;
      const bool is_alias = set.type == "CNAME";
      put(set.owner, set.type, set.ttl, is_alias ? std::vector{set.values.back()} : set.values);
    }
    for (const auto& [cut, servers] : heard_.referrals()) {
      if (cut == zone.name || !cut.is_within(zone.name)) continue;
      std::vector<std::string> values;
      for (const DomainName& server : servers) values.push_back(server.with_dot());
      put(cut, "NS", 300, values);
    }
    for (const ValidationRecordSeen* record : proved_unseen(draft_.evidence, heard_, zone.name)) {
      if (!known_sets.emplace(record->name, "CNAME").second) continue;
      put(record->name, "CNAME", 300, {record->value.with_dot()});
      draft_.assume("zone " + zone.name.text() + " has " + record->name.text() +
                    ": ACM has proved its name");
    }
    return records;
  }

  /// The records of a zone by which ACM has proved a name, and for which nobody asked.
  static std::vector<const ValidationRecordSeen*> proved_unseen(const Evidence& evidence,
                                                                const HeardDns& heard,
                                                                const DomainName& zone) {
    std::vector<const ValidationRecordSeen*> all;
    for (const CertificateSeen& seen : evidence.certificates) {
      const auto& now = seen.renewal ? seen.renewal->names : seen.rows;
      for (const NameSeen& row : seen.rows) {
        if (!row.record || !row.record->name.is_within(zone)) continue;
        if (heard.is_told_of(row.record->name)) continue;
        const bool is_proved = std::ranges::any_of(now, [&](const NameSeen& one) {
          return one.name == row.name && one.status == "SUCCESS";
        });
        if (is_proved) all.push_back(&*row.record);
      }
    }
    return all;
  }

  ImportDraft& draft_;
  Json& given_;
  HeardDns heard_;
};

}  // namespace

void import_domains(ImportDraft& draft, ImportDraft::Json& given) {
  Domains(draft, given).add_all();
}

ImportDraft::Json imported_watches(const ImportDraft& draft) {
  Json list = Json::array();
  std::set<DomainName> hosts;
  for (const DnsAnswerSeen& answer : draft.evidence.answers) {
    const bool is_browsers = answer.tool == DnsTool::dig && !answer.names_a_server;
    if (answer.type != RecordType::a || !is_browsers || answer.name.label_count() < 2) continue;
    if (hosts.insert(answer.name).second) list.push_back(answer.name.text());
  }
  return list;
}

}  // namespace acmsim::sim
