#include "sim/json/explain_keys.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>

#include "sim/json/nearest.hpp"
#include "sim/json/pointer.hpp"
#include "sim/json/value_text.hpp"

namespace acmsim::sim {
namespace {

using nlohmann::json;

std::string quote(const std::string& word) { return text_of(json(word)); }

std::string one_of(const std::vector<std::string>& words, std::string_view typed = {}) {
  if (words.empty()) return "no further key";
  return words.size() == 1 ? quote(words[0]) : "one of " + listed(words, typed);
}

/// Keys of other programs, and what they are called here.
struct OtherWord {
  std::string_view typed;
  std::string_view meant;
};
constexpr std::array kOtherWords{
    OtherWord{"timeout", "give_up_after"}, OtherWord{"timeout", "for"},
    OtherWord{"start", "starts_at"},       OtherWord{"end", "until"},
    OtherWord{"depends_on", "after"},      OtherWord{"needs", "after"},
    OtherWord{"action", "call"},           OtherWord{"operation", "call"},
    OtherWord{"parameters", "with"},       OtherWord{"params", "with"},
    OtherWord{"interval", "every"},        OtherWord{"sleep", "wait"},
    OtherWord{"invariants", "always"},     OtherWord{"hosts", "watches"},
};

/// The key that was probably meant; "" where nothing says so.
std::string meant_by(const std::string& typed, const std::vector<std::string>& keys) {
  for (const OtherWord& other : kOtherWords) {
    if (other.typed != typed) continue;
    if (std::ranges::find(keys, other.meant) != keys.end()) return std::string(other.meant);
  }
  return nearest(typed, keys);
}

/// The errors of one object, and the rules by which one mistake stays one error.
class KeyCheck {
 public:
  KeyCheck(const json& object, const std::string& where) : object_(object), where_(where) {}

  void unknown(const json& schema);
  void kind(const json& schema);
  void missing(const json& schema);
  void dependencies(const json& schema);
  void too_few(const json& schema);
  std::vector<InputError> errors() && { return std::move(errors_); }

 private:
  /// Adds an error, unless a key has one already or the object itself has the same.
  void add(std::string where, std::string found, std::string expected, std::string hint = {}) {
    const bool is_new = told_.insert({where, where == where_ ? found : ""}).second;
    if (!is_new) return;
    errors_.push_back(
        {std::move(where), 0, 0, std::move(found), std::move(expected), std::move(hint)});
  }
  std::vector<std::string> absent_keys(const json& schema) const;
  std::vector<std::string> present(const std::vector<std::string>& keys) const;
  bool is_misspelt(const std::string& key) const {
    return std::ranges::any_of(errors_, [&](const auto& error) { return error.hint == key; });
  }

  const json& object_;
  const std::string& where_;
  std::vector<InputError> errors_;
  std::set<std::pair<std::string, std::string>> told_;
};

std::vector<std::string> KeyCheck::absent_keys(const json& schema) const {
  std::vector<std::string> keys;
  const auto properties = schema.find("properties");
  if (properties == schema.end()) return keys;
  for (const auto& property : properties->items()) {
    if (!object_.contains(property.key())) keys.push_back(property.key());
  }
  return keys;
}

std::vector<std::string> KeyCheck::present(const std::vector<std::string>& keys) const {
  std::vector<std::string> found;
  std::ranges::copy_if(keys, std::back_inserter(found),
                       [&](const auto& key) { return object_.contains(key); });
  return found;
}

void KeyCheck::unknown(const json& schema) {
  const auto rest = schema.find("additionalProperties");
  if (rest == schema.end() || *rest != false) return;
  const json& properties = schema.at("properties");
  for (const auto& member : object_.items()) {
    if (properties.contains(member.key())) continue;
    if (errors_.size() == kErrorsMax) return;
    const auto absent = absent_keys(schema);
    add(below(where_, member.key()), "the key " + quote(member.key()), one_of(absent, member.key()),
        meant_by(member.key(), absent));
  }
}

void KeyCheck::kind(const json& schema) {
  const auto kinds = kinds_of(schema);
  const auto chosen = present(kinds);
  if (chosen.size() > 1) {
    add(where_, quote(chosen[0]) + " and " + quote(chosen[1]) + " together",
        "exactly " + one_of(kinds));
    return;
  }
  for (const auto& member : object_.items()) {
    const std::string meant = meant_by(member.key(), kinds);
    const bool is_known =
        schema.contains("properties") && schema.at("properties").contains(member.key());
    if (meant.empty() || is_known) continue;
    add(below(where_, member.key()), "the key " + quote(member.key()), one_of(kinds, member.key()),
        meant);
    return;
  }
  add(where_, text_of(object_), one_of(kinds));
}

void KeyCheck::missing(const json& schema) {
  const auto required = schema.find("required");
  if (required == schema.end()) return;
  for (const json& element : *required) {
    const std::string& key = element.get_ref<const std::string&>();
    if (object_.contains(key) || is_misspelt(key)) continue;
    const auto properties = schema.find("properties");
    const bool is_told = properties != schema.end() && properties->contains(key);
    const std::string meaning = is_told ? ": " + meaning_of(properties->at(key)) : "";
    add(where_, "no " + quote(key), quote(key) + meaning);
  }
}

void KeyCheck::dependencies(const json& schema) {
  const auto dependencies = schema.find("dependencies");
  if (dependencies == schema.end()) return;
  for (const auto& dependency : dependencies->items()) {
    if (!object_.contains(dependency.key())) continue;
    const std::vector<std::string> needed = dependency.value().is_array()
                                                ? dependency.value().get<std::vector<std::string>>()
                                                : kinds_of(dependency.value());
    if (!present(needed).empty()) continue;
    add(below(where_, dependency.key()), quote(dependency.key()) + " without " + listed(needed),
        quote(dependency.key()) + " only beside " + listed(needed));
  }
}

void KeyCheck::too_few(const json& schema) {
  const auto least = schema.find("minProperties");
  if (least == schema.end() || object_.size() >= least->get<std::size_t>()) return;
  const std::string found =
      object_.empty() ? "an empty object" : quote(object_.begin().key()) + " alone";
  const auto absent = absent_keys(schema);
  add(where_, found, absent.empty() ? "at least one key" : one_of(absent) + " beside it");
}

}  // namespace

std::vector<InputError> wrong_keys(const Schemas& schemas, const json& object,
                                   const std::string& where) {
  KeyCheck check(object, where);
  for (const json* schema : schemas) check.unknown(*schema);
  for (const json* schema : schemas) {
    if (is_kind_unclear(*schema, object)) {
      check.kind(*schema);
    } else {
      check.dependencies(*schema);
    }
    check.missing(*schema);
    check.too_few(*schema);
  }
  return std::move(check).errors();
}

std::optional<InputError> unknown_key(const Schemas& schemas, const std::string& key,
                                      const std::string& where) {
  for (const json* schema : schemas) {
    if (schema->value("additionalProperties", json()) != false) continue;
    std::vector<std::string> keys;
    for (const auto& property : schema->at("properties").items()) keys.push_back(property.key());
    if (std::ranges::find(keys, key) != keys.end()) continue;
    return InputError{below(where, key),  0, 0, "the key " + quote(key), one_of(keys, key),
                      meant_by(key, keys)};
  }
  return std::nullopt;
}

std::string meaning_of(const json& schema) {
  std::string text = schema.value("description", "what the schema allows");
  text = text.substr(0, text.find(". "));
  if (text.ends_with('.')) text.pop_back();
  const bool is_word = text.size() > 1 && text[1] >= 'A' && text[1] <= 'Z';
  if (!is_word && text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] + 32);
  return text;
}

}  // namespace acmsim::sim
