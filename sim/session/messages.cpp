// What messages and calls look like: the session's own schema, with the documents' for what they
// share.
#include "sim/session/messages.hpp"

#include <algorithm>

#include "sim/json/encoding.hpp"
#include "sim/json/explain.hpp"
#include "sim/json/pointer.hpp"
#include "sim/json/prepared_schema.hpp"
#include "sim/scenario/call_text.hpp"
#include "sim/scenario/schema.hpp"

namespace acmsim::sim {
namespace {

/// The documents' definitions, where a thing is called by its ARN or id as well as by its name.
nlohmann::json shared_definitions() {
  nlohmann::json definitions = schema_json().at("definitions");
  for (const char* reference : {"reference", "change_reference"}) {
    definitions[reference] = {{"description", "A name such as \"@new\", an ARN or an id."},
                              {"type", "string"}};
  }
  return definitions;
}

nlohmann::json message_schema() {
  static constexpr std::string_view kOfDocuments = "scenario.schema.json#";
  std::string text(kSessionSchema);
  for (auto at = text.find(kOfDocuments); at != text.npos; at = text.find(kOfDocuments)) {
    text.replace(at, kOfDocuments.size(), "#");
  }
  nlohmann::json schema = nlohmann::json::parse(text);
  schema.at("definitions").update(shared_definitions());
  schema.at("definitions")["awaited"] = {{"$ref", "#/definitions/claim"}};
  return schema;
}

/// A schema of one call by its operation: `{"mail:Click": {...}}`.
nlohmann::json calls_schema() {
  nlohmann::json properties = nlohmann::json::object();
  for (const CallText& call : call_texts()) {
    const std::string operation(call.operation);
    properties[operation] = {{"$ref", "#/definitions/" + operation}};
  }
  return {{"type", "object"}, {"properties", properties}, {"definitions", shared_definitions()}};
}

bool is_all_utf8(const nlohmann::json& value) {
  if (value.is_string()) return is_utf8(value.get_ref<const std::string&>());
  if (value.is_array()) return std::ranges::all_of(value, is_all_utf8);
  if (!value.is_object()) return true;
  return std::ranges::all_of(value.get_ref<const nlohmann::json::object_t&>(), [](const auto& one) {
    return is_utf8(one.first) && is_all_utf8(one.second);
  });
}

/// Where a text, or a key, is no UTF-8: one that a program has given and no text in JSON.
std::optional<std::string> place_of_bytes(const nlohmann::json& value, const std::string& where) {
  if (value.is_string() && !is_utf8(value.get_ref<const std::string&>())) return where;
  if (!value.is_structured()) return std::nullopt;
  for (const auto& [key, child] : value.items()) {
    if (!is_utf8(key)) return where;
    if (auto place = place_of_bytes(child, below(where, key))) return place;
  }
  return std::nullopt;
}

}  // namespace

std::vector<InputError> faults_of_message(const Document& message) {
  static const nlohmann::json kSchema = message_schema();
  static const PreparedSchema kPrepared(kSchema);
  if (!is_all_utf8(message.root)) {
    InputError error;
    error.where = place_of_bytes(message.root, "").value();
    error.found = "text that is not UTF-8";
    error.expected = "the same text in UTF-8";
    return {error};
  }
  if (kPrepared.fits(message.root)) return {};
  return explain(kSchema, message);
}

std::vector<InputError> faults_of_parameters(const std::string& operation,
                                             const nlohmann::json& with) {
  static const nlohmann::json kSchema = calls_schema();
  static const PreparedSchema kPrepared(kSchema);
  const Document call{nlohmann::json{{operation, with}}, {}};
  if (kPrepared.fits(call.root)) return {};
  auto errors = explain(kSchema, call);
  const std::size_t above = below("", operation).size();
  for (InputError& error : errors) error.where.erase(0, above);
  return errors;
}

}  // namespace acmsim::sim
