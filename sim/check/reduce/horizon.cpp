// By when every history of a plan has ended: all that may take time, one after the other.
#include "sim/check/reduce/horizon.hpp"

#include <algorithm>
#include <variant>

#include "model/base/match.hpp"
#include "sim/check/windows.hpp"

namespace acmsim::sim {
namespace {

bool makes_load_balancers(const Plan& plan) {
  return std::ranges::any_of(plan.steps, [](const Step& step) {
    const auto* call = std::get_if<CallStep>(&step.does);
    return call != nullptr && std::ranges::any_of(call->repetitions, [](const CallEffect& effect) {
             const auto* command = std::get_if<Command>(&effect);
             return command != nullptr && std::holds_alternative<CreateLoadBalancer>(*command);
           });
  });
}

class Horizon {
 public:
  Horizon(const Scenario& scenario, const WindowChanges& windows)
      : scenario_(scenario), windows_(windows) {}

  void add(Duration latest) {
    is_known_ = is_known_ && latest != kNever;
    if (is_known_) sum_ += latest;
  }

  void add(const Timer& timer, const Delay& delay) {
    add(windows_.apply(scenario_, timer, delay).latest);
  }

  void add(const Step& step, StepHandle handle) {
    if (step.at_most > 1) is_known_ = false;  // It goes on until it has had enough.
    for (const Shown& shown : step.shown) {
      const Timer timer{TimerKind::record_shown, shown.certificate.index, 0};
      add(timer, *delay_of(scenario_, timer));
    }
    const Timer acts{TimerKind::operator_step, handle.index, 0};
    std::visit(Match{
                   [&](const CallStep& call) {
                     add(acts, step.takes);
                     if (!call.retry) return;
                     add(call.retry->limit);
                     add(call.retry->every);
                   },
                   [&](const WaitStep& wait) { add(wait.duration); },
                   [&](const WaitForStep& wait) {
                     add(wait.give_up_after);
                     add(wait.every);
                   },
                   [&](const ExpectStep&) { add(acts, step.takes); },
                   [&](const ProbeStep&) { add(acts, step.takes); },
                   [](const NoteStep&) {},
               },
               step.does);
  }

  /// What people did arrives: each way once, and every cache keeps all that it can.
  void add_arrival(const Plan& plan) {
    for (const TimerRow& row : kTimerRows) {
      if (row.kind == TimerKind::load_balancer_active && !makes_load_balancers(plan)) continue;
      if (row.arrives == Arrives::no || row.kind == TimerKind::cached_answer) continue;
      const Timer timer{row.kind, 0, 0};
      const Delay& delay = *delay_of(scenario_, timer);
      if (has_to_arrive(row.kind, delay)) add(timer, delay);
    }
    const auto& records = scenario_.catalogue.texts.records;
    for (std::uint32_t i = 0; i < records.size(); ++i) add(Duration{records[RecordHandle{i}].ttl});
  }

  /// What is on its way at the start may take longer than what sets out later: a document says how
  /// much is left of it.
  void add_under_way() {
    for (const Effect& effect : scenario_.initially) {
      const auto* arm = std::get_if<Arm>(&effect);
      if (arm == nullptr) continue;
      const TimerKind kind = arm->timer.kind;
      if (kind == TimerKind::record_shown || has_to_arrive(kind, arm->delay)) {
        add(arm->timer, arm->delay);
      }
    }
  }

  std::optional<Duration> sum() const { return is_known_ ? std::optional(sum_) : std::nullopt; }

 private:
  const Scenario& scenario_;
  const WindowChanges& windows_;
  Duration sum_{0};
  bool is_known_ = true;
};

}  // namespace

std::optional<Duration> horizon_of(const Scenario& scenario, const Plan& plan,
                                   const CheckOptions& options) {
  const std::optional<Beginning>& beginning = options.beginning;
  Horizon horizon(scenario, options.windows);
  if (beginning) horizon.add(beginning->within.latest);
  for (std::uint32_t i = 0; i < plan.steps.size(); ++i) {
    horizon.add(plan.steps[i], StepHandle{i});
  }
  horizon.add_arrival(plan);
  horizon.add_under_way();
  const Until& until = beginning && beginning->until ? *beginning->until : scenario.until;
  if (const auto* span = std::get_if<Duration>(&until)) horizon.add(*span);
  const auto end = horizon.sum();
  const auto* instant = std::get_if<Instant>(&until);
  if (!end || instant == nullptr) return end;
  return std::max(*end, Duration{*instant - scenario.starts_at});
}

Ends ends_of(const Scenario& scenario, const Plan& plan, const CheckOptions& options) {
  CheckOptions at_once = options;
  if (at_once.beginning) at_once.beginning->within = {};
  return {horizon_of(scenario, plan, options), horizon_of(scenario, plan, at_once)};
}

}  // namespace acmsim::sim
