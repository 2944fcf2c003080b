#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include "sim/check/check.hpp"
#include "sim/plan/instant.hpp"
#include "sim/plan/scenario.hpp"

namespace acmsim::sim {

/// When a plan can begin at the latest.
struct LatestStart {
  enum class Kind : std::uint8_t {
    at,       ///< At this instant: a second later some history breaks a claim.
    any,      ///< Whenever it begins: nothing that is given comes to an end in its way.
    until,    ///< Whenever it begins, but only because the history ends at the document's `until`.
    none,     ///< The document's own start is not safe.
    unknown,  ///< A limit was reached first.
  };
  Kind kind = Kind::unknown;
  Instant at{};
  /// Where the own start is not safe: the latest earlier one that is, if there is one.
  std::optional<Instant> too_late_by{};
};

/// The scenario as if it began at another instant, all else fixed; nothing where that is
/// impossible: something that is given would have ended before it.
using BeginAt = std::function<std::optional<Scenario>(Instant)>;

/// Looks for it around the start that the document gives, on the way from a safe start to one that
/// is not. A plan that is safe from some instant on is taken to be safe from every one before it,
/// as it is where what is given only runs out.
LatestStart latest_safe_start(const Scenario& scenario, const BeginAt& begin_at, const Check& done,
                              const CheckOptions& options);

}  // namespace acmsim::sim
