#include "sim/json/schema_walk.hpp"

#include <algorithm>
#include <charconv>

namespace acmsim::sim {
namespace {

using nlohmann::json;

bool is_of(const std::string& type, const json& value) {
  if (type == "string") return value.is_string();
  if (type == "integer") return value.is_number_integer();
  if (type == "number") return value.is_number();
  if (type == "boolean") return value.is_boolean();
  if (type == "object") return value.is_object();
  if (type == "array") return value.is_array();
  return value.is_null();
}

/// Whether a value meets the condition of an `if`; those of our schema are made of these keywords.
bool meets(const json& root, const json& unresolved, const json& value) {
  const json& schema = resolved(root, unresolved);
  if (!has_type(schema, value)) return false;
  if (const auto word = schema.find("const"); word != schema.end() && *word != value) return false;
  if (!value.is_object()) return true;
  if (const auto required = schema.find("required"); required != schema.end()) {
    for (const json& key : *required) {
      if (!value.contains(key.get_ref<const std::string&>())) return false;
    }
  }
  const auto properties = schema.find("properties");
  if (properties == schema.end()) return true;
  return std::ranges::all_of(properties->items(), [&](const auto& property) {
    const auto member = value.find(property.key());
    return member == value.end() || meets(root, property.value(), *member);
  });
}

void gather(const json& root, const json& unresolved, const json& value, Schemas& schemas) {
  const json& schema = resolved(root, unresolved);
  if (!schema.is_object()) return;
  schemas.push_back(&schema);
  if (is_kind_unclear(schema, value)) return;
  if (const auto parts = schema.find("allOf"); parts != schema.end()) {
    for (const json& part : *parts) gather(root, part, value, schemas);
  }
  const auto condition = schema.find("if");
  if (condition == schema.end()) return;
  const auto branch = schema.find(meets(root, *condition, value) ? "then" : "else");
  if (branch != schema.end()) gather(root, *branch, value, schemas);
}

/// What one schema says about a member: by its name, or about all that have no schema by name.
const json* schema_of_member(const json& schema, const std::string& key) {
  if (const auto properties = schema.find("properties"); properties != schema.end()) {
    if (const auto named = properties->find(key); named != properties->end()) return &*named;
  }
  const auto rest = schema.find("additionalProperties");
  return rest == schema.end() ? nullptr : &*rest;
}

}  // namespace

/// References are asked for at each member of each value, so the usual ones are not parsed.
const json& resolved(const json& root, const json& schema) {
  static const std::string kDefinitions = "#/definitions/";
  const json* at = &schema;
  while (at->is_object()) {
    const auto found = at->find("$ref");
    if (found == at->end()) break;
    const std::string& reference = found->get_ref<const std::string&>();
    const bool is_usual = reference.starts_with(kDefinitions) &&
                          reference.find_first_of("/~", kDefinitions.size()) == reference.npos;
    at = is_usual ? &root.at("definitions").at(reference.substr(kDefinitions.size()))
                  : &root.at(json::json_pointer(reference.substr(1)));
  }
  return *at;
}

std::vector<std::string> kinds_of(const json& schema) {
  std::vector<std::string> kinds;
  const auto branches = schema.find("oneOf");
  if (branches == schema.end()) return kinds;
  for (const json& branch : *branches) kinds.push_back(branch.at("required").at(0));
  return kinds;
}

bool is_kind_unclear(const json& schema, const json& value) {
  if (!value.is_object()) return false;
  const auto kinds = schema.find("oneOf");
  if (kinds == schema.end()) return false;
  return std::ranges::count_if(*kinds, [&](const json& kind) {
           return value.contains(kind.at("required").at(0).get_ref<const std::string&>());
         }) != 1;
}

bool has_type(const json& schema, const json& value) {
  const auto type = schema.find("type");
  if (type == schema.end()) return true;
  if (type->is_string()) return is_of(type->get_ref<const std::string&>(), value);
  return std::ranges::any_of(
      *type, [&](const json& one) { return is_of(one.get_ref<const std::string&>(), value); });
}

Schemas schemas_for(const json& root, const json& schema, const json& value) {
  Schemas schemas;
  gather(root, schema, value, schemas);
  return schemas;
}

const json* value_below(const json& value, const std::string& token) {
  if (value.is_object()) {
    const auto member = value.find(token);
    return member == value.end() ? nullptr : &*member;
  }
  std::size_t index = 0;
  const auto parsed = std::from_chars(token.data(), token.data() + token.size(), index);
  const bool is_there = parsed.ec == std::errc{} && value.is_array() && index < value.size();
  return is_there ? &value[index] : nullptr;
}

Schemas schemas_below(const json& root, const Schemas& schemas, const json& value,
                      const std::string& token) {
  Schemas below;
  const json& member = *value_below(value, token);
  for (const json* schema : schemas) {
    const json* part = nullptr;
    if (value.is_object()) part = schema_of_member(*schema, token);
    if (value.is_array() && schema->contains("items")) part = &schema->at("items");
    if (part != nullptr) gather(root, *part, member, below);
  }
  return below;
}

Schemas schemas_at(const json& root, const json& document, const std::vector<std::string>& way) {
  Schemas schemas = schemas_for(root, root, document);
  const json* value = &document;
  for (const std::string& token : way) {
    schemas = schemas_below(root, schemas, *value, token);
    value = value_below(*value, token);
  }
  return schemas;
}

}  // namespace acmsim::sim
