#include "sim/scenario/schema.hpp"

#include <string>
#include <unordered_map>

#include "sim/scenario/explain.hpp"

namespace acmsim::sim {

using nlohmann::json;

const json& schema_json() {
  static const json kSchema = json::parse(kScenarioSchema);
  return kSchema;
}

const std::regex& regex_of(const std::string& pattern) {
  // Compiled anew for each document they would take longer than all else.
  static std::unordered_map<std::string, std::regex> compiled;
  return compiled.try_emplace(pattern, pattern).first->second;
}

bool is_valid(const json& root) { return conforms(schema_json(), root); }

std::vector<InputError> validate(const Document& document) {
  return explain(schema_json(), document);
}

}  // namespace acmsim::sim
