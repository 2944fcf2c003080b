#pragma once

#include <string>

#include "sim/api/answer.hpp"

namespace acmsim::sim {

// Lists that no step of a document asks for, but whoever looks around in an account does.

/// DescribeLoadBalancers' answer: those of an account in a Region. What is not modelled (subnets,
/// security groups, CreatedTime) is left out.
OrderedJson describe_load_balancers(const Answering& from, const Place& place);

/// An answer as the AWS CLI prints it: four blanks for each level, and a newline at the end.
std::string cli_text(const OrderedJson& answer);

}  // namespace acmsim::sim
