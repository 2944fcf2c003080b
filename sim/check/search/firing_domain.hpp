#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "model/base/delay.hpp"

namespace acmsim::sim {

/// A bound on a time or a difference of times: whole seconds.
using Bound = std::int32_t;
/// No bound from above.
inline constexpr Bound kUnbounded = std::numeric_limits<Bound>::max();
/// Delays from here on (34 years) count as infinite, so that sums of two bounds stay exact.
inline constexpr Bound kBoundsEnd = Bound{1} << 30;

constexpr Bound sum(Bound a, Bound b) {
  return a == kUnbounded || b == kUnbounded ? kUnbounded : a + b;
}

/// When a timer fires, counted from its arming; both ends are possible.
struct Window {
  Bound earliest = 0;
  Bound latest = 0;  ///< Or `kUnbounded`: perhaps never.
  friend auto operator<=>(const Window&, const Window&) = default;
};

/// The window of a delay; nothing where the delay arms nothing.
std::optional<Window> window_of(const Delay& delay);

/// Where a timer of the next domain comes from.
struct Origin {
  static constexpr std::size_t kNew = std::numeric_limits<std::size_t>::max();
  std::size_t before = kNew;  ///< Which timer of the last domain it was; `kNew`: just armed.
  Window window{};            ///< Of a timer that was just armed.
};

/// The instants at which the armed timers may fire, all together, counted from now: a set of
/// bounds on each and on each difference of two, in canonical form (every bound is reached).
///
/// Two domains are the same set exactly when they are equal. Timers are numbered from 0 by whoever
/// uses it. Source of the method: Berthomieu and Diaz 1991, Modeling and verification of time
/// dependent systems using time Petri nets.
class FiringDomain {
 public:
  FiringDomain() : FiringDomain(std::span<const Window>{}) {}
  /// Timers that were all armed at this instant.
  explicit FiringDomain(std::span<const Window> windows);

  std::size_t timers() const { return side_ - 1; }

  /// The bounds in seconds until a timer fires.
  Bound earliest(std::size_t timer) const { return -at(0, timer + 1); }
  Bound latest(std::size_t timer) const { return at(timer + 1, 0); }
  /// The most by which `a` may fire after `b`.
  Bound difference(std::size_t a, std::size_t b) const { return at(a + 1, b + 1); }

  /// Whether some instants let the timer fire before or together with every other.
  bool can_fire(std::size_t timer) const;
  /// Whether time can pass before any timer must fire.
  bool time_can_pass() const;

  /// Makes this the domain after `fired`, which can fire, has fired first in `before`. O(n^2).
  void become_after(const FiringDomain& before, std::size_t fired, std::span<const Origin> origins);

  /// Whether it holds every instant of the other, which has as many timers.
  bool includes(const FiringDomain& other) const;
  /// Becomes the least domain that holds both.
  void widen(const FiringDomain& other);

  /// The bounds without the diagonal, row by row: n(n+1) of them.
  std::size_t packed_size() const { return side_ * (side_ - 1); }
  static constexpr std::size_t packed_size(std::size_t timers) { return timers * (timers + 1); }
  void pack(std::span<Bound> into) const;
  void unpack(std::span<const Bound> from, std::size_t timers);

  friend bool operator==(const FiringDomain& a, const FiringDomain& b) {
    return a.bounds_ == b.bounds_;
  }

 private:
  /// The most by which instant i may lie after instant j; 0 is now, timer t is t + 1.
  Bound at(std::size_t i, std::size_t j) const { return bounds_[i * side_ + j]; }
  Bound& at(std::size_t i, std::size_t j) { return bounds_[i * side_ + j]; }
  void resize(std::size_t timers);

  std::size_t side_ = 1;
  std::vector<Bound> bounds_;  ///< `side_` rows of as many; the diagonal is 0.
  std::vector<Bound> latest_;  ///< For `become_after`: kept to spare an allocation for each step.
  std::vector<Bound> soonest_;
};

// The same of two domains of equal size as they are packed.
bool includes(std::span<const Bound> outer, std::span<const Bound> inner);
void widen(std::span<Bound> domain, std::span<const Bound> other);

/// The latest bound of the last of the timers of a packed domain.
constexpr Bound latest_of_last(std::span<const Bound> packed, std::size_t timers) {
  return packed[timers * timers];
}

}  // namespace acmsim::sim
