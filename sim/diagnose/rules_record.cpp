// What stands in the record's place, or beside it.
#include <algorithm>
#include <fmt/core.h>

#include "sim/diagnose/findings.hpp"
#include "sim/diagnose/grounds.hpp"
#include "sim/diagnose/instead.hpp"
#include "sim/diagnose/shell.hpp"
#include "sim/evidence/servers.hpp"

namespace acmsim::sim {
namespace {

/// Whether a name is among those that ACM gives as values: under `acm-validations`, whatever
/// follows, since people cut it off or put their own domain behind it.
bool is_of_acms_domain(const DomainName& name) {
  return ("." + name.text() + ".").find(".acm-validations.") != std::string::npos;
}

/// A CNAME at some name, as it was seen in the DNS or in a listing.
struct FoundCname {
  std::optional<DomainName> target;
  Basis ground;
};

std::optional<FoundCname> cname_seen_at(const Views& views, const DomainName& name) {
  for (const DnsReading* reading : views.dns.of(name)) {
    if (reading->chain.empty()) continue;
    return FoundCname{name_in(*reading->chain.front()), heard_ground(views, *reading)};
  }
  for (const HeldZone& zone : views.zones.zones()) {
    const RecordSetSeen* set = zone.set_at(name, RecordType::cname);
    if (set == nullptr || set->values.empty()) continue;
    const auto* target = std::get_if<DomainName>(&set->values.front().data);
    return FoundCname{target == nullptr ? std::nullopt : std::optional(*target),
                      set_ground(zone, *set)};
  }
  return std::nullopt;
}

bool is_acms(const std::optional<DomainName>& target) {
  return target && is_of_acms_domain(*target);
}

/// Any of the zones above the record, after its whole name.
std::vector<DomainName> doubled_names(const NameCase& one) {
  std::vector<DomainName> names;
  for (DomainName zone = one.domain; !is_registry_zone(zone); zone = zone.parent()) {
    auto doubled = DomainName::parse(one.record.text() + "." + zone.text());
    if (doubled) names.push_back(*std::move(doubled));
  }
  return names;
}

std::optional<DomainName> without_underscore(const NameCase& one) {
  if (!one.record.text().starts_with('_')) return std::nullopt;
  const auto bare = DomainName::parse(one.record.text().substr(1));
  return bare ? std::optional(*bare) : std::nullopt;
}

/// E8.
Settled doubled_rule(const Views& views, const NameCase& one, FoundCauses& findings) {
  for (const DomainName& doubled : doubled_names(one)) {
    auto found = cname_seen_at(views, doubled);
    if (!found || !is_acms(found->target)) continue;
    findings.claim(StuckCause::name_doubled, one,
                   with_absences(views, one, {std::move(found->ground)}));
    return Settled::yes;
  }
  return Settled::no;
}

/// The right record, a level too high: only the first label was typed in. For the catalogue the
/// record of this name was never made.
Settled misplaced_rule(const Views& views, const NameCase& one, FoundCauses& findings) {
  if (one.domain == registrable(one.domain)) return Settled::no;
  for (DomainName zone = one.domain.parent(); !is_registry_zone(zone); zone = zone.parent()) {
    auto found = cname_seen_at(views, zone.child(one.record.first_label()));
    if (!found || !found->target || !is_value(*found->target, one.value)) continue;
    findings.claim(one.is_renewal ? StuckCause::renewal_record_missing : StuckCause::record_missing,
                   one, with_absences(views, one, {std::move(found->ground)}));
    return Settled::yes;
  }
  return Settled::no;
}

/// E9: the same without its underscore.
Settled underscore_rule(const Views& views, const NameCase& one, FoundCauses& findings) {
  const auto bare = without_underscore(one);
  if (!bare) return Settled::no;
  auto found = cname_seen_at(views, *bare);
  if (!found || !is_acms(found->target)) return Settled::no;
  findings.claim(StuckCause::underscore_missing, one,
                 with_absences(views, one, {std::move(found->ground)}));
  return Settled::yes;
}

/// How many characters have to be changed, put in or left out.
std::size_t distance(std::string_view one, std::string_view other) {
  std::vector<std::size_t> row(other.size() + 1);
  for (std::size_t i = 0; i < row.size(); ++i) row[i] = i;
  for (std::size_t i = 0; i < one.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < other.size(); ++j) {
      const std::size_t kept = diagonal + (one[i] == other[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({kept, row[j] + 1, diagonal + 1});
    }
  }
  return row.back();
}

/// Whether a target is the value with a mistake in it, rather than something else altogether.
bool is_meant(const std::string& target, const DomainName& value) {
  const auto name = DomainName::parse(target);
  if (name && is_of_acms_domain(*name)) return true;
  const std::string_view label = value.first_label();
  const std::string first = target.substr(0, target.find('.'));
  return first.size() <= 70 && distance(first, label) * 2 < label.size();
}

/// Whether only resolvers were heard, and another answer about the name is there in part: it may
/// be the servers'.
bool may_be_a_caches(const Views& views, const NameCase& one) {
  const bool is_first_hand = std::ranges::any_of(one.wrongs, [](const RecordSighting& wrong) {
    return wrong.reading->voice == Voice::authority;
  });
  return !is_first_hand && std::ranges::any_of(views.dns.of(one.record), [](const auto* reading) {
    return reading->seen->outcome == DnsOutcome::not_printed && reading->heard == Heard::unclear;
  });
}

/// E10 and E32: a CNAME that leads elsewhere.
Settled wrong_rule(const Views& views, const NameCase& one, FoundCauses& findings) {
  const Holding* held = nullptr;
  for (const Holding& holding : one.holdings) {
    if (holding.what == Sight::wrong && holding.zone->is_private != true) held = &holding;
  }
  if (one.wrongs.empty() && held == nullptr) return Settled::no;
  if (one.wrongs.empty() && !one.rights.empty()) return Settled::no;
  if (one.authority_is_right) return Settled::no;  // Then it is a cache's.
  if (held == nullptr && may_be_a_caches(views, one)) {
    findings.leave_open({StuckCause::wrong_value, StuckCause::stale_cache},
                        "dig " + for_shell(one.record.with_dot()) + " CNAME");
    return Settled::yes;
  }
  std::vector<Basis> grounds;
  for (const RecordSighting& wrong : one.wrongs) {
    grounds.push_back(heard_ground(views, *wrong.reading));
  }
  if (held != nullptr) grounds.push_back(set_ground(*held->zone, *held->set));
  for (const NameSeen* row : one.rows) {
    const std::string text = "ACM: " + one.value.text();
    grounds.push_back({row->at, {text, text}});
  }
  const auto target = one.wrongs.empty() ? std::nullopt : name_in(*one.wrongs.front().cname);
  auto dname = target ? dname_over(views, one.record, *target) : std::nullopt;
  if (dname) {
    grounds.insert(grounds.begin(), *std::move(dname));
    findings.claim(StuckCause::wildcard_answers, one, std::move(grounds));
    return Settled::yes;
  }
  if (held == nullptr && !is_meant(one.wrongs.front().cname->text, one.value)) {
    if (auto wildcard = wildcard_over(views, one.record, one.wrongs.front().cname->text)) {
      grounds.insert(grounds.begin(), *std::move(wildcard));
      findings.claim(StuckCause::wildcard_answers, one, std::move(grounds));
      return Settled::yes;
    }
  }
  findings.claim(StuckCause::wrong_value, one, std::move(grounds));
  return Settled::yes;
}

/// A name of the form that ACM gives for this very domain, and not ours: `_<hex>.domain`.
bool is_a_strangers(const DomainName& name, const NameCase& one) {
  return name != one.record && name.parent() == one.domain && name.text().starts_with('_') &&
         name.first_label().size() > 30;
}

/// E26: a record of ACM's for the same domain, under another name.
Settled stranger_rule(const Views& views, const NameCase& one, FoundCauses& findings) {
  if (!one.rights.empty()) return Settled::no;
  std::vector<Basis> grounds;
  for (const HeldZone& zone : views.zones.zones()) {
    for (const auto& [name, sets] : zone.sets) {
      if (!is_a_strangers(name, one)) continue;
      const auto found = cname_seen_at(views, name);
      const RecordSetSeen* set = zone.set_at(name, RecordType::cname);
      if (found && set != nullptr && is_acms(found->target)) {
        grounds.push_back(set_ground(zone, *set));
      }
    }
  }
  for (const DnsReading& reading : views.dns.readings()) {
    if (reading.chain.empty() || !is_a_strangers(reading.seen->name, one)) continue;
    if (is_acms(name_in(*reading.chain.front()))) grounds.push_back(heard_ground(views, reading));
  }
  if (grounds.empty()) return Settled::no;
  findings.claim(StuckCause::record_of_another_account, one,
                 with_absences(views, one, std::move(grounds)));
  return Settled::yes;
}

}  // namespace

bool is_misnamed_outside(const Views& views, const NameCase& one, const HeldZone& zone) {
  std::vector<DomainName> names = doubled_names(one);
  if (auto bare = without_underscore(one)) names.push_back(*std::move(bare));
  return std::ranges::any_of(names, [&](const DomainName& name) {
    return std::ranges::any_of(views.dns.of(name), [&](const DnsReading* reading) {
      const auto& server = reading->seen->server_name;
      const bool is_the_zones =
          server && std::ranges::find(zone.servers, *server) != zone.servers.end();
      return !is_the_zones && !reading->chain.empty() && is_acms(name_in(*reading->chain.front()));
    });
  });
}

Settled record_rule(const Views& views, const NameCase& one, FoundCauses& findings) {
  if (!one.rights.empty() && one.absents.empty() && one.wrongs.empty()) return Settled::no;
  if (one.authority_is_right) return Settled::no;
  for (const auto rule : {doubled_rule, underscore_rule, other_types_rule, wrong_rule,
                          misplaced_rule, stranger_rule}) {
    if (rule(views, one, findings) == Settled::yes) return Settled::yes;
  }
  return Settled::no;
}

}  // namespace acmsim::sim
