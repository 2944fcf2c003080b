#pragma once

#include <string>
#include <string_view>

namespace acmsim::sim {

/// What is typed after `aws` for an operation: `acm get-certificate` for `acm:GetCertificate`.
std::string cli_name(std::string_view operation);

}  // namespace acmsim::sim
