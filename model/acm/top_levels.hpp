#pragma once

#include <string_view>

namespace acmsim::acm {

/// Whether the public DNS has a top-level domain of that label, in lower case and as it is on the
/// wire (`xn--...`). Source of the list: the public suffix list of 2023, rules of ICANN's.
bool is_public_top_level(std::string_view label);

}  // namespace acmsim::acm
