#include "sim/scenario/schema.hpp"

#include <deque>
#include <set>
#include <string>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "sim/scenario/explain.hpp"
#include "sim/scenario/pointer.hpp"
#include "sim/scenario/schema_walk.hpp"
#include "sim/scenario/value_text.hpp"

namespace acmsim::sim {
namespace {

using nlohmann::json;
using valijson::adapters::NlohmannJsonAdapter;

/// The schema as valijson wants it; it can be neither copied nor moved.
struct CompiledSchema {
  CompiledSchema() {
    valijson::SchemaParser(valijson::SchemaParser::kDraft7)
        .populateSchema(NlohmannJsonAdapter(schema_json()), schema);
  }
  valijson::Schema schema;
};

const valijson::Schema& compiled_schema() {
  static const CompiledSchema kCompiled;
  return kCompiled.schema;
}

/// Validation names places as `<root>`, `[key]`, `[0]`.
Way way_of(const std::vector<std::string>& context) {
  Way way;
  for (std::size_t i = 1; i < context.size(); ++i) {
    way.push_back(context[i].substr(1, context[i].size() - 2));
  }
  return way;
}

/// In case that the explanation knows less than the validation: better a vague error than none.
InputError vague(const Document& document, const Way& way) {
  const json* value = &document.root;
  for (const std::string& token : way) {
    if (const json* next = value_below(*value, token)) value = next;
  }
  const std::string where = pointer_of(way);
  return {where, document.line_of(where), 0, text_of(*value), "what the schema allows here", {}};
}

}  // namespace

const json& schema_json() {
  static const json kSchema = json::parse(kScenarioSchema);
  return kSchema;
}

std::vector<InputError> validate(const Document& document) {
  valijson::Validator validator;
  valijson::ValidationResults results;
  const NlohmannJsonAdapter target(document.root);
  if (validator.validate(compiled_schema(), target, &results)) return {};
  std::set<Way> ways;
  Way first;  // Leaves are reported before what is around them.
  for (const auto& error : results) {
    const Way way = way_of(error.context);
    if (ways.empty()) first = way;
    ways.insert(way);
  }
  auto errors = explain(schema_json(), document, ways);
  if (errors.empty()) errors.push_back(vague(document, first));
  return errors;
}

}  // namespace acmsim::sim
