#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "sim/fuzz/delays.hpp"

namespace acmsim::sim {

/// A draw in a word that a person copies: `typical`, or what is not so, joined by `+`:
/// `edit.3+dns_validation.0=3h+ties.17`.
std::string token_of(const Draw& draw);

/// The draw of such a word; or what is wrong with it: what was found, what was expected.
tl::expected<Draw, std::string> parse_token(std::string_view token);

}  // namespace acmsim::sim
