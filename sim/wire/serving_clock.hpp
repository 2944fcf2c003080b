#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace acmsim::sim {

/// A year in half a minute: beyond it every limit would be over at once.
inline constexpr double kFactorMax = 1'000'000;

/// How the clock of an endpoint moves, beside what its client asks for.
struct ServingClock {
  enum class Kind : std::uint8_t {
    stand,   ///< It does not.
    settle,  ///< Before a read is answered, AWS's own progress runs out; never a limit or an
             ///< expiry.
    polls,   ///< A read that is repeated unchanged moves it to the next event; never past a limit.
    factor,  ///< So much quicker than the clock on the wall.
  };
  Kind kind = Kind::stand;
  double factor = 1;

  /// `stand`, `settle`, `polls`, or a number that is the factor; nothing for another word.
  static std::optional<ServingClock> parse(std::string_view word);
  std::string word() const;
};

}  // namespace acmsim::sim
