#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "sim/captures/captures.hpp"
#include "sim/picture/storyboard.hpp"

namespace acmsim::sim {

/// An exercise: a page on which a student finds out what is wrong, and the trainer's key to it,
/// whose words are in the language in which the page begins.
struct Quiz {
  std::string html;
  nlohmann::ordered_json key;
  std::vector<CaptureFile> captures{};  ///< As for people, at that instant.
};

/// How the same history is played in which the plan's own steps do nothing from an instant on.
RunOptions left_alone(const Scenario& scenario, RunOptions how, Instant from);

/// The scenario as an exercise shows it: what the teacher called things and steps would tell. `how`
/// plays the history that the exercise is made of.
Scenario in_plain_names(const Scenario& scenario, RunOptions how);

/// Makes an exercise of a history that ends where something is wrong; a line that says why not,
/// where nothing is. What a student sees is what an engineer could: his own steps, the console,
/// the listener, browsers, dig and mails, and what commands print at the end. He picks a cause and
/// a cure from the catalogue. What would have come of each is found beforehand, by playing it in
/// the world that the captures show; of a cure that cannot be played there by leaving the world
/// alone, as `goes_on` ends. It is hidden under digests of the choice, so that the source does not
/// tell which is right; whoever tries all choices finds it.
tl::expected<Quiz, std::string> make_quiz(const Storyboard& board, const History& goes_on,
                                          Language language);

}  // namespace acmsim::sim
