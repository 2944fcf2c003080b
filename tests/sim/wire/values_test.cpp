// What a protocol writes it reads again, for every shape that is sent.
#include <catch2/catch.hpp>
#include <pugixml.hpp>
#include <rapidcheck/catch.h>

#include "sim/api/shapes/shapes.hpp"
#include "sim/draw/dice.hpp"
#include "sim/wire/query_form.hpp"
#include "sim/wire/xml_body.hpp"

namespace acmsim::sim {
namespace {

using nlohmann::json;
using shapes::Shape;
using shapes::Type;

constexpr int kDeepest = 6;

/// A value of a shape, lists of one to twelve items; texts with what forms and XML must escape.
json any_value(const Shape& shape, Dice& dice, int depth) {
  switch (shape.type) {
    case Type::structure: {
      json object = json::object();
      for (const shapes::Member& member : shape.members) {
        if (member.location != shapes::Location::body || depth > kDeepest) continue;
        if (dice.chance(50)) continue;
        json value = any_value(*member.shape, dice, depth + 1);
        if (!value.empty()) object[std::string(member.name)] = std::move(value);
      }
      return object;
    }
    case Type::list: {
      json items = json::array();
      const std::size_t count = depth > 2 ? 1 : 1 + dice.below(12);
      for (std::size_t i = 0; i < count; ++i) {
        json item = any_value(*shape.item, dice, depth + 1);
        if (!item.empty()) items.push_back(std::move(item));
      }
      return items;
    }
    case Type::map: {
      json entries = json::object();
      entries["k & <1>"] = any_value(*shape.item, dice, depth + 1);
      return entries;
    }
    case Type::boolean: return dice.chance(50);
    case Type::integer:
    case Type::long_integer: return static_cast<std::int64_t>(dice.below(70'000));
    case Type::timestamp: return "2026-03-02T00:00:00Z";
    case Type::string: break;
  }
  return dice.word({"a", "a&b=c", "<x y=\"1\">", "50% off+more", "한글", "a.b.1", "]]>"});
}

/// The form of a value, as a client writes it.
void put_form(Form& form, const std::string& name, const Shape& shape, const json& value,
              bool is_ec2) {
  const auto below = [&](const std::string& step) {
    return name.empty() ? step : name + "." + step;
  };
  if (shape.type == Type::structure) {
    for (const shapes::Member& member : shape.members) {
      const auto found = value.find(std::string(member.name));
      if (found == value.end()) continue;
      std::string step(member.wire_name.empty() ? member.name : member.wire_name);
      if (is_ec2) step.front() = static_cast<char>(std::toupper(step.front()));
      put_form(form, below(step), *member.shape, *found, is_ec2);
    }
  } else if (shape.type == Type::list) {
    const bool is_flat = is_ec2 || shape.is_flattened;
    const std::string item(shape.item_name.empty() ? "member" : shape.item_name);
    for (std::size_t i = 0; i < value.size(); ++i) {
      const std::string step = (is_flat ? "" : item + ".") + std::to_string(i + 1);
      put_form(form, below(step), *shape.item, value[i], is_ec2);
    }
  } else if (shape.type == Type::map) {
    std::size_t i = 0;
    for (const auto& [key, one] : value.items()) {
      const std::string entry = below("entry." + std::to_string(++i));
      form.emplace_back(entry + ".key", key);
      put_form(form, entry + ".value", *shape.item, one, is_ec2);
    }
  } else {
    form.emplace_back(name, value.is_string() ? value.get<std::string>() : value.dump());
  }
}

/// The same without members in which nothing is, which a form cannot say.
json without_nothing(json value) {
  if (!value.is_structured()) return value;
  for (json& child : value) child = without_nothing(std::move(child));
  json kept = value.is_array() ? json::array() : json::object();
  for (const auto& [key, child] : value.items()) {
    if (child.is_structured() && child.empty()) continue;
    if (value.is_array()) {
      kept.push_back(child);
    } else {
      kept[key] = child;
    }
  }
  return kept;
}

}  // namespace

TEST_CASE("a form says what it was made of", "[wire]") {
  for (const shapes::Service* service : shapes::services()) {
    const bool is_ec2 = service->protocol == shapes::Protocol::ec2;
    if (service->protocol != shapes::Protocol::query && !is_ec2) continue;
    for (const shapes::Operation& operation : service->operations) {
      if (operation.input == nullptr) continue;
      INFO(operation.name);
      for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        Dice dice(seed);
        const json value = without_nothing(any_value(*operation.input, dice, 0));
        Form form;
        put_form(form, "", *operation.input, value, is_ec2);
        CHECK(request_of_form(form, *operation.input, service->protocol) == value);
      }
    }
  }
}

TEST_CASE("XML says what it was made of", "[wire]") {
  for (const shapes::Operation& operation : shapes::route53().operations) {
    if (operation.input_element.empty()) continue;
    INFO(operation.name);
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
      Dice dice(seed);
      const json value = any_value(*operation.input, dice, 0);
      pugi::xml_document document;
      put_xml(document.append_child("R"), *operation.input, nlohmann::ordered_json(value));
      CHECK(request_of_xml(xml_text(document), "R", *operation.input) == value);
    }
  }
}

TEST_CASE("XML of thousands of levels is refused", "[wire]") {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "<R>";
  for (int i = 0; i < 20'000; ++i) text += "</R>";
  CHECK_FALSE(request_of_xml(text, "R", *shapes::route53().operations.front().input));
}

}  // namespace acmsim::sim
