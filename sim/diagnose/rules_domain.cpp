// The domain itself: whether it is in the DNS at all, and whether it validates.
#include <algorithm>
#include <array>
#include <fmt/core.h>

#include "sim/diagnose/findings.hpp"
#include "sim/diagnose/grounds.hpp"
#include "sim/evidence/servers.hpp"

namespace acmsim::sim {
namespace {

/// A public answer about the domain that comes from its registry, which knows nothing of it.
const DnsReading* registry_denial(const Views& views, const DomainName& domain) {
  for (const DnsReading& reading : views.dns.readings()) {
    if (reading.voice == Voice::inside || reading.soa == nullptr) continue;
    if (!reading.is_negative() || !reading.seen->name.is_within(domain)) continue;
    const DomainName& owner = reading.soa->owner;
    // DS sets are the registry's own: that there is none says nothing of the domain.
    if (reading.seen->type == RecordType::ds || reading.heard == Heard::no_data) continue;
    if (is_registry_zone(owner) && domain.is_within(owner) && domain != owner) return &reading;
  }
  return nullptr;
}

/// A public answer that comes from below the registry: the domain is in the DNS.
bool is_in_the_dns(const Views& views, const DomainName& domain) {
  return std::ranges::any_of(views.dns.readings(), [&](const DnsReading& reading) {
    if (reading.voice != Voice::resolver || !reading.seen->name.is_within(domain)) return false;
    if (reading.seen->type == RecordType::ds) return false;
    if (reading.heard == Heard::records) return true;
    return reading.soa != nullptr && reading.soa->owner.is_within(domain);
  });
}

const RegistrationSeen* registration_of(const Views& views, const DomainName& domain) {
  const RegistrationSeen* found = nullptr;
  for (const RegistrationSeen& one : views.evidence.registrations) {
    if (one.domain.is_root() || !domain.is_within(one.domain)) continue;
    // Registries know no subdomains: that they have none is no news.
    const bool is_below = one.domain != registrable(one.domain);
    if (one.is_registered || !is_below) found = &one;
  }
  return found;
}

/// Whether the internet still asks a hosted zone of that name: a lapsed domain is first parked.
bool is_still_served(const Views& views, const DomainName& domain) {
  return std::ranges::any_of(views.zones.zones(), [&](const HeldZone& zone) {
    return zone.origin == domain && zone.is_private != true &&
           views.zones.delegation_of(zone).is == Delegated::yes;
  });
}

Basis status_ground(const RegistrationSeen& one, const Seen<std::string>& status) {
  return {status.at,
          {fmt::format("whois of {}: {}", one.domain.text(), status.value),
           fmt::format("{}의 whois: {}", one.domain.text(), status.value)}};
}

/// That a registration is over, and by what one sees it.
std::optional<Basis> end_of(const Views& views, const RegistrationSeen& one) {
  const std::string domain = one.domain.text();
  if (!one.is_registered) {
    return Basis{one.at,
                 {fmt::format("whois has no {}", domain), fmt::format("whois에 {} 없음", domain)}};
  }
  if (const auto* status = lapse_of(one)) return status_ground(one, *status);
  if (is_past_its_end(one, views.evidence.now) && !is_still_served(views, one.domain)) {
    const std::string date = format_date(one.expires_at->value, Duration{0});
    return Basis{one.expires_at->at,
                 {fmt::format("the registration of {} ended on {}", domain, date),
                  fmt::format("{}의 등록이 {}에 끝남", domain, date)}};
  }
  return std::nullopt;
}

}  // namespace

Settled registration_rule(const Views& views, const NameCase& one, FoundCauses& findings) {
  const DomainName domain = registrable(one.domain);
  const DnsReading* denial = registry_denial(views, domain);
  std::vector<Basis> grounds;
  if (denial != nullptr) grounds.push_back(heard_ground(views, *denial));
  if (denial != nullptr && denial->soa->owner.is_root()) {
    findings.claim(StuckCause::invalid_domain, one, grounds);
    return Settled::yes;
  }
  const RegistrationSeen* registration = registration_of(views, one.domain);
  if (registration != nullptr) {
    const bool is_alive = !one.rights.empty();
    if (auto lapse = end_of(views, *registration); lapse && !is_alive) {
      grounds.insert(grounds.begin(), *std::move(lapse));
      findings.claim(StuckCause::not_registered, one, std::move(grounds));
      return Settled::yes;
    }
    if (const auto* hold = hold_of(*registration); hold && !is_in_the_dns(views, domain)) {
      grounds.insert(grounds.begin(), status_ground(*registration, *hold));
      findings.claim(StuckCause::domain_on_hold, one, std::move(grounds));
      return Settled::yes;
    }
  }
  if (denial == nullptr || is_in_the_dns(views, domain)) return Settled::no;
  findings.leave_open({StuckCause::not_registered, StuckCause::domain_on_hold},
                      "whois " + domain.text());
  return Settled::yes;
}

namespace {

/// Extended errors that say that validation failed. Source: RFC 8914, sections 4.6 to 4.13.
constexpr std::array<unsigned, 7> kBogus{6, 7, 8, 9, 10, 11, 12};
constexpr unsigned kExpired = 7;

bool has_error(const DnsAnswerSeen& seen, std::initializer_list<unsigned> codes) {
  return std::ranges::any_of(seen.errors, [&](const ExtendedErrorSeen& error) {
    return std::ranges::find(codes, error.code) != codes.end();
  });
}

bool is_bogus(const DnsAnswerSeen& seen) {
  return std::ranges::any_of(seen.errors, [](const ExtendedErrorSeen& error) {
    return std::ranges::find(kBogus, error.code) != kBogus.end();
  });
}

/// What is known of how a domain validates.
struct Validation {
  const DnsReading* failure = nullptr;    ///< SERVFAIL of a resolver that checks.
  const DnsReading* unchecked = nullptr;  ///< The same with +cd, and it answers.
  const DnsReading* bogus = nullptr;
  const DnsReading* keys = nullptr;  ///< DNSKEY that were seen.
  const DnsReading* no_keys = nullptr;
  const DnsReading* ds = nullptr;
  const RecordSeen* signature = nullptr;
};

Validation validation_of(const Views& views, const DomainName& domain) {
  Validation known;
  const bool has_public_resolvers = views.dns.has_public_resolvers();
  for (const DnsReading& reading : views.dns.readings()) {
    const DnsAnswerSeen& seen = *reading.seen;
    if (!seen.name.is_within(domain)) continue;
    if (seen.type == RecordType::ds && reading.heard == Heard::records) known.ds = &reading;
    if (seen.type_word == "DNSKEY") {
      if (reading.heard == Heard::records) known.keys = &reading;
      if (reading.heard == Heard::no_data) known.no_keys = &reading;
    }
    for (const auto* section : {&seen.answer, &seen.authority}) {
      for (const RecordSeen& record : *section) {
        const bool is_ours = record.type_word == "RRSIG" && record.owner.is_within(domain);
        if (is_ours && record.text.find(domain.with_dot()) != std::string::npos) {
          known.signature = &record;
        }
      }
    }
    if (reading.voice == Voice::authority) continue;
    if (reading.voice == Voice::inside && has_public_resolvers) continue;
    if (seen.disables_checking) {
      const bool answers = reading.heard == Heard::records || reading.is_negative();
      if (answers && reading.heard != Heard::nothing) known.unchecked = &reading;
    } else if (reading.heard == Heard::failed) {
      known.failure = &reading;
      if (is_bogus(seen)) known.bogus = &reading;
    }
  }
  return known;
}

}  // namespace

namespace {

/// What GetDNSSEC says of keys that do not sign; of the domain's zone, where it says of which.
std::vector<Basis> key_troubles(const Views& views, const DomainName& domain) {
  std::vector<Basis> grounds;
  for (const SigningSeen& signing : views.evidence.signings) {
    const auto zone = std::ranges::find(views.evidence.zones, signing.zone_id, &ZoneSeen::id);
    if (zone != views.evidence.zones.end() && !domain.is_within(zone->name)) continue;
    if (is_signing_trouble(signing.status)) {
      grounds.push_back(member_ground(views, signing.at, "ServeSignature", signing.status));
    }
    for (const SigningKeySeen& key : signing.keys) {
      if (!is_signing_trouble(key.status)) continue;
      grounds.push_back(member_ground(views, key.at, "Status", key.status));
    }
  }
  return grounds;
}

}  // namespace

Settled dnssec_rule(const Views& views, const NameCase& one, FoundCauses& findings) {
  const DomainName domain = registrable(one.domain);
  const Validation known = validation_of(views, domain);
  const bool is_keyless = known.ds != nullptr && known.no_keys != nullptr && known.keys == nullptr;
  // The servers have it, the domain is signed, and who checks signatures gets nothing.
  const auto by_authority = std::ranges::find_if(one.rights, [](const RecordSighting& right) {
    return right.reading->voice == Voice::authority;
  });
  const bool is_only_unchecked = known.ds != nullptr && by_authority != one.rights.end();
  const bool fails =
      known.failure != nullptr &&
      (known.unchecked != nullptr || known.bogus != nullptr || is_keyless || is_only_unchecked);
  std::vector<Basis> troubles = key_troubles(views, domain);
  if (!fails && (troubles.empty() || known.failure == nullptr)) return Settled::no;
  std::vector<Basis> grounds{
      heard_ground(views, known.bogus != nullptr ? *known.bogus : *known.failure)};
  for (const DnsReading* more : {known.unchecked, known.ds, known.no_keys, known.keys}) {
    if (more != nullptr) grounds.push_back(heard_ground(views, *more));
  }
  if (by_authority != one.rights.end()) {
    grounds.push_back(heard_ground(views, *by_authority->reading));
  }
  // Route 53 serves signatures that have run out where it has lost the key that makes them.
  const auto sights = views.zones.sights_of(domain);
  const bool is_route53 = std::ranges::any_of(sights, [](const NsSight* sight) {
    return std::ranges::any_of(sight->servers, is_route53_server);
  });
  const bool is_expired = known.bogus != nullptr && has_error(*known.bogus->seen, {kExpired});
  const bool is_signed = known.keys != nullptr || known.signature != nullptr;
  const bool is_key = !troubles.empty() || (is_route53 && is_expired && is_signed);
  grounds.insert(grounds.begin(), std::make_move_iterator(troubles.begin()),
                 std::make_move_iterator(troubles.end()));
  findings.claim(is_key ? StuckCause::signing_key_broken : StuckCause::dnssec_broken, one,
                 std::move(grounds));
  return Settled::yes;
}

}  // namespace acmsim::sim
