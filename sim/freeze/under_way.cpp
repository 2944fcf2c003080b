// What is left of the timers that run.
#include <array>
#include <map>

#include "model/base/ensure.hpp"
#include "sim/freeze/draft.hpp"
#include "sim/freeze/freeze.hpp"

namespace acmsim::sim {
namespace {

using Json = FreezeDraft::Json;

/// Timers that a document can speak of at its start. The others follow from its instants and rules,
/// are told as unsaid with what they are about, or are the plan's.
constexpr std::array kSaid{
    TimerKind::record_shown,
    TimerKind::route53_served,
    TimerKind::route53_insync,
    TimerKind::registrar_delegation,
    TimerKind::provider_update,
    TimerKind::cached_answer,
    TimerKind::dns_validation,
    TimerKind::issuance,
    TimerKind::validation_limit,
    TimerKind::attachable,
    TimerKind::load_balancer_active,
    TimerKind::listener_update,
    TimerKind::in_use_set,
    TimerKind::in_use_release,
    TimerKind::mail_link,
    TimerKind::click,
    TimerKind::renewal_attempt,
    TimerKind::renewal_mail,
    TimerKind::renewal_issuance,
    TimerKind::notice_hour,
};

Duration left_of(Duration whole, Duration gone) {
  return whole == kNever ? kNever : std::max(whole - gone, Duration{0});
}

/// The later of two, bound by bound: when both are over.
Delay later(const Delay& one, const Delay& other) {
  return {std::max(one.earliest, other.earliest), std::max(one.typical, other.typical),
          std::max(one.latest, other.latest)};
}

class UnderWayJson {
 public:
  UnderWayJson(FreezeDraft& draft, const RunningTimers& timers)
      : draft_(draft), timers_(timers), at_(draft.history.ended_at) {}

  Json write() && {
    for (const Timer& timer : timers_of(draft_.world, draft_.scenario.context())) {
      if (timer.kind == TimerKind::idempotency_token) {
        draft_.leave_out("the requests that ACM remembers by their tokens");
      }
      if (std::ranges::find(kSaid, timer.kind) == kSaid.end() || is_unsaid(timer)) continue;
      if (is_of_new_user(timer)) {
        draft_.leave_out("what has begun to use " +
                         draft_.scenario.nicknames.certificates.at({timer.whose}) + " just now");
        continue;
      }
      if (timer.kind == TimerKind::cached_answer) {
        note_old_answers(timer);
      } else {
        put(timer);
      }
    }
    for (const auto& [name, left] : old_answers_) {
      put(name_of(TimerKind::cached_answer), draft_.text(name), left);
    }
    return std::move(list_);
  }

 private:
  /// Whether the document does not tell what the timer is about.
  bool is_unsaid(const Timer& timer) const {
    switch (row_of(kTimerRows, timer.kind).owner) {
      case TimerOwner::certificate: return is_of_move({timer.whose});
      case TimerOwner::listener: return !is_update_said(draft_.world, {timer.whose});
      case TimerOwner::change: {
        const auto writes = said_writes(draft_.world, {timer.whose});
        return !writes || (timer.kind == TimerKind::route53_served && writes->empty());
      }
      default: return false;
    }
  }

  /// Of a user that it does not give the document tells nothing until InUseBy shows it.
  bool is_of_new_user(const Timer& timer) const {
    return timer.kind == TimerKind::in_use_set && !draft_.is_given({timer.part});
  }

  /// A user that the document does not give, such as a load balancer that is deleted, goes by its
  /// ARN, as InUseBy has it.
  std::string whose(const Timer& timer) const {
    if (timer.kind != TimerKind::in_use_release || draft_.is_given({timer.part})) {
      return whose_text(draft_.scenario, timer);
    }
    return draft_.scenario.nicknames.certificates.at({timer.whose}) + "/" +
           draft_.names.resources[ResourceHandle{timer.part}];
  }

  /// A certificate that was changed to DNS, or is about to be, is not said as that.
  bool is_of_move(CertificateHandle handle) const {
    const acm::Certificate* certificate = draft_.world.certificates.find(handle);
    return certificate == nullptr || certificate->update.has_value();
  }

  Json& put(std::string_view fires, const std::string& whose, const Delay& left) {
    list_.push_back({{"fires", fires}, {"whose", whose}, {"in", delay_json(left)}});
    return list_.back();
  }

  void put(Timer timer) {
    const Delay left = timers_.left_of(timer, at_);
    if (timer.kind == TimerKind::registrar_delegation) {
      const auto& under_way = draft_.world.internet.registrations.at({timer.whose}).on_its_way;
      if (timer.part != under_way.back().slot) return;
      timer.part = 0;  // The document tells of the last one alone.
    }
    if (timer.kind == TimerKind::listener_update) {
      const auto& under_way = draft_.world.listeners.at({timer.whose}).setting.on_its_way;
      if (timer.part != under_way.back().slot) return;
      timer.part = 0;
    }
    Json& json = put(name_of(timer.kind), whose(timer), left);
    if (timer.kind != TimerKind::dns_validation) return;
    const CertificateHandle handle{timer.whose};
    const acm::CertificateFacts& facts = draft_.names.certificates.at(handle);
    const auto& rows = draft_.world.certificates.at(handle).rows;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (rows[i].batch == timer.part) json["names"].push_back(draft_.text(facts.names[i].name));
    }
  }

  /// Each name by itself, though some are forgotten together.
  void note_old_answers(const Timer& timer) {
    const Delay left = timers_.left_of(timer, at_);
    for (const dns::Outdated& one : draft_.world.internet.outdated) {
      if (one.first.index != timer.whose || one.slot != timer.part) continue;
      const auto [known, is_new] = old_answers_.emplace(one.name, left);
      if (!is_new) known->second = later(known->second, left);
    }
  }

  FreezeDraft& draft_;
  const RunningTimers& timers_;
  Instant at_;
  Json list_ = Json::array();
  std::map<NameHandle, Delay> old_answers_;
};

}  // namespace

Json delay_json(const Delay& delay) {
  const std::string all = format_duration(delay.typical);
  if (delay.earliest == delay.typical && delay.typical == delay.latest) return all;
  return {format_duration(delay.earliest), all, format_duration(delay.latest)};
}

Delay RunningTimers::left_of(const Timer& timer, Instant at) const {
  const auto found = armed_.find(timer);
  ensure(found != armed_.end(), "what runs has been armed");
  const auto& [arm, since, choice] = found->second;
  const Duration gone = at - since;
  Delay left{sim::left_of(arm.delay.earliest, gone), sim::left_of(arm.delay.typical, gone),
             sim::left_of(arm.delay.latest, gone)};
  if (choice) left.typical = std::max(choice->at - at, Duration{0});
  left.typical = std::clamp(left.typical, left.earliest, left.latest);
  return left;
}

Json frozen_under_way(FreezeDraft& draft, const RunningTimers& timers) {
  return UnderWayJson(draft, timers).write();
}

}  // namespace acmsim::sim
