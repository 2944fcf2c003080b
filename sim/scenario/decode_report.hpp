#pragma once

#include <set>
#include <string>
#include <vector>

#include "sim/api/scope.hpp"
#include "sim/json/document.hpp"
#include "sim/json/input_error.hpp"

namespace acmsim::sim {

/// What is wrong with the meaning of a document, as errors: in the order of the text, with lines
/// and the nearest words, one for each place, up to `kErrorsMax`.
///
/// A reference to a spoilt name that finds nothing is left out: what is wrong with the thing itself
/// is told already.
std::vector<InputError> errors_of(const Document& document, const std::vector<Misfit>& misfits,
                                  const std::set<std::string>& spoilt);

}  // namespace acmsim::sim
