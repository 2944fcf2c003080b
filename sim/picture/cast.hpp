#pragma once

#include <set>
#include <string>
#include <vector>

#include "sim/engine/history.hpp"

namespace acmsim::sim {

/// Some that stand for all of a kind.
template <class T>
struct Chosen {
  std::vector<T> some;
  /// For how many others each of them stands, which have the same outcome.
  std::vector<std::size_t> alike;
};

/// Who appears in a picture. Of a small history everybody does; of what is too many, one for each
/// outcome.
struct Cast {
  Chosen<CertificateHandle> certificates;  ///< Some of them may never have been there.
  Chosen<Website> hosts;
  Chosen<StepHandle> steps;
  std::set<std::string> left_out;  ///< What those are called that do not appear.
};

/// Chooses them, when it is known how everything ends.
Cast choose_cast(const Scenario& scenario, const History& history);

}  // namespace acmsim::sim
