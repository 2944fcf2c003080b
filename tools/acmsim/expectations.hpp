#pragma once

#include <string>

#include "sim/engine/history.hpp"
#include "sim/plan/scenario.hpp"

namespace acmsim::tools {

/// What the document expects of its run and is not so, in a line; empty if all is as expected.
std::string unmet_by_run(const sim::Scenario& scenario, const sim::History& history);

/// The same of its check, for which the document's text is read too. Only what is expected is
/// looked for.
std::string unmet_by_check(const sim::Scenario& scenario, const std::string& text);

}  // namespace acmsim::tools
