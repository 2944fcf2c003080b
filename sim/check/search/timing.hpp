#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "sim/check/search/firing_domain.hpp"

namespace acmsim::sim {

/// A timer in a history of events, from its arming on. Events are numbered from 1; 0 is the start.
struct ArmedSpan {
  enum class End : std::uint8_t { none, fired, stopped };

  std::size_t armed = 0;
  std::size_t ended = 0;  ///< By which event; the last one if it is still armed.
  End end = End::none;
  Window window;
};

/// The earliest instants (seconds from the start) at which a history's events can happen, all of
/// them at once; nothing if they cannot happen in this order. The first is the start, 0.
///
/// `lasts`: time must pass after the last event, so a last instant, one second after it, is added.
/// By Bellman and Ford's algorithm: O(events * spans).
std::optional<std::vector<std::int64_t>> earliest_instants(std::size_t events,
                                                           std::span<const ArmedSpan> spans,
                                                           bool lasts);

}  // namespace acmsim::sim
