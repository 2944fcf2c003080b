// Which delays a document can change, and what a check is asked with others in their place.
#include "sim/check/windows.hpp"

#include <algorithm>

#include "model/acm/certificate.hpp"
#include "model/mail/mailbox.hpp"

namespace acmsim::sim {
namespace {

/// Wider than any plan is long, and still an end.
constexpr Duration kWidest{400 * kDay};

const TimingRow* row_for(const Scenario& scenario, const Timer& timer) {
  if (timer.kind == TimerKind::record_shown) {
    const CertificateHandle certificate{timer.whose};
    return &row_of(kTimingRows,
                   acm::timing_of_records(scenario.catalogue.certificates.at(certificate)));
  }
  const auto timing = row_of(kTimerRows, timer.kind).timing;
  return timing ? &row_of(kTimingRows, *timing) : nullptr;
}

}  // namespace

const Delay* delay_of(const Scenario& scenario, const Timer& timer) {
  if (timer.kind == TimerKind::operator_step) {
    return &scenario.plan.at(StepHandle{timer.whose}).takes;
  }
  if (timer.kind == TimerKind::click) {
    return &scenario.catalogue.mailboxes.at(mail::clicked(timer).reader).clicks;
  }
  const TimingRow* row = row_for(scenario, timer);
  return row == nullptr ? nullptr : &scenario.rules()[row->timing];
}

const Delay* left_at_start(const Scenario& scenario, const Timer& timer) {
  const Delay* left = nullptr;
  for (const Effect& effect : scenario.initially) {
    const auto* arm = std::get_if<Arm>(&effect);
    if (arm != nullptr && arm->timer == timer) left = &arm->delay;  // The last one holds.
  }
  return left;
}

std::optional<WindowKey> window_of(const Scenario& scenario, const Timer& timer) {
  if (timer.kind == TimerKind::click) {
    return WindowKey{.kind = timer.kind, .whose = mail::clicked(timer).reader.index};
  }
  const Delay* delay = delay_of(scenario, timer);
  if (timer.kind == TimerKind::operator_step && *delay != scenario.rules()[Timing::operator_step]) {
    return WindowKey{.kind = timer.kind, .whose = timer.whose};
  }
  if (const TimingRow* row = row_for(scenario, timer)) {
    return WindowKey{.kind = timer.kind, .row = row};
  }
  if (timer.kind != TimerKind::cached_answer) return std::nullopt;
  return WindowKey{.kind = timer.kind};
}

std::string_view word_of(const WindowKey& window) {
  if (window.kind == TimerKind::click) return "clicks";
  const bool is_takes = window.kind == TimerKind::operator_step && window.is_of_one();
  if (is_takes) return "takes";
  return window.row != nullptr ? window.row->word : name_of(window.kind);
}

std::string whose_text(const Scenario& scenario, const WindowKey& window) {
  if (!window.is_of_one()) return "";
  if (window.kind == TimerKind::operator_step) {
    return scenario.plan.at(StepHandle{window.whose}).id;
  }
  return scenario.catalogue.mailboxes.at(MailboxHandle{window.whose}).address;
}

std::string window_text(const Scenario& scenario, const Timer& timer) {
  const auto window = window_of(scenario, timer);
  const std::string own = window ? whose_text(scenario, *window) : "";
  return std::string(window ? word_of(*window) : name_of(timer.kind)) + " of " +
         (own.empty() ? whose_text(scenario, timer) : own);
}

bool WindowChanges::has_some_of_one() const {
  return (widened && widened->is_of_one()) ||
         std::ranges::any_of(at_most, [](const auto& cap) { return cap.first.is_of_one(); });
}

Delay WindowChanges::apply(const Scenario& scenario, const Timer& timer, Delay delay) const {
  if (is_empty()) return delay;
  const auto window = window_of(scenario, timer);
  if (!window) return delay;
  if (window == widened) {
    delay.earliest = Duration{0};
    delay.latest = std::max(delay.latest, kWidest);
  }
  if (const auto cap = at_most.find(*window); cap != at_most.end()) {
    delay.latest = std::max(delay.earliest, std::min(delay.latest, cap->second));
    delay.typical = std::min(delay.typical, delay.latest);
  }
  return delay;
}

}  // namespace acmsim::sim
