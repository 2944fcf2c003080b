#pragma once

#include <cstdint>
#include <optional>

#include "model/base/handle.hpp"
#include "sim/time/instant.hpp"

namespace acmsim::sim {

/// The instants that people read in a certificate. What has not happened is absent.
struct CertificateStamps {
  std::optional<Instant> created_at;
  std::optional<Instant> issued_at;
  std::optional<Instant> not_before;
  std::optional<Instant> not_after;
  std::optional<Instant> renewal_updated_at{};   ///< When its RenewalSummary last changed.
  std::uint32_t renewals = 0;                    ///< How often it was renewed within the history.
  std::optional<Instant> update_requested_at{};  ///< When its change to DNS was asked for.
  std::optional<Instant> update_updated_at{};    ///< When that last changed its status.
  std::optional<Instant> imported_at{};
};

/// When each change of Route 53 was asked for: SubmittedAt.
using ChangeStamps = Slots<ChangeHandle, Instant>;

}  // namespace acmsim::sim
