#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "sim/json/document.hpp"

namespace acmsim::sim {

/// A student's steps in a teacher's world.
struct AnsweredTask {
  std::string document;  ///< The task with the student's steps in the place of its own.
  std::string steps_at;  ///< Where these stand in the answer: JSON Pointer.
  std::vector<std::string> not_taken;  ///< What in the answer is not the student's to say.
};

/// Puts the steps of an answer into a task. An answer is a list of steps, an object with them as
/// `plan`, or a document. All else is the task's: world, rules, delays, actors, claims; how long a
/// step of the student's takes, too.
///
/// Errors, of the answer: no steps; a name or an id that the task has; a name that the task speaks
/// of and no step makes.
tl::expected<AnsweredTask, std::vector<InputError>> answer_to(const nlohmann::json& task,
                                                              const Document& answer);

}  // namespace acmsim::sim
