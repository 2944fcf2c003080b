#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "sim/engine/history.hpp"
#include "sim/picture/bilingual.hpp"
#include "sim/picture/cast.hpp"
#include "sim/picture/lane.hpp"

namespace acmsim::sim {

/// An event in both languages.
struct StoryEvent {
  Event event;        ///< Its subject and text are English.
  std::string ko;     ///< Its text in Korean.
  Bilingual subject;  ///< Most things go by a name, which is the same in both.
};

/// One history, with everything that its pictures show.
struct Storyboard {
  const Scenario& scenario;
  std::string schedule;  ///< As it was asked for.
  Cast cast;
  History history;
  std::vector<Instant> instants;   ///< At which something shows; the start and the end too.
  std::vector<StoryEvent> events;  ///< Those that people are told.
  std::vector<Bilingual> whys;     ///< Why each violation of the history is one.
  std::vector<Lane> lanes;
  nlohmann::ordered_json views;  ///< See `Views`.
};

/// Plays a history for its pictures. The scenario must stay where it is.
Storyboard storyboard(const Scenario& scenario, const RunOptions& how, std::string schedule);

}  // namespace acmsim::sim
