#include "sim/scenario/settings.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "sim/json/document.hpp"
#include "sim/json/explain.hpp"
#include "sim/json/explain_keys.hpp"
#include "sim/json/nearest.hpp"
#include "sim/json/pointer.hpp"
#include "sim/json/schema_walk.hpp"
#include "sim/json/splice.hpp"
#include "sim/json/value_text.hpp"
#include "sim/scenario/decode.hpp"
#include "sim/scenario/schema.hpp"

namespace acmsim::sim {
namespace {

using nlohmann::json;

constexpr std::string_view kBySet = "--set";

/// What gives an element of an array its name.
constexpr std::array kNameKeys{"id", "as", "name"};

/// The same error, as one in what is set: that stands in no line of the document.
InputError by_set(InputError error) {
  error.line = error.column = 0;
  error.given_by = kBySet;
  return error;
}

std::string name_of_element(const json& element) {
  for (const char* key : kNameKeys) {
    if (!element.is_object() || !element.contains(key)) continue;
    if (element.at(key).is_string()) return element.at(key).get<std::string>();
  }
  return "";
}

/// Whether a way, written with dots, begins with this part.
bool begins_with(std::string_view way, const std::string& part) {
  return way.starts_with(part) && (way.size() == part.size() || way[part.size()] == '.');
}

std::string first_part(std::string_view way) { return std::string(way.substr(0, way.find('.'))); }

/// What a way begins with: a member or element of a value.
struct WayPart {
  std::string token;   ///< As a JSON Pointer has it.
  std::size_t length;  ///< How many characters of the way name it.
  const json* value;   ///< Null if it is not there.
};

/// An element's name may have dots; of several that fit the longest is meant.
std::optional<WayPart> element_at(const json& list, std::string_view way) {
  std::optional<WayPart> best;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const std::string name = name_of_element(list[i]);
    if (name.empty() || !begins_with(way, name)) continue;
    if (!best || name.size() > best->length) best = {std::to_string(i), name.size(), &list[i]};
  }
  if (best) return best;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const std::string place = std::to_string(i);
    if (begins_with(way, place)) return WayPart{place, place.size(), &list[i]};
  }
  return std::nullopt;
}

InputError no_element(const json& list, std::string_view way, const std::string& where) {
  std::vector<std::string> names;
  for (const json& element : list) {
    if (std::string name = name_of_element(element); !name.empty()) names.push_back(name);
  }
  const std::string typed = first_part(way);
  std::string expected = "an array with elements";
  if (!list.empty()) expected = "a place from 0 to " + std::to_string(list.size() - 1);
  if (!names.empty()) expected += ", or one of " + listed(names, typed);
  return {where, 0, 0, text_of(json(typed)), std::move(expected), nearest(typed, names)};
}

/// What the rest of a way begins with below a value, which is at the end of `done`; an error if
/// nothing there has that name, or can have.
tl::expected<WayPart, InputError> part_below(const json& root, const std::vector<std::string>& done,
                                             const json* value, std::string_view rest) {
  const std::string token = first_part(rest);
  const WayPart added{token, token.size(), nullptr};
  if (value == nullptr) return added;
  const std::string where = pointer_of(done);
  if (value->is_array()) {
    if (const auto element = element_at(*value, rest)) return *element;
    return tl::unexpected(no_element(*value, rest, where));
  }
  if (!value->is_object()) {
    const std::string expected = "an object, to set " + text_of(json(token)) + " in it";
    return tl::unexpected(InputError{where, 0, 0, text_of(*value), expected, {}});
  }
  if (value->contains(token)) return WayPart{token, token.size(), &value->at(token)};
  const Schemas schemas = schemas_at(schema_json(), root, done);
  if (auto unknown = unknown_key(schemas, token, where)) return tl::unexpected(*unknown);
  return added;
}

/// The way from the root that a key means in a document; an error if it leads nowhere.
tl::expected<std::vector<std::string>, InputError> way_to(const json& root,
                                                          const std::string& key) {
  std::vector<std::string> way;
  const json* value = &root;
  for (std::string_view rest = key; !rest.empty();) {
    const auto part = part_below(root, way, value, rest);
    if (!part) return tl::unexpected(part.error());
    way.push_back(part->token);
    value = part->value;
    rest.remove_prefix(std::min(part->length + 1, rest.size()));
  }
  return way;
}

/// The pointer of the first value on a way that is not there, or of its end.
std::string first_new(const json& root, const std::vector<std::string>& way) {
  std::vector<std::string> known;
  for (const std::string& part : way) {
    known.push_back(part);
    if (!root.contains(json::json_pointer(pointer_of(known)))) break;
  }
  return pointer_of(known);
}

bool is_at_or_below(std::string_view pointer, std::string_view place) {
  return pointer == place || pointer.starts_with(std::string(place) + "/");
}

/// A text in one line if it is JSON.
std::optional<std::string> json_line(std::string text) {
  if (!json::accept(text)) return std::nullopt;
  std::ranges::replace(text, '\n', ' ');  // None is within a string.
  return text;
}

std::string list_of_texts(const std::string& value) {
  json texts = json::array();
  for (std::size_t begin = 0; begin <= value.size();) {
    const std::size_t end = std::min(value.find(',', begin), value.size());
    texts.push_back(value.substr(begin, end - begin));
    begin = end + 1;
  }
  return texts.dump();
}

/// What a value may be, as JSON in one line.
struct Readings {
  std::vector<std::string> by_fit;   ///< The first that fits is taken.
  std::vector<std::string> by_type;  ///< If none fits, the first whose type does.
};

Readings readings_of(const std::string& value) {
  std::vector<std::string> texts{json(value).dump()};
  const auto whole = json_line(value);
  if (whole) texts.push_back(*whole);
  const auto first = value.find_first_not_of(" \t\r\n");
  if (whole && (value[first] == '[' || value[first] == '{')) return {texts, {*whole}};
  std::vector<std::string> by_type(texts.rbegin(), texts.rend());
  const bool has_comma = value.find(',') != std::string::npos;
  texts.push_back(list_of_texts(value));
  by_type.insert(has_comma ? by_type.begin() : by_type.end(), texts.back());
  if (const auto list = has_comma ? json_line("[" + value + "]") : std::nullopt) {
    texts.push_back(*list);
    by_type.insert(by_type.begin(), *list);
  }
  return {texts, by_type};
}

/// Whether the type of what is at the end of a way is one that the schema takes there.
bool has_type_at(const json& root, const std::vector<std::string>& way) {
  const json& value = root.at(json::json_pointer(pointer_of(way)));
  return std::ranges::all_of(schemas_at(schema_json(), root, way),
                             [&](const json* schema) { return has_type(*schema, value); });
}

/// The text with a value at its place, read as the schema wants it there. Where nothing fits, it is
/// read so that what is said of it helps: of one with commas, which of its parts is wrong.
std::string with_value(std::string_view text, const std::vector<std::string>& way,
                       const std::string& value) {
  const Readings readings = readings_of(value);
  const auto first = [&](const auto& some, auto suits) -> std::optional<std::string> {
    for (const std::string& reading : some) {
      std::string made = spliced(text, way, reading);
      const auto document = read_document(made);
      if (document && suits(document->root)) return made;
    }
    return std::nullopt;
  };
  const auto fits = [&](const json& root) { return conforms_at(schema_json(), root, way); };
  if (auto made = first(readings.by_fit, fits)) return std::move(*made);
  const auto has_type = [&](const json& root) { return has_type_at(root, way); };
  if (auto made = first(readings.by_type, has_type)) return std::move(*made);
  return spliced(text, way, readings.by_fit.front());
}

/// The errors of a document in which this is set.
std::vector<InputError> attributed(std::vector<InputError> errors,
                                   const std::vector<std::string>& places) {
  for (InputError& error : errors) {
    if (std::ranges::none_of(
            places, [&](const std::string& place) { return is_at_or_below(error.where, place); })) {
      continue;
    }
    error.line = error.column = 0;
    error.given_by = kBySet;
  }
  return errors;
}

}  // namespace

std::optional<Setting> parse_setting(const std::string& text) {
  const std::string utf8 = json(text).dump(-1, ' ', false, json::error_handler_t::replace);
  const auto end = text.find('=');
  if (end == std::string::npos || json::parse(utf8) != text) return std::nullopt;
  const std::string key = text.substr(0, end);
  const bool has_empty_part = ("." + key + ".").find("..") != std::string::npos;
  if (has_empty_part) return std::nullopt;
  return Setting{key, text.substr(end + 1)};
}

Decoded<SetText> with_settings(std::string_view text, const std::vector<Setting>& settings) {
  SetText set{std::string(text), {}};
  std::vector<std::string> done;  // The members themselves, whatever was added around them.
  for (const Setting& setting : settings) {
    const auto document = read_document(set.text);
    if (!document) return tl::unexpected(document.error());
    const auto way = way_to(document->root, setting.key);
    if (!way) return tl::unexpected(std::vector{by_set(way.error())});
    const std::string place = pointer_of(*way);
    if (std::ranges::any_of(done, [&](const auto& one) { return is_at_or_below(one, place); })) {
      const std::string found = text_of(json(setting.key)) + " again";
      return tl::unexpected(std::vector{by_set({place, 0, 0, found, "each key once", {}})});
    }
    done.push_back(place);
    set.places.push_back(first_new(document->root, *way));
    set.text = with_value(set.text, *way, setting.value);
  }
  return set;
}

Decoded<Scenario> read_scenario(const SetText& set) {
  auto scenario = read_scenario(set.text);
  if (scenario) return scenario;
  return tl::unexpected(attributed(std::move(scenario.error()), set.places));
}

}  // namespace acmsim::sim
