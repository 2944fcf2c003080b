#pragma once

#include <map>
#include <string>
#include <vector>

#include "sim/evidence/evidence.hpp"

namespace acmsim::sim {

/// A world made of captures, as a scenario document that has no steps yet.
struct Imported {
  std::string document;
  std::vector<std::string> assumed;  ///< What no capture says, a sentence each; also in `about`.
  std::map<std::string, std::string> certificates;  ///< What it calls each certificate, by ARN.
};

/// The `given` of a document in which the account, its zones, certificates and load balancers are
/// as the captures say, and the domains as the DNS and whois say. It starts when they were made.
///
/// A validation record is what the simulator's ACM would give for the same account and name: where
/// AWS's own stands in a zone, right or wrong, it is put in its place.
Imported import_evidence(const Evidence& evidence);

}  // namespace acmsim::sim
