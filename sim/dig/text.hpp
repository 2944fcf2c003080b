#pragma once

#include <string>
#include <vector>

#include "sim/dig/message.hpp"
#include "sim/time/instant.hpp"

namespace acmsim::sim {

/// What dig was asked to do, as it repeats it, and when.
struct Asking {
  std::string words;  ///< As they were typed, without the program's own.
  bool names_a_server = false;
  Instant at;
};

// As dig of BIND 9.18 prints, to the column. Only the version is ours to choose.

/// A whole reply: header, sections, and the four lines at the end; or that nobody answers.
std::string dig_text(const Asking& asking, const Exchange& exchange);

/// With `+short`: the values in ANSWER, a line each.
std::string short_text(const Message& message);

/// With `+trace`: what each server said, from the root down.
std::string trace_text(const Asking& asking, const std::vector<Exchange>& way);

}  // namespace acmsim::sim
