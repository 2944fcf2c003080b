#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

#include "model/base/rules.hpp"

namespace acmsim {

// The rules that a scenario can override under `rules`, by name. Sources stand beside the members
// of `Rules`.

struct NumberRule {
  std::string_view word;
  std::int32_t Rules::*value;
  std::int32_t most;
  std::string_view meaning;
};

inline constexpr std::int32_t kNumberMax = std::numeric_limits<std::int32_t>::max();
/// Spans have less than 2^30 seconds.
inline constexpr std::int32_t kValidityDaysMax = 12427;

inline constexpr std::array kNumberRules{
    NumberRule{"validity_days", &Rules::validity_days, kValidityDaysMax,
               "days of a certificate, from midnight UTC of its first day to 23:59:59 of its last"},
    NumberRule{"renewal_days", &Rules::renewal_days, SmallSet::kEnd - 1,
               "days before NotAfter at which managed renewal is due"},
    NumberRule{"long_renewal_days", &Rules::long_renewal_days, SmallSet::kEnd - 1,
               "the same for a DNS-validated certificate of 13 months"},
    NumberRule{"approaching_expiration_days", &Rules::approaching_expiration_days,
               SmallSet::kEnd - 1, "days before NotAfter from which EventBridge is told every day"},
    NumberRule{"names_max", &Rules::names_max, kNumberMax, "names in one certificate"},
    NumberRule{"certificates_max", &Rules::certificates_max, kNumberMax,
               "certificates in an account and Region"},
    NumberRule{"requested_last_year_max", &Rules::requested_last_year_max, kNumberMax,
               "requests in an account and Region within 365 days"},
    NumberRule{"listener_certificates_max", &Rules::listener_certificates_max, kNumberMax,
               "certificates of a load balancer, defaults not counted"},
    NumberRule{"cached_seconds_included", &Rules::cached_seconds_included, kNumberMax,
               "seconds of an old answer in caches that the window of dns_validation includes"},
};

struct SwitchRule {
  std::string_view word;
  bool Rules::*value;
  std::string_view meaning;
};

inline constexpr std::array kSwitchRules{
    SwitchRule{"email_requests", &Rules::email_requests,
               "certificates can be requested with e-mail validation"},
    SwitchRule{"email_renewals", &Rules::email_renewals,
               "e-mail-validated certificates are renewed"},
    SwitchRule{"whois_contacts", &Rules::whois_contacts,
               "validation mail goes to the contacts in WHOIS too"},
    SwitchRule{"renewal_starts_over", &Rules::renewal_starts_over,
               "a renewal whose mails are not answered in time starts over"},
    SwitchRule{"moves_to_dns", &Rules::moves_to_dns,
               "an e-mail-validated certificate can be changed to DNS in place"},
    SwitchRule{"console_keeps_previous_default", &Rules::console_keeps_previous_default,
               "the console puts the previous default into the list when nobody says"},
};

/// A rule whose values are words.
struct WordRule {
  std::string_view word;
  std::span<const std::string_view> values;  ///< By enumerator.
  std::size_t (*read)(const Rules& rules);   ///< Which of them.
  void (*write)(Rules& rules, std::size_t which);
  std::string_view meaning;
};

/// `last` is the enumerator that the last of the words stands for.
template <auto member, class Enum, std::size_t N>
consteval WordRule word_rule(std::string_view word, const std::array<std::string_view, N>& values,
                             Enum last, std::string_view meaning) {
  if (static_cast<std::size_t>(last) + 1 != N) throw "a word for each enumerator";
  return {word, values, [](const Rules& rules) { return static_cast<std::size_t>(rules.*member); },
          [](Rules& rules, std::size_t which) { rules.*member = static_cast<Enum>(which); },
          meaning};
}

inline constexpr std::array<std::string_view, 2> kStatusWords{"FAILED", "PENDING_VALIDATION"};
inline constexpr std::array<std::string_view, 3> kCaaIsAskedWords{"after-proof", "before-proof",
                                                                  "both"};
inline constexpr std::array<std::string_view, 2> kSameRequestWords{"two", "one"};

inline constexpr std::array kWordRules{
    word_rule<&Rules::row_after_time_out>(
        "row_after_time_out", kStatusWords, RowAfterTimeOut::pending_validation,
        "what the row of an unproved name shows once the request has timed out"),
    word_rule<&Rules::caa_failure>("caa_failure", kStatusWords, CaaFailure::pending_validation,
                                   "what becomes of a request while CAA forbids a name of it"),
    word_rule<&Rules::caa_is_asked>("caa_is_asked", kCaaIsAskedWords, CaaIsAsked::both,
                                    "when CAA is asked about the names of a request"),
    word_rule<&Rules::same_request_without_token>(
        "same_request_without_token", kSameRequestWords, SameRequestWithoutToken::one,
        "how many certificates the same request makes if it comes twice without a token"),
};

/// The days of `Rules::renewal_notice_days`.
inline constexpr std::string_view kNoticeDaysWord = "renewal_notice_days";

}  // namespace acmsim
