#pragma once

#include <cstddef>
#include <optional>

#include "sim/plan/situation.hpp"

namespace acmsim::sim {

/// Gives a step's call to AWS, as the repetition that is due (0 is the first), and binds the name
/// that it makes: the error, or nothing. A refusal changes nothing.
std::optional<ApiError> give(Situation& situation, const Context& context, const CallStep& call,
                             std::size_t repetition, Moves& moves);

/// What AWS would answer to that now: the error, or nothing. Changes nothing.
std::optional<ApiError> refusal(const Situation& situation, const Context& context,
                                const CallStep& call, std::size_t repetition);

/// Adds the model's effects to the moves.
void append(Moves& moves, const Effects& effects);

}  // namespace acmsim::sim
