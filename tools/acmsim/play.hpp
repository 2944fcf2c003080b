#pragma once

#include <optional>
#include <string>
#include <tl/expected.hpp>

#include "sim/engine/history.hpp"
#include "tools/acmsim/app.hpp"

namespace acmsim::tools {

/// The instant that `--at` names, or nothing without it; a line if it is none.
tl::expected<std::optional<sim::Instant>, std::string> asked_instant(const Options& options);

/// One history of a document from this file; a line if it is to stop before it starts, or if the
/// document's own history cannot happen as told. It plays with the document's world, not a copy.
tl::expected<sim::History, std::string> play(const std::string& path, sim::Scenario& scenario,
                                             const sim::RunOptions& how, const Options& options);

}  // namespace acmsim::tools
