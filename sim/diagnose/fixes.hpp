#pragma once

#include <vector>

#include "sim/diagnose/diagnosis.hpp"
#include "sim/diagnose/name_case.hpp"

namespace acmsim::sim {

/// What heals a cause, with the commands that do it for these names. A name that a shell could
/// misread is in no command.
std::vector<Fix> fixes_of(const Views& views, const FoundCause& claim,
                          const std::vector<NameCase>& cases);

}  // namespace acmsim::sim
