// What stands at a record's name instead of it.
#include "sim/diagnose/instead.hpp"

#include <algorithm>

#include "model/base/ascii.hpp"
#include "sim/diagnose/grounds.hpp"
#include "sim/diagnose/shell.hpp"
#include "sim/evidence/dname.hpp"
#include "sim/evidence/servers.hpp"

namespace acmsim::sim {

std::vector<Basis> with_absences(const Views& views, const NameCase& one,
                                 std::vector<Basis> grounds) {
  for (const RecordSighting& absent : one.absents) {
    grounds.push_back(heard_ground(views, *absent.reading));
    if (grounds.size() >= 4) break;
  }
  return grounds;
}

std::optional<Basis> wildcard_over(const Views& views, const DomainName& name,
                                   const std::string& value) {
  for (DomainName at = name.parent(); !is_registry_zone(at); at = at.parent()) {
    const auto wildcard = DomainName::parse("*." + at.text());
    if (!wildcard) continue;
    for (const HeldZone& zone : views.zones.zones()) {
      const auto found = zone.sets.find(*wildcard);
      if (found == zone.sets.end() || zone.is_private == true) continue;
      return set_ground(zone, *found->second.front());
    }
    for (const DnsReading* reading : views.dns.of(*wildcard)) {
      if (reading->heard == Heard::records) return heard_ground(views, *reading);
    }
  }
  // Any other name that nobody would have made, and that has the very same.
  for (const DnsReading& reading : views.dns.readings()) {
    const DomainName& other = reading.seen->name;
    if (other == name || other.parent() != name.parent()) continue;
    if (reading.heard != Heard::records || value.empty()) continue;
    const RecordSeen* first = reading.chain.empty() ? reading.found.front() : reading.chain.front();
    if (first->text == value) return heard_ground(views, reading);
  }
  return std::nullopt;
}

std::optional<Basis> dname_over(const Views& views, const DomainName& name,
                                const DomainName& target) {
  for (const DnsReading& reading : views.dns.readings()) {
    for (const RecordSeen& record : reading.seen->answer) {
      if (made_by(record, name) == target) return record_ground(record);
    }
  }
  return std::nullopt;
}

namespace {

/// Whether a text at the name is meant to be the value: its first label is in it.
bool has_value(const std::string& text, const DomainName& value) {
  std::string_view digits = value.first_label();
  if (digits.starts_with('_')) digits.remove_prefix(1);
  return in_lower_case(text).find(digits) != std::string::npos;
}

/// DNSimple, for one, puts a text beside an ALIAS: `ALIAS for target`. [U]
bool is_marker(const std::string& text) {
  return text.find("ALIAS ") != std::string::npos || text.find("ANAME ") != std::string::npos;
}

/// Records of other types at the record's own name, and whether one has the value in it.
struct Others {
  std::vector<Basis> grounds;
  std::vector<Basis> with_the_value;
  std::vector<Basis> markers;  ///< Of a provider, that says that an ALIAS stands here.
  std::vector<std::string> addresses;
  std::vector<Basis> address_grounds;
};

Others others_at(const Views& views, const NameCase& one) {
  Others others;
  const auto add = [&](const std::string& type, const std::string& text, Basis ground) {
    if (type == "A" || type == "AAAA") {
      others.addresses.push_back(text);
      others.address_grounds.push_back(std::move(ground));
    } else if (is_marker(text) && has_value(text, one.value)) {
      others.markers.push_back(std::move(ground));
    } else if (has_value(text, one.value)) {
      others.with_the_value.push_back(std::move(ground));
    } else {
      others.grounds.push_back(std::move(ground));
    }
  };
  const auto is_telling = [](std::string_view type) {
    return type != "CNAME" && type != "RRSIG" && type != "NSEC" && type != "NSEC3" &&
           type != "NS" && type != "SOA";
  };
  for (const DnsReading* reading : views.dns.of(one.record)) {
    if (reading->seen->tool == DnsTool::dig_short && !reading->chain.empty()) continue;
    for (const RecordSeen* record : reading->found) {
      const bool is_own = record->owner == one.record || reading->seen->tool == DnsTool::dig_short;
      if (is_own && is_telling(record->type_word)) {
        add(record->type_word, record->text, record_ground(*record));
      }
    }
  }
  for (const Holding& holding : one.holdings) {
    const bool counts = holding.what == Sight::absent && holding.zone->is_private != true;
    if (!counts || !is_telling(holding.set->type_word)) continue;
    const std::string text =
        holding.set->values.empty() ? std::string() : holding.set->values.front().text;
    add(holding.set->type_word, text, set_ground(*holding.zone, *holding.set));
  }
  return others;
}

/// Whether that a name has nothing says that it is there: signed hosts may say so of any name that
/// does not exist (RFC 9824), unless its zone is not signed, or they deny another name outright.
bool is_nothing_meant(const Views& views, const NameCase& one) {
  const DomainName domain = registrable(one.domain);
  for (const RegistrationSeen& seen : views.evidence.registrations) {
    if (seen.domain == domain && seen.has_ds && !seen.has_ds->value) return true;
  }
  return std::ranges::any_of(views.dns.readings(), [&](const DnsReading& reading) {
    if (reading.voice == Voice::inside || reading.soa == nullptr) return false;
    const bool has_no_ds = reading.seen->type == RecordType::ds && reading.seen->name == domain &&
                           reading.heard == Heard::no_data;
    const bool denies_another = reading.seen->rcode == dns::Rcode::name_error &&
                                reading.soa->owner.is_within(domain) &&
                                one.record.is_within(reading.soa->owner);
    return has_no_ds || denies_another;
  });
}

/// E29: the name is there without a CNAME, without what people put in its place, and without
/// addresses: something stands for a target that has none.
Settled hollow_rule(const Views& views, const NameCase& one, FoundCauses& findings) {
  const auto lacks = [&](RecordType type) {
    return std::ranges::any_of(views.dns.of(one.record, type), [](const DnsReading* reading) {
      return reading->heard == Heard::no_data;
    });
  };
  const bool is_hollow = lacks(RecordType::cname) && lacks(RecordType::a) && lacks(RecordType::txt);
  if (!is_hollow || !one.holdings.empty() || one.asked_zone != nullptr) return Settled::no;
  if (!is_nothing_meant(views, one)) {
    if (one.is_renewal) return Settled::no;
    findings.leave_open({StuckCause::flattened, StuckCause::record_missing},
                        "dig " + for_shell(one.record.with_dot()) + " CNAME +dnssec");
    return Settled::yes;
  }
  findings.claim(StuckCause::flattened, one, with_absences(views, one, {}));
  return Settled::yes;
}

}  // namespace

Settled other_types_rule(const Views& views, const NameCase& one, FoundCauses& findings) {
  if (!one.rights.empty() && one.absents.empty()) return Settled::no;
  const Others others = others_at(views, one);
  if (!others.markers.empty()) {
    findings.claim(StuckCause::flattened, one, with_absences(views, one, others.markers));
    return Settled::yes;
  }
  if (!others.with_the_value.empty()) {
    findings.claim(StuckCause::wrong_type, one, with_absences(views, one, others.with_the_value));
    return Settled::yes;
  }
  if (!others.grounds.empty()) {
    std::vector<Basis> grounds = with_absences(views, one, others.grounds);
    for (const RefusalSeen& refusal : views.evidence.refusals) {
      if (refusal.code != "InvalidChangeBatch") continue;
      grounds.push_back(
          {refusal.at,
           {refusal.code + ": " + refusal.message, refusal.code + ": " + refusal.message}});
    }
    findings.claim(StuckCause::other_type_beside, one, std::move(grounds));
    return Settled::yes;
  }
  if (others.addresses.empty()) return hollow_rule(views, one, findings);
  std::vector<Basis> grounds = with_absences(views, one, others.address_grounds);
  if (auto wildcard = wildcard_over(views, one.record, others.addresses.front())) {
    grounds.insert(grounds.begin(), *std::move(wildcard));
    findings.claim(StuckCause::wildcard_answers, one, std::move(grounds));
    return Settled::yes;
  }
  // Below the apex Cloudflare answers with addresses where its proxy is on.
  const auto origin = views.zones.deepest_origin(one.record);
  const auto sights = origin ? views.zones.sights_of(*origin) : std::vector<const NsSight*>();
  const bool is_at_cloudflare = std::ranges::any_of(sights, [](const NsSight* sight) {
    return sight->servers.front().text().ends_with(".ns.cloudflare.com");
  });
  const bool is_proxied =
      is_at_cloudflare || std::ranges::any_of(others.addresses, is_cloudflare_address);
  findings.claim(is_proxied ? StuckCause::proxied : StuckCause::flattened, one, std::move(grounds));
  return Settled::yes;
}

}  // namespace acmsim::sim
