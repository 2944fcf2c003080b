#pragma once

#include <array>
#include <string_view>

#include "sim/picture/lane.hpp"

namespace acmsim::sim {

/// What the bars of a timeline mean; the sign of the tone comes before it.
struct LegendEntry {
  Tone tone;
  std::string_view en;
  std::string_view ko;
};
inline constexpr std::array kLegend{
    LegendEntry{Tone::good, "good", "정상"},
    LegendEntry{Tone::waits, "waits", "대기"},
    LegendEntry{Tone::bad, "bad", "문제"},
    LegendEntry{Tone::warns, "take care", "주의"},
    LegendEntry{Tone::acts, "is done, or is set", "작업·설정"},
};

}  // namespace acmsim::sim
