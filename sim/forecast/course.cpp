// The driver of one certificate: what `world` and the engine do for all of a world, done for what a
// single certificate needs. Every rule is the model's; here is only what time it is, and what
// others do about it.
#include "sim/forecast/course.hpp"

#include <algorithm>

#include "model/base/match.hpp"

namespace acmsim::sim {
namespace {

constexpr CertificateHandle kSelf{};
constexpr ResourceHandle kUser{};

/// The delay that a timer leans on, if issue or renewal waits for it. What is told waits for
/// nobody.
std::optional<Timing> window_of(TimerKind kind) {
  switch (kind) {
    case TimerKind::dns_validation:
    case TimerKind::issuance:
    case TimerKind::in_use_set:
    case TimerKind::renewal_attempt:
    case TimerKind::renewal_issuance: return row_of(kTimerRows, kind).timing;
    default: return std::nullopt;
  }
}

}  // namespace

CertificateCourse::CertificateCourse(const KnownCertificate& known, const Calendar& calendar,
                                     Instant now, Schedule schedule)
    : calendar_(&calendar), schedule_(schedule), now_(now) {
  facts_.arn = known.arn;
  facts_.names.resize(known.names.size());
  facts_.method = known.method.value_or(acm::ValidationMethod::dns);
  caa_forbids_ = known.caa_forbids.value_or(false);
  for (const KnownName& name : known.names) visible_.push_back(name.has_record.value_or(true));
  if (known.status == acm::Status::pending_validation) {
    wait(known);
  } else {
    stand(known);
  }
  tell_levels();
}

/// As a scenario's requests that are given begin; see `sim/scenario/given/status.cpp`. No name is
/// taken for proved, and the links of all mails work.
void CertificateCourse::wait(const KnownCertificate& known) {
  const bool is_mail = facts_.method == acm::ValidationMethod::email;
  certificate_.rows.assign(known.names.size(), acm::Row{.link = is_mail});
  certificate_.phase = acm::PendingValidation{.shown = true};
  const Duration limit = rules()[Timing::validation_limit].latest;
  arm({{TimerKind::validation_limit, kSelf.index, 0},
       exactly(*known.created_at + limit - now_),
       {}});
}

/// As a scenario's certificates that are given begin; see `sim/scenario/given/renewal.cpp`.
void CertificateCourse::stand(const KnownCertificate& known) {
  certificate_.rows.assign(known.names.size(), acm::Row{.status = acm::RowStatus::success});
  certificate_.phase = acm::Issued{.attachable = true};
  if (known.in_use.value_or(true)) {
    certificate_.uses.push_back(acm::Use{kUser, acm::UsePhase::held});
  }
  course_.ends = *known.not_after;
  const Instant not_before = known.not_before.value_or(
      std::min(usual_not_before(*calendar_, calendar_->epoch_at(now_), *known.not_after),
               midnight_before(now_)));
  const acm::Ending ending{static_cast<std::int32_t>((*known.not_after - not_before) / kDay) + 1,
                           *known.not_after - now_};
  const Rules& of_issue = calendar_->rules(calendar_->epoch_at(not_before));
  take(acm::stand(certificate_, kSelf, facts_, ending, of_issue, rules()));
  renew_as_known(known, ending);
  take(acm::take_up(certificate_, kSelf, facts_, rules()));
  if (known.is_moving_to_dns) act(Deed::change_to_dns);
}

void CertificateCourse::renew_as_known(const KnownCertificate& known, const acm::Ending& ending) {
  using acm::RenewalStatus;
  if (!std::get<acm::Issued>(certificate_.phase).due) return;
  const Duration ago = acm::due_since(certificate_, ending.left);
  course_.due = now_ - ago;
  const bool is_mail = facts_.method == acm::ValidationMethod::email;
  if (!known.renewal || *known.renewal == RenewalStatus::success) {
    if (!is_mail || acm::in_use_by(certificate_).empty()) return;
    const Rules& when_due = calendar_->rules(calendar_->epoch_at(now_ - ago));
    take(acm::have_mailed(certificate_, kSelf, ending, when_due, rules()));
    if (acm::renewal_waits(certificate_)) course_.mailed = course_.due;
    return;
  }
  if (*known.renewal == RenewalStatus::failed) return;
  const bool waits = *known.renewal == RenewalStatus::pending_validation;
  acm::begin_at(certificate_, waits ? acm::RenewalStage::waiting : acm::RenewalStage::trying);
  for (std::size_t i = 0; i < known.names.size(); ++i) {
    if (known.names[i].renewal) certificate_.rows[i].renewal = known.names[i].renewal;
  }
  acm::Renewal& renewal = *acm::renewal_of(certificate_);
  const bool is_proved = std::ranges::all_of(certificate_.rows, [](const acm::Row& row) {
    return row.renewal == acm::RowStatus::success;
  });
  if (is_proved) {
    renewal.stage = known.was_forbidden ? acm::RenewalStage::forbidden : acm::RenewalStage::proved;
  } else if (is_mail && !waits) {
    renewal.mail_due = true;
  }
  if (waits) (is_mail ? course_.mailed : course_.stuck) = now_;
}

void CertificateCourse::play(Instant until) {
  while (!armed_.empty() && armed_.front().at <= until) fire_next();
  now_ = std::max(now_, until);
}

void CertificateCourse::play(Instant until, const std::vector<PlannedDeed>& deeds) {
  for (const PlannedDeed& planned : deeds) {
    if (planned.at > until) break;
    play(planned.at);
    act(planned.deed);
  }
  play(until);
}

void CertificateCourse::fire_next() {
  const Entry next = armed_.front();
  armed_.erase(armed_.begin());
  now_ = next.at;
  if (const auto window = window_of(next.timer.kind)) course_.windows.insert(*window);
  take(acm::fire(certificate_, kSelf, next.timer, facts_, rules()));
  tell_levels();
}

void CertificateCourse::act(Deed deed) {
  switch (deed) {
    case Deed::records_appear: std::ranges::fill(visible_, true); break;
    case Deed::records_vanish: std::ranges::fill(visible_, false); break;
    case Deed::caa_permits: caa_forbids_ = false; break;
    case Deed::use_begins: tell(acm::UsedBy{kUser, true}); break;
    case Deed::change_to_dns:
      if (!rules().moves_to_dns) return;
      if (auto begun = acm::answer(certificate_, kSelf, acm::UpdateCertificateOptions{kSelf},
                                   facts_, rules())) {
        take(std::move(*begun));
      }
      break;
    case Deed::names_approved:
      for (std::uint32_t row = 0; row < certificate_.rows.size(); ++row) {
        tell(acm::NameApproved{row});
      }
      break;
  }
  tell_levels();
}

/// ACM hears of levels where it asks, and the owners of the domain of its mails.
void CertificateCourse::tell_levels() {
  if (acm::asks_dns(certificate_, facts_)) tell(acm::RecordsVisible{visible_});
  if (acm::asks_caa(certificate_)) tell(acm::CaaForbids{caa_forbids_});
  for (const std::uint32_t row : std::exchange(mails_, {})) {
    if (answers_mails_) tell(acm::NameApproved{row});
  }
}

void CertificateCourse::tell(const acm::Fact& fact) {
  take(acm::observe(certificate_, kSelf, fact, facts_, rules()));
}

void CertificateCourse::take(acm::Transition transition) {
  certificate_ = std::move(*transition.next);
  take(transition.effects);
}

void CertificateCourse::take(const Effects& effects) {
  for (const Effect& effect : effects) {
    std::visit(Match{
                   [&](const Arm& one) { arm(one); },
                   [&](const Disarm& one) { disarm(one.timer); },
                   [&](const Announce& one) { note(one); },
               },
               effect);
  }
}

void CertificateCourse::arm(const Arm& arm) {
  disarm(arm.timer);
  const auto choice = schedule_.choose(arm, now_);
  if (!choice) return;
  const Entry entry{choice->at, serial_++, arm.timer};
  armed_.insert(std::ranges::lower_bound(armed_, entry), entry);
  if (arm.timer.kind != TimerKind::renewal_due) return;
  course_.ends = choice->at + std::get<acm::Issued>(certificate_.phase).lead_days * kDay;
  if (!course_.renewals.empty()) course_.renewals.back().new_end = course_.ends;
}

void CertificateCourse::disarm(const Timer& timer) {
  std::erase_if(armed_, [&](const Entry& entry) { return entry.timer == timer; });
}

void CertificateCourse::note(const Announce& announce) {
  switch (announce.what) {
    case Happening::renewal_due: course_.due = now_; break;
    case Happening::renewal_stuck:
      if (acm::method_of(certificate_, facts_) == acm::ValidationMethod::dns) course_.stuck = now_;
      break;
    case Happening::renewal_forbidden: course_.forbidden = now_; break;
    case Happening::validation_mail_sent:
      if (!course_.mailed) course_.mailed = now_;
      mails_.push_back(announce.part);
      break;
    case Happening::certificate_renewed:
      course_.renewals.push_back({course_.due.value_or(now_),
                                  now_,
                                  course_.ends,
                                  {},
                                  std::get<acm::Issued>(certificate_.phase).validity_days});
      course_.due.reset();
      course_.mailed.reset();
      course_.stuck.reset();
      course_.forbidden.reset();
      break;
    case Happening::certificate_issued: course_.issued = now_; break;
    case Happening::certificate_expired: course_.expired = now_; break;
    default: break;
  }
}

}  // namespace acmsim::sim
