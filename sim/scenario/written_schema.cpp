#include "sim/scenario/written_schema.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <map>
#include <string>

#include "model/base/rules.hpp"
#include "sim/api/operation.hpp"
#include "sim/plan/rule_text.hpp"
#include "sim/scenario/call_text.hpp"
#include "sim/scenario/unused_parameters.hpp"

namespace acmsim::sim {
namespace {

using Json = nlohmann::ordered_json;
using shapes::Type;

Json reference(std::string_view definition) {
  return {{"$ref", "#/definitions/" + std::string(definition)}};
}

/// A meaning of the tables as a sentence.
std::string sentence(std::string_view meaning) {
  std::string text(meaning);
  if (text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text + ".";
}

/// AWS's type of a parameter, or that which the table gives it.
Type type_of(const CallText& call, const CallParameter& parameter) {
  const auto* operation = shapes_of(operation_named(call.operation));
  const auto* shape =
      operation == nullptr ? nullptr : shapes::find_shape(*operation->input, parameter.way);
  return shape == nullptr ? parameter.type : shape->type;
}

void put_type(Json& schema, Type type) {
  switch (type) {
    case Type::structure:
    case Type::map:
      schema["type"] = "object";
      schema["additionalProperties"] = false;
      schema["properties"] = Json::object();
      return;
    case Type::list:
      schema["type"] = "array";
      schema["items"] = {{"type", "string"}};
      return;
    case Type::integer:
    case Type::long_integer: schema["type"] = "integer"; return;
    case Type::boolean: schema["type"] = "boolean"; return;
    case Type::string:
    case Type::timestamp: schema["type"] = "string"; return;
  }
}

/// The schema at a way below another one, made where it is the last step.
Json& schema_at(Json& from, std::string_view way) {
  Json* at = &from;
  while (!way.empty()) {
    const std::string_view step = way.substr(0, way.find('.'));
    way.remove_prefix(std::min(way.size(), step.size() + 1));
    const bool is_item = step.ends_with("[]");
    at = &(*at)["properties"][std::string(is_item ? step.substr(0, step.size() - 2) : step)];
    if (is_item) at = &(*at)["items"];
  }
  return *at;
}

void open_up(Json& object) {
  object.erase("additionalProperties");
  object.erase("properties");
}

/// Adds what AWS takes beside the parameters of a call and nothing follows from. What is in it is
/// AWS's to judge.
void put_unused(Json& definition, const CallText& call) {
  const auto* operation = shapes_of(operation_named(call.operation));
  for (const UnusedParameter& unused : kUnusedParameters) {
    if (unused.operation != call.operation || operation == nullptr) continue;
    const auto* shape = shapes::find_shape(*operation->input, unused.way);
    if (shape == nullptr) continue;
    Json& schema = schema_at(definition, unused.way);
    if (!schema.is_null()) continue;
    schema["description"] = "As AWS takes it; nothing follows from it here.";
    put_type(schema, shape->type);
    if (shape->type == Type::list) put_type(schema["items"], shape->item->type);
    open_up(shape->type == Type::list ? schema["items"] : schema);
  }
}

Json definition_of(const CallText& call) {
  Json definition{{"description", call.about}, {"type", "object"}};
  for (const CallParameter& parameter : call.parameters) {
    if (parameter.is_required) definition["required"].push_back(parameter.way);
  }
  definition["additionalProperties"] = false;
  definition["properties"] = Json::object();
  for (const CallParameter& parameter : call.parameters) {
    Json schema{{"description", parameter.about}};
    if (parameter.definition.empty()) {
      put_type(schema, type_of(call, parameter));
    } else {
      schema.update(reference(parameter.definition));
    }
    schema_at(definition, parameter.way) = std::move(schema);
  }
  put_unused(definition, call);
  return definition;
}

Json delays() {
  Json properties = Json::object();
  for (const TimingRow& row : kTimingRows) {
    properties[std::string(row.word)] = {
        {"description",
         fmt::format("{} Default {}.", sentence(row.meaning), delay_text(row.standard))},
        {"$ref", "#/definitions/delay"}};
  }
  return properties;
}

Json number_within(std::string_view about, std::int32_t least, std::int32_t most) {
  Json schema{{"description", about}, {"type", "integer"}, {"minimum", least}};
  if (most != kNumberMax) schema["maximum"] = most;
  return schema;
}

/// What a rule is, and its value where that is the same on every day.
std::string described(const RuleText& rule, std::string meaning) {
  const auto& epochs = the_calendar().epochs;
  const RuleValue value = rule.value(epochs.front().rules);
  const bool is_constant = std::ranges::all_of(
      epochs, [&](const Epoch& epoch) { return rule.value(epoch.rules) == value; });
  return is_constant ? fmt::format("{} Default {}.", meaning, text_of(value)) : std::move(meaning);
}

/// The rules, each as it may be overridden.
void put_rules(Json& properties) {
  std::map<std::string_view, std::string> about;
  for (const RuleText& rule : rule_texts()) {
    const bool is_switch = std::ranges::count(kSwitchRules, rule.word, &SwitchRule::word) > 0;
    about[rule.word] = described(
        rule, is_switch ? fmt::format("Whether {}.", rule.meaning) : sentence(rule.meaning));
  }
  for (const NumberRule& rule : kNumberRules) {
    properties[std::string(rule.word)] = number_within(about[rule.word], rule.least, rule.most);
  }
  for (const SwitchRule& rule : kSwitchRules) {
    properties[std::string(rule.word)] = {{"description", about[rule.word]}, {"type", "boolean"}};
  }
  for (const WordRule& rule : kWordRules) {
    properties[std::string(rule.word)] = {{"description", about[rule.word]}, {"enum", rule.values}};
  }
  properties[std::string(kNoticeDaysWord)] = {
      {"description", about[kNoticeDaysWord]},
      {"type", "array"},
      {"items", number_within("Days before NotAfter.", 1, SmallSet::kEnd - 1)}};
}

}  // namespace

Json written_schema(Json schema) {
  Json& definitions = schema.at("definitions");
  Json names = Json::array();
  Json dispatch = Json::array();
  for (const CallText& call : call_texts()) {
    const std::string name(call.operation);
    names.push_back(name);
    dispatch.push_back(
        {{"if", {{"required", {"call"}}, {"properties", {{"call", {{"const", name}}}}}}},
         {"then", {{"properties", {{"with", reference(name)}}}}}});
    definitions[name] = definition_of(call);
  }
  definitions.at("operation")["enum"] = std::move(names);
  definitions.at("with_of_call")["allOf"] = std::move(dispatch);
  definitions.at("timing")["properties"] = delays();
  Json& rules = definitions.at("rules").at("properties");
  rules = {{"base", rules.at("base")}};
  put_rules(rules);
  return schema;
}

}  // namespace acmsim::sim
