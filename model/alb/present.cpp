#include <algorithm>
#include <tuple>

#include "model/alb/listener.hpp"
#include "model/base/ensure.hpp"

namespace acmsim::alb {
namespace {

bool covers(const Traits& traits, const DomainName& host) {
  return std::ranges::any_of(traits.names,
                             [&](const DomainName* name) { return name->covers(host); });
}

/// Greater is better.
auto worth(const Traits& traits) {
  return std::tuple(!traits.expired, traits.key_rank, traits.validity_days, traits.certificate);
}

const Traits& traits_of(CertificateHandle certificate, std::span<const Traits> traits) {
  const auto found = std::ranges::find(traits, certificate, &Traits::certificate);
  ensure(found != traits.end(), "every listed certificate has its traits");
  return *found;
}

}  // namespace

std::optional<CertificateHandle> present(const Setting& seen, const DomainName* sni,
                                         std::span<const Traits> traits) {
  if (seen.protocol == Protocol::http) return std::nullopt;
  if (sni == nullptr) return seen.default_certificate;
  const Traits* best = nullptr;
  for (const CertificateHandle listed : seen.list) {
    const Traits& candidate = traits_of(listed, traits);
    if (!covers(candidate, *sni)) continue;
    if (best == nullptr || worth(*best) < worth(candidate)) best = &candidate;
  }
  if (best == nullptr) return seen.default_certificate;
  return best->certificate;
}

}  // namespace acmsim::alb
