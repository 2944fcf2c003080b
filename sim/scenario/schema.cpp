#include "sim/scenario/schema.hpp"

#include "sim/json/explain.hpp"
#include "sim/json/prepared_schema.hpp"

namespace acmsim::sim {

using nlohmann::json;

const json& schema_json() {
  static const json kSchema = json::parse(kScenarioSchema);
  return kSchema;
}

bool is_valid(const json& root) {
  static const PreparedSchema kPrepared(schema_json());
  return kPrepared.fits(root);
}

std::vector<InputError> validate(const Document& document) {
  if (is_valid(document.root)) return {};
  return explain(schema_json(), document);
}

}  // namespace acmsim::sim
