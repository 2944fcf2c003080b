#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/world/catalogue.hpp"

namespace acmsim::sim {

// How things get their ARNs, ids and records. `seed` is any text that tells this thing from all
// others of its kind in the document; the same seed gives the same ARN everywhere.

/// Letters of a load balancer's name. Source: Elastic Load Balancing API Reference,
/// CreateLoadBalancer [D].
inline constexpr std::size_t kLoadBalancerNameMax = 32;

/// The facts of a certificate: its ARN, and a validation record for each name. `names` in the order
/// requested, without repetition. `validation_domains` as `names`; empty for none given.
acm::CertificateFacts make_certificate(Catalogue& catalogue, const Place& place,
                                       std::string_view seed, const std::vector<DomainName>& names,
                                       acm::ValidationMethod method, acm::KeyAlgorithm key,
                                       const std::vector<DomainName>& validation_domains);

/// Which name of a certificate that is; 0 where nothing is known of the certificate.
std::optional<std::uint32_t> row_of_name(const Catalogue& catalogue,
                                         std::optional<CertificateHandle> certificate,
                                         const DomainName& name);

/// Whether a text is a mail address: a local part, `@`, and a domain.
bool is_mail_address(std::string_view text);

/// The facts of a Route 53 zone, and its entry in the DNS directory: four name servers of its own
/// (`ns-N.awsdns-M.` under com, net, org and co.uk) unless `name_servers` names others, none for a
/// private zone; SOA and NS as Route 53 makes them.
/// Sources: Route 53 Developer Guide, SOA and NS records [D]; SOA values as recorded [U].
void make_hosted_zone(Catalogue& catalogue, ZoneHandle handle, const Place& place,
                      std::string_view seed, const DomainName& name, bool is_private,
                      std::string caller_reference, const std::vector<DomainName>& name_servers);

/// What AWS calls a load balancer; what is absent is made up.
struct LoadBalancerIdentity {
  std::optional<std::string> arn{};
  std::optional<DomainName> dns_name{};
};
void make_load_balancer(Catalogue& catalogue, LoadBalancerHandle handle, const Place& place,
                        std::string_view seed, std::string name,
                        alb::LoadBalancerSettings settings = {},
                        const LoadBalancerIdentity& identity = {});
/// `settings` as `TargetGroupFacts` has them.
void make_target_group(Catalogue& catalogue, TargetGroupHandle handle, const Place& place,
                       std::string_view seed, std::string name, std::string settings);
void make_listener(Catalogue& catalogue, ListenerHandle handle, LoadBalancerHandle load_balancer,
                   std::string_view seed);
/// A change's id, `C...` without `/change/`.
void make_change(Catalogue& catalogue, ChangeHandle handle, std::string_view seed);

}  // namespace acmsim::sim
