#include "sim/scenario/operations.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "sim/scenario/schema.hpp"

namespace acmsim::sim {
namespace {

using OrderedJson = nlohmann::ordered_json;  // keeps the order in which the schema was written

const OrderedJson& shape_of(const OrderedJson& root, const OrderedJson& schema) {
  const OrderedJson* at = &schema;
  while (at->contains("$ref")) {
    at = &root.at(OrderedJson::json_pointer(at->at("$ref").get<std::string>().substr(1)));
  }
  return *at;
}

std::string type_of(const OrderedJson& root, const OrderedJson& schema) {
  if (schema.contains("enum")) return "string";
  const OrderedJson& type = schema.at("type");
  if (type == "integer") return "whole number";
  if (type == "array") return "array of " + type_of(root, shape_of(root, schema.at("items"))) + "s";
  if (type.is_string()) return type.get<std::string>();
  std::string text;
  for (const OrderedJson& one : type) text += (text.empty() ? "" : " or ") + one.get<std::string>();
  return text;
}

void list(const OrderedJson& root, const OrderedJson& unresolved, const std::string& way,
          std::vector<ParameterText>& parameters) {
  const OrderedJson& schema = shape_of(root, unresolved);
  if (schema.contains("items")) list(root, schema.at("items"), way + "[]", parameters);
  if (!schema.contains("properties")) return;
  const auto required = schema.value("required", std::vector<std::string>{});
  for (const auto& property : schema.at("properties").items()) {
    const std::string name = way.empty() ? property.key() : way + "." + property.key();
    const OrderedJson& shape = shape_of(root, property.value());
    const OrderedJson& told = property.value().contains("description") ? property.value() : shape;
    parameters.push_back({name, type_of(root, shape), told.at("description"),
                          std::ranges::find(required, property.key()) != required.end()});
    list(root, shape, name, parameters);
  }
}

}  // namespace

std::vector<OperationText> operations() {
  const OrderedJson root = OrderedJson::parse(kScenarioSchema);
  const OrderedJson& definitions = root.at("definitions");
  std::vector<OperationText> operations;
  for (const OrderedJson& name : definitions.at("operation").at("enum")) {
    const OrderedJson& definition = definitions.at(name.get<std::string>());
    OperationText operation{name, definition.at("description"), {}};
    list(root, definition, "", operation.parameters);
    operations.push_back(std::move(operation));
  }
  return operations;
}

}  // namespace acmsim::sim
