#pragma once

#include <string_view>

namespace acmsim {

/// Stops the program when a claim about our own code is false, in every build type.
///
/// For mistakes of ours only. What a user, a scenario or simulated AWS can cause is a `Result` or
/// an input error. The program ends with exit status 4 and the claim on standard error.
///
/// The builtins stand in for std::source_location, which clang-tidy 14 cannot read.
void ensure(bool holds, std::string_view claim, const char* file = __builtin_FILE(),
            int line = __builtin_LINE());

}  // namespace acmsim
