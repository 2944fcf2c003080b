#include "sim/scenario/schema.hpp"

#include "sim/json/explain.hpp"

namespace acmsim::sim {

using nlohmann::json;

const json& schema_json() {
  static const json kSchema = json::parse(kScenarioSchema);
  return kSchema;
}

bool is_valid(const json& root) { return conforms(schema_json(), root); }

std::vector<InputError> validate(const Document& document) {
  return explain(schema_json(), document);
}

}  // namespace acmsim::sim
