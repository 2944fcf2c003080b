// The latest start of a cure is looked for among minutes: whoever begins earlier is not later done.
// The certificate's own course tries each, with all delays at their latest.
#include "sim/forecast/cure.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

namespace acmsim::sim {
namespace {

constexpr Duration kMinute{60};

/// So many delays, one after the other; nothing where one may never end.
std::optional<Duration> sum_of(std::span<const Timing> windows, const Rules& rules) {
  Duration sum{0};
  for (const Timing window : windows) {
    if (rules[window].latest == kNever) return std::nullopt;
    sum += rules[window].latest;
  }
  return sum;
}

Timing serving(const KnownCertificate& known) {
  return known.is_in_route53 ? Timing::route53_insync : Timing::provider_update;
}

/// A deed, and the delays from the beginning of a cure until it is done.
struct LateDeed {
  std::vector<Timing> windows;
  Deed deed{};
};

/// What has to be done by one person, one after the other.
class LateDeeds {
 public:
  /// Once a step of his and so many delays more are over.
  void add(Deed deed, std::vector<Timing> after) {
    by_hand_.push_back(Timing::operator_step);
    after.insert(after.begin(), by_hand_.begin(), by_hand_.end());
    list_.push_back({std::move(after), deed});
  }
  std::vector<LateDeed> take() && { return std::move(list_); }

 private:
  std::vector<LateDeed> list_;
  std::vector<Timing> by_hand_;
};

bool is_pending(const KnownCertificate& known) {
  return known.status == acm::Status::pending_validation;
}

/// Everything that a request may still lack. CAA first: ACM asks for it as soon as all is proved.
std::vector<LateDeed> deeds_of_request(const KnownCertificate& known) {
  LateDeeds deeds;
  if (known.caa_forbids.value_or(false)) deeds.add(Deed::caa_permits, {serving(known)});
  if (known.method == acm::ValidationMethod::email) {
    deeds.add(Deed::names_approved, {});
  } else {
    deeds.add(Deed::records_appear, {serving(known)});
  }
  return std::move(deeds).take();
}

/// Everything that keeps a certificate from being renewed.
std::vector<LateDeed> deeds_of_renewal(const KnownCertificate& known) {
  LateDeeds deeds;
  const bool is_mail = known.method == acm::ValidationMethod::email;
  if (!known.in_use.value_or(true)) deeds.add(Deed::use_begins, {});
  if (is_mail) deeds.add(Deed::change_to_dns, {});
  const bool lacks_record = std::ranges::any_of(
      known.names, [](const KnownName& name) { return !name.has_record.value_or(true); });
  if (is_mail || lacks_record) deeds.add(Deed::records_appear, {serving(known)});
  if (known.caa_forbids.value_or(false)) deeds.add(Deed::caa_permits, {serving(known)});
  return std::move(deeds).take();
}

/// Where validation is the way out: of a request, or in a renewal.
class Trials {
 public:
  Trials(const KnownCertificate& known, const Calendar& calendar, Instant now, Instant end)
      : deeds_(is_pending(known) ? deeds_of_request(known) : deeds_of_renewal(known)),
        rules_(calendar.rules(calendar.epoch_at(now))),
        end_(end),
        before_(healable(known), calendar, now, Schedule::latest()) {}

  SafeStart find(Cure cure) {
    SafeStart start{cure, {}, {}};
    Instant low = before_.now();
    if (!is_safe(low)) return start;
    Instant high = end_;  // Not safe: nothing is done in no time.
    while (high - low > kMinute) {
      const Instant middle = low + (high - low) / 2;
      (is_safe(middle) ? low : high) = middle;
    }
    start.latest = low;
    start.windows = windows_;
    return start;
  }

 private:
  /// The records of an e-mail-validated certificate are not there yet; what a request waits for is
  /// taken for its records, wherever it was seen.
  static KnownCertificate healable(KnownCertificate known) {
    if (known.method != acm::ValidationMethod::email && !is_pending(known)) return known;
    for (KnownName& name : known.names) name.has_record = false;
    return known;
  }

  bool is_safe(Instant start) {
    std::vector<PlannedDeed> planned;
    std::set<Timing> windows;
    for (const LateDeed& late : deeds_) {
      const auto after = sum_of(late.windows, rules_);
      if (!after) return false;
      planned.push_back({start + *after, late.deed});
      windows.insert(late.windows.begin(), late.windows.end());
    }
    CertificateCourse trial = before_;
    trial.play(start);
    trial.forget_windows();
    CertificateCourse at_start = trial;
    trial.play(end_ + Duration{1}, planned);
    if (trial.course().expired || trial.course().ends <= end_) return false;
    before_ = std::move(at_start);
    windows.insert(trial.course().windows.begin(), trial.course().windows.end());
    windows_ = std::move(windows);
    return true;
  }

  std::vector<LateDeed> deeds_;
  const Rules& rules_;
  Instant end_;
  CertificateCourse before_;  ///< At the latest start that is known to be safe.
  std::set<Timing> windows_;
};

/// What is done once all these delays are over.
SafeStart summed(Cure cure, std::span<const Timing> windows, const Rules& rules, Instant now,
                 Instant end) {
  const auto takes = sum_of(windows, rules);
  if (!takes || end - *takes < now) return {cure, {}, {}};
  return {cure, end - *takes, {windows.begin(), windows.end()}};
}

/// Another certificate is requested, its records are made, and it takes the place of the old one.
SafeStart replacement(const KnownCertificate& known, const Rules& rules, Instant now, Instant end) {
  acm::CertificateFacts facts;
  facts.names.resize(known.names.size());
  const std::array windows{
      Timing::operator_step, acm::timing_of_records(facts), Timing::operator_step,
      serving(known),        Timing::dns_validation,        Timing::issuance,
      Timing::attachable,    Timing::operator_step,         Timing::listener_update};
  return summed(Cure::new_certificate, windows, rules, now, end);
}

}  // namespace

SafeStart safe_start(Cure cure, const KnownCertificate& known, const Calendar& calendar,
                     Instant now, Instant end) {
  const Rules& rules = calendar.rules(calendar.epoch_at(now));
  switch (cure) {
    case Cure::new_certificate: return replacement(known, rules, now, end);
    case Cure::renew_registration:
      return summed(cure, std::array{Timing::operator_step}, rules, now, end);
    case Cure::validate: return Trials(known, calendar, now, end - Duration{1}).find(cure);
    default: break;
  }
  SafeStart start = Trials(known, calendar, now, end).find(cure);
  if (cure == Cure::change_to_dns && !start.latest) {
    SafeStart other = replacement(known, rules, now, end);
    if (other.latest || !calendar.rules(calendar.epoch_at(end)).moves_to_dns) return other;
  }
  return start;
}

}  // namespace acmsim::sim
