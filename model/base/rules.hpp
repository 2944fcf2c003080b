#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "model/base/delay.hpp"
#include "model/base/disputed_rules.hpp"
#include "model/base/enum_table.hpp"
#include "model/base/small_set.hpp"

namespace acmsim {

/// The delays that a scenario can change under `timing`.
enum class Timing : std::uint8_t {
  operator_step,
  record_shown,
  route53_insync,
  registrar_delegation,
  provider_update,
  dns_validation,
  issuance,
  validation_limit,
  attachable,
  listener_update,
  in_use_set,
  in_use_release,
  mail_link,
  clicks,
  renewal_attempt,
  renewal_mail,
  renewal_issuance,
  notice_hour,
};

/// How sure we are of a number: documented by AWS, reported by users, or inferred.
enum class Confidence : char { documented = 'D', reported = 'U', inferred = 'I' };

struct TimingRow {
  Timing timing;
  std::string_view word;
  Delay standard;
  std::string_view meaning;
  std::string_view source;
  Confidence confidence;
};

using std::chrono_literals::operator""s;
using std::chrono_literals::operator""min;
using std::chrono_literals::operator""h;

/// The one table of delays: `acmsim show timing` prints it.
inline constexpr std::array kTimingRows{
    TimingRow{Timing::operator_step,
              "operator_step",
              {0s, 1min, 15min},
              "a person or script before a call, probe or claim",
              "none: a guess about people",
              Confidence::inferred},
    TimingRow{Timing::record_shown,
              "record_shown",
              {0s, 5s, 30s},
              "from the request until DescribeCertificate shows its ResourceRecord",
              "aws/aws-cdk#16041 (about 4 s); ACM API Reference, RequestCertificate (several "
              "seconds)",
              Confidence::reported},
    TimingRow{Timing::route53_insync,
              "route53_insync",
              {0s, 30s, 60s},
              "from PENDING to INSYNC; served from then on",
              "Route 53 API Reference, ChangeResourceRecordSets (generally within 60 seconds)",
              Confidence::documented},
    TimingRow{Timing::registrar_delegation,
              "registrar_delegation",
              {5min, 1h, 48h},
              "from the registrar's change until the internet follows it",
              "latest: Route 53 Developer Guide, troubleshooting new DNS settings; rest inferred",
              Confidence::inferred},
    TimingRow{Timing::provider_update,
              "provider_update",
              {0s, 1min, 1h},
              "from a change at another DNS provider until its name servers answer so",
              "none stated; 24 to 48 h at some: AWS re:Post, pending validation",
              Confidence::inferred},
    TimingRow{Timing::dns_validation,
              "dns_validation",
              {1min, 30min, 3h},
              "from a name's record being visible to SUCCESS, negative caching of up to 900s "
              "(rule cached_seconds_included) included",
              "typical: the article (about 30 minutes); ends: "
              "hashicorp/terraform-provider-aws#9338",
              Confidence::reported},
    TimingRow{Timing::issuance,
              "issuance",
              {0s, 30s, 5min},
              "from the last SUCCESS to ISSUED, or to FAILED where CAA forbids a name",
              "none stated; seconds in public logs",
              Confidence::inferred},
    TimingRow{Timing::validation_limit, "validation_limit", exactly(72h),
              "from the request to VALIDATION_TIMED_OUT, and for a change to DNS to succeed",
              "ACM API Reference, CertificateDetail, Status", Confidence::documented},
    TimingRow{Timing::attachable,
              "attachable",
              {0s, 0s, 30s},
              "from ISSUED until a listener takes it (UnsupportedCertificate before)",
              "hashicorp/terraform-provider-aws#41789 (20 to 30 s)",
              Confidence::reported},
    TimingRow{Timing::listener_update,
              "listener_update",
              {0s, 5s, 1min},
              "from a listener's change until browsers see it",
              "none stated",
              Confidence::inferred},
    TimingRow{Timing::in_use_set,
              "in_use_set",
              {0s, 0s, 1min},
              "until InUseBy shows a listener that took the certificate",
              "none stated",
              Confidence::inferred},
    TimingRow{Timing::in_use_release,
              "in_use_release",
              {0s, 10s, 30min},
              "until InUseBy forgets a listener that let the certificate go",
              "aws/aws-cdk#4179 (10 s); one report of 30 min; "
              "hashicorp/terraform-provider-aws#21035",
              Confidence::reported},
    TimingRow{Timing::mail_link, "mail_link", exactly(72h),
              "from a validation mail until its link no longer works",
              "ACM API Reference, ResendValidationEmail", Confidence::documented},
    TimingRow{Timing::clicks, "clicks", exactly(kNever),
              "from a validation mail's arrival until somebody approves, where a mailbox does not "
              "say",
              "none: a guess about people", Confidence::inferred},
    TimingRow{Timing::renewal_attempt,
              "renewal_attempt",
              {0s, 1h, 24h},
              "from renewal being due, and from anything healed, to ACM's next try",
              "none stated; an attempt within a day of T-45 d was seen",
              Confidence::inferred},
    TimingRow{Timing::renewal_mail,
              "renewal_mail",
              {0s, 5min, 1h},
              "from renewal being due until its mails are sent",
              "none stated",
              Confidence::inferred},
    TimingRow{Timing::renewal_issuance,
              "renewal_issuance",
              {1min, 30min, 6h},
              "from the names being validated to the renewed certificate in place",
              "none stated; ACM User Guide: up to several hours",
              Confidence::inferred},
    TimingRow{Timing::notice_hour,
              "notice_hour",
              {0s, 1h, 24h},
              "from the beginning of a notice's day until it is sent",
              "none stated",
              Confidence::inferred},
};
static_assert(rows_match(kTimingRows, &TimingRow::timing, Timing::notice_hour));

/// How AWS ticks at a time: data, chosen by a scenario's `rules`. The last two are announced.
enum class Era : std::uint8_t { y2022, y2026, y2027, y2029 };

struct EraName {
  Era era;
  std::string_view word;
};
inline constexpr std::array kEraNames{
    EraName{Era::y2022, "2022"},
    EraName{Era::y2026, "2026"},
    EraName{Era::y2027, "2027"},
    EraName{Era::y2029, "2029"},
};
static_assert(rows_match(kEraNames, &EraName::era, Era::y2029));

/// Everything that is a number in AWS's rules.
struct Rules {
  Era era = Era::y2026;
  std::array<Delay, kTimingRows.size()> timing = standard_timing();

  /// Whole days from NotBefore to NotAfter, reckoned from midnight UTC of the day of issue.
  /// 198 d since 2026-02-18 (NotAfter at 23:59:59 of the 198th day); before, 13 months: 395 d and
  /// 23:59:59 more, so 396 calendar days. Sources: ACM User Guide, document history [D]; real
  /// certificates of 2023 and 2026 [U].
  std::int32_t validity_days = 198;

  /// Days before NotAfter at which managed renewal is due, and the same for a DNS-validated
  /// certificate of 13 months. Source: ACM User Guide, managed renewal. [D] With the certificates
  /// of 2027 and 2029 it must shrink; by how much is not known, a third is a guess. [I]
  std::int32_t renewal_days = 45;
  std::int32_t long_renewal_days = 60;
  /// Days before NotAfter on which the account is told that a renewal needs action. Source: ACM
  /// User Guide, renewal for DNS and for e-mail; 45 for public certificates until 2024. [D]
  SmallSet renewal_notice_days = small_set(30, 15, 7, 3, 1);
  /// From how many days before NotAfter EventBridge gets "Approaching Expiration" each day.
  /// Sources: ACM User Guide, supported events (30); ACM API Reference (45). [D, in conflict]
  std::int32_t approaching_expiration_days = 30;
  /// Whether a renewal whose mails are not answered within their 72 hours starts over. Source: ACM
  /// User Guide of 2026. [D] That of 2022 lacks it.
  bool renewal_starts_over = true;
  /// Whether mail goes to the contacts in WHOIS as well. Source: AWS Security Blog: not since June
  /// (renewals: October) of 2024. [D]
  bool whois_contacts = false;
  /// Whether certificates can be validated, and renewed, by e-mail. Announced to end on 2027-03-31
  /// and on 2027-09-30. Source: AWS Security Blog, 2026. [D]
  bool email_requests = true;
  bool email_renewals = true;

  /// Whether an e-mail-validated certificate can be changed to DNS in place. Source: ACM User
  /// Guide, document history: since 2026-08-13. [D]
  bool moves_to_dns = true;

  /// Names in one certificate. Source: ACM User Guide, quotas: 10 by default, up to 100. [D]
  std::int32_t names_max = 10;
  /// Certificates in an account and Region, expired ones too. Source: ACM User Guide, quotas. [D]
  std::int32_t certificates_max = 2500;
  /// Requests in an account and Region within 365 days; deleting does not give them back.
  /// Source: ACM User Guide, quotas [D]; 20 was seen in new accounts, aws/aws-cdk#13651 [U].
  std::int32_t requested_last_year_max = 5000;
  /// Certificates of a load balancer, defaults not counted. Source: Elastic Load Balancing, ALB
  /// quotas. [D]
  std::int32_t listener_certificates_max = 25;
  /// Seconds for which a cache may keep an old answer without that making validation later than the
  /// window of `dns_validation` says: the negative TTL of a Route 53 zone, in whose zones those
  /// times were seen. Source: Route 53 Developer Guide, SOA and NS records [D]; that the window
  /// includes it [I].
  std::int32_t cached_seconds_included = 900;
  RowAfterTimeOut row_after_time_out = RowAfterTimeOut::failed;
  CaaFailure caa_failure = CaaFailure::failed;
  CaaIsAsked caa_is_asked = CaaIsAsked::after_proof;
  SameRequestWithoutToken same_request_without_token = SameRequestWithoutToken::two;
  /// Whether the console keeps the previous default in the list when it changes the default and
  /// nobody says. The console of 2026 ticks that box by itself [D]; of 2022 nothing is known [I].
  bool console_keeps_previous_default = true;

  const Delay& operator[](Timing which) const { return timing[static_cast<std::size_t>(which)]; }
  Delay& operator[](Timing which) { return timing[static_cast<std::size_t>(which)]; }

  static constexpr std::array<Delay, kTimingRows.size()> standard_timing() {
    std::array<Delay, kTimingRows.size()> delays{};
    for (std::size_t i = 0; i < delays.size(); ++i) delays[i] = kTimingRows[i].standard;
    return delays;
  }
};

/// The same RequestCertificate with the same token within this span makes no second certificate.
/// Source: ACM API Reference, RequestCertificate, IdempotencyToken. [D] With another name it makes
/// one: hashicorp/terraform-provider-aws#6666. [U] That the other parameters count as well is
/// inferred. [I]
inline constexpr Duration kIdempotencyTokenLife = 1h;

/// The rules of an era, all delays at their defaults.
constexpr Rules rules_of(Era era) {
  Rules rules;
  rules.era = era;
  if (era == Era::y2022) {
    rules.validity_days = 396;
    rules.console_keeps_previous_default = false;
    rules.renewal_notice_days.insert(45);
    rules.approaching_expiration_days = 45;
    rules.renewal_starts_over = false;
    rules.whois_contacts = true;
    rules.moves_to_dns = false;
  }
  // Source: CA/Browser Forum, ballot SC-081v3. [D]
  if (era == Era::y2027) {
    rules.validity_days = 100;
    rules.renewal_days = 33;
    rules.email_requests = false;
  }
  if (era == Era::y2029) {
    rules.validity_days = 47;
    rules.renewal_days = 16;
    rules.email_requests = false;
    rules.email_renewals = false;
  }
  return rules;
}

}  // namespace acmsim
