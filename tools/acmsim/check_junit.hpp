#pragma once

#include <string>

#include "sim/report/check_report.hpp"
#include "tools/acmsim/settings.hpp"

namespace acmsim::tools {

/// A JUnit report of a check of a file: a case for each claim, a broken one with its history.
/// Nobody can say which of them took how much of the time.
std::string check_junit(const std::string& path, const LoadedScenario& loaded,
                        const sim::CheckReport& report, double seconds);

}  // namespace acmsim::tools
