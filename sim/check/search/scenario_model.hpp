#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "sim/check/reduce/cone.hpp"
#include "sim/check/reduce/symmetry.hpp"
#include "sim/check/search/timed_model.hpp"
#include "sim/check/windows.hpp"
#include "sim/plan/scenario.hpp"
#include "sim/plan/situation.hpp"
#include "sim/plan/subconditions.hpp"

namespace acmsim::sim {

/// How far a history has come towards its end.
enum class Ending : std::uint8_t {
  not_yet,
  until_passed,  ///< The document's `until` is over; the plan, or what it did, is not.
  ended,
};

/// That the plan and all actors do not begin with the history, but at some instant of a window
/// after its start, while the world goes on as given.
struct Beginning {
  Delay within;
  /// By StepHandle: one that cannot fail when all begins at once breaks a claim if it fails.
  std::vector<bool> may_fail{};
  std::optional<Until> until{};  ///< In place of the document's.
};

/// What a search looks at.
struct Extent {
  std::vector<bool> steps;     ///< By StepHandle; one that is left out counts as skipped.
  std::vector<bool> always{};  ///< Which claims of the plan are asked.
  std::vector<bool> finally{};
  std::vector<Website> watches{};  ///< What `https-available` is about.
  bool asks_steps = true;          ///< Whether the steps' own claims are asked.
  bool asks_end = true;            ///< Whether the plan ends.
  /// Timers outside never fire; nothing: all are heard.
  std::shared_ptr<const Cone> cone{};
  std::set<TimerKind> muted{};
  /// Users of certificates who have let them go before the history begins.
  std::set<std::pair<CertificateHandle, ResourceHandle>> without_uses{};
  /// Other parts of the scenario may go on after this one's end: until every history has ended, if
  /// that is known.
  bool ends_late = false;
  std::optional<Duration> ends_by{};
  std::optional<Beginning> beginning{};  ///< Nothing: all begin at once.
  WindowChanges windows{};
};

/// When a delayed plan begins, as one more timer. It goes by the key of the end, which has no
/// parts.
inline constexpr Timer kBegin{TimerKind::end, 0, 3};

/// When all histories have ended at the latest.
inline constexpr Timer kHorizon{TimerKind::end, 0, 4};

/// All of it.
Extent everything(const Scenario& scenario, const Plan& plan);

/// A scenario as a timed model: the world and the plan that `run` uses, and the end of a history as
/// one more timer. With a symmetry its states are folded: one stands for all that are as good. The
/// scenario and the symmetry must live as long.
class ScenarioModel {
 public:
  struct State {
    Situation situation;
    Ending ending = Ending::not_yet;
    bool has_begun = true;
    friend auto operator<=>(const State&, const State&) = default;
  };

  ScenarioModel(const Scenario& scenario, const Plan& plan, Extent extent,
                const Symmetry* symmetry = nullptr);
  ScenarioModel unfolded() const { return {scenario_, plan_, extent_}; }

  State initial(Firing& firing) const;
  void fire(State& state, const Timer& timer, Firing& firing) const;
  /// Folds a state that was reached elsewhere; how its timers are called then.
  std::vector<Renamed> fold(State& state) const;
  void encode(const State& state, std::vector<std::byte>& bytes) const;
  State decode(std::span<const std::byte> bytes) const;
  Judgement judge(const State& state) const;
  bool is_awaited(const Timer& timer) const;
  ClaimId stuck() const;

  /// As a verdict calls the claim: a step's id, a claim's name, or `plan-ends`. In this order, and
  /// in each kind as in the document.
  std::string name_of(ClaimId claim) const;
  /// Whether it is one of `finally`.
  bool is_about_the_end(ClaimId claim) const;

 private:
  Moves world_moves(World& world, const Timer& timer) const;
  void begin_plan(State& state, Moves moves, Firing& firing) const;
  void carry_out(const Moves& moves, Firing& firing) const;
  bool breaks(const StepReport& report) const;
  void follow_end(State& state, bool had_ended, bool was_over, Firing& firing) const;
  bool is_over(const State& state) const;
  const Until& until() const;
  void arm_end(Delay delay, Firing& firing) const;
  bool hears(const Timer& timer) const;
  bool is_of_document(const Timer& timer) const;
  bool ask(const Condition& condition, const State& state) const;

  const Scenario& scenario_;
  const Plan& plan_;
  Extent extent_;
  const Symmetry* symmetry_;
  Context context_;
  Frame frame_;
  Awaited awaited_;
};

}  // namespace acmsim::sim
