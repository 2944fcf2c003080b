#include "tests/json_schema.hpp"

#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>

namespace acmsim {

using Adapter = valijson::adapters::NlohmannJsonAdapter;

JsonSchema::JsonSchema(const nlohmann::json& schema) {
  valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(Adapter(schema), schema_);
}

bool JsonSchema::admits(const nlohmann::json& value) const {
  return validator_.validate(schema_, Adapter(value), nullptr);
}

std::vector<std::string> JsonSchema::differences(const nlohmann::json& value) const {
  valijson::ValidationResults results;
  validator_.validate(schema_, Adapter(value), &results);
  std::vector<std::string> lines;
  for (const auto& error : results) {
    std::string line;
    for (const std::string& step : error.context) line += step;
    lines.push_back(line + ": " + error.description);
  }
  return lines;
}

}  // namespace acmsim
