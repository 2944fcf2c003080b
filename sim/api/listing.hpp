#pragma once

#include <string>

#include "sim/api/answer.hpp"

namespace acmsim::sim {

// Lists that no step of a document asks for, but whoever looks around in an account does.

/// ListHostedZones' answer: the hosted zones of an account, in the order in which they were made.
OrderedJson list_hosted_zones(const Answering& from, const std::string& account);

/// An answer as the AWS CLI prints it: four blanks for each level, and a newline at the end.
std::string cli_text(const OrderedJson& answer);

}  // namespace acmsim::sim
