#pragma once

#include <string>

#include "sim/api/shape_faults.hpp"

namespace acmsim::sim {

/// What a validating parser of XML says of a value that differs from its shape, in the words of
/// Xerces: Route 53 reads bodies by an XML schema, and stops at the first thing that it dislikes.
/// Newer logs have the exception and its place before them; these words stand in all.
/// Sources: giantswarm/aws-operator#360, hashicorp/terraform-provider-aws#882,
/// keycloak/keycloak-benchmark#508, chilts/nice-route53#8, mozilla/identity-ops#152 [U]; facets
/// that no log shows are Xerces' own [I].
std::string xml_fault(const ShapeFault& fault);

}  // namespace acmsim::sim
