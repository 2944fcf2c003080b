#pragma once

#include <nlohmann/json.hpp>
#include <string_view>

#include "sim/api/shapes/shapes.hpp"

namespace acmsim::sim {

/// What a text stands for where a protocol has texts alone: a number, a truth, or a text. One that
/// is not of the shape's type stays as it is, for the front door to refuse.
nlohmann::json plain_value(const shapes::Shape& shape, std::string_view text);

}  // namespace acmsim::sim
