#pragma once

#include <string>
#include <tl/expected.hpp>

#include "sim/engine/history.hpp"
#include "tools/acmsim/app.hpp"

namespace acmsim::tools {

/// One history of a document from this file, up to `--at` if that is given: an instant, a duration
/// after the start (`+30m`), or a step, which means the instant at which that ends.
///
/// A line instead if `--at` is none of these or not within the history, or if the document's own
/// history cannot happen as told. Without `--at` it plays with the document's world, not a copy.
tl::expected<sim::History, std::string> play(const std::string& path, sim::Scenario& scenario,
                                             sim::RunOptions how, const Options& options);

}  // namespace acmsim::tools
