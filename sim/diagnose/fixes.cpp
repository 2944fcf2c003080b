// What heals each cause, with the commands as far as the captures name what they need.
#include "sim/diagnose/fixes.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <set>

#include "sim/diagnose/grounds.hpp"
#include "sim/diagnose/shell.hpp"
#include "sim/diagnose/standing.hpp"
#include "sim/evidence/servers.hpp"

namespace acmsim::sim {
namespace {

/// Whether a name can stand in a command in quotes: it is plain, or a wildcard's.
bool is_name(const DomainName& name) { return is_plain(name.without_wildcard().text()); }

std::string change_command(const std::string& zone, std::string_view action, const DomainName& name,
                           std::string_view type, const std::string& value) {
  return fmt::format(
      R"(aws route53 change-resource-record-sets --hosted-zone-id {} --change-batch )"
      R"('{{"Changes":[{{"Action":"{}","ResourceRecordSet":{{"Name":"{}","Type":"{}","TTL":300,)"
      R"("ResourceRecords":[{{"Value":"{}"}}]}}}}]}}')",
      zone.empty() ? "ZONE_ID" : for_shell(zone), action, name.with_dot(), type, value);
}

/// The cases that a claim is about.
std::vector<const NameCase*> cases_of(const FoundCause& claim, const std::vector<NameCase>& cases) {
  std::vector<const NameCase*> all;
  for (const NameCase& one : cases) {
    const auto names = one.names();
    const bool is_meant = std::ranges::any_of(names, [&](const DomainName& name) {
      return std::ranges::find(claim.names, name) != claim.names.end();
    });
    if (is_meant) all.push_back(&one);
  }
  return all;
}

/// The public zone into which a record belongs: the one that is asked, or may be.
const HeldZone* home_of(const Views& views, const NameCase& one) {
  if (one.asked_zone != nullptr && one.place == one.record) return one.asked_zone;
  const auto origin = views.zones.deepest_origin(one.place);
  for (const HeldZone* zone : views.zones.above(one.place)) {
    const bool is_above_a_cut =
        origin && zone->origin != *origin && origin->is_within(zone->origin);
    if (zone->is_private != true && !is_above_a_cut) return zone;
  }
  return nullptr;
}

/// The records into the zones that are asked.
void add_records(const Views& views, const std::vector<const NameCase*>& cases, Fix& fix) {
  for (const NameCase* one : cases) {
    const HeldZone* zone = home_of(views, *one);
    if (one->place != one->record) {
      fix.what.en += " It belongs at " + one->place.text() + ".";
      fix.what.ko += " 만들 이름: " + one->place.text() + ".";
    }
    if (zone == nullptr || !is_name(one->place) || !is_name(one->value)) continue;
    fix.commands.push_back(
        change_command(zone->id, "UPSERT", one->place, "CNAME", one->value.with_dot()));
  }
}

/// The name servers of the zone with the record, at the registrar.
void add_name_servers(const Views& views, const std::vector<const NameCase*>& cases, Fix& fix) {
  std::set<DomainName> done;
  for (const NameCase* one : cases) {
    for (const HeldZone* zone : views.zones.above(one->record)) {
      if (zone->is_private == true || zone->servers.empty()) continue;
      if (!done.insert(zone->origin).second || !is_name(zone->origin)) break;
      std::string servers;
      for (const DomainName& server : zone->servers) servers += " Name=" + server.text();
      fix.what.en += " The zone's name servers are " + listed_names(zone->servers) + ".";
      fix.what.ko += " 호스팅 영역의 네임 서버: " + listed_names(zone->servers) + ".";
      if (zone->origin == registrable(zone->origin)) {
        fix.commands.push_back(
            fmt::format("aws route53domains update-domain-nameservers --region us-east-1 "
                        "--domain-name {} --nameservers{}",
                        zone->origin.text(), servers));
      }
      break;
    }
  }
}

/// Another request of the same names in the same Region that is not dead.
const CertificateSeen* successor_of(const Views& views, const CertificateSeen& seen) {
  for (const CertificateSeen& other : views.evidence.certificates) {
    const bool is_alive = other.status == "PENDING_VALIDATION" || other.status == "ISSUED";
    const bool is_same =
        &other != &seen && other.arn.region == seen.arn.region && are_same_names(other, seen);
    if (is_alive && is_same) return &other;
  }
  return nullptr;
}

void add_deletion(const CertificateSeen& seen, Fix& fix) {
  if (!is_plain(seen.arn.text)) return;
  const std::string region =
      is_plain(seen.arn.region) ? " --region " + seen.arn.region : std::string();
  fix.commands.push_back("aws acm delete-certificate --certificate-arn " + seen.arn.text + region);
}

void add_request(const CertificateSeen& seen, Fix& fix) {
  fix.needs_new_request = true;
  if (!is_name(seen.domain) || !is_plain(seen.arn.text)) return;
  std::string others;
  for (const DomainName& name : seen.names) {
    if (name == seen.domain) continue;
    if (!is_name(name)) return;
    others += fmt::format(" '{}'", name.text());
  }
  const std::string region =
      is_plain(seen.arn.region) ? " --region " + seen.arn.region : std::string();
  fix.commands.push_back(fmt::format(
      "aws acm request-certificate --domain-name '{}'{} --validation-method DNS{}",
      seen.domain.text(), others.empty() ? "" : " --subject-alternative-names" + others, region));
}

/// A CAA set of the name's own, where it has none: that wins over the one above. A set that is
/// there already has other values, which a command would overwrite.
void add_caa(const Views& views, const FoundCause& claim, Fix& fix) {
  for (const DomainName& name : claim.names) {
    const DomainName owner = name.without_wildcard();
    if (!is_name(owner)) continue;
    for (const HeldZone* zone : views.zones.above(owner)) {
      if (zone->is_private == true) continue;
      fix.commands.push_back(
          change_command(zone->id, "UPSERT", owner, "CAA", R"(0 issue \"amazon.com\")"));
      return;
    }
  }
}

/// The protection of Route 53, once the record is there: it refuses CREATE, UPSERT and DELETE of
/// the set. Source: Route 53 Developer Guide, record set protection (November 2026). [D]
void add_protection(const Views& views, const std::vector<const NameCase*>& cases,
                    std::vector<Fix>& fixes) {
  for (const NameCase* one : cases) {
    const HeldZone* zone = home_of(views, *one);
    if (zone == nullptr || !is_name(one->place)) continue;
    Fix fix{{"Then protect the record set (Route 53 record set protection): CREATE, UPSERT and "
             "DELETE of it fail with InvalidChangeBatch, and the zone cannot be deleted, until "
             "the protection is taken away",
             "그런 다음 레코드 세트를 보호하세요(Route 53 record set protection). 보호를 풀 "
             "때까지 CREATE, UPSERT, DELETE가 InvalidChangeBatch로 거부됩니다"},
            {},
            false};
    fix.commands.push_back(
        fmt::format("aws route53 create-resource-record-set-protections --hosted-zone-id {} "
                    "--resource-record-set-protections Name={},Type=CNAME",
                    zone->id.empty() ? "ZONE_ID" : for_shell(zone->id), one->place.with_dot()));
    fixes.push_back(std::move(fix));
  }
}

bool is_dead(const CertificateSeen& seen) {
  return seen.status == "VALIDATION_TIMED_OUT" || seen.status == "FAILED" ||
         seen.status == "EXPIRED";
}

/// What a dead certificate needs besides: another one, unless that was asked for already.
void follow_up(const Views& views, const FoundCause& claim, const CertificateSeen& seen, Fix& fix) {
  if (const CertificateSeen* other = successor_of(views, seen)) {
    if (claim.cause != StuckCause::timed_out) return;
    fix.what = {fmt::format("Delete it; the newer request of the same names, {}, takes its place",
                            other->arn.text),
                fmt::format("삭제하세요. 같은 이름의 새 요청 {}이 대신합니다", other->arn.text)};
    return;
  }
  if (seen.status == "EXPIRED" && claim.cause == StuckCause::renewal_not_in_use) {
    fix.what = {"It has expired: request it again where something needs it",
                "만료되었습니다. 필요하면 다시 요청하세요"};
  } else if (seen.status == "EXPIRED") {
    fix.what.en += " Then request it again: what has expired is not renewed.";
    fix.what.ko += " 그런 다음 다시 요청하세요. 만료된 인증서는 갱신되지 않습니다.";
  }
  add_request(seen, fix);
}

}  // namespace

std::vector<Fix> fixes_of(const Views& views, const FoundCause& claim,
                          const std::vector<NameCase>& cases) {
  const CertificateSeen& seen = views.evidence.certificates[claim.certificate];
  const CauseRow& row = cause_row(claim.cause);
  const auto mine = cases_of(claim, cases);
  Fix fix{{std::string(row.fix), std::string(row.fix_ko)}, {}, false};
  std::vector<Fix> then;
  switch (claim.cause) {
    case StuckCause::record_missing:
    case StuckCause::private_zone:
    case StuckCause::duplicate_zone:
    case StuckCause::hidden_below_zone_cut:
    case StuckCause::name_doubled:
    case StuckCause::underscore_missing:
    case StuckCause::wrong_value:
    case StuckCause::wrong_type:
    case StuckCause::some_names_unproved:
    case StuckCause::record_of_another_account:
    case StuckCause::flattened:
    case StuckCause::wildcard_answers:
    case StuckCause::other_type_beside: add_records(views, mine, fix); break;
    case StuckCause::record_flaps:
    case StuckCause::renewal_record_missing:
      add_records(views, mine, fix);
      add_protection(views, mine, then);
      break;
    case StuckCause::wrong_name_servers:
    case StuckCause::not_registered: add_name_servers(views, mine, fix); break;
    case StuckCause::caa_at_parent: add_caa(views, claim, fix); break;
    case StuckCause::mail_unreachable:
      if (is_plain(seen.arn.text) && is_name(seen.domain) && !is_dead(seen)) {
        fix.commands.push_back(fmt::format(
            "aws acm resend-validation-email --certificate-arn {} --domain {} "
            "--validation-domain {}",
            seen.arn.text, for_shell(seen.domain.text()), registrable(seen.domain).text()));
      }
      break;
    default: break;  // What is done elsewhere than in AWS: the sentence says it.
  }
  if (claim.cause == StuckCause::timed_out) add_deletion(seen, fix);
  if (is_dead(seen) && claim.cause != StuckCause::verification_required &&
      claim.cause != StuckCause::other_certificate) {
    follow_up(views, claim, seen, fix);
  }
  std::vector<Fix> fixes{std::move(fix)};
  std::ranges::move(then, std::back_inserter(fixes));
  return fixes;
}

}  // namespace acmsim::sim
