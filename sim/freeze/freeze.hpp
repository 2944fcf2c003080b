#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/engine/history.hpp"

namespace acmsim::sim {

/// Which timers run in a history, and what is left of each.
class RunningTimers {
 public:
  /// As `RunOptions::hears` tells it.
  void hear(const Arm& arm, Instant now, const std::optional<Choice>& choice) {
    armed_.insert_or_assign(arm.timer, Armed{arm, now, choice});
  }

  /// What is left at an instant of a timer that is armed then. It fires as typically as it would
  /// have: when the history's schedule chose.
  Delay left_of(const Timer& timer, Instant at) const;

 private:
  struct Armed {
    Arm arm;
    Instant at;
    std::optional<Choice> choice;
  };
  std::map<Timer, Armed> armed_;
};

/// A world at an instant, as a document without a past.
struct Frozen {
  std::string document;
  std::vector<std::string> unsaid;  ///< What a document cannot say of it, a sentence each.
};

/// The world where a history ends, as a document that begins there: the same account, DNS, mails
/// and browsers, with what is left of all that is under way. It has no story: no steps, no claims,
/// and names that tell nothing. `text` is the document that the history is of, whose rules, delays
/// and end it keeps.
Frozen freeze(std::string_view text, Scenario scenario, const History& history,
              const RunningTimers& timers);

}  // namespace acmsim::sim
