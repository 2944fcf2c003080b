// The conditions of rules. Source: Elastic Load Balancing API Reference, RuleCondition and its
// configurations [D]; the texts are those of getmoto/moto, elbv2 [U], unless they are marked.
#include "sim/surroundings/conditions.hpp"

#include <algorithm>
#include <array>
#include <fmt/core.h>
#include <set>

#include "sim/surroundings/refusals.hpp"

namespace acmsim::sim {
namespace {

constexpr std::size_t kTextMax = 128;
constexpr std::size_t kNameMax = 40;   ///< Of a header's name, and of a method.
constexpr std::size_t kValuesMax = 5;  ///< Of a rule.

struct ConditionField {
  std::string_view field;
  const char* config;
  std::size_t length_max;
  bool has_plain_form;   ///< Whether its one value may stand without the configuration.
  bool may_stand_twice;  ///< In a rule.
};
constexpr std::array kConditionFields{
    ConditionField{"path-pattern", "PathPatternConfig", kTextMax, true, false},
    ConditionField{"host-header", "HostHeaderConfig", kTextMax, true, false},
    ConditionField{"http-header", "HttpHeaderConfig", kTextMax, false, true},
    ConditionField{"http-request-method", "HttpRequestMethodConfig", kNameMax, false, false},
    ConditionField{"query-string", "QueryStringConfig", kTextMax, false, true},
    ConditionField{"source-ip", "SourceIpConfig", kTextMax, false, false},
};

const ConditionField* row_of_condition(const nlohmann::json& condition) {
  const auto* row = std::ranges::find(kConditionFields, text_in(condition, "Field").value_or(""),
                                      &ConditionField::field);
  return row == kConditionFields.end() ? nullptr : row;
}

const nlohmann::json& values_in(const nlohmann::json& condition, const ConditionField& row) {
  const auto config = condition.find(row.config);
  return list_in(config == condition.end() ? condition : *config, "Values");
}

AwsError too_long(std::string_view what, std::size_t max) {
  return validation_error(fmt::format("The '{}' value is too long; the limit is '{}'", what, max));
}

bool is_method(std::string_view text) {
  return std::ranges::all_of(text,
                             [](char c) { return (c >= 'A' && c <= 'Z') || c == '-' || c == '_'; });
}

std::optional<AwsError> fault_of_value(const nlohmann::json& value, const ConditionField& row) {
  if (row.field == "query-string") {
    const auto text = text_in(value, "Value");
    if (!text) return validation_error("A 'Value' must be specified in 'QueryStringKeyValuePair'");
    if (text_in(value, "Key").value_or("").size() > kTextMax) return too_long("Key", kTextMax);
    if (text->size() > kTextMax) return too_long("Value", kTextMax);
    return std::nullopt;
  }
  const std::string text = value.is_string() ? value.get<std::string>() : "";
  if (text.size() > row.length_max) return too_long(row.field, row.length_max);
  if (row.field == "http-request-method" && !is_method(text)) {
    return validation_error(
        "The 'http-request-method' value is invalid; the allowed characters are A-Z, hyphen and "
        "underscore");
  }
  return std::nullopt;
}

/// What is wrong with the form that a condition has.
std::optional<AwsError> fault_of_form(const nlohmann::json& condition, const ConditionField& row) {
  const bool has_config = condition.contains(row.config);
  const bool has_plain = condition.contains("Values");
  if (has_plain && !row.has_plain_form) {
    return validation_error(
        fmt::format("The 'Values' field is not compatible with '{}'", row.field));
  }
  if (has_plain && has_config) {
    return validation_error(
        fmt::format("You cannot provide both Values and '{}' for a condition of type '{}'",
                    row.config, row.field));
  }
  if (!has_config && !row.has_plain_form) {
    return validation_error(
        fmt::format("A '{}' must be specified with '{}'", row.config, row.field));
  }
  if (has_plain && list_in(condition, "Values").size() > 1) {
    return validation_error(
        fmt::format("The '{}' field contains too many values; the limit is '1'", row.field));
  }
  if (row.field == "http-header") {
    const auto name = text_in(condition.at(row.config), "HttpHeaderName");
    if (!name) return validation_error("A 'HttpHeaderName' must be specified");  // [I]
    if (name->size() > kNameMax) return too_long("HttpHeaderName", kNameMax);
  }
  return std::nullopt;
}

std::optional<AwsError> fault_of_condition(const nlohmann::json& condition,
                                           const ConditionField& row) {
  if (auto fault = fault_of_form(condition, row)) return fault;
  const nlohmann::json& values = values_in(condition, row);
  if (values.empty()) {
    return validation_error(row.has_plain_form
                                ? "A condition value must be specified"
                                : fmt::format("A '{}' value must be specified", row.field));
  }
  for (const nlohmann::json& value : values) {
    if (auto fault = fault_of_value(value, row)) return fault;
  }
  return std::nullopt;
}

AwsError unknown_field(const nlohmann::json& condition) {
  std::string fields;
  for (const ConditionField& row : kConditionFields) {
    fields += fmt::format("{}{}", fields.empty() ? "" : ", ", row.field);
  }
  return validation_error(fmt::format("Condition field '{}' must be one of '[{}]'",
                                      text_in(condition, "Field").value_or(""), fields));
}

}  // namespace

/// Sources: of the number of values, aws/aws-cdk#10065 [U].
std::optional<AwsError> fault_of_conditions(const nlohmann::json& conditions) {
  if (conditions.empty()) return validation_error("A condition must be specified");  // [I]
  std::set<std::string_view> fields;
  std::size_t values = 0;
  for (const nlohmann::json& condition : conditions) {
    const ConditionField* row = row_of_condition(condition);
    if (row == nullptr) return unknown_field(condition);
    if (auto fault = fault_of_condition(condition, *row)) return fault;
    if (!fields.insert(row->field).second && !row->may_stand_twice) {
      return validation_error(
          fmt::format("A rule can only have one '{}' condition", row->field));  // [I]
    }
    values += values_in(condition, *row).size();
  }
  if (values <= kValuesMax) return std::nullopt;
  return validation_error(fmt::format("A rule can only have '{}' condition values", kValuesMax));
}

OrderedJson shown_conditions(const nlohmann::json& conditions) {
  OrderedJson shown = OrderedJson::array();
  for (const nlohmann::json& given : conditions) {
    OrderedJson condition = given;
    const ConditionField* row = row_of_condition(given);
    if (row != nullptr && row->has_plain_form) {
      condition["Values"] = values_in(given, *row);
      condition[row->config] = {{"Values", condition["Values"]}};
    }
    shown.push_back(std::move(condition));
  }
  return shown;
}

}  // namespace acmsim::sim
