#pragma once

#include "model/world/world.hpp"

namespace acmsim {

// What ACM hears from the DNS about a certificate's names.

/// Whether CNAMEs lead from each name's validation record to its value, and resolvers know it.
acm::RecordsVisible records_visible(const World& world, const Context& context,
                                    const acm::CertificateFacts& facts);

/// Whether CAA keeps Amazon from issuing for any of the names.
acm::CaaForbids caa_forbids(const World& world, const Context& context,
                            const acm::CertificateFacts& facts);

}  // namespace acmsim
