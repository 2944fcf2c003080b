#include "sim/forecast/sums.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "sim/forecast/forecast.hpp"

namespace acmsim::sim {
namespace {

constexpr Duration kYear{365 * kDay};  // As the quota counts it.

/// A certificate of which nothing is wrong, under the rules of one day for ever.
Course healthy(const Calendar& frozen, std::int32_t validity_days, Schedule schedule) {
  const Instant start{};
  KnownCertificate known;
  known.names.resize(1);
  known.method = acm::ValidationMethod::dns;
  known.in_use = true;
  known.not_before = start;
  known.not_after = start + validity_days * kDay - Duration{1};
  CertificateCourse course(known, frozen, start, schedule);
  course.play(start + 3 * validity_days * kDay);
  return course.course();
}

bool is_guess(const Calendar& calendar, Day since) {
  return !calendar.frozen && std::ranges::any_of(kRuleChanges, [&](const RuleChange& change) {
    return change.since == since && change.rule == "validity_days" &&
           change.confidence == Confidence::inferred;
  });
}

Lifetime lifetime_of(const Calendar& calendar, const Epoch& epoch) {
  Lifetime one;
  one.since = epoch.since;
  one.validity_days = epoch.rules.validity_days;
  one.lead_days =
      acm::renewal_lead_days(epoch.rules, acm::ValidationMethod::dns, one.validity_days);
  one.is_guess = is_guess(calendar, epoch.since);
  const Calendar frozen{std::nullopt, {{kFirstDay, epoch.rules}}};
  const Course usual = healthy(frozen, one.validity_days, Schedule::typical());
  if (usual.renewals.size() > 1) one.every = usual.renewals[1].at - usual.renewals[0].at;
  const Course slow = healthy(frozen, one.validity_days, Schedule::latest());
  if (!slow.renewals.empty()) {
    const Renewed& renewal = slow.renewals.front();
    one.alarm_below = static_cast<std::int32_t>((renewal.old_end - renewal.at) / kDay);
  }
  return one;
}

/// Today's and all that come, each once.
std::vector<Lifetime> lifetimes_of(const Calendar& calendar, Instant now) {
  const auto is_alike = [&](std::size_t one, std::size_t other) {
    return calendar.epochs[one].rules.validity_days == calendar.epochs[other].rules.validity_days &&
           calendar.epochs[one].rules.renewal_days == calendar.epochs[other].rules.renewal_days;
  };
  std::size_t first = calendar.epoch_at(now);
  while (first > 0 && is_alike(first - 1, first)) --first;
  std::vector<Lifetime> all;
  for (std::size_t i = first; i < calendar.epochs.size(); ++i) {
    Lifetime one = lifetime_of(calendar, calendar.epochs[i]);
    const bool is_new = all.empty() || all.back().validity_days != one.validity_days ||
                        all.back().lead_days != one.lead_days;
    if (is_new) all.push_back(one);
  }
  return all;
}

/// The first day on which a certificate of the newer lifetime is as near to its end as no healthy
/// one was before.
void set_alarms(std::vector<Lifetime>& all, Instant now) {
  all.front().alarm_from = std::chrono::floor<std::chrono::days>(now);
  for (std::size_t i = 1; i < all.size(); ++i) {
    const Lifetime& before = all[i - 1];
    const std::int32_t days = std::max(all[i].validity_days - before.alarm_below, 0);
    all[i].alarm_below = std::min(all[i].alarm_below, before.alarm_below);
    all[i].alarm_from = all[i].since + std::chrono::days{days};
  }
}

void count_renewals(std::vector<Lifetime>& all, const std::vector<CertificateForecast>& each) {
  std::map<std::pair<std::int32_t, Day>, std::uint64_t> by_day;
  std::uint64_t healthy_ones = 0;
  for (const CertificateForecast& one : each) {
    for (const Renewed& renewal : one.course.renewals) {
      ++by_day[{renewal.validity_days, std::chrono::floor<std::chrono::days>(renewal.at)}];
    }
    const bool is_open = one.lot == Lot::open && one.gap == Gap::records;
    if (one.lot == Lot::renews || is_open) healthy_ones += one.course.renewals.empty() ? 0 : 1;
  }
  for (Lifetime& one : all) {
    for (const auto& [key, count] : by_day) {
      if (key.first != one.validity_days || count <= one.most) continue;
      one.most = count;
      one.most_on = key.second;
    }
    if (!one.every) continue;
    const auto seconds = static_cast<std::uint64_t>(one.every->count());
    const auto day = static_cast<std::uint64_t>(kDay.count());
    one.a_day_hundredths = (healthy_ones * day * 100 + seconds / 2) / seconds;
  }
}

std::vector<PlaceSum> places_of(const std::vector<KnownCertificate>& certificates, Instant now) {
  std::map<std::pair<std::string, std::string>, PlaceSum> all;
  for (const KnownCertificate& known : certificates) {
    PlaceSum& place = all[{known.account, known.region}];
    place.account = known.account;
    place.region = known.region;
    if (known.origin == CertificateOrigin::imported ||
        known.origin == CertificateOrigin::private_ca)
      continue;
    ++place.certificates;
    if (known.created_at && now - *known.created_at < kYear) ++place.requested_last_year;
  }
  std::vector<PlaceSum> list;
  for (auto& [key, place] : all) list.push_back(std::move(place));
  return list;
}

}  // namespace

Sums sums_of(const std::vector<KnownCertificate>& certificates,
             const std::vector<CertificateForecast>& each, const Calendar& calendar, Instant now) {
  const Rules& rules = calendar.rules(calendar.epoch_at(now));
  Sums sums{lifetimes_of(calendar, now), places_of(certificates, now), rules.certificates_max,
            rules.requested_last_year_max};
  set_alarms(sums.lifetimes, now);
  count_renewals(sums.lifetimes, each);
  return sums;
}

}  // namespace acmsim::sim
