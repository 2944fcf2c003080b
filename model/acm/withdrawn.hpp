#pragma once

#include <compare>
#include <cstdint>
#include <optional>

#include "model/acm/certificate.hpp"

namespace acmsim::acm {

/// A certificate that ACM has deleted while browsers are still shown it: a listener's last change
/// has not reached them. Nothing renews it, and what it is worth goes on: it still expires.
///
/// That it is shown until the change has arrived is inferred from how listeners follow. [I]
struct Withdrawn {
  enum class Worth : std::uint8_t {
    valid,    ///< Its renewal would become due next.
    due,      ///< It expires next.
    lasting,  ///< Nothing changes any more: it was neither issued nor revoked.
    expired,
    revoked,
  };
  Worth worth = Worth::valid;
  std::int32_t validity_days = 0;  ///< As `Issued::validity_days`, while it is valid.
  std::int32_t lead_days = 0;      ///< As `Issued::lead_days`, while its renewal is not due.
  /// What an imported one held: that is what it is worth.
  std::optional<CertificateHandle> content{};
  friend auto operator<=>(const Withdrawn&, const Withdrawn&) = default;
};

/// What is left of a certificate that is deleted.
Withdrawn withdraw(const Certificate& deleted);

/// The timer that is armed for it, which was armed before it was deleted; nothing if none is.
std::optional<Timer> timer_of(const Withdrawn& withdrawn, CertificateHandle self);

struct WithdrawnTransition {
  Withdrawn next;
  Effects effects;
};
/// Lets its timer fire.
WithdrawnTransition fire(const Withdrawn& before, CertificateHandle self);

}  // namespace acmsim::acm
