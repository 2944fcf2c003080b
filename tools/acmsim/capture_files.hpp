#pragma once

#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "sim/evidence/evidence.hpp"
#include "tools/acmsim/app.hpp"

namespace acmsim::tools {

/// The captures in these files, `-` for standard input; or the lines that say which of them cannot
/// be read.
tl::expected<std::vector<sim::CaptureText>, std::string> read_captures(
    const std::vector<std::string>& paths);

/// How captures are to be read, by `--now`; a line if that is no instant.
tl::expected<sim::EvidenceOptions, std::string> evidence_options(
    const std::optional<std::string>& now);

/// What a verb is given that takes captures, or one scenario in their place.
struct CapturesOrScenario {
  std::optional<std::string> scenario;  ///< The text of the only file, where it is a document.
  std::vector<sim::CaptureText> captures;
  sim::EvidenceOptions how;
};
/// Of the files named; or the lines that say what is wrong with them or with `--now`, `--at` and
/// `--set`, which are for one of the two alone.
tl::expected<CapturesOrScenario, std::string> read_captures_or_scenario(const Options& options);

/// Whether anything was recognised, if only in part. What has nothing is refused; what does not
/// decide is `Exit::unknown`.
bool is_recognised(const sim::Evidence& evidence);

/// What a verb says that was given nothing it can use.
std::string nothing_line(std::string_view verb);

/// The lines for what captures have that was not read, or not to its end.
std::string unread_lines(const sim::Evidence& evidence);

}  // namespace acmsim::tools
