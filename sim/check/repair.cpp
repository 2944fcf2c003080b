// Tries a step with more and more patience, and then halves the distance to the least that is safe.
#include "sim/check/repair.hpp"

#include <variant>

namespace acmsim::sim {
namespace {

/// Patience beyond this is no plan.
constexpr Duration kLimitMax{400 * kDay};
/// A repair is a courtesy: it may take some checks, none of them long.
constexpr std::uint64_t kClassesMax = 50'000;
constexpr std::uint64_t kRepairTransitionsMax = 200'000;

/// The scenario with another patience of a step.
class Trial {
 public:
  Trial(const Scenario& scenario, StepHandle step, std::optional<ErrorCode> retry_on,
        const CheckOptions& options)
      : scenario_(scenario),
        plan_(scenario.plan),
        options_(options),
        does_(plan_.steps[step.index].does) {
    options_.search = Merging::hull;
    options_.finds_shortest = false;
    options_.look_at_most(kClassesMax);
    options_.spend_at_most(kRepairTransitionsMax);
    if (!retry_on) return;
    auto& call = std::get<CallStep>(does_);
    if (!call.retry) call.retry.emplace();
    call.retry->on.push_back(*retry_on);
  }

  bool is_safe_with(Duration limit) {
    if (auto* wait = std::get_if<WaitForStep>(&does_)) wait->give_up_after = limit;
    if (auto* call = std::get_if<CallStep>(&does_)) call->retry->limit = limit;
    return check(scenario_, plan_, options_).verdict == Safety::safe;
  }

 private:
  const Scenario& scenario_;
  Plan plan_;
  CheckOptions options_;
  decltype(Step::does)& does_;
};

}  // namespace

std::optional<Repair> find_repair(const Scenario& scenario, const Counterexample& counterexample,
                                  const CheckOptions& options) {
  if (!counterexample.failure) return std::nullopt;
  const StepReport& failure = *counterexample.failure;
  Repair repair{.step = failure.step};
  if (failure.cause == Cause::refused) {
    repair.retry_on = failure.error->code;
  } else if (failure.cause != Cause::gave_up) {
    return std::nullopt;
  }
  Trial trial(scenario, repair.step, repair.retry_on, options);
  if (!trial.is_safe_with(kLimitMax)) return std::nullopt;
  Duration unsafe{-1};
  Duration safe{1};
  for (; safe < kLimitMax && !trial.is_safe_with(safe); safe *= 2) unsafe = safe;
  while (safe - unsafe > Duration{1}) {
    const Duration middle = unsafe + (safe - unsafe) / 2;
    (trial.is_safe_with(middle) ? safe : unsafe) = middle;
  }
  repair.limit = safe;
  return repair;
}

}  // namespace acmsim::sim
