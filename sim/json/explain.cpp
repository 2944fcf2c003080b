#include "sim/json/explain.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "sim/json/explain_keys.hpp"
#include "sim/json/nearest.hpp"
#include "sim/json/pattern.hpp"
#include "sim/json/pointer.hpp"
#include "sim/json/schema_walk.hpp"
#include "sim/json/value_text.hpp"

namespace acmsim::sim {
namespace {

using nlohmann::json;

/// The key of an object that has one alone, or needs one alone; empty of any other schema.
std::string only_key(const json& schema) {
  const bool is_object = schema.contains("properties") && schema.value("type", json()) == "object";
  if (!is_object) return "";
  const json required = schema.value("required", json::array());
  const json& properties = schema.at("properties");
  if (required.size() == 1 && properties.contains(required[0])) return required[0];
  return properties.size() == 1 ? properties.begin().key() : "";
}

/// What was expected instead of a value, and the nearest word.
struct Wish {
  std::string expected;
  std::string hint;
  bool goes_on = false;  ///< What is inside the value is worth a look all the same.
};

std::string type_text(const std::string& type) {
  if (type == "integer") return "a whole number";
  if (type == "boolean") return "true or false";
  return (type == "object" || type == "array" ? "an " : "a ") + type;
}

std::optional<Wish> wrong_type(const json& schema, const json& value) {
  if (has_type(schema, value)) return std::nullopt;
  // A schema with a pattern describes what it wants better than "a string" does.
  if (schema.contains("pattern")) return Wish{meaning_of(schema), {}};
  const json& type = schema.at("type");
  if (type.is_string()) return Wish{type_text(type), {}};
  std::string text;
  for (const json& one : type) text += (text.empty() ? "" : " or ") + type_text(one);
  return Wish{text, {}};
}

std::optional<Wish> wrong_word(const json& schema, const json& value) {
  if (const auto word = schema.find("const"); word != schema.end() && *word != value) {
    return Wish{word->dump(), {}};
  }
  const auto words = schema.find("enum");
  if (words == schema.end() || std::ranges::find(*words, value) != words->end()) {
    return std::nullopt;
  }
  const auto texts = words->get<std::vector<std::string>>();
  const std::string typed = value.is_string() ? value.get<std::string>() : "";
  return Wish{(texts.size() == 1 ? "" : "one of ") + listed(texts, typed), nearest(typed, texts)};
}

/// A limit that the schema sets, with what it is counted in.
struct Limit {
  const char* keyword;
  bool is_least;
  const char* unit;
};

std::optional<Wish> out_of(const Limit& limit, const json& schema, std::int64_t size) {
  const auto bound = schema.find(limit.keyword);
  if (bound == schema.end()) return std::nullopt;
  const auto number = bound->get<std::int64_t>();
  if (limit.is_least ? size >= number : size <= number) return std::nullopt;
  return Wish{(limit.is_least ? "at least " : "at most ") + bound->dump() + limit.unit, {}};
}

std::optional<Wish> wrong_string(const json& schema, const std::string& value) {
  if (const auto pattern = schema.find("pattern"); pattern != schema.end()) {
    if (!matches_part(pattern->get_ref<const std::string&>(), value)) {
      return Wish{meaning_of(schema), {}};
    }
  }
  // What a text has after a zero character nobody sees.
  const bool is_empty = value.empty() || value.front() == '\0';
  return is_empty && schema.contains("minLength") ? std::optional(Wish{"some text", {}})
                                                  : std::nullopt;
}

std::optional<Wish> wrong_size(const json& schema, const json& value) {
  if (value.is_array()) {
    const auto size = static_cast<std::int64_t>(value.size());
    auto wish = out_of({"minItems", true, " in the array"}, schema, size);
    if (!wish) wish = out_of({"maxItems", false, " in the array"}, schema, size);
    // Where the number of elements is fixed, the description says what each of them is.
    if (wish && schema.contains("maxItems")) wish->expected = meaning_of(schema);
    if (wish) wish->goes_on = true;
    return wish;
  }
  if (!value.is_number_integer()) return std::nullopt;
  const auto number = value.get<std::int64_t>();
  auto wish = out_of({"minimum", true, ""}, schema, number);
  return wish ? wish : out_of({"maximum", false, ""}, schema, number);
}

/// The first thing that is wrong with a value itself, its members aside.
std::optional<Wish> wrong_value(const Schemas& schemas, const json& value) {
  for (const json* schema : schemas) {
    if (auto wish = wrong_type(*schema, value)) return wish;
  }
  for (const json* schema : schemas) {
    if (auto wish = wrong_word(*schema, value)) return wish;
    if (auto wish = wrong_size(*schema, value)) return wish;
    if (!value.is_string()) continue;
    if (auto wish = wrong_string(*schema, value.get_ref<const std::string&>())) return wish;
  }
  return std::nullopt;
}

/// Goes through a document and gathers what is wrong.
class Explanation {
 public:
  explicit Explanation(const json& schema) : schema_(schema) {}

  void walk(const json& value, const Schemas& schemas, const std::string& where);
  std::vector<InputError> errors() && { return std::move(errors_); }

 private:
  void step(const json& value, const Schemas& schemas, const std::string& token,
            const std::string& where) {
    if (errors_.size() >= kErrorsMax) return;
    walk(*value_below(value, token), schemas_below(schema_, schemas, value, token),
         below(where, token));
  }

  void guess(const json& value, const Schemas& schemas, Wish& wish) const;
  bool would_do(const json& value, const json& schema) const {
    return !wrong_value(schemas_for(schema_, schema, value), value);
  }
  /// Whether a text is right, and only a text.
  bool would_do_alone(const json& text, const json& schema) const {
    const Schemas schemas = schemas_for(schema_, schema, text);
    const auto takes_texts = [](const json* one) { return one->value("type", json()) == "string"; };
    return std::ranges::any_of(schemas, takes_texts) && !wrong_value(schemas, text);
  }

  const json& schema_;
  std::vector<InputError> errors_;
};

/// A number in place of a text of digits (`"rules": 2026`), and a text in place of an object that
/// has that text alone (`"ResourceRecords": ["x"]`).
void Explanation::guess(const json& value, const Schemas& schemas, Wish& wish) const {
  if (value.is_number_unsigned()) {
    const json text = value.dump();
    const auto takes_it = [&](const json* schema) { return would_do(text, *schema); };
    if (std::ranges::all_of(schemas, takes_it)) wish.hint = value.dump();
  }
  if (!value.is_string()) return;
  for (const json* schema : schemas) {
    const std::string key = only_key(*schema);
    if (key.empty() || !would_do_alone(value, schema->at("properties").at(key))) continue;
    wish.expected = "{" + text_of(json(key)) + ": " + text_of(value) + "}";
  }
}

void Explanation::walk(const json& value, const Schemas& schemas, const std::string& where) {
  if (schemas.empty()) return;
  if (auto wish = wrong_value(schemas, value)) {
    guess(value, schemas, *wish);
    errors_.push_back({where, 0, 0, text_of(value), wish->expected, wish->hint});
    // In an array of the wrong length the elements count; in what should be no array they do not.
    if (!wish->goes_on) return;
  }
  if (value.is_object()) {
    for (InputError& error : wrong_keys(schemas, value, where)) errors_.push_back(std::move(error));
    for (const auto& member : value.items()) step(value, schemas, member.key(), where);
  }
  if (value.is_array()) {
    for (std::size_t i = 0; i < value.size(); ++i) step(value, schemas, std::to_string(i), where);
  }
}

/// In the order of the walk, without lines.
std::vector<InputError> differences(const json& schema, const json& value, const Schemas& schemas) {
  Explanation explanation(schema);
  explanation.walk(value, schemas, "");
  return std::move(explanation).errors();
}
std::vector<InputError> differences(const json& schema, const json& value) {
  return differences(schema, value, schemas_for(schema, schema, value));
}

}  // namespace

bool conforms(const json& schema, const json& value) { return differences(schema, value).empty(); }

bool conforms_at(const json& schema, const json& root, const std::vector<std::string>& way) {
  const json& value = root.at(json::json_pointer(pointer_of(way)));
  return differences(schema, value, schemas_at(schema, root, way)).empty();
}

std::vector<InputError> explain(const json& schema, const Document& document) {
  std::vector<InputError> errors = differences(schema, document.root);
  put_in_order(errors, document);
  for (InputError& error : errors) place_in(document, error);
  return errors;
}

}  // namespace acmsim::sim
