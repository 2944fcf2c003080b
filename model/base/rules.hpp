#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "model/base/delay.hpp"
#include "model/base/enum_table.hpp"

namespace acmsim {

/// The delays that a scenario can change under `timing`.
enum class Timing : std::uint8_t {
  operator_step,
  record_shown,
  route53_insync,
  registrar_delegation,
  dns_validation,
  issuance,
  validation_limit,
  attachable,
  listener_update,
  in_use_set,
  in_use_release,
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
    TimingRow{Timing::dns_validation,
              "dns_validation",
              {1min, 30min, 3h},
              "from a name's record being visible to SUCCESS, negative caching included",
              "typical: the article (about 30 minutes); ends: "
              "hashicorp/terraform-provider-aws#9338",
              Confidence::reported},
    TimingRow{Timing::issuance,
              "issuance",
              {0s, 30s, 5min},
              "from the last SUCCESS to ISSUED",
              "none stated; seconds in public logs",
              Confidence::inferred},
    TimingRow{Timing::validation_limit, "validation_limit", exactly(72h),
              "from the request to VALIDATION_TIMED_OUT",
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
};
static_assert(rows_match(kTimingRows, &TimingRow::timing, Timing::in_use_release));

/// How AWS ticked then: data, chosen by a scenario's `rules`.
enum class Era : std::uint8_t { y2022, y2026 };

/// What the rows of a certificate show once its request has timed out. AWS does not say.
enum class RowAfterTimeOut : std::uint8_t { failed, pending_validation };

/// Everything that is a number in AWS's rules.
struct Rules {
  Era era = Era::y2026;
  std::array<Delay, kTimingRows.size()> timing = standard_timing();

  /// Whole days from NotBefore to NotAfter, reckoned from midnight UTC of the day of issue.
  /// 198 d since 2026-02-18 (NotAfter at 23:59:59 of the 198th day); before, 13 months: 395 d and
  /// 23:59:59 more, so 396 calendar days. Sources: ACM User Guide, document history [D]; real
  /// certificates of 2023 and 2026 [U].
  std::int32_t validity_days = 198;

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
  /// Rows of DomainValidationOptions after VALIDATION_TIMED_OUT. [I]
  RowAfterTimeOut row_after_time_out = RowAfterTimeOut::failed;
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
/// Source: ACM API Reference, RequestCertificate, IdempotencyToken. [D]
inline constexpr Duration kIdempotencyTokenLife = 1h;

/// The rules of an era, all delays at their defaults.
constexpr Rules rules_of(Era era) {
  Rules rules;
  rules.era = era;
  if (era == Era::y2022) {
    rules.validity_days = 396;
    rules.console_keeps_previous_default = false;
  }
  return rules;
}

}  // namespace acmsim
