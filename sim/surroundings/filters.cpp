#include "sim/surroundings/filters.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace acmsim::sim {
namespace {

constexpr std::string_view kTag = "tag:";
constexpr FilterRow kTagKey{"tag-key", "Tags.Key"};

std::string spelled_value(const OrderedJson& value) {
  return value.is_string() ? value.get<std::string>() : value.dump();
}

/// All values at the end of a way.
void find_values(const OrderedJson& at, std::string_view way, std::vector<std::string>& found) {
  if (at.is_array()) {
    for (const OrderedJson& item : at) find_values(item, way, found);
    return;
  }
  if (way.empty()) {
    found.push_back(spelled_value(at));
    return;
  }
  const auto dot = way.find('.');
  const auto member = at.is_object() ? at.find(std::string(way.substr(0, dot))) : at.end();
  if (!at.is_object() || member == at.end()) return;
  find_values(*member, dot == way.npos ? std::string_view() : way.substr(dot + 1), found);
}

/// A sign of a pattern fits a letter; where it is none, what it stands for does.
struct PatternSign {
  char sign;
  bool is_wild;
};

std::vector<PatternSign> signs_of(std::string_view pattern) {
  std::vector<PatternSign> signs;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool is_escaped = pattern[i] == '\\' && i + 1 < pattern.size();
    if (is_escaped) ++i;
    signs.push_back({pattern[i], !is_escaped && (pattern[i] == '*' || pattern[i] == '?')});
  }
  return signs;
}

/// Goes back to the last `*` alone, so that no pattern takes long.
bool fits_pattern(std::string_view pattern, std::string_view text) {
  const auto signs = signs_of(pattern);
  std::optional<std::size_t> after_star;
  std::size_t begun = 0;
  std::size_t sign = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const bool has_sign = sign < signs.size();
    if (has_sign && signs[sign].is_wild && signs[sign].sign == '*') {
      after_star = ++sign;
      begun = at;
    } else if (has_sign && (signs[sign].is_wild || signs[sign].sign == text[at])) {
      ++sign;
      ++at;
    } else if (after_star) {
      sign = *after_star;
      at = ++begun;
    } else {
      return false;
    }
  }
  return std::all_of(signs.begin() + static_cast<std::ptrdiff_t>(sign), signs.end(),
                     [](const PatternSign& one) { return one.is_wild && one.sign == '*'; });
}

/// The values of the tag with that key.
std::vector<std::string> values_of_tag(const OrderedJson& thing, std::string_view key) {
  std::vector<std::string> values;
  if (!thing.contains("Tags")) return values;
  for (const OrderedJson& tag : thing.at("Tags")) {
    if (text_of(tag, "Key") == key) values.push_back(text_of(tag, "Value"));
  }
  return values;
}

bool passes(const OrderedJson& thing, const std::string& name, const FilterRow* row,
            const std::vector<std::string>& wanted) {
  std::vector<std::string> values;
  if (row == nullptr) values = values_of_tag(thing, std::string_view(name).substr(kTag.size()));
  if (row != nullptr) find_values(thing, row->way, values);
  return std::ranges::any_of(values, [&](const std::string& value) {
    return std::ranges::any_of(
        wanted, [&](const std::string& pattern) { return fits_pattern(pattern, value); });
  });
}

}  // namespace

Answered filtered(OrderedJson things, const nlohmann::json& request,
                  std::span<const FilterRow> rows) {
  for (const nlohmann::json& filter : list_in(request, "Filters")) {
    const std::string name = text_in(filter, "Name").value_or("");
    const auto found = std::ranges::find(rows, name, &FilterRow::name);
    const FilterRow* row = found == rows.end() ? nullptr : &*found;
    if (name == kTagKey.name) row = &kTagKey;
    if (row == nullptr && !name.starts_with(kTag)) {
      return refused_with("InvalidParameterValue", "The filter '" + name + "' is invalid");
    }
    const auto wanted = texts_in(filter, "Values");
    OrderedJson left = OrderedJson::array();
    for (OrderedJson& thing : things) {
      if (passes(thing, name, row, wanted)) left.push_back(std::move(thing));
    }
    things = std::move(left);
  }
  return things;
}

}  // namespace acmsim::sim
