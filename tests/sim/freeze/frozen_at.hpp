#pragma once

#include <map>
#include <string>
#include <utility>

#include "sim/captures/captures.hpp"
#include "sim/freeze/freeze.hpp"
#include "tests/sim/play.hpp"

namespace acmsim::sim {

using Texts = std::map<std::string, std::string>;

/// A document, played to an instant and frozen there.
struct FrozenAt {
  Texts captured;  ///< Before it was frozen, by the names of files.
  Frozen frozen;
  bool has_ended = false;  ///< Everybody had done what he does.
};

/// The captures without those of changes that are INSYNC, which are of the past, and without the
/// list of files, whose names tell what things are called.
inline Texts captured(const Scenario& scenario, const History& history) {
  const auto files = captures_for_people(scenario, history);
  REQUIRE(files);
  Texts texts;
  for (const CaptureFile& file : *files) {
    const bool is_past =
        file.name.starts_with("get-change") && file.text.find("INSYNC") != std::string::npos;
    if (!is_past && file.name != "README.txt") texts.emplace(file.name, file.text);
  }
  return texts;
}

inline FrozenAt frozen_at(const std::string& text, Instant at, const Schedule& schedule) {
  Scenario scenario = std::move(read_scenario(text).value());
  RunningTimers timers;
  RunOptions how;
  how.schedule = schedule;
  how.stop_at = at;
  how.hears = [&](const Arm& arm, Instant now, const std::optional<Choice>& choice) {
    timers.hear(arm, now, choice);
  };
  const History history = run(scenario, how);
  FrozenAt made;
  made.captured = captured(scenario, history);
  made.has_ended = has_ended(history.end.progress);
  made.frozen = freeze(text, std::move(scenario), history, timers);
  return made;
}

}  // namespace acmsim::sim
