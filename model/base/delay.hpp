#pragma once

#include <chrono>
#include <compare>

namespace acmsim {

using Duration = std::chrono::seconds;  ///< Everything is whole seconds.
inline constexpr Duration kDay{24 * 60 * 60};

/// Longer than any history: a bound that is never reached.
inline constexpr Duration kNever = Duration::max();

/// How long AWS, the DNS or a person may take, counted from the moment of arming.
///
/// Every instant from `earliest` to `latest` is possible, both ends too; a typical run takes
/// `typical`. `earliest <= typical <= latest`. `latest` may be `kNever`; an `earliest` of `kNever`
/// arms nothing.
struct Delay {
  Duration earliest{0};
  Duration typical{0};
  Duration latest{0};
  friend auto operator<=>(const Delay&, const Delay&) = default;
};

constexpr Delay exactly(Duration duration) { return {duration, duration, duration}; }

/// A poller with this period notices a change within it, half a period later as a rule.
constexpr Delay within(Duration period) { return {Duration{0}, period / 2, period}; }

}  // namespace acmsim
