#include "sim/scenario/schema.hpp"

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

/// A validator keeps the patterns that it has compiled, which takes longer than all else it does.
valijson::Validator& validator() {
  thread_local valijson::Validator validator;
  return validator;
}

/// In case that the explanation knows less than the validation: better a vague error than none.
/// Validation names places as `<root>`, `[key]`, `[0]`, and a leaf before what is around it.
InputError vague(const Document& document) {
  valijson::ValidationResults results;
  validator().validate(compiled_schema(), NlohmannJsonAdapter(document.root), &results);
  valijson::ValidationResults::Error first;
  results.popError(first);
  std::string where;
  const json* value = &document.root;
  for (std::size_t i = 1; i < first.context.size(); ++i) {
    const std::string token = first.context[i].substr(1, first.context[i].size() - 2);
    if (const json* next = value_below(*value, token)) value = next;
    where = below(where, token);
  }
  return {where, document.line_of(where), 0, text_of(*value), "what the schema allows here", {}};
}

}  // namespace

const json& schema_json() {
  static const json kSchema = json::parse(kScenarioSchema);
  return kSchema;
}

std::vector<InputError> validate(const Document& document) {
  // Without a place for its results the validation ends at the first mistake: their number has no
  // bound, that of what the explanation finds has one.
  const NlohmannJsonAdapter target(document.root);
  if (validator().validate(compiled_schema(), target, nullptr)) return {};
  auto errors = explain(schema_json(), document);
  if (errors.empty()) errors.push_back(vague(document));
  return errors;
}

}  // namespace acmsim::sim
