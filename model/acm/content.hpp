#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <string>
#include <vector>

#include "model/base/few.hpp"
#include "model/base/handle.hpp"
#include "model/base/timer.hpp"

namespace acmsim::acm {

// Certificates that another authority has issued, which ACM can import.

/// What stands in one, beside its names and its key.
struct Material {
  std::chrono::sys_seconds not_before;
  std::chrono::sys_seconds not_after;
  std::string serial{};     ///< `0a:1b:...`; empty where nobody has said: one is made up then.
  std::string subject{};    ///< `O=Example Corp,CN=example.com`; empty: `CN=` and the first name.
  std::string issuer{};     ///< As ACM shows it; empty where nobody has said.
  std::string signature{};  ///< `SHA256WITHRSA`; empty as well.
  std::vector<std::string> key_usages{};           ///< `DIGITAL_SIGNATURE`
  std::vector<std::string> extended_key_usages{};  ///< `TLS_WEB_SERVER_AUTHENTICATION`
  /// Its name stands in its subject alone, where browsers look no more. Source: RFC 9525, section
  /// 6.3; Chrome since 58, of 2017. [D]
  bool has_subject_alone = false;
  std::string certificate{};  ///< As PEM; empty for one that nobody has seen.
  std::string chain{};        ///< The same.
};

/// How old such a certificate is. It ages in somebody's drawer as it does in ACM, and its end is a
/// day of the calendar: so its timers run from the start of a history, or from when the client
/// brings it, and not from when it is imported.
struct Content {
  enum class Age : std::uint8_t {
    early,    ///< It is not valid yet.
    lasting,  ///< Its end lies beyond what a history has.
    valid,
    due,  ///< ACM tells every day that it expires.
    expired,
  };
  Age age = Age::early;
  std::int32_t validity_days = 0;  ///< From NotBefore to NotAfter, the first and the last day too.
  std::int32_t next_day = 0;       ///< While it is due: how many days are left when ACM tells next.
  friend auto operator<=>(const Content&, const Content&) = default;
};

/// How many days before the end ACM begins to tell it of an imported certificate. Source: ACM User
/// Guide, supported events: 45 for private and imported certificates. [D]
inline constexpr std::int32_t kImportedDueDays = 45;

/// A certificate's content a moment later, and what begins then.
struct Aging {
  Content next;
  Effects effects;
  std::int32_t days_left = 0;  ///< Of which ACM tells now; 0: of none.
};

/// How old it is at an instant, with the timers that run from there.
Aging content_at(const Material& material, CertificateHandle self,
                 std::chrono::sys_seconds instant);
/// Lets one of its timers fire.
Aging fire(const Content& before, CertificateHandle self, TimerKind kind, const Material& material);
/// The timers that run, in order.
Few<Timer, 2> timers_of(const Content& content, CertificateHandle self);

/// Whether ACM imports it now. Source: ACM User Guide, prerequisites for importing: it must be
/// valid. [D]
constexpr bool is_valid(const Content& content) {
  return content.age != Content::Age::early && content.age != Content::Age::expired;
}

}  // namespace acmsim::acm
