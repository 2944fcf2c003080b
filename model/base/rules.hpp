#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

#include "model/base/disputed_rules.hpp"
#include "model/base/small_set.hpp"
#include "model/base/timing.hpp"

namespace acmsim {

/// Everything that is a number in AWS's rules. The defaults are those of before June 2024, the
/// first that are known; what has become of them since is in `kRuleChanges`. Units, sources and
/// confidence stand in the tables below.
struct Rules {
  std::array<Delay, kTimingRows.size()> timing = standard_timing();

  /// Calendar days of a certificate, from midnight UTC of the day of issue to 23:59:59 of the last.
  std::int32_t validity_days = 396;
  /// Days before NotAfter at which managed renewal is due, and the same for a DNS-validated
  /// certificate of 13 months.
  std::int32_t renewal_days = 45;
  std::int32_t long_renewal_days = 60;
  /// Days before NotAfter on which the account is told that a renewal needs action.
  SmallSet renewal_notice_days = small_set(45, 30, 15, 7, 3, 1);
  /// From how many days before NotAfter EventBridge gets "Approaching Expiration" each day.
  std::int32_t approaching_expiration_days = 45;
  /// Whether a renewal whose mails are not answered within their 72 hours starts over.
  bool renewal_starts_over = false;
  /// Whether mail goes to the contacts in WHOIS as well.
  bool whois_contacts = true;
  /// Whether certificates can be requested with e-mail validation, and whether those are renewed.
  bool email_requests = true;
  bool email_renewals = true;
  /// Whether an e-mail-validated certificate can be changed to DNS in place.
  bool moves_to_dns = false;
  /// Whether public certificates can be exported, and answers say whether one can.
  bool exports = false;
  /// Whether Route 53 has the record types that came to it last.
  bool newer_record_types = false;
  /// Whether certificates are for clients too: their ExtendedKeyUsages say so.
  bool client_authentication = true;

  /// Names in one certificate.
  std::int32_t names_max = 10;
  /// Certificates in an account and Region, expired ones too.
  std::int32_t certificates_max = 2500;
  /// Requests in an account and Region within 365 days; deleting does not give them back.
  std::int32_t requested_last_year_max = 5000;
  /// The same of certificates that are imported, which are counted by themselves.
  std::int32_t imported_max = 2500;
  std::int32_t imported_last_year_max = 5000;
  /// Load balancers in an account and Region, and listeners of one.
  std::int32_t load_balancers_max = 50;
  std::int32_t listeners_max = 50;
  /// Certificates of a load balancer, defaults not counted.
  std::int32_t listener_certificates_max = 25;
  /// Seconds for which a cache may keep an old answer without that making validation later than the
  /// window of `dns_validation` says.
  std::int32_t cached_seconds_included = 900;
  /// Rows of DomainValidationOptions after VALIDATION_TIMED_OUT.
  RowAfterTimeOut row_after_time_out = RowAfterTimeOut::failed;
  CaaFailure caa_failure = CaaFailure::failed;
  CaaIsAsked caa_is_asked = CaaIsAsked::after_proof;
  SameRequestWithoutToken same_request_without_token = SameRequestWithoutToken::two;
  /// Whether the console keeps the previous default in the list when it changes the default and
  /// nobody says.
  bool console_keeps_previous_default = false;

  friend bool operator==(const Rules&, const Rules&) = default;

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

// The rules that a scenario can override under `rules`, by name: `acmsim show rules` prints them.

struct NumberRule {
  std::string_view word;
  std::int32_t Rules::*value;
  std::int32_t least;
  std::int32_t most;
  std::string_view meaning;
  std::string_view source;
  Confidence confidence;
};

inline constexpr std::int32_t kNumberMax = std::numeric_limits<std::int32_t>::max();
/// Spans have less than 2^30 seconds.
inline constexpr std::int32_t kValidityDaysMax = 12427;

inline constexpr std::array kNumberRules{
    NumberRule{"validity_days", &Rules::validity_days, 1, kValidityDaysMax,
               "days of a certificate, from midnight UTC of its first day to 23:59:59 of its last",
               "ACM User Guide, document history (13 months: 395 d); real certificates of 2023 and "
               "2026 (396 and 198 calendar days)",
               Confidence::documented},
    NumberRule{"renewal_days", &Rules::renewal_days, 0, SmallSet::kEnd - 1,
               "days before NotAfter at which managed renewal is due",
               "ACM User Guide, managed renewal", Confidence::documented},
    NumberRule{"long_renewal_days", &Rules::long_renewal_days, 0, SmallSet::kEnd - 1,
               "days before NotAfter for a DNS-validated certificate of 13 months",
               "ACM User Guide, managed renewal", Confidence::documented},
    NumberRule{"approaching_expiration_days", &Rules::approaching_expiration_days, 0,
               SmallSet::kEnd - 1, "days before NotAfter from which EventBridge is told every day",
               "ACM User Guide, supported events (30); ACM API Reference (45)",
               Confidence::documented},
    NumberRule{"names_max", &Rules::names_max, 1, kNumberMax, "names in one certificate",
               "ACM User Guide, quotas: 10 by default, up to 100", Confidence::documented},
    NumberRule{"certificates_max", &Rules::certificates_max, 0, kNumberMax,
               "certificates in an account and Region, expired ones too", "ACM User Guide, quotas",
               Confidence::documented},
    NumberRule{"requested_last_year_max", &Rules::requested_last_year_max, 0, kNumberMax,
               "requests in an account and Region within 365 days",
               "ACM User Guide, quotas; 20 was seen in new accounts: aws/aws-cdk#13651",
               Confidence::documented},
    NumberRule{"imported_max", &Rules::imported_max, 0, kNumberMax,
               "imported certificates in an account and Region, expired ones too",
               "ACM User Guide, quotas", Confidence::documented},
    NumberRule{"imported_last_year_max", &Rules::imported_last_year_max, 0, kNumberMax,
               "imports in an account and Region within 365 days", "ACM User Guide, quotas",
               Confidence::documented},
    NumberRule{"load_balancers_max", &Rules::load_balancers_max, 0, kNumberMax,
               "load balancers in an account and Region", "Elastic Load Balancing, ALB quotas",
               Confidence::documented},
    NumberRule{"listeners_max", &Rules::listeners_max, 0, kNumberMax,
               "listeners of a load balancer", "Elastic Load Balancing, ALB quotas",
               Confidence::documented},
    NumberRule{"listener_certificates_max", &Rules::listener_certificates_max, 0, kNumberMax,
               "certificates of a load balancer, defaults not counted",
               "Elastic Load Balancing, ALB quotas", Confidence::documented},
    // The negative TTL of a Route 53 zone, in whose zones the times of dns_validation were seen.
    NumberRule{"cached_seconds_included", &Rules::cached_seconds_included, 0, kNumberMax,
               "seconds of an old answer in caches that the window of dns_validation includes",
               "Route 53 Developer Guide, SOA and NS records; that it includes it is inferred",
               Confidence::inferred},
};

struct SwitchRule {
  std::string_view word;
  bool Rules::*value;
  std::string_view meaning;
  std::string_view source;
  Confidence confidence;
};

inline constexpr std::array kSwitchRules{
    SwitchRule{"email_requests", &Rules::email_requests,
               "certificates can be requested with e-mail validation", "AWS What's New, 2026-08-13",
               Confidence::documented},
    SwitchRule{"email_renewals", &Rules::email_renewals,
               "e-mail-validated certificates are renewed", "AWS What's New, 2026-08-13",
               Confidence::documented},
    SwitchRule{"whois_contacts", &Rules::whois_contacts,
               "validation mail goes to the contacts in WHOIS too", "AWS Security Blog, 2024",
               Confidence::documented},
    SwitchRule{"renewal_starts_over", &Rules::renewal_starts_over,
               "a renewal whose mails are not answered in time starts over",
               "ACM User Guide of 2026; that of 2022 lacks it", Confidence::documented},
    SwitchRule{"moves_to_dns", &Rules::moves_to_dns,
               "an e-mail-validated certificate can be changed to DNS in place",
               "ACM User Guide, document history", Confidence::documented},
    SwitchRule{"exports", &Rules::exports,
               "public certificates can be exported, and answers say whether one can",
               "ACM User Guide, document history", Confidence::documented},
    SwitchRule{"newer_record_types", &Rules::newer_record_types,
               "Route 53 has the record types HTTPS, SSHFP, SVCB and TLSA",
               "AWS What's New, 2024-10-30", Confidence::documented},
    SwitchRule{"client_authentication", &Rules::client_authentication,
               "certificates are for clients too, as their ExtendedKeyUsages say", "ACM User Guide",
               Confidence::documented},
    SwitchRule{"console_keeps_previous_default", &Rules::console_keeps_previous_default,
               "the console puts the previous default into the list when nobody says",
               "the console of 2026 ticks that box; of 2022 nothing is known",
               Confidence::inferred},
};

/// A rule whose values are words.
struct WordRule {
  std::string_view word;
  std::span<const std::string_view> values;  ///< By enumerator.
  std::size_t (*read)(const Rules& rules);   ///< Which of them.
  void (*write)(Rules& rules, std::size_t which);
  std::string_view meaning;
  std::string_view source;
  Confidence confidence;
};

/// `last` is the enumerator that the last of the words stands for.
template <auto member, class Enum, std::size_t N>
consteval WordRule word_rule(std::string_view word, const std::array<std::string_view, N>& values,
                             Enum last, std::string_view meaning, std::string_view source,
                             Confidence confidence) {
  if (static_cast<std::size_t>(last) + 1 != N) throw "a word for each enumerator";
  return {word,
          values,
          [](const Rules& rules) { return static_cast<std::size_t>(rules.*member); },
          [](Rules& rules, std::size_t which) { rules.*member = static_cast<Enum>(which); },
          meaning,
          source,
          confidence};
}

inline constexpr std::array<std::string_view, 2> kStatusWords{"FAILED", "PENDING_VALIDATION"};
inline constexpr std::array<std::string_view, 3> kCaaIsAskedWords{"after-proof", "before-proof",
                                                                  "both"};
inline constexpr std::array<std::string_view, 2> kSameRequestWords{"two", "one"};

inline constexpr std::array kWordRules{
    word_rule<&Rules::row_after_time_out>(
        "row_after_time_out", kStatusWords, RowAfterTimeOut::pending_validation,
        "what the row of an unproved name shows once the request has timed out", "none stated",
        Confidence::inferred),
    word_rule<&Rules::caa_failure>(
        "caa_failure", kStatusWords, CaaFailure::pending_validation,
        "what becomes of a request while CAA forbids a name of it",
        "AWS re:Post, CAA errors (FAILED); ACM User Guide, troubleshooting (pending)",
        Confidence::documented),
    word_rule<&Rules::caa_is_asked>(
        "caa_is_asked", kCaaIsAskedWords, CaaIsAsked::both,
        "when CAA is asked about the names of a request",
        "ACM User Guide, CAA (after the names are validated); a post of 2024 (before)",
        Confidence::documented),
    word_rule<&Rules::same_request_without_token>(
        "same_request_without_token", kSameRequestWords, SameRequestWithoutToken::one,
        "how many certificates the same request makes if it comes twice without a token",
        "hashicorp/terraform-provider-aws#7760, 2019 (one); "
        "kubernetes-sigs/aws-load-balancer-controller#4554, 2026 (two)",
        Confidence::reported),
};

/// The days of `Rules::renewal_notice_days`.
inline constexpr std::string_view kNoticeDaysWord = "renewal_notice_days";
inline constexpr std::string_view kNoticeDaysMeaning =
    "days before NotAfter on which the account is told to act";
inline constexpr std::string_view kNoticeDaysSource =
    "ACM User Guide, renewal for DNS and for e-mail";

}  // namespace acmsim
