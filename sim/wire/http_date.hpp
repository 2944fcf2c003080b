#pragma once

#include <string>

#include "sim/time/instant.hpp"

namespace acmsim::sim {

/// An instant as HTTP has it: `Wed, 05 Jan 2022 00:01:00 GMT`. Source: RFC 9110, section 5.6.7.
std::string http_date(Instant instant);

}  // namespace acmsim::sim
