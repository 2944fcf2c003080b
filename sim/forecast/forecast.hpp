#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "sim/forecast/course.hpp"
#include "sim/forecast/cure.hpp"
#include "sim/forecast/known_certificate.hpp"
#include "sim/forecast/sums.hpp"

namespace acmsim::sim {

/// What a certificate comes to.
enum class Lot : std::uint8_t {
  renews,      ///< It lives by itself, as long as one looks ahead.
  needs_hand,  ///< It expires, or its domain lapses, unless somebody does something.
  open,        ///< What was captured does not decide.
  over,        ///< Nothing more comes of it, and nothing uses it.
};

/// Why it needs a hand.
enum class HandReason : std::uint8_t {
  mails,          ///< Validated by e-mail: somebody has to approve each renewal.
  mails_end,      ///< The same, and nobody will be asked any more.
  not_in_use,     ///< It is not renewed.
  record_gone,    ///< A validation record is not in the DNS.
  caa,            ///< CAA forbids a name.
  domain_lapses,  ///< A registration ends.
  imported,       ///< It is not renewed.
  pending,        ///< It is not issued yet, and AWS gives up.
  expired,        ///< It has expired, and is in use.
  slow,           ///< It is renewed in time only if AWS takes less long than it may.
};

/// What was not captured of a certificate.
enum class Gap : std::uint8_t {
  description,  ///< DescribeCertificate: how it is validated, until when, whether it is in use.
  records,      ///< Whether its validation records are in the DNS.
  method,       ///< Renewed in ways that are not modelled: HTTP validation, a private CA.
};

/// How it goes where each mail of ACM's is answered at once.
struct IfAnswered {
  std::size_t renewals = 0;
  Instant expires;
  SafeStart begin_by;
};

/// What is foretold of one certificate.
struct CertificateForecast {
  Lot lot{};
  std::optional<HandReason> reason{};  ///< Of those that need a hand.
  std::optional<Gap> gap{};            ///< Of those that are open.
  Course course{};  ///< If nobody does anything; of issued ones alone. Typical delays.
  /// If nobody does anything; of a request: when ACM gives up.
  std::optional<Instant> expires{};
  std::optional<SafeStart> begin_by{};  ///< Of those that need a hand.
  std::optional<IfAnswered> if_answered{};
};

struct Forecast {
  Instant now;
  Instant until;
  Rules rules;                  ///< Of now; its delays are those of all days.
  std::optional<Era> frozen{};  ///< Whose rules hold for ever; nothing: the calendar's.
  /// The last day on which e-mail-validated certificates are renewed; nothing: that does not end.
  std::optional<Day> last_mail_day{};
  std::vector<KnownCertificate> certificates;
  std::vector<CertificateForecast> each;  ///< By certificate.
  std::vector<std::size_t> hands;         ///< Those that need one, by the day; the unused last.
  Sums sums;

  bool is_partial = false;  ///< There may be certificates that were not captured.

  std::size_t count(Lot lot) const;
};

/// Under the rules of a calendar, from `now` until so many years later.
Forecast forecast(std::vector<KnownCertificate> certificates, const Calendar& calendar, Instant now,
                  int years);

}  // namespace acmsim::sim
