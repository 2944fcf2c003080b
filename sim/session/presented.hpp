#pragma once

#include <acmsim/session.hpp>
#include <cstdint>
#include <optional>
#include <string>

#include "model/base/domain_name.hpp"
#include "model/world/availability.hpp"

namespace acmsim::sim {

/// A client of TLS, as far as a listener knows it.
struct TlsClient {
  std::optional<DomainName> sni;  ///< The name that it asks for.
  /// The ARN of the load balancer that it has reached, where its way there says so.
  std::optional<std::string> reached{};
};

/// Why a client sees no certificate.
enum class NotPresented : std::uint8_t {
  unrecognized_name,  ///< Its name leads to no load balancer, and there is not just one.
  nobody_listens,     ///< The load balancer is not active, is internal, or has no such listener.
};

/// What a client is shown.
struct Presented {
  std::string load_balancer;  ///< The ARN; that of the listener and the certificate as well.
  std::string listener;
  std::uint16_t port = 0;
  std::string certificate;
  CertificateText text;
  Reason reason{};  ///< What a browser makes of it.
};

}  // namespace acmsim::sim
