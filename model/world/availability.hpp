#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "model/base/enum_table.hpp"
#include "model/world/world.hpp"

namespace acmsim {

/// How a browser fares with `https://host:port/`.
enum class Reason : std::uint8_t {
  available,
  no_such_name,
  dns_failure,
  no_address,
  elsewhere,
  no_load_balancer,
  no_https_listener,
  name_mismatch,
  certificate_expired,
  certificate_revoked,
};

struct ReasonText {
  Reason reason;
  std::string_view word;
  std::string_view sentence;
};
inline constexpr std::array kReasonTexts{
    ReasonText{Reason::available, "available", "the page opens"},
    ReasonText{Reason::no_such_name, "no-such-name", "the name does not exist (NXDOMAIN)"},
    ReasonText{Reason::dns_failure, "dns-failure", "the name cannot be resolved (SERVFAIL)"},
    ReasonText{Reason::no_address, "no-address", "the name has no address"},
    ReasonText{Reason::elsewhere, "elsewhere", "the name leads to no load balancer of ours"},
    ReasonText{Reason::no_load_balancer, "no-load-balancer",
               "the load balancer does not answer: it is not active, or internal"},
    ReasonText{Reason::no_https_listener, "no-https-listener",
               "the load balancer has no HTTPS listener"},
    ReasonText{Reason::name_mismatch, "name-mismatch",
               "the certificate presented is not for this name"},
    ReasonText{Reason::certificate_expired, "certificate-expired",
               "the certificate presented has expired"},
    ReasonText{Reason::certificate_revoked, "certificate-revoked",
               "the certificate presented is revoked"},
};
static_assert(rows_match(kReasonTexts, &ReasonText::reason, Reason::certificate_revoked));
constexpr const ReasonText& text_of(Reason reason) { return row_of(kReasonTexts, reason); }
/// The sentence, with the port where that is the reason.
std::string sentence_of(Reason reason, std::uint16_t port);

/// Whether the client names the host in its handshake. Clients of before about 2013 do not.
enum class Sni : std::uint8_t { sent, absent };

/// What a visit shows.
struct Visit {
  Reason reason{};
  /// The certificate presented, where the name led to a load balancer that has one.
  std::optional<CertificateHandle> presented;
  std::optional<LoadBalancerHandle> load_balancer{};  ///< Where the name led to, if to one.
  std::optional<ListenerHandle> listener{};           ///< Whose certificate it is.
  friend bool operator==(const Visit&, const Visit&) = default;
};

/// Visits a site as a browser would: asks the public DNS for its address, follows it to a load
/// balancer, and looks at the certificate that the HTTPS listener on that port presents. Listeners
/// answer as they are seen, not as they were set a moment ago.
///
/// A load balancer that is not active yet, or is no more, does not answer. Its own name has
/// addresses all the while: AWS takes some time to give and to take them, and does not say how
/// much. [I]
///
/// An expired certificate is presented as long as it is attached: nothing detaches it. Sources:
/// ACM API Reference, DescribeCertificate (an EXPIRED example with InUseBy) [D]; that it is
/// presented is inferred [I].
Visit visit(const World& world, const Context& context, const Website& site, Sni sni);

/// The same without asking the DNS: the client has reached this load balancer.
Visit visit_load_balancer(const World& world, const Context& context,
                          LoadBalancerHandle load_balancer, const DomainName& host,
                          std::uint16_t port, Sni sni);

/// The load balancer that a name leads to; nothing where it leads to none of ours.
std::optional<LoadBalancerHandle> load_balancer_behind(const World& world, const Context& context,
                                                       const DomainName& host);

/// Whether each of these sites is available.
bool https_available(const World& world, const Context& context, std::span<const Website> sites);

}  // namespace acmsim
