// Domains at their registry, and the zones that others than Route 53 serve: what whois and the DNS
// tell of them.
#include <algorithm>

#include "sim/evidence/servers.hpp"
#include "sim/import/draft.hpp"

namespace acmsim::sim {
namespace {

using Json = ImportDraft::Json;
using Servers = std::vector<DomainName>;

bool same_servers(Servers one, Servers other) {
  std::ranges::sort(one);
  std::ranges::sort(other);
  return one == other;
}

/// A record of the DNS, as far as a zone elsewhere is made of it.
struct Known {
  DomainName owner;
  std::string type;
  std::uint32_t ttl = 0;
  std::vector<std::string> values;
  std::optional<DomainName> server;  ///< Whose zone it is in; nothing: a resolver has told it.
};

/// A zone that others than Route 53 may serve.
struct Elsewhere {
  DomainName name;
  Servers servers;
};

class Domains {
 public:
  Domains(ImportDraft& draft, Json& given) : draft_(draft), given_(given) {}

  void add_all() {
    for (const DnsAnswerSeen& answer : draft_.evidence.answers) learn(answer);
    std::set<DomainName> domains;
    for (const RegistrationSeen& seen : draft_.evidence.registrations) domains.insert(seen.domain);
    const auto want = [&](const DomainName& name) {
      const bool is_known = std::ranges::any_of(
          domains, [&](const DomainName& domain) { return name.is_within(domain); });
      if (!is_known && name.label_count() > 1) domains.insert(domain_of(name));
    };
    for (const CertificateSeen& seen : draft_.evidence.certificates) {
      for (const DomainName& name : seen.names) want(name.without_wildcard());
    }
    for (const ZoneSeen& zone : draft_.evidence.zones) {
      if (!zone.is_private.value_or(false)) want(zone.name);
    }
    Json list = Json::array();
    for (const DomainName& domain : domains) list.push_back(domain_json(domain));
    if (!list.empty()) given_["domains"] = std::move(list);
    add_zones();
  }

 private:
  void learn(const DnsAnswerSeen& answer) {
    std::map<DomainName, Servers> sets;
    for (const auto* section : {&answer.answer, &answer.authority}) {
      for (const RecordSeen& record : *section) {
        if (record.owner.label_count() < 2) continue;
        if (record.type == RecordType::soa) cuts_.insert(record.owner);
        const auto* target = std::get_if<DomainName>(&record.data);
        if (record.type != RecordType::ns || target == nullptr) {
          keep(record, answer);
          continue;
        }
        const bool is_parents = !answer.is_authoritative && section == &answer.authority;
        Servers& servers = is_parents ? referrals_[record.owner] : sets[record.owner];
        if (std::ranges::find(servers, *target) == servers.end()) servers.push_back(*target);
      }
    }
    for (const auto& [name, servers] : sets) note_zone(name, servers);
  }

  /// A zone with other servers is another one, whatever its name.
  void note_zone(const DomainName& name, const Servers& servers) {
    const bool is_known = std::ranges::any_of(elsewhere_, [&](const Elsewhere& zone) {
      return zone.name == name && same_servers(zone.servers, servers);
    });
    if (!is_known) elsewhere_.push_back({name, servers});
  }

  void keep(const RecordSeen& record, const DnsAnswerSeen& answer) {
    if (!record.type || record.type == RecordType::soa || record.type == RecordType::ds) return;
    const auto server = answer.is_authoritative ? answer.server_name : std::nullopt;
    const auto same = [&](const Known& known) {
      return known.owner == record.owner && known.type == record.type_word &&
             known.server == server;
    };
    const auto found = std::ranges::find_if(records_, same);
    if (found == records_.end()) {
      records_.push_back(
          {record.owner, record.type_word, record.ttl.value_or(300), {record.text}, server});
    } else if (std::ranges::find(found->values, record.text) == found->values.end()) {
      found->values.push_back(record.text);
    }
  }

  DomainName domain_of(const DomainName& name) const {
    for (const DomainName* known : known_cuts()) {
      if (name.is_within(*known) && known->label_count() > 1) return registrable(*known);
    }
    return registrable(name);
  }

  std::vector<const DomainName*> known_cuts() const {
    std::vector<const DomainName*> known;
    for (const ZoneSeen& zone : draft_.evidence.zones) known.push_back(&zone.name);
    for (const DomainName& cut : cuts_) known.push_back(&cut);
    return known;
  }

  Json domain_json(const DomainName& domain) {
    Json json{{"name", domain.text()}};
    const auto& all = draft_.evidence.registrations;
    const auto whois = std::ranges::find(all, domain, &RegistrationSeen::domain);
    Servers servers;
    if (whois != all.end()) {
      if (!whois->is_registered) json["registered"] = false;
      if (hold_of(*whois) != nullptr) json["on_hold"] = true;
      for (const auto& server : whois->name_servers) servers.push_back(server.value);
    } else {
      draft_.assume("domain " + domain.text() + " is registered: there is no whois of it");
    }
    if (servers.empty()) servers = servers_of(domain);
    put_servers(json, domain, servers);
    if (whois != all.end() && whois->has_ds && whois->has_ds->value) {
      json["ds"] = "matching";
      draft_.assume("the DS of " + domain.text() + " fits the keys of its zone");
    }
    return json;
  }

  Servers servers_of(const DomainName& domain) const {
    if (const auto found = referrals_.find(domain); found != referrals_.end()) return found->second;
    const auto found = std::ranges::find(elsewhere_, domain, &Elsewhere::name);
    return found == elsewhere_.end() ? Servers() : found->servers;
  }

  /// The name of the zone of Route 53 that these servers serve.
  std::optional<std::string> hosted_by(const DomainName& name, const Servers& servers) const {
    for (const auto& [place, as] : draft_.zones) {
      const ZoneSeen& zone = draft_.evidence.zones[place];
      if (zone.name == name && same_servers(zone.name_servers, servers)) return as;
    }
    for (const auto& [its_servers, as] : draft_.listed_zones) {
      if (same_servers(its_servers, servers)) return as;
    }
    return std::nullopt;
  }

  void put_servers(Json& json, const DomainName& domain, const Servers& servers) {
    if (servers.empty()) {
      for (const auto& [place, as] : draft_.zones) {
        const ZoneSeen& zone = draft_.evidence.zones[place];
        if (zone.name != domain || zone.is_private.value_or(false)) continue;
        json["name_servers"] = "@" + as;
        if (!json.contains("registered")) {
          draft_.assume("domain " + domain.text() + " is delegated to zone " + as +
                        ": no capture says to whom");
        }
        return;
      }
      if (json.contains("registered")) return;
      draft_.assume("domain " + domain.text() + " is delegated to nobody: no capture says to whom");
      return;
    }
    if (const auto as = hosted_by(domain, servers)) {
      json["name_servers"] = "@" + *as;
      return;
    }
    Json list = Json::array();
    for (const DomainName& server : servers) list.push_back(server.text());
    json["name_servers"] = std::move(list);
    if (cuts_.contains(domain)) note_zone(domain, servers);
  }

  void add_zones() {
    Json list = Json::array();
    for (const Elsewhere& zone : elsewhere_) {
      if (hosted_by(zone.name, zone.servers)) continue;
      Json json{{"as", draft_.fresh_name(zone.name.text())}, {"name", zone.name.text()}};
      Json hosts = Json::array();
      for (const DomainName& server : zone.servers) hosts.push_back(server.text());
      json["name_servers"] = std::move(hosts);
      draft_.assume("zone " + zone.name.text() +
                    " at another provider has no more records than were asked for");
      if (Json records = records_in(zone); !records.empty()) json["records"] = std::move(records);
      list.push_back(std::move(json));
    }
    if (!list.empty()) given_["dns_zones"] = std::move(list);
  }

  /// Whether a record stands in a zone: one of its servers has told it, or a resolver has and no
  /// server of a zone of that name.
  bool is_in(const Known& known, const Elsewhere& zone) const {
    if (!known.owner.is_within(zone.name)) return false;
    const bool is_below = std::ranges::any_of(elsewhere_, [&](const Elsewhere& other) {
      return other.name != zone.name && other.name.is_within(zone.name) &&
             known.owner.is_within(other.name);
    });
    if (is_below) return false;
    if (known.server) return std::ranges::find(zone.servers, *known.server) != zone.servers.end();
    return std::ranges::none_of(
        records_, [&](const Known& other) { return other.server && other.owner == known.owner; });
  }

  Json records_in(const Elsewhere& zone) const {
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
    for (const Known& known : records_) {
      if (!is_in(known, zone) || !known_sets.emplace(known.owner, known.type).second) continue;
      put(known.owner, known.type, known.ttl, known.values);
    }
    for (const auto& [cut, servers] : referrals_) {
      if (cut == zone.name || !cut.is_within(zone.name)) continue;
      std::vector<std::string> values;
      for (const DomainName& server : servers) values.push_back(server.with_dot());
      put(cut, "NS", 300, values);
    }
    return records;
  }

  ImportDraft& draft_;
  Json& given_;
  std::set<DomainName> cuts_;                ///< Where an SOA record stands.
  std::map<DomainName, Servers> referrals_;  ///< What a parent says of whom to ask.
  std::vector<Elsewhere> elsewhere_;         ///< By what zones say of themselves.
  std::vector<Known> records_;
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
