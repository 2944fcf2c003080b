#include "sim/plan/call.hpp"

#include <boost/pfr.hpp>

#include "model/base/for_each_handle.hpp"
#include "model/base/match.hpp"

namespace acmsim::sim {
namespace {

/// Binds the names that the first repetition stands for to what this one has made.
void bind(const Command& first, const Command& now, const Outcome& outcome, const Catalogue& names,
          Bindings& bindings) {
  std::visit(
      [&]<class C>(const C& command) {
        boost::pfr::for_each_field(command, [&]<class Field>(const Field& name, auto place) {
          if constexpr (handles::kIsFresh<Field>) {
            const auto made = outcome.made(boost::pfr::get<place>(std::get<C>(now)));
            if constexpr (std::is_same_v<Field, Fresh<ZoneHandle>>) {
              bind_zone(bindings, names, name, made);
            } else {
              bindings.bind(name, made);
            }
          }
        });
      },
      first);
}

}  // namespace

std::optional<ApiError> give(Situation& situation, const Context& context, const CallStep& call,
                             std::size_t repetition, Moves& moves) {
  const auto* command = std::get_if<Command>(&call.repetitions[repetition]);
  if (command == nullptr) return refusal(situation, context, call, repetition);
  Bindings& bindings = situation.progress.bindings;
  const auto outcome = apply(situation.world, context, {call.from, rebind(*command, bindings)});
  if (!outcome) return outcome.error();
  bind(std::get<Command>(call.repetitions.front()), *command, *outcome, context.names, bindings);
  append(moves, outcome->effects);
  return std::nullopt;
}

std::optional<ApiError> refusal(const Situation& situation, const Context& context,
                                const CallStep& call, std::size_t repetition) {
  const Bindings& bindings = situation.progress.bindings;
  return std::visit(Match{
                        [&](const Command& command) {
                          return acmsim::refusal(situation.world, context,
                                                 {call.from, rebind(command, bindings)});
                        },
                        [&](const Query& query) {
                          return refusal(situation.world, context, call.from,
                                         rebind(query, bindings));
                        },
                        [](const ApiError& error) { return std::optional(error); },
                    },
                    call.repetitions[repetition]);
}

void append(Moves& moves, const Effects& effects) {
  moves.reserve(moves.size() + effects.size());
  for (const Effect& effect : effects) {
    std::visit([&](const auto& one) { moves.emplace_back(one); }, effect);
  }
}

}  // namespace acmsim::sim
