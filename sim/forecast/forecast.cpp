// Each certificate is driven to the horizon, and what its course lacks is what it needs a hand for.
#include "sim/forecast/forecast.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace acmsim::sim {
namespace {

using acm::Status;
using acm::ValidationMethod;

/// The same day so many years later; the last day of a February that is shorter.
Instant years_after(Instant now, int years) {
  const Day day = std::chrono::floor<std::chrono::days>(now);
  std::chrono::year_month_day date{day};
  date += std::chrono::years{years};
  if (!date.ok()) date = date.year() / date.month() / std::chrono::last;
  return Day{date} + (now - day);
}

/// One certificate.
class Foretelling {
 public:
  Foretelling(const KnownCertificate& known, const Calendar& calendar, Instant now, Instant until)
      : known_(known), calendar_(calendar), now_(now), until_(until) {}

  CertificateForecast foretell() && {
    if (!known_.status) return open(Gap::description);
    switch (*known_.status) {
      case Status::issued: break;
      case Status::pending_validation: return pending();
      case Status::expired: return expired();
      default: return over();
    }
    if (!known_.not_after) return open(Gap::description);
    if (*known_.not_after <= now_) return expired();
    if (known_.origin == CertificateOrigin::imported) return imported();
    if (known_.origin != CertificateOrigin::amazon) return open(Gap::method);
    return issued();
  }

 private:
  CertificateForecast open(Gap gap) {
    result_.lot = Lot::open;
    result_.gap = gap;
    return std::move(result_);
  }
  CertificateForecast over() {
    result_.lot = Lot::over;
    return std::move(result_);
  }

  /// It expires at `end`, or something else ends then.
  CertificateForecast hand(HandReason reason, Cure cure, Instant end) {
    result_.lot = Lot::needs_hand;
    result_.reason = reason;
    result_.begin_by = safe_start(cure, known_, calendar_, now_, end);
    return std::move(result_);
  }

  CertificateForecast pending() {
    const Rules& rules = calendar_.rules(calendar_.epoch_at(now_));
    const Duration limit = rules[Timing::validation_limit].latest;
    if (!known_.created_at || limit == kNever) return open(Gap::description);
    result_.expires = *known_.created_at + limit;
    if (*result_.expires <= now_) return over();
    return hand(HandReason::pending, Cure::validate, *result_.expires);
  }

  CertificateForecast expired() {
    result_.expires = known_.not_after;
    if (!known_.in_use.value_or(false)) return over();
    return hand(HandReason::expired, Cure::new_certificate, now_);
  }

  CertificateForecast imported() {
    if (*known_.not_after > until_) {
      result_.lot = Lot::renews;
      return std::move(result_);
    }
    result_.expires = known_.not_after;
    return hand(HandReason::imported, Cure::new_certificate, *known_.not_after);
  }

  std::vector<PlannedDeed> lapse() const {
    if (!known_.registered_until) return {};
    return {{std::max(now_, *known_.registered_until), Deed::records_vanish}};
  }

  Course play(Schedule schedule) const {
    CertificateCourse one(known_, calendar_, now_, schedule);
    one.play(until_, lapse());
    return one.course();
  }

  CertificateForecast issued() {
    result_.course = play(Schedule::typical());
    if (result_.course.expired) return dies();
    if (known_.registered_until && *known_.registered_until <= until_) {
      return hand(HandReason::domain_lapses, Cure::renew_registration, *known_.registered_until);
    }
    if (!known_.in_use || !known_.method) return open(Gap::description);
    if (const Course slow = play(Schedule::latest()); slow.expired) {
      result_.expires = slow.expired;
      return hand(HandReason::slow, Cure::new_certificate, *slow.expired);
    }
    const bool lives_long = result_.course.renewals.empty() && result_.course.ends > until_;
    const bool sees_records = std::ranges::all_of(
        known_.names, [](const KnownName& name) { return name.has_record.has_value(); });
    if (!lives_long && !sees_records) return open(Gap::records);
    result_.lot = Lot::renews;
    return std::move(result_);
  }

  CertificateForecast dies() {
    const Instant end = *result_.course.expired;
    result_.expires = end;
    const Course& course = result_.course;
    if (!known_.in_use.value_or(true)) {
      return hand(HandReason::not_in_use, Cure::put_into_use, end);
    }
    if (known_.method == ValidationMethod::email) {
      note_answers();
      return hand(course.mailed ? HandReason::mails : HandReason::mails_end, Cure::change_to_dns,
                  end);
    }
    if (course.forbidden) return hand(HandReason::caa, Cure::permit_caa, end);
    const bool had_records = std::ranges::all_of(
        known_.names, [](const KnownName& name) { return name.has_record.value_or(true); });
    if (had_records && known_.registered_until) {
      return hand(HandReason::domain_lapses, Cure::renew_registration, *known_.registered_until);
    }
    if (!had_records) return hand(HandReason::record_gone, Cure::restore_record, end);
    return hand(HandReason::slow, Cure::new_certificate, end);
  }

  void note_answers() {
    CertificateCourse answered(known_, calendar_, now_, Schedule::typical());
    answered.answer_mails();
    answered.play(until_);
    const Course& course = answered.course();
    if (course.renewals.empty() || !course.expired) return;
    KnownCertificate last = known_;
    last.not_before.reset();
    last.not_after = course.ends;
    last.renewal.reset();
    result_.if_answered = IfAnswered{course.renewals.size(), *course.expired,
                                     safe_start(Cure::change_to_dns, last, calendar_,
                                                course.renewals.back().at, *course.expired)};
  }

  const KnownCertificate& known_;
  const Calendar& calendar_;
  Instant now_;
  Instant until_;
  CertificateForecast result_;
};

}  // namespace

std::size_t Forecast::count(Lot lot) const {
  return static_cast<std::size_t>(std::ranges::count(each, lot, &CertificateForecast::lot));
}

Forecast forecast(std::vector<KnownCertificate> certificates, const Calendar& calendar, Instant now,
                  int years) {
  Forecast all;
  all.now = now;
  all.until = years_after(now, years);
  all.rules = calendar.rules(calendar.epoch_at(now));
  all.frozen = calendar.frozen;
  all.certificates = std::move(certificates);
  const auto ended = std::ranges::find_if(
      calendar.epochs, [](const Epoch& epoch) { return !epoch.rules.email_renewals; });
  if (ended != calendar.epochs.end()) all.last_mail_day = ended->since - std::chrono::days{1};
  for (const KnownCertificate& known : all.certificates) {
    all.each.push_back(Foretelling(known, calendar, now, all.until).foretell());
    if (all.each.back().lot == Lot::needs_hand) all.hands.push_back(all.each.size() - 1);
  }
  const auto day = [&](std::size_t which) {
    const CertificateForecast& one = all.each[which];
    return std::tuple(one.reason == HandReason::not_in_use, one.begin_by->latest.value_or(now),
                      one.expires.value_or(all.until), all.certificates[which].arn);
  };
  std::ranges::sort(all.hands, {}, day);
  all.sums = sums_of(all.certificates, all.each, calendar, now);
  return all;
}

}  // namespace acmsim::sim
