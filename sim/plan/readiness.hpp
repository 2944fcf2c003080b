#pragma once

#include <cstdint>

#include "sim/plan/situation.hpp"

namespace acmsim::sim {

enum class Readiness : std::uint8_t {
  not_yet,  ///< A step before it has not ended, or what it uses is not shown yet.
  cut_off,  ///< A step before it failed: it never begins.
  ready,
};

/// Whether a blocked step can begin.
///
/// The steps that it names as before it must have ended well. Those that make what it uses must
/// have ended in any way: what they did not make is an unknown ARN to AWS. A certificate whose
/// records it uses must show them; one that is no more, or never shows any, is not waited for.
Readiness readiness_of(StepHandle step, const Situation& situation, const Frame& frame);

}  // namespace acmsim::sim
