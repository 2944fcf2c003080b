#include "sim/scenario/schema.hpp"

#include <regex>
#include <string>
#include <unordered_map>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validation_visitor.hpp>

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

using Patterns = std::unordered_map<std::string, std::regex>;

void gather_patterns(const json& schema, Patterns& patterns) {
  if (!schema.is_structured()) return;
  if (schema.is_object() && schema.contains("pattern") && schema["pattern"].is_string()) {
    const std::string& pattern = schema["pattern"].get_ref<const std::string&>();
    patterns.try_emplace(pattern, pattern);
  }
  for (const json& part : schema) gather_patterns(part, patterns);
}

/// All patterns of the schema, compiled: for each document anew that takes longer than all else.
const Patterns& patterns() {
  static const Patterns kPatterns = [] {
    Patterns patterns;
    gather_patterns(schema_json(), patterns);
    return patterns;
  }();
  return kPatterns;
}

/// Without a place for its results the validation ends at the first mistake.
bool passes(const json& root, valijson::ValidationResults* results) {
  Patterns known = patterns();  // It would add those that it does not know.
  valijson::ValidationVisitor visitor(NlohmannJsonAdapter(root), {"<root>"}, true, results, known);
  return visitor.validateSchema(compiled_schema());
}

/// In case that the explanation knows less than the validation: better a vague error than none.
/// Validation names places as `<root>`, `[key]`, `[0]`, and a leaf before what is around it.
InputError vague(const Document& document) {
  valijson::ValidationResults results;
  passes(document.root, &results);
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

const std::regex& regex_of(const std::string& pattern) { return patterns().at(pattern); }

bool is_valid(const json& root) { return passes(root, nullptr); }

std::vector<InputError> validate(const Document& document) {
  // The number of results has no bound, that of what the explanation finds has one.
  if (is_valid(document.root)) return {};
  auto errors = explain(schema_json(), document);
  if (errors.empty()) errors.push_back(vague(document));
  return errors;
}

}  // namespace acmsim::sim
