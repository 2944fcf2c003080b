#pragma once

#include <string>

#include "sim/picture/storyboard.hpp"

// A storyboard in formats that other people's programs show.
namespace acmsim::sim {

/// As Chrome's trace event format, which Perfetto and chrome://tracing open: a process for each
/// kind of lane, a thread for each lane, a microsecond of theirs for each of the history.
/// Source: Google, Trace Event Format.
std::string trace_events(const Storyboard& board);

/// As a sequence diagram of Mermaid's: who calls whom, and what happens there, in order.
/// Source: Mermaid, sequence diagrams.
std::string mermaid(const Storyboard& board);

}  // namespace acmsim::sim
