#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace acmsim::sim {

/// The schemas that judge one value, each without its references; never a boolean.
using Schemas = std::vector<const nlohmann::json*>;

/// What a `$ref` leads to; any other schema is itself.
const nlohmann::json& resolved(const nlohmann::json& root, const nlohmann::json& schema);

/// The keys of which a schema allows exactly one: `"oneOf": [{"required": ["a"]}, ...]`, which is
/// how our schema says that objects are of one kind or another. Empty for any other schema.
std::vector<std::string> kinds_of(const nlohmann::json& schema);

/// True when an object has not exactly one of the keys that tell its kind. The schema's parts that
/// depend on the kind then say nothing useful about it.
bool is_kind_unclear(const nlohmann::json& schema, const nlohmann::json& value);

/// The schema and all that it applies to this very value: references, `allOf`, and of `if` the
/// branch that counts. Parts that depend on a kind are left out while the kind is unclear.
Schemas schemas_for(const nlohmann::json& root, const nlohmann::json& schema,
                    const nlohmann::json& value);

/// The schemas for a member or element of a value, which must be there, given those for the value.
Schemas schemas_below(const nlohmann::json& root, const Schemas& schemas,
                      const nlohmann::json& value, const std::string& token);

/// The member or element of a value that a token of a way names, or null.
const nlohmann::json* value_below(const nlohmann::json& value, const std::string& token);

/// The schemas for what is at the end of a way from a document's root; it must be there.
Schemas schemas_at(const nlohmann::json& root, const nlohmann::json& document,
                   const std::vector<std::string>& way);

/// True when the value is of one of the schema's types, or the schema names none.
bool has_type(const nlohmann::json& schema, const nlohmann::json& value);

}  // namespace acmsim::sim
