#pragma once

#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "sim/evidence/evidence.hpp"

namespace acmsim::tools {

/// The captures in these files, `-` for standard input; or the lines that say which of them cannot
/// be read.
tl::expected<std::vector<sim::CaptureText>, std::string> read_captures(
    const std::vector<std::string>& paths);

/// How captures are to be read, by `--now`; a line if that is no instant.
tl::expected<sim::EvidenceOptions, std::string> evidence_options(
    const std::optional<std::string>& now);

/// Whether anything was recognised, if only in part. What has nothing is refused; what does not
/// decide is `Exit::unknown`.
bool is_recognised(const sim::Evidence& evidence);

/// The lines for what captures have that was not read, or not to its end.
std::string unread_lines(const sim::Evidence& evidence);

}  // namespace acmsim::tools
