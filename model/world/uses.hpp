#pragma once

#include "model/world/world.hpp"

namespace acmsim {

/// Whether a listener of the load balancer is set up with the certificate.
bool is_used(const World& world, const Context& context, CertificateHandle certificate,
             LoadBalancerHandle load_balancer);

}  // namespace acmsim
