#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/base/calendar.hpp"
#include "sim/forecast/course.hpp"
#include "sim/forecast/known_certificate.hpp"

namespace acmsim::sim {

struct CertificateForecast;

/// What one length of validity means for an account.
struct Lifetime {
  Day since;  ///< Certificates issued from then on have it.
  std::int32_t validity_days = 0;
  std::int32_t lead_days = 0;          ///< Days before NotAfter at which renewal is due.
  bool is_guess = false;               ///< AWS has not announced it.
  std::optional<Duration> every{};     ///< From one renewal to the next.
  std::uint64_t a_day_hundredths = 0;  ///< Renewals a day of those that renew by themselves.
  std::uint64_t most = 0;              ///< Renewals on the day that has most.
  Day most_on{};
  /// An alarm on DaysToExpiry below so many never sounds while all is well, and no higher one does
  /// that. Certificates of an older and shorter validity count too.
  std::int32_t alarm_below = 0;
  Day alarm_from{};  ///< From then on: before, certificates last longer.
};

/// An account in a Region, against AWS's default quotas.
struct PlaceSum {
  std::string account;
  std::string region;
  std::size_t certificates = 0;
  std::size_t requested_last_year = 0;  ///< Of those that are still there.
};

struct Sums {
  std::vector<Lifetime> lifetimes;  ///< Oldest first: today's and those that are announced.
  std::vector<PlaceSum> places;     ///< By account and Region.
  std::int32_t certificates_max = 0;
  std::int32_t requested_last_year_max = 0;
};

Sums sums_of(const std::vector<KnownCertificate>& certificates,
             const std::vector<CertificateForecast>& each, const Calendar& calendar, Instant now);

}  // namespace acmsim::sim
