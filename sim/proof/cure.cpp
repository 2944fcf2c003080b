// The steps of a document that do what a fix says.
#include "sim/proof/cure.hpp"

#include <fmt/core.h>
#include <set>

#include "sim/evidence/servers.hpp"

namespace acmsim::sim {
namespace {

using Json = nlohmann::ordered_json;

/// The one zone of a list that has this name and is not private; null where there are several.
const Json* only_zone(const Json& given, const char* list, const char* key,
                      const DomainName& name) {
  const Json* found = nullptr;
  if (!given.contains(list)) return nullptr;
  for (const Json& zone : given[list]) {
    if (zone.value(key, "") != name.text() || zone.value("PrivateZone", false)) continue;
    if (found != nullptr) return nullptr;
    found = &zone;
  }
  return found;
}

/// Where a record of a name is written: the closest zone of Route 53, or of another provider.
struct Home {
  std::string zone;
  bool is_route53 = true;
};

std::optional<Home> home_for(const Json& given, const DomainName& name) {
  for (DomainName at = name; !at.is_root(); at = at.parent()) {
    if (const Json* zone = only_zone(given, "hosted_zones", "Name", at)) {
      return Home{"@" + zone->value("as", ""), true};
    }
    if (const Json* zone = only_zone(given, "dns_zones", "name", at)) {
      return Home{"@" + zone->value("as", ""), false};
    }
  }
  return std::nullopt;
}

Json write_step(const Home& home, const std::string& id, const std::string& name,
                const std::string& type, const std::string& value) {
  const Json set{{"Name", name},
                 {"Type", type},
                 {"TTL", 300},
                 {"ResourceRecords", Json::array({{{"Value", value}}})}};
  if (!home.is_route53) {
    return {
        {"id", id}, {"call", "dns:UpsertRecord"}, {"with", {{"zone", home.zone}, {"record", set}}}};
  }
  const Json change{{"Action", "UPSERT"}, {"ResourceRecordSet", set}};
  return {{"id", id},
          {"call", "route53:ChangeResourceRecordSets"},
          {"with",
           {{"HostedZoneId", home.zone}, {"ChangeBatch", {{"Changes", Json::array({change})}}}}}};
}

class Cure {
 public:
  Cure(const Evidence& evidence, const FoundCause& found, const Json& given)
      : found_(found), seen_(evidence.certificates[found.certificate]), given_(given) {}

  std::optional<Json> steps() {
    name_ = certificate_name(seen_, given_);
    if (name_.empty() || !heal()) return std::nullopt;
    const bool is_dead = seen_.status == "VALIDATION_TIMED_OUT" || seen_.status == "FAILED";
    const std::string again = is_dead ? request_again() : name_;
    Json until{{"certificate", "@" + again}};
    if (seen_.status == "ISSUED") {
      until["RenewalStatus"] = "SUCCESS";
    } else {
      until["Status"] = "ISSUED";
    }
    steps_.push_back({{"id", "issued"}, {"wait_for", until}, {"give_up_after", "10d"}});
    return std::move(steps_);
  }

 private:
  bool heal() {
    switch (found_.cause) {
      case StuckCause::record_missing:
      case StuckCause::private_zone:
      case StuckCause::hidden_below_zone_cut:
      case StuckCause::name_doubled:
      case StuckCause::underscore_missing:
      case StuckCause::wrong_value:
      case StuckCause::some_names_unproved:
      case StuckCause::record_of_another_account:
      case StuckCause::wildcard_answers:
      case StuckCause::record_flaps:
      case StuckCause::renewal_record_missing: return write_records();
      case StuckCause::wrong_name_servers:
      case StuckCause::lame_delegation: return at_registrar("registrar:SetNameServers", true);
      case StuckCause::not_registered: return at_registrar("registrar:RegisterDomain", true);
      case StuckCause::domain_on_hold: return at_registrar("registrar:ReleaseDomain", false);
      case StuckCause::dnssec_broken: return remove_ds();
      case StuckCause::caa_forbids:
      case StuckCause::caa_at_parent:
      case StuckCause::caa_forbids_wildcard:
      case StuckCause::renewal_caa: return permit();
      case StuckCause::timed_out: return true;
      default: return false;
    }
  }

  bool write_records() {
    std::set<std::string> done;
    for (const DomainName& name : found_.names) {
      const DomainName bare = name.without_wildcard();
      if (!done.insert(bare.text()).second) continue;
      const auto home = home_for(given_, bare);
      if (!home) return false;
      const std::string record = fmt::format("@{}.ResourceRecord.{}.", name_, bare.text());
      steps_.push_back(write_step(*home, fmt::format("heal-{}", done.size()), record + "Name",
                                  "CNAME", record + "Value"));
    }
    return !done.empty();
  }

  bool at_registrar(const char* call, bool names_servers) {
    const DomainName domain = registrable(found_.names.front());
    Json with{{"name", domain.text()}};
    if (names_servers) {
      const Json* zone = only_zone(given_, "hosted_zones", "Name", domain);
      if (zone == nullptr) return false;
      with["name_servers"] = "@" + zone->value("as", "");
    }
    steps_.push_back({{"id", "heal"}, {"call", call}, {"with", with}});
    return true;
  }

  bool remove_ds() {
    const Json with{{"name", registrable(found_.names.front()).text()}, {"ds", "none"}};
    steps_.push_back({{"id", "heal"}, {"call", "registrar:SetDS"}, {"with", with}});
    return true;
  }

  /// For what a try needs, Amazon alone is permitted.
  bool permit() {
    const DomainName name = found_.names.front().without_wildcard();
    const auto home = home_for(given_, name);
    if (!home) return false;
    steps_.push_back(write_step(*home, "heal", name.text(), "CAA", "0 issue \"amazon.com\""));
    steps_.push_back({{"id", "served"}, {"wait", "10m"}});
    return true;
  }

  std::string request_again() {
    Json with{{"DomainName", seen_.domain.text()}, {"ValidationMethod", "DNS"}};
    for (const DomainName& name : seen_.names) {
      if (name != seen_.domain) with["SubjectAlternativeNames"].push_back(name.text());
    }
    steps_.push_back({{"id", "again"},
                      {"call", "acm:RequestCertificate"},
                      {"as", "second-request"},
                      {"with", with}});
    return "second-request";
  }

  const FoundCause& found_;
  const CertificateSeen& seen_;
  const Json& given_;
  std::string name_;
  Json steps_ = Json::array();
};

}  // namespace

std::string certificate_name(const CertificateSeen& seen, const Json& given) {
  std::string name;
  if (!given.contains("certificates")) return name;
  for (const Json& one : given["certificates"]) {
    if (one.value("DomainName", "") != seen.domain.text()) continue;
    if (one.value("Status", seen.status) != seen.status) continue;
    if (!name.empty()) return "";
    name = one.value("as", "");
  }
  return name;
}

std::optional<Json> cure_steps(const Evidence& evidence, const FoundCause& found,
                               const Json& given) {
  return Cure(evidence, found, given).steps();
}

}  // namespace acmsim::sim
