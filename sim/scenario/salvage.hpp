#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "sim/api/scope.hpp"
#include "sim/json/document.hpp"

namespace acmsim::sim {

/// What went out of a document with the mistakes of its shape.
struct Lost {
  std::set<std::string> names;  ///< What `as` and `id` gave.
  bool others = false;          ///< There may have been names that nobody can read.
  bool start = false;           ///< What is before the start is not known.
  bool rules = false;
};

/// Takes what the schema refuses out of a document, so that the meaning of the rest can be judged.
/// Every other value stays at its place: of a list what is taken out is null, a step a note.
/// Nothing where too much would be lost.
std::optional<Lost> take_out(Document& document, const std::vector<InputError>& errors);

/// Whether something may be wrong only because something else is lost.
bool is_doubtful(const Misfit& misfit, const Lost& lost);

}  // namespace acmsim::sim
