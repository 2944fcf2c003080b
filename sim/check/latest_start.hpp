#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include "sim/check/check.hpp"
#include "sim/plan/scenario.hpp"
#include "sim/time/instant.hpp"

namespace acmsim::sim {

/// When a plan can begin at the latest: the plan and all actors begin at any instant from the
/// document's start to this one, while the world goes on as given, and no history is bad. A history
/// is bad if it breaks a claim, or if a step fails in it that cannot fail at the document's own
/// start.
struct LatestStart {
  enum class Kind : std::uint8_t {
    at,       ///< At this instant: a second later some history is bad.
    between,  ///< At this instant or later, and before `bad_from`: a limit was reached first.
    any,      ///< Whenever it begins: nothing that is given comes to an end in its way.
    until,    ///< Whenever it begins, but only because the history ends where it does.
    none,     ///< The document's own start is not safe.
    unknown,  ///< A limit was reached first.
  };
  Kind kind = Kind::unknown;
  Instant at{};
  Instant bad_from{};
  /// Where the own start is not safe: the latest earlier one that is, if there is one.
  std::optional<Instant> too_late_by{};
};

/// What other starts are tried with.
struct Starts {
  /// The scenario as if it began at another instant, all else fixed; nothing where that is
  /// impossible: something that is given would have ended before it.
  std::function<std::optional<Scenario>(Instant)> begin_at;
  /// Where a typical history ends. An `until` that counts from the end of the plan is frozen there:
  /// otherwise a plan that begins earlier would only be looked at for less long.
  Instant typical_end;
};

LatestStart latest_safe_start(const Scenario& scenario, const Starts& starts, const Check& done,
                              const CheckOptions& options);

/// The starts that a latest start was found among, as a search looks at them; nothing where the own
/// start is not safe.
std::optional<Beginning> searched_starts(const Scenario& scenario, const Starts& starts,
                                         const LatestStart& latest, std::vector<bool> may_fail);

/// Whether all starts up to the latest one stay safe with other windows (`options.windows`), while
/// the same steps may fail; nothing where a limit was reached.
std::optional<bool> stays_safe(const Scenario& scenario, const Starts& starts,
                               const LatestStart& latest, const std::vector<bool>& may_fail,
                               const CheckOptions& options);

}  // namespace acmsim::sim
