// The walk of `explain` beside a value, without a word: what both do with each keyword is the same.
#include "sim/json/prepared_schema.hpp"

#include <algorithm>
#include <boost/container/small_vector.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/json/pattern.hpp"
#include "sim/json/schema_walk.hpp"

namespace acmsim::sim {
namespace {

using nlohmann::json;

std::optional<std::int64_t> number_in(const json& schema, const char* keyword) {
  const auto found = schema.find(keyword);
  if (found == schema.end()) return std::nullopt;
  return found->get<std::int64_t>();
}

bool is_within(std::int64_t number, std::optional<std::int64_t> least,
               std::optional<std::int64_t> most) {
  return (!least || number >= *least) && (!most || number <= *most);
}

std::vector<std::string> texts_in(const json& schema, const char* keyword) {
  const auto found = schema.find(keyword);
  return found == schema.end() ? std::vector<std::string>()
                               : found->get<std::vector<std::string>>();
}

bool has_any(const json& object, const std::vector<std::string>& keys) {
  return std::ranges::any_of(keys, [&](const std::string& key) { return object.contains(key); });
}

bool has_all(const json& object, const std::vector<std::string>& keys) {
  return std::ranges::all_of(keys, [&](const std::string& key) { return object.contains(key); });
}

}  // namespace

/// A schema without its references; null in the place of one says nothing.
struct PreparedSchema::Part {
  const json* schema = nullptr;
  // Of the value itself.
  bool has_type = false;
  const json* constant = nullptr;
  const json* words = nullptr;
  std::vector<std::string_view> texts;  ///< Those of the words that are texts; sorted.
  std::optional<std::int64_t> items_min;
  std::optional<std::int64_t> items_max;
  std::optional<std::int64_t> minimum;
  std::optional<std::int64_t> maximum;
  const std::string* pattern = nullptr;
  bool wants_text = false;
  // Of its keys.
  bool is_closed = false;  ///< It has no keys but its properties.
  std::vector<std::string> required;
  std::vector<std::string> kinds;  ///< One of them, and only one.
  std::vector<std::pair<std::string, std::vector<std::string>>> dependencies;
  std::size_t keys_min = 0;
  // Of what is below it, and of the value in certain cases.
  std::vector<std::pair<std::string_view, const Part*>> properties;  ///< Sorted.
  static constexpr auto kKeyOf = &std::pair<std::string_view, const Part*>::first;
  const Part* rest = nullptr;  ///< What other members have to be.
  const Part* items = nullptr;
  std::vector<const Part*> all_of;
  const Part* condition = nullptr;
  const Part* then = nullptr;
  const Part* otherwise = nullptr;

  bool knows(std::string_view key) const {
    return std::ranges::binary_search(properties, key, {}, kKeyOf);
  }
  /// What a member has to be.
  const Part* below(std::string_view key) const {
    const auto found = std::ranges::lower_bound(properties, key, {}, kKeyOf);
    return found != properties.end() && found->first == key ? found->second : rest;
  }
  bool is_kind_unclear(const json& value) const {
    if (kinds.empty() || !value.is_object()) return false;
    const auto is_there = [&](const std::string& kind) { return value.contains(kind); };
    return std::ranges::count_if(kinds, is_there) != 1;
  }
  /// As the condition of an `if`.
  bool is_met_by(const json& value) const {
    if (has_type && !sim::has_type(*schema, value)) return false;
    if (constant != nullptr && *constant != value) return false;
    if (!value.is_object()) return true;
    return has_all(value, required) && std::ranges::all_of(properties, [&](const auto& one) {
             if (one.second == nullptr) return true;
             const auto member = value.find(one.first);
             return member == value.end() || one.second->is_met_by(*member);
           });
  }
};

class PreparedSchema::Judges {
 public:
  void add(const Part* part, const json& value) {
    if (part == nullptr) return;
    parts_.push_back(part);
    if (part->is_kind_unclear(value)) return;
    for (const Part* one : part->all_of) add(one, value);
    if (part->condition == nullptr) return;
    add(part->condition->is_met_by(value) ? part->then : part->otherwise, value);
  }
  bool all(const auto& judge) const { return std::ranges::all_of(parts_, judge); }
  bool empty() const { return parts_.empty(); }
  auto begin() const { return parts_.begin(); }
  auto end() const { return parts_.end(); }

 private:
  boost::container::small_vector<const Part*, 8> parts_;
};

PreparedSchema::PreparedSchema(const json& schema) : root_(schema), whole_(part_of(schema)) {}
PreparedSchema::~PreparedSchema() = default;

const PreparedSchema::Part* PreparedSchema::part_of(const json& schema) {
  const json& meant = resolved(root_, schema);
  if (!meant.is_object()) return nullptr;
  auto& part = parts_[&meant];
  if (part != nullptr) return part.get();
  part = std::make_unique<Part>();
  Part& made = *part;
  fill(made, meant);
  fill_keys(made, meant);
  return &made;
}

void PreparedSchema::fill(Part& part, const json& schema) {
  const auto find = [&](const char* keyword) {
    const auto found = schema.find(keyword);
    return found == schema.end() ? nullptr : &*found;
  };
  const auto part_in = [&](const char* keyword) {
    const json* found = find(keyword);
    return found == nullptr ? nullptr : part_of(*found);
  };
  part.schema = &schema;
  part.has_type = schema.contains("type");
  part.constant = find("const");
  part.words = find("enum");
  if (part.words != nullptr) {
    for (const json& word : *part.words) {
      if (word.is_string()) part.texts.emplace_back(word.get_ref<const std::string&>());
    }
    std::ranges::sort(part.texts);
  }
  part.items_min = number_in(schema, "minItems");
  part.items_max = number_in(schema, "maxItems");
  part.minimum = number_in(schema, "minimum");
  part.maximum = number_in(schema, "maximum");
  if (const json* pattern = find("pattern")) part.pattern = &pattern->get_ref<const std::string&>();
  part.wants_text = schema.contains("minLength");
  part.items = part_in("items");
  if (const json* parts = find("allOf")) {
    for (const json& one : *parts) part.all_of.push_back(part_of(one));
  }
  part.condition = part_in("if");
  part.then = part_in("then");
  part.otherwise = part_in("else");
}

void PreparedSchema::fill_keys(Part& part, const json& schema) {
  if (const auto properties = schema.find("properties"); properties != schema.end()) {
    for (const auto& [key, property] : properties->items()) {
      part.properties.emplace_back(properties->find(key).key(), part_of(property));
    }
  }
  if (const auto rest = schema.find("additionalProperties"); rest != schema.end()) {
    part.is_closed = *rest == false;
    part.rest = part_of(*rest);
  }
  part.required = texts_in(schema, "required");
  part.kinds = kinds_of(schema);
  if (const auto all = schema.find("dependencies"); all != schema.end()) {
    for (const auto& [key, needs] : all->items()) {
      auto keys = needs.is_array() ? needs.get<std::vector<std::string>>() : kinds_of(needs);
      part.dependencies.emplace_back(key, std::move(keys));
    }
  }
  part.keys_min = static_cast<std::size_t>(number_in(schema, "minProperties").value_or(0));
}

bool PreparedSchema::fits(const json& value) const {
  Judges judges;
  judges.add(whole_, value);
  return fits(judges, value);
}

bool PreparedSchema::fits_by_itself(const Part& part, const json& value) {
  if (part.has_type && !has_type(*part.schema, value)) return false;
  if (part.constant != nullptr && *part.constant != value) return false;
  if (value.is_string()) {
    const auto& text = value.get_ref<const std::string&>();
    if (part.words != nullptr && !std::ranges::binary_search(part.texts, text)) return false;
    if (part.pattern != nullptr && !matches_part(*part.pattern, text)) return false;
    return !part.wants_text || (!text.empty() && text.front() != '\0');
  }
  if (part.words != nullptr && std::ranges::find(*part.words, value) == part.words->end()) {
    return false;
  }
  if (value.is_array()) {
    return is_within(static_cast<std::int64_t>(value.size()), part.items_min, part.items_max);
  }
  return !value.is_number_integer() ||
         is_within(value.get<std::int64_t>(), part.minimum, part.maximum);
}

bool PreparedSchema::has_right_keys(const Part& part, const json& object) {
  if (part.is_kind_unclear(object) || object.size() < part.keys_min) return false;
  if (!has_all(object, part.required)) return false;
  if (part.is_closed) {
    for (const auto& member : object.items()) {
      if (!part.knows(member.key())) return false;
    }
  }
  return std::ranges::all_of(part.dependencies, [&](const auto& one) {
    return !object.contains(one.first) || has_any(object, one.second);
  });
}

bool PreparedSchema::fits(const Judges& judges, const json& value) {
  if (judges.empty()) return true;
  if (!judges.all([&](const Part* part) { return fits_by_itself(*part, value); })) return false;
  if (value.is_object()) {
    if (!judges.all([&](const Part* part) { return has_right_keys(*part, value); })) return false;
    for (auto member = value.begin(); member != value.end(); ++member) {
      Judges below;
      for (const Part* part : judges) below.add(part->below(member.key()), *member);
      if (!fits(below, *member)) return false;
    }
  }
  if (value.is_array()) {
    for (const json& item : value) {
      Judges below;
      for (const Part* part : judges) below.add(part->items, item);
      if (!fits(below, item)) return false;
    }
  }
  return true;
}

}  // namespace acmsim::sim
