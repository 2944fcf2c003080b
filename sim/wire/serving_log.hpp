#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "sim/engine/history.hpp"
#include "sim/plan/scenario.hpp"

namespace acmsim::sim {

/// What is told of an endpoint while it serves: the events of its session's history, and after them
/// the requests that did not come so far.
class ServingLog {
 public:
  /// Keeps nothing where nobody will take it.
  explicit ServingLog(bool is_wanted) : is_wanted_(is_wanted) {}

  /// A request that the session never heard of.
  void note(Event event);
  /// The history is another one from now on: its events have been told.
  void begin_at(std::size_t events);
  /// A line for each event since this was last asked, as `run` prints them, or an object of JSON.
  std::string take(const Scenario& scenario, const History& history, bool as_json);

 private:
  bool is_wanted_;
  std::size_t told_ = 0;
  std::vector<Event> notes_;
};

}  // namespace acmsim::sim
