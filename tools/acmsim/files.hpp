#pragma once

#include <optional>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "sim/plan/scenario.hpp"
#include "sim/scenario/input_error.hpp"

namespace acmsim::tools {

/// The text of a file, `-` for standard input; or one sentence that says why it cannot be read.
/// No more than a little over 64 MiB is read: what is longer is refused later for its length.
tl::expected<std::string, std::string> read_file(const std::string& path);

/// Writes a file whole or not at all; one sentence if it cannot be written.
std::optional<std::string> write_file(const std::string& path, const std::string& text);

/// A scenario document from a file, or the lines that say what is wrong with it, each with the
/// file's name.
tl::expected<sim::Scenario, std::string> load_scenario(const std::string& path);

/// The lines for a file's errors.
std::string error_lines(const std::string& path, const std::vector<sim::InputError>& errors);

}  // namespace acmsim::tools
