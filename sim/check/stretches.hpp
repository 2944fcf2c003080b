#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "sim/check/check.hpp"
#include "sim/check/clocked_model.hpp"
#include "sim/check/reduce/symmetry.hpp"
#include "sim/plan/scenario.hpp"

namespace acmsim::sim {

/// How long something can last at a stretch.
struct Stretch {
  Duration longest{0};   ///< Over all histories: `kNever` where nothing need ever end it.
  bool goes_on = false;  ///< In some history it has not ended with the history.
  friend bool operator==(const Stretch&, const Stretch&) = default;
};

/// The longest stretch of each, in all histories of an extent; nothing where a limit is reached.
/// What is otherwise for no time at all has not ended. A hull finds none that is shorter.
std::optional<std::vector<Stretch>> longest_stretches(const Scenario& scenario,
                                                      const Extent& extent,
                                                      const Symmetry* symmetry, Merging merging,
                                                      const ClassLimits& limits,
                                                      const std::vector<Lasting>& what);

/// The same of one extent again and again, by other means and with other windows: what the world
/// does then is known, and only the instants are reckoned anew. The scenario and the symmetry must
/// live as long.
class Stretches {
 public:
  Stretches(const Scenario& scenario, const Extent& extent, const Symmetry* symmetry,
            std::vector<Lasting> what);
  Stretches(const Stretches&) = delete;
  Stretches& operator=(const Stretches&) = delete;
  Stretches(Stretches&&) = delete;
  Stretches& operator=(Stretches&&) = delete;
  ~Stretches();

  /// Whether another extent differs from this one in nothing but its windows, and when others end.
  bool is_about(const Extent& extent, const Symmetry* symmetry) const;
  /// What it knows by now, in bytes.
  std::size_t memory() const;
  /// In all histories of such an extent.
  std::optional<std::vector<Stretch>> longest(const Extent& extent, Merging merging,
                                              const ClassLimits& limits);

 private:
  class Graph;

  const Scenario& scenario_;
  const Symmetry* symmetry_;
  Extent extent_;
  std::vector<Lasting> what_;
  std::unique_ptr<Graph> graph_;
};

}  // namespace acmsim::sim
