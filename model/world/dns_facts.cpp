#include "model/world/dns_facts.hpp"

#include <algorithm>

#include "model/dns/caa.hpp"
#include "model/dns/resolve.hpp"

namespace acmsim {

acm::RecordsVisible records_visible(const World& world, const Context& context,
                                    const acm::CertificateFacts& facts) {
  const Catalogue& names = context.names;
  acm::RecordsVisible fact;
  for (const acm::NameFacts& name : facts.names) {
    if (world.internet.is_outdated(name.record_name)) {
      fact.visible.push_back(false);
      continue;
    }
    fact.visible.push_back(dns::leads_to(context.public_dns(world), names.name(name.record_name),
                                         names.name(name.record_target)));
  }
  return fact;
}

acm::CaaForbids caa_forbids(const World& world, const Context& context,
                            const acm::CertificateFacts& facts) {
  return {std::ranges::any_of(facts.names, [&](const acm::NameFacts& name) {
    return dns::caa_forbids(context.public_dns(world), context.names.name(name.name));
  })};
}

}  // namespace acmsim
