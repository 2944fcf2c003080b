#pragma once

#include <nlohmann/json.hpp>

namespace acmsim::sim {

/// The schema of documents, in which what our tables say stands anew: the names of the operations,
/// the definition of each, which of them a call's `with` has to be, the delays and the rules with
/// their limits and defaults. The grammar of the document around them is written by hand.
nlohmann::ordered_json written_schema(nlohmann::ordered_json schema);

}  // namespace acmsim::sim
