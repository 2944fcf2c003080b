#pragma once

#include <string>
#include <vector>

#include "sim/engine/history.hpp"
#include "sim/plan/scenario.hpp"

namespace acmsim::tools {

/// Something that a document expects and that is not so.
struct Unmet {
  std::string where;  ///< JSON Pointer of what is expected.
  std::string what;   ///< In a line: what was expected, and what is found.
};

/// What the document expects of its run and is not so; nothing if all is as expected.
std::vector<Unmet> unmet_by_run(const sim::Scenario& scenario, const sim::History& history);

/// The same of its check, for which the document's text is read too. Only what is expected is
/// looked for.
std::vector<Unmet> unmet_by_check(const sim::Scenario& scenario, const std::string& text);

}  // namespace acmsim::tools
