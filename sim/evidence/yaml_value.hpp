#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string_view>

#include "sim/json/line_map.hpp"

namespace acmsim::sim {

/// A value in YAML, and where each of its parts stands: lines are counted from 1.
struct YamlValue {
  nlohmann::json root;
  LineMap lines;
};

/// YAML as the AWS CLI prints it with `--output yaml`: blocks of mappings and sequences, scalars
/// on one line or folded, plain or in quotes. Nothing for any other.
std::optional<YamlValue> yaml_value(std::span<const std::string_view> lines);

}  // namespace acmsim::sim
