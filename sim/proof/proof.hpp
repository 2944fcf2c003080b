#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/acm/certificate.hpp"
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

/// A cure for something else than what is wrong, tried in the same world.
struct Trial {
  StuckCause cure_for{};
  /// From the cure on until the certificate is issued, or renewed, at AWS's typical pace.
  std::optional<Duration> healed_after{};
  std::string refused{};  ///< What AWS, or the registrar, says where it does not do it.
  std::optional<acm::Status> ends_as{};  ///< Of the certificate, where it is not healed.
  bool is_renewal = false;               ///< It was renewed, or not.
};

/// One for each cause of the catalogue that is not claimed and whose cure the simulator can play on
/// the certificate of the first claim; nothing but what the cure says is done. None where the world
/// made of the captures does not show what was claimed.
std::vector<Trial> trials_of(const Evidence& evidence, const Diagnosis& diagnosis);

}  // namespace acmsim::sim
