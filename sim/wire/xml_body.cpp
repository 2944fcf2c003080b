// XML bodies by shapes.
#include "sim/wire/xml_body.hpp"

#include <algorithm>
#include <sstream>

#include "sim/time/instant.hpp"
#include "sim/wire/http.hpp"
#include "sim/wire/plain_value.hpp"

namespace acmsim::sim {
namespace {

using nlohmann::ordered_json;
using shapes::Shape;
using shapes::Type;

/// Deeper than any request of AWS's, and no danger to the stack.
constexpr int kDepthMax = 64;

std::string_view name_of(const shapes::Member& member) {
  return member.wire_name.empty() ? member.name : member.wire_name;
}

std::string_view item_name(const Shape& shape) {
  return shape.item_name.empty() ? "member" : shape.item_name;
}

std::string_view local_name(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  const std::size_t colon = name.find(':');
  return colon == name.npos ? name : name.substr(colon + 1);
}

bool is_deep(const pugi::xml_node& node, int depth) {
  if (depth > kDepthMax) return true;
  const auto children = node.children();
  return std::any_of(children.begin(), children.end(),
                     [&](const pugi::xml_node& child) { return is_deep(child, depth + 1); });
}

/// Whether all its texts can be written again: a reference such as `&#1;` stands for no character.
bool is_plain(const nlohmann::json& value) {
  if (value.is_string()) return is_plain_text(value.get_ref<const std::string&>());
  return !value.is_structured() || std::ranges::all_of(value, is_plain);
}

nlohmann::json value_of(const Shape& shape, const pugi::xml_node& node);

nlohmann::json items_of(const Shape& shape, const pugi::xml_node& node) {
  nlohmann::json items = nlohmann::json::array();
  for (const pugi::xml_node& child : node.children()) {
    if (local_name(child) == item_name(shape)) items.push_back(value_of(*shape.item, child));
  }
  return items;
}

nlohmann::json value_of(const Shape& shape, const pugi::xml_node& node) {
  if (shape.type == Type::list) return items_of(shape, node);
  if (shape.type != Type::structure) return plain_value(shape, node.text().get());
  nlohmann::json object = nlohmann::json::object();
  for (const shapes::Member& member : shape.members) {
    if (member.location != shapes::Location::body) continue;
    for (const pugi::xml_node& child : node.children()) {
      if (local_name(child) != name_of(member)) continue;
      object[std::string(member.name)] = value_of(*member.shape, child);
      break;
    }
  }
  return object;
}

std::string text_of(const Shape& shape, const ordered_json& value) {
  if (!value.is_string()) return value.dump();
  const auto& text = value.get_ref<const std::string&>();
  return shape.type == Type::timestamp ? xml_instant(text) : text;
}

void put_value(pugi::xml_node parent, std::string_view name, const Shape& shape,
               const ordered_json& value) {
  if (shape.type == Type::list && shape.is_flattened) {
    for (const ordered_json& item : value) put_value(parent, name, *shape.item, item);
    return;
  }
  pugi::xml_node element = parent.append_child(std::string(name).c_str());
  switch (shape.type) {
    case Type::structure: put_xml(element, shape, value); break;
    case Type::list:
      for (const ordered_json& item : value) {
        put_value(element, item_name(shape), *shape.item, item);
      }
      break;
    case Type::map:
      for (const auto& [key, one] : value.items()) {
        pugi::xml_node entry = element.append_child("entry");
        entry.append_child("key").text().set(key.c_str());
        put_value(entry, "value", *shape.item, one);
      }
      break;
    default: element.text().set(text_of(shape, value).c_str());
  }
}

}  // namespace

std::optional<nlohmann::json> request_of_xml(std::string_view text, std::string_view root,
                                             const Shape& shape) {
  if (!is_plain_text(text)) return std::nullopt;
  pugi::xml_document document;
  const auto parsed = document.load_buffer(text.data(), text.size(),
                                           pugi::parse_default | pugi::parse_ws_pcdata_single);
  if (!parsed) return std::nullopt;
  const pugi::xml_node element = document.document_element();
  if (local_name(element) != root || is_deep(element, 0)) return std::nullopt;
  nlohmann::json value = value_of(shape, element);
  if (!is_plain(value)) return std::nullopt;
  return value;
}

std::string root_of_xml(std::string_view text) {
  pugi::xml_document document;
  if (!is_plain_text(text) || !document.load_buffer(text.data(), text.size())) return "";
  return std::string(local_name(document.document_element()));
}

void put_xml(pugi::xml_node element, const Shape& shape, const ordered_json& answer) {
  for (const shapes::Member& member : shape.members) {
    if (member.location != shapes::Location::body) continue;
    const auto value = answer.find(std::string(member.name));
    if (value == answer.end() || value->is_null()) continue;
    put_value(element, name_of(member), *member.shape, *value);
  }
}

std::string xml_text(const pugi::xml_document& document) {
  std::ostringstream text;
  document.save(text, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
  return std::move(text).str();
}

std::string xml_instant(const std::string& printed) {
  const auto instant = parse_instant(printed);
  return instant ? format_instant(*instant) : printed;
}

}  // namespace acmsim::sim
