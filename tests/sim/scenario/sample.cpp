// Samples grow from what decides their kind: an object with that one key first, then with all keys
// that the schema has for such an object.
#include "tests/sim/scenario/sample.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <regex>
#include <stdexcept>

#include "sim/json/schema_walk.hpp"

namespace acmsim::sim {
namespace {

using nlohmann::json;
using Samples = std::vector<json>;

const json& whole() { return schema_json(); }

/// Conditions may lie in conditions for ever. `depth` counts the objects of a kind around a value;
/// from here on only the first kind is made.
constexpr int kDepthMax = 2;

constexpr std::size_t kSharedFrom = 20;

Samples samples_of(const json& unresolved, int depth);

std::string text_for(const json& schema) {
  constexpr std::array kTexts{"1m",
                              "2022-01-05T00:00:00Z",
                              "+09:00",
                              "@x",
                              "111122223333",
                              "us-east-1",
                              "x",
                              "https-available",
                              "never",
                              "@x.NameServers"};
  for (const json* part : schemas_for(whole(), schema, "x")) {
    if (part->contains("enum")) return part->at("enum").at(0);
    const auto pattern = part->find("pattern");
    if (pattern == part->end()) continue;
    const std::regex regex(pattern->get_ref<const std::string&>());
    const auto text = std::ranges::find_if(
        kTexts, [&](const char* one) { return std::regex_search(one, regex); });
    if (text == kTexts.end()) throw std::logic_error("no sample for " + pattern->dump());
    return *text;
  }
  return "x";
}

std::map<std::string, const json*> properties_of(const json& schema) {
  std::map<std::string, const json*> properties;
  const auto found = schema.find("properties");
  if (found == schema.end()) return properties;
  for (const auto& property : found->items()) properties[property.key()] = &property.value();
  return properties;
}

/// What the schemas have for a key.
const json& property_of(const Schemas& schemas, const std::string& key) {
  for (const json* schema : schemas) {
    const auto properties = properties_of(*schema);
    if (properties.contains(key)) return *properties.at(key);
  }
  throw std::logic_error("no schema for the key " + key);
}

bool contains(const std::vector<std::string>& words, const std::string& word) {
  return std::ranges::find(words, word) != words.end();
}

/// True if a key may be added to an object whose kind is decided.
bool may_join(const json& schema, const std::string& key, const json& object) {
  if (object.contains(key) || contains(kinds_of(schema), key)) return false;
  const json needed = schema.value("dependencies", json::object()).value(key, json());
  if (needed.is_null()) return true;
  const auto words = needed.is_array() ? needed.get<std::vector<std::string>>() : kinds_of(needed);
  return std::ranges::any_of(words, [&](const auto& word) { return object.contains(word); });
}

/// Objects with only the key that decides their kind; an empty one where there are no kinds.
Samples seeds_of(const json& schema, int depth) {
  std::vector<std::string> kinds;
  for (const json* part : schemas_for(whole(), schema, json::object())) {
    if (kinds.empty()) kinds = kinds_of(*part);
  }
  if (kinds.empty()) return {json::object()};
  if (depth >= kDepthMax) kinds.resize(1);
  Samples seeds;
  for (const std::string& kind : kinds) {
    const Schemas schemas = schemas_for(whole(), schema, {{kind, "?"}});
    const json& member = resolved(whole(), property_of(schemas, kind));
    const Samples values =
        member.contains("enum") ? member.at("enum").get<Samples>() : samples_of(member, depth + 1);
    for (const json& value : values) seeds.push_back({{kind, value}});
  }
  return seeds;
}

/// A seed with all keys that go with it: as many objects as the key with most samples has.
Samples grown(const json& schema, const json& seed, int depth) {
  std::map<std::string, Samples> members;
  const Schemas parts = schemas_for(whole(), schema, seed);
  for (const json* part : parts) {
    for (const auto& property : properties_of(*part)) {
      const std::string& key = property.first;
      if (std::ranges::any_of(parts, [&](const json* one) { return !may_join(*one, key, seed); })) {
        continue;
      }
      // Where several parts know a key, the later one says more.
      members[key] = samples_of(*property.second, depth);
    }
    const auto rest = part->find("additionalProperties");
    if (rest != part->end() && rest->is_object()) members["x"] = samples_of(*rest, depth);
  }
  std::size_t most = 1;
  for (const auto& [key, values] : members) most = std::max(most, values.size());
  Samples objects(most, seed);
  for (std::size_t i = 0; i < most; ++i) {
    for (const auto& [key, values] : members) objects[i][key] = values[i % values.size()];
  }
  return objects;
}

Samples objects_of(const json& schema, int depth) {
  const Samples seeds = seeds_of(schema, depth);
  Samples objects;
  for (std::size_t i = 0; i < seeds.size(); ++i) {
    const Samples all = grown(schema, seeds[i], seeds[i].empty() ? depth : depth + 1);
    // Many seeds, such as the operations, share the samples of their members out among them.
    const bool shares = seeds.size() > kSharedFrom;
    if (shares) objects.push_back(all[i % all.size()]);
    if (!shares) objects.insert(objects.end(), all.begin(), all.end());
  }
  return objects;
}

/// One array with every sample of an element, or with as many as there may be.
json array_of(const json& schema, int depth) {
  const Samples elements = samples_of(schema.at("items"), depth);
  const std::size_t most = schema.value("maxItems", elements.size());
  const std::size_t count =
      std::min(std::max(elements.size(), schema.value("minItems", most)), most);
  json array = json::array();
  for (std::size_t i = 0; i < count; ++i) array.push_back(elements[i % elements.size()]);
  return array;
}

Samples samples_of_type(const json& schema, const std::string& type, int depth) {
  if (type == "object") return objects_of(schema, depth);
  if (type == "array") return {array_of(schema, depth)};
  if (type == "string") return {text_for(schema)};
  if (type == "boolean") return {true};
  return {schema.value("minimum", 1)};
}

Samples samples_of(const json& unresolved, int depth) {
  const json& schema = resolved(whole(), unresolved);
  if (schema.contains("const")) return {schema.at("const")};
  if (schema.contains("enum")) return {schema.at("enum").at(0)};
  const json& type = schema.at("type");
  if (type.is_string()) return samples_of_type(schema, type, depth);
  Samples all;
  for (const json& one : type) {
    for (json& sample : samples_of_type(schema, one, depth)) all.push_back(std::move(sample));
  }
  return all;
}

void gather_keys(const json& schema, const std::string& way,
                 std::map<const json*, std::string>& keys) {
  for (const auto& member : schema.items()) {
    const std::string below = way + "/" + member.key();
    if (!member.value().is_structured() || member.key() == "if") continue;
    if (member.key() == "properties" && !way.ends_with("/properties")) {
      for (const auto& property : member.value().items()) {
        keys[&property.value()] = below + "/" + property.key();
      }
    }
    gather_keys(member.value(), below, keys);
  }
}

}  // namespace

std::vector<json> samples() { return objects_of(whole(), 0); }

void gather_reached(const Schemas& schemas, const json& value, std::set<const json*>& reached) {
  if (!value.is_structured()) return;
  for (const auto& member : value.items()) {
    for (const json* schema : schemas) {
      const auto properties = properties_of(*schema);
      if (value.is_object() && properties.contains(member.key())) {
        reached.insert(properties.at(member.key()));
      }
    }
    gather_reached(schemas_below(whole(), schemas, value, member.key()), member.value(), reached);
  }
}

std::vector<std::string> unreached(const std::set<const json*>& reached) {
  std::map<const json*, std::string> keys;
  gather_keys(whole(), "", keys);
  std::vector<std::string> missing;
  for (const auto& [schema, way] : keys) {
    if (!reached.contains(schema)) missing.push_back(way);
  }
  return missing;
}

}  // namespace acmsim::sim
