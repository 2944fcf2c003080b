#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "model/base/timer.hpp"
#include "sim/check/search/timed_model.hpp"
#include "sim/check/search/timing.hpp"
#include "sim/check/search/transition_graph.hpp"

namespace acmsim::sim {

/// A history that breaks a claim: which timers fire, in order, and when each timer was armed.
struct Witness {
  struct Span {
    Timer timer;
    ArmedSpan armed;
  };

  ClaimId claim = 0;
  /// The claim is broken because time can pass after the last event; otherwise by that event.
  bool lasts = false;
  std::vector<Timer> fired{};
  std::vector<Span> spans{};  ///< By when they were armed.
  /// In seconds from the start: of the start itself, of each event, and if it `lasts` of one more
  /// instant at which all is as after the last event. The earliest ones for this order of events.
  std::vector<std::int64_t> instants{};

  /// From when on the claim is broken: in the instant of the last event.
  std::int64_t broken_at() const { return instants[fired.size()]; }
};

/// The history that leads from the initial state by these indices of armed timers; nothing if no
/// instants fit it.
template <TimedModel M>
std::optional<Witness> witness_of(TransitionGraph<M>& graph, std::span<const std::size_t> path,
                                  ClaimId claim, bool lasts) {
  using End = ArmedSpan::End;
  Witness witness{.claim = claim, .lasts = lasts};
  std::map<KeyId, std::size_t> open;  // Where the span of each armed timer stands.
  const auto arm = [&](std::span<const NewlyArmed> arms, std::size_t event) {
    for (const NewlyArmed& one : arms) {
      open[one.key] = witness.spans.size();
      witness.spans.push_back(
          {graph.timer(one.key),
           {.armed = event, .ended = 0, .end = End::none, .window = one.window}});
    }
  };
  const auto end = [&](KeyId key, std::size_t event, End how) {
    const auto place = open.find(key);
    witness.spans[place->second].armed.ended = event;
    witness.spans[place->second].armed.end = how;
    open.erase(place);
  };
  arm(graph.initial_arms(), 0);
  StateId state = 0;
  for (const std::size_t index : path) {
    const KeyId fired = graph.armed(state)[index];
    witness.fired.push_back(graph.timer(fired));
    const std::size_t event = witness.fired.size();
    end(fired, event, End::fired);
    const auto next = graph.fire(state, index);
    for (const NewlyArmed& one : next.arms) {
      if (open.contains(one.key)) end(one.key, event, End::stopped);
    }
    const auto left = graph.armed(next.target);
    std::vector<KeyId> stopped;
    for (const auto& [key, place] : open) {
      if (!std::ranges::binary_search(left, key)) stopped.push_back(key);
    }
    for (const KeyId key : stopped) end(key, event, End::stopped);
    arm(next.arms, event);
    state = next.target;
  }
  for (const auto& [key, place] : open) witness.spans[place].armed.ended = witness.fired.size();

  std::vector<ArmedSpan> spans;
  for (const Witness::Span& span : witness.spans) spans.push_back(span.armed);
  auto instants = earliest_instants(witness.fired.size(), spans, lasts);
  if (!instants) return std::nullopt;
  witness.instants = std::move(*instants);
  return witness;
}

}  // namespace acmsim::sim
