#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "sim/json/input_error.hpp"
#include "sim/json/schema_walk.hpp"

namespace acmsim::sim {

/// What is wrong with the keys of an object: unknown, missing, not meant to stand together.
/// Lines are left out, and unknown keys beyond `kErrorsMax`.
std::vector<InputError> wrong_keys(const Schemas& schemas, const nlohmann::json& object,
                                   const std::string& where);

/// What is wrong with a key that an object is to get, without a line; nothing if the schemas for
/// the object know it. Every key that they know is offered, those that the object has as well.
std::optional<InputError> unknown_key(const Schemas& schemas, const std::string& key,
                                      const std::string& where);

/// The first sentence of a schema's description as the end of a sentence: "a duration such as ...".
std::string meaning_of(const nlohmann::json& schema);

}  // namespace acmsim::sim
