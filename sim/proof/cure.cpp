// The steps of a document that do what a fix says.
#include "sim/proof/cure.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <set>

#include "model/acm/validation_record.hpp"
#include "sim/evidence/servers.hpp"
#include "sim/proof/cure_steps.hpp"
#include "sim/proof/zones_there.hpp"

namespace acmsim::sim {
namespace {

using Json = nlohmann::ordered_json;

class Cure {
 public:
  Cure(const CertificateSeen& seen, const std::string& name, const Json& given, CureScope scope)
      : seen_(seen), name_(name), given_(given), zones_(given), scope_(scope) {}

  std::optional<Json> steps(const std::vector<const FoundCause*>& causes) {
    for (const FoundCause* cause : causes) {
      if (!heal(*cause) && cause == causes.front()) return std::nullopt;
    }
    const bool is_dead = seen_.status == "VALIDATION_TIMED_OUT" || seen_.status == "FAILED" ||
                         seen_.status == "EXPIRED";
    const bool asks_again = is_dead || asks_again_;
    if (asks_again) request_again();
    write_records(asks_again ? kAgain : name_);
    Json until{{"certificate", fmt::format("@{}", asks_again ? kAgain : name_)}};
    if (seen_.status == "ISSUED" && !asks_again) {
      until["RenewalStatus"] = "SUCCESS";
    } else {
      until["Status"] = "ISSUED";
    }
    steps_.push_back({{"id", "issued"}, {"wait_for", until}, {"give_up_after", "10d"}});
    if (listens_) listen(asks_again ? kAgain : name_);
    return std::move(steps_);
  }

 private:
  static constexpr std::string_view kAgain = "second-request";

  bool heal(const FoundCause& cause);
  bool delegate(const FoundCause& cause);
  bool register_again(const FoundCause& cause);
  bool serve_in_public(const FoundCause& cause);
  bool remove_cut(const FoundCause& cause);
  bool remove_ds(const FoundCause& cause);
  bool mend_signing(const FoundCause& cause);
  bool permit(const FoundCause& cause);
  bool ask_by_dns();
  void write_records(std::string_view certificate);
  void request_again();
  void listen(std::string_view certificate);

  void add(Json step) {
    step["id"] = fmt::format("heal-{}", steps_.size() + 1);
    steps_.push_back(std::move(step));
  }
  /// The records of these names are written at the end, whatever hid them or stood in their place.
  bool want_records(const FoundCause& cause) {
    for (const DomainName& name : cause.names) wanted_.insert(name.without_wildcard());
    return true;
  }
  /// The same where the fix does not speak of records.
  bool want_records_too(const FoundCause& cause) {
    return scope_ == CureScope::deed_alone || want_records(cause);
  }
  /// Where a record of a name is written: the zone that will be asked for it by then.
  std::optional<ZoneThere> home_of(const DomainName& name) const {
    const auto moved = std::ranges::find_if(
        homes_, [&](const ZoneThere& zone) { return name.is_within(zone.name); });
    if (moved != homes_.end()) return *moved;
    return zones_.asked_for(name);
  }
  /// A zone that is made for a domain, and has nothing in it yet.
  std::string make_zone(const DomainName& domain) {
    static const Json kEmpty = Json::object();
    steps_.push_back({{"id", "new-zone"},
                      {"call", "route53:CreateHostedZone"},
                      {"as", "new-zone"},
                      {"with", {{"Name", domain.text()}, {"CallerReference", "new-zone"}}}});
    homes_.push_back({domain, "new-zone", true, &kEmpty});
    return "@new-zone";
  }

  const CertificateSeen& seen_;
  std::string name_;
  const Json& given_;
  ZonesThere zones_;
  CureScope scope_;
  std::set<DomainName> wanted_;   ///< Names of which the records are written.
  std::vector<ZoneThere> homes_;  ///< Zones that the cure delegates to.
  bool asks_again_ = false;
  bool listens_ = false;  ///< A listener takes the certificate once it is issued.
  Json steps_ = Json::array();
};

bool Cure::heal(const FoundCause& cause) {
  switch (cause.cause) {
    case StuckCause::record_missing:
    case StuckCause::private_zone:
    case StuckCause::duplicate_zone:
    case StuckCause::hidden_below_zone_cut:
    case StuckCause::name_doubled:
    case StuckCause::underscore_missing:
    case StuckCause::wrong_value:
    case StuckCause::other_type_beside:
    case StuckCause::wrong_type:
    case StuckCause::some_names_unproved:
    case StuckCause::record_of_another_account:
    case StuckCause::proxied:
    case StuckCause::flattened:
    case StuckCause::wildcard_answers:
    case StuckCause::record_flaps:
    case StuckCause::renewal_record_missing: return want_records(cause);
    case StuckCause::stale_delegation: return remove_cut(cause);
    case StuckCause::wrong_name_servers:
    case StuckCause::lame_delegation: return delegate(cause);
    case StuckCause::not_registered: return register_again(cause);
    case StuckCause::servers_not_public: return serve_in_public(cause);
    case StuckCause::domain_on_hold:
      add({{"call", "registrar:ReleaseDomain"},
           {"with", {{"name", registrable(cause.names.front()).text()}}}});
      return want_records_too(cause);
    case StuckCause::dnssec_broken: return remove_ds(cause);
    case StuckCause::signing_key_broken: return mend_signing(cause);
    case StuckCause::caa_forbids:
    case StuckCause::caa_at_parent:
    case StuckCause::caa_behind_alias:
    case StuckCause::caa_forbids_wildcard:
    case StuckCause::renewal_caa: return permit(cause);
    case StuckCause::timed_out: asks_again_ = true; return true;
    case StuckCause::mail_unreachable: return ask_by_dns();
    case StuckCause::listener_too_early: listens_ = true; return true;
    case StuckCause::renewal_not_in_use: add(use_step(name_, seen_)); return true;
    default: return false;
  }
}

void Cure::listen(std::string_view certificate) {
  auto step = listen_step(std::string(certificate), seen_, given_);
  if (!step) return;
  (*step)["retry"] = {{"on", Json::array({"UnsupportedCertificate"})}};
  add(*std::move(step));
}

/// The registry, or the zone above, is told the servers of the zone that has the record.
bool Cure::delegate(const FoundCause& cause) {
  const DomainName& name = cause.names.front();
  const auto zone = zones_.closest_to(name);
  const DomainName domain = registrable(name);
  if (zone && zone->name != domain && zone->name.is_within(domain)) {
    const auto above = zones_.asked_for(zone->name.parent());
    if (!above) return false;
    add(write_step(*above, zone->name.text(), "NS", fmt::format("@{}.NameServers", zone->as)));
  } else {
    const std::string to = zone ? "@" + zone->as : make_zone(domain);
    add({{"call", "registrar:SetNameServers"},
         {"with", {{"name", domain.text()}, {"name_servers", to}}}});
  }
  if (zone) homes_.push_back(*zone);
  return want_records_too(cause);
}

bool Cure::register_again(const FoundCause& cause) {
  const DomainName domain = registrable(cause.names.front());
  const auto zone = zones_.closest_to(domain);
  const std::string to = zone ? "@" + zone->as : make_zone(domain);
  if (zone) homes_.push_back(*zone);
  add({{"call", "registrar:RegisterDomain"},
       {"with", {{"name", domain.text()}, {"name_servers", to}}}});
  return want_records_too(cause);
}

bool Cure::serve_in_public(const FoundCause& cause) {
  const DomainName domain = registrable(cause.names.front());
  const std::string to = make_zone(domain);
  add({{"call", "registrar:SetNameServers"},
       {"with", {{"name", domain.text()}, {"name_servers", to}}}});
  return want_records_too(cause);
}

/// The NS set by which the zone with the record sends on is deleted.
bool Cure::remove_cut(const FoundCause& cause) {
  bool is_any = false;
  for (const DomainName& name : cause.names) {
    const auto has = zones_.closest_to(name);
    if (!has) continue;
    for (DomainName at = name.without_wildcard(); !at.is_root(); at = at.parent()) {
      const auto above = zones_.asked_for(at.parent());
      if (!above || at == above->name) continue;
      for (const Json* record : ZonesThere::records_at(*above, at)) {
        if (record->value("Type", "") != "NS") continue;
        add(delete_step(*above, *record));
        homes_.push_back(*above);
        is_any = true;
      }
      if (is_any) break;
    }
  }
  return is_any && want_records_too(cause);
}

bool Cure::remove_ds(const FoundCause& cause) {
  add({{"call", "registrar:SetDS"},
       {"with", {{"name", registrable(cause.names.front()).text()}, {"ds", "none"}}}});
  return want_records_too(cause);
}

bool Cure::mend_signing(const FoundCause& cause) {
  const auto zone = zones_.asked_for(cause.names.front());
  if (!zone) return false;
  add({{"call", "dns:MendSigning"}, {"with", {{"zone", "@" + zone->as}}}});
  return want_records_too(cause);
}

/// For what a try needs, Amazon alone is permitted, at the name itself: that comes first. An alias
/// makes room for it.
bool Cure::permit(const FoundCause& cause) {
  asks_again_ = asks_again_ || !seen_.renewal;
  std::set<DomainName> done;
  for (const DomainName& name : cause.names) {
    const DomainName bare = name.without_wildcard();
    if (!done.insert(bare).second) continue;
    const auto home = home_of(bare);
    if (!home) return false;
    for (const Json* record : ZonesThere::records_at(*home, bare)) {
      if (record->value("Type", "") == "CNAME") add(delete_step(*home, *record));
    }
    add(write_step(*home, bare.text(), "CAA", "0 issue \"amazon.com\""));
  }
  add({{"wait", "10m"}});
  return !done.empty();
}

/// Nobody waits for mail any more.
bool Cure::ask_by_dns() {
  asks_again_ = true;
  for (const DomainName& name : seen_.names) wanted_.insert(name.without_wildcard());
  return true;
}

void Cure::write_records(std::string_view certificate) {
  for (const DomainName& name : wanted_) {
    const auto own = acm::validation_record(seen_.arn.account, name).name;
    const DomainName place = zones_.behind_dnames(own);
    const auto home = place == own ? home_of(name) : zones_.asked_for(place);
    if (!home) continue;
    for (const Json* record : ZonesThere::records_at(*home, place)) {
      if (record->value("Type", "") != "CNAME") add(delete_step(*home, *record));
    }
    const std::string record = fmt::format("@{}.ResourceRecord.{}.", certificate, name.text());
    add(write_step(*home, place == own ? record + "Name" : place.text(), "CNAME",
                   record + "Value"));
  }
}

void Cure::request_again() {
  Json with{{"DomainName", seen_.domain.text()}, {"ValidationMethod", "DNS"}};
  for (const DomainName& name : seen_.names) {
    if (name != seen_.domain) with["SubjectAlternativeNames"].push_back(name.text());
  }
  steps_.push_back({{"id", "again"},
                    {"call", "acm:RequestCertificate"},
                    {"as", kAgain},
                    {"with", with},
                    {"region", seen_.arn.region}});
}

}  // namespace

std::optional<Json> cure_steps(const Evidence& evidence,
                               const std::vector<const FoundCause*>& causes,
                               const std::string& certificate, const Json& given, CureScope scope) {
  const CertificateSeen& seen = evidence.certificates[causes.front()->certificate];
  return Cure(seen, certificate, given, scope).steps(causes);
}

}  // namespace acmsim::sim
