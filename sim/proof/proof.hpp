#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/base/delay.hpp"
#include "sim/diagnose/diagnosis.hpp"
#include "sim/evidence/evidence.hpp"

namespace acmsim::sim {

/// A cause and its cure, tried in a world that is made of the captures.
struct Proof {
  bool is_reproduced = false;  ///< What that world shows bears the same cause.
  bool is_healed = false;      ///< With the cure the certificate is issued, or renewed, in it.
  Said why_not;  ///< What keeps it from being tried or healed; a sentence without stop.
  /// From the cure on, at AWS's earliest, typical and latest pace; nothing where it is not healed.
  std::optional<Duration> earliest;
  std::optional<Duration> typical;
  std::optional<Duration> latest;
  std::string document;  ///< The world with the cure as its steps, as a scenario.
};

/// One for each cause that is claimed, in that order; no more than so many are tried.
std::vector<Proof> proofs_of(const Evidence& evidence, const Diagnosis& diagnosis,
                             std::size_t proofs_max = 8);

}  // namespace acmsim::sim
