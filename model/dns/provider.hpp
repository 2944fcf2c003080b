#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "model/base/enum_table.hpp"
#include "model/base/small_set.hpp"

namespace acmsim::dns {

/// What a DNS provider makes of what its customers type in.
/// Sources: ACM User Guide, troubleshooting DNS validation; AWS re:Post, pending validation. [D]
enum class Habit : std::uint8_t {
  appends_zone,      ///< The zone's name goes after every name, a full one too.
  completes_values,  ///< The zone's name goes after a value that has no dot at its end.
  drops_underscore,  ///< A name loses the underscore at its front.
  flattens,          ///< A CNAME is answered with the addresses of its target, not as a CNAME.
  proxies,           ///< A CNAME, A or AAAA is answered with addresses of the provider's own.
};

struct HabitName {
  Habit habit;
  std::string_view word;
};
inline constexpr std::array kHabitNames{
    HabitName{Habit::appends_zone, "appends_zone"},
    HabitName{Habit::completes_values, "completes_values"},
    HabitName{Habit::drops_underscore, "drops_underscore"},
    HabitName{Habit::flattens, "flattens"},
    HabitName{Habit::proxies, "proxies"},
};
static_assert(rows_match(kHabitNames, &HabitName::habit, Habit::proxies));

/// What never changes about a zone at another provider than Route 53.
struct ProviderFacts {
  std::string name;  ///< For people; may be empty.
  SmallSet habits;
  bool has(Habit habit) const { return habits.contains(static_cast<std::int32_t>(habit)); }
};

}  // namespace acmsim::dns
