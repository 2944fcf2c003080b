#pragma once

#include <array>
#include <string>

#include "sim/captures/captures.hpp"

namespace acmsim::sim {

inline constexpr std::array kMonthNames{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

/// What openssl s_client, piped into openssl x509, tells of the certificate that a watched host
/// presents; nothing where none is presented.
std::optional<std::string> presented_text(const Scenario& scenario, const History& history,
                                          const Visit& visit);

/// What `curl -v` says on its way to a watched host: whether it gets there, and whether it takes
/// the certificate. What stands where a name leads elsewhere is not known: nothing then. In the
/// words of curl 7.88 with OpenSSL 3. It does not ask whether a certificate is revoked.
std::optional<std::string> curl_text(const Scenario& scenario, const History& history,
                                     const Website& site, const Visit& visit);

}  // namespace acmsim::sim
