#pragma once

#include <acmsim/session.hpp>
#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "sim/session/presented.hpp"
#include "sim/wire/endpoint.hpp"
#include "tools/acmsim/serve/addresses.hpp"
#include "tools/acmsim/serve/tls_dates.hpp"

namespace acmsim::tools {

/// What a handshake needs.
struct Credential {
  std::string certificate;  ///< PEM, as are the others.
  std::string key;
  std::string chain;
};

/// What a client of TLS is shown.
struct TlsShown {
  Credential credential;
  std::string page;  ///< Who has answered, for people.
};

/// The network in which load balancers have addresses of their own: 127.61.0.0/16.
inline constexpr std::uint8_t kTlsNetwork = 61;

/// Which listener a client reaches, and what it presents now. Each load balancer has an address of
/// its own in 127.61.0.0/16; at every other the name decides.
class TlsDesk {
 public:
  /// Whether dates are as in the world, and not shifted to the machine's clock.
  TlsDesk(sim::Endpoint& endpoint, bool has_dates_of_world);

  /// Where nobody listens at all, whatever the name.
  bool is_deserted(std::uint32_t address);
  tl::expected<TlsShown, sim::NotPresented> show(std::uint32_t address,
                                                 const std::optional<std::string>& sni);
  /// The load balancers that there are, with their addresses.
  std::vector<Addresses::Row> load_balancers();

 private:
  struct Kept {
    Validity shown;
    Credential credential;
  };

  sim::TlsClient client_at(std::uint32_t address, const std::optional<std::string>& sni);
  const Credential& credential_of(const sim::Presented& presented, std::chrono::sys_seconds now);
  std::string page_of(const sim::Presented& presented) const;

  sim::Endpoint& endpoint_;
  bool has_dates_of_world_;
  CertificatePrinter printer_;
  Addresses addresses_{kTlsNetwork};
  std::map<std::string, Kept> kept_;  ///< By serial and dates.
};

}  // namespace acmsim::tools
