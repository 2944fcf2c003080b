#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/captures/capture_file.hpp"

namespace acmsim::tools {

/// Writes files into a folder, which is made if it is not there: all of them, or none and one
/// sentence that says why. A folder that holds anything is left alone.
std::optional<std::string> write_folder(const std::string& path,
                                        const std::vector<sim::CaptureFile>& files);

}  // namespace acmsim::tools
