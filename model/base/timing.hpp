#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "model/base/delay.hpp"
#include "model/base/enum_table.hpp"

namespace acmsim {

/// The delays that a scenario can change under `timing`.
enum class Timing : std::uint8_t {
  operator_step,
  client_call,
  record_shown,
  record_shown_many,
  route53_served,
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
    TimingRow{Timing::client_call,
              "client_call",
              {0s, 1s, 5s},
              "in a session, from a client's call that changes something until it acts",
              "none stated: a request on its way",
              Confidence::inferred},
    TimingRow{Timing::record_shown,
              "record_shown",
              {0s, 5s, 30s},
              "from the request until DescribeCertificate shows its ResourceRecord",
              "aws/aws-cdk#16041 (about 4 s); ACM API Reference, RequestCertificate (several "
              "seconds)",
              Confidence::reported},
    TimingRow{Timing::record_shown_many,
              "record_shown_many",
              {0s, 75s, 5min},
              "the same of a certificate with more than 20 names",
              "hashicorp/terraform-provider-aws#12371 (over a minute)",
              Confidence::reported},
    TimingRow{Timing::route53_served,
              "route53_served",
              {0s, 10s, 60s},
              "from the call until the change can be seen, at INSYNC at the latest",
              "two logs of 2024 and 2026: ISSUED within 10 s while PENDING at 30 s; at 33 s",
              Confidence::reported},
    TimingRow{Timing::route53_insync,
              "route53_insync",
              {0s, 30s, 60s},
              "from PENDING to INSYNC: all name servers answer so",
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
              {0s, 30min, 3h},
              "from a name's record being visible to SUCCESS, negative caching of up to 900s "
              "(rule cached_seconds_included) included; seen lately: minutes",
              "typical: the article (about 30 minutes); ends: "
              "hashicorp/terraform-provider-aws#9338; lately, where Terraform had to wait at all: "
              "61, 89, 102, 107, 249, 265, 532 s",
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

}  // namespace acmsim
