#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "sim/plan/scenario.hpp"

namespace acmsim::sim {

/// When a certificate is issued for the first time, after the start, over all histories.
struct IssueTimes {
  Duration earliest{0};
  Duration latest{0};
  bool may_never = false;  ///< In some history it never is.
  friend bool operator==(const IssueTimes&, const IssueTimes&) = default;
};

/// Of a certificate that is not issued at the start. Nothing where it is issued in no history, or
/// where more transitions would be needed than may still be made; what is made is taken from them.
std::optional<IssueTimes> issue_times(const Scenario& scenario, CertificateHandle certificate,
                                      const std::shared_ptr<std::uint64_t>& transitions_left);

}  // namespace acmsim::sim
