#pragma once

#include <cstdint>
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "sim/api/shapes/shapes.hpp"

namespace acmsim::sim {

/// The way from a request or an answer to a part of it: members by name, items from 0.
using ShapeWay = std::vector<std::variant<std::string, std::size_t>>;

/// Where a value differs from its shape.
struct ShapeFault {
  enum class Kind : std::uint8_t {
    unknown,  ///< A member that the shape does not have.
    missing,  ///< A required member that is not there, or is null.
    type,     ///< A value of another type.
    value,    ///< Of the type, but not within limits, pattern or enumeration.
  };
  Kind kind{};
  ShapeWay way;
  const nlohmann::json* found = nullptr;  ///< A part of the value that was walked; null: nothing.
  std::string value;                      ///< As AWS prints it.
  std::string
      constraint;  ///< For `type` what AWS calls the type; else goes on after "Member must ".
  const shapes::Shape* shape = nullptr;    ///< The one that is broken; for `missing` what lacks it.
  const nlohmann::json* around = nullptr;  ///< For `missing`: what lacks it.
};

/// What a text of a request means. Nothing: it stands for something that fits its shape.
using TextMeaning =
    std::function<std::optional<std::string>(const shapes::Shape& shape, const std::string& text)>;

/// How a value differs from a shape, in the order of the shape's members. An item of a list that is
/// a bad text is told with its list.
/// Source of the form of constraints: hashicorp/terraform-provider-aws#14782. [U]
std::vector<ShapeFault> shape_faults(const shapes::Shape& shape, const nlohmann::json& value,
                                     const TextMeaning& meaning = nullptr);

/// The characters of a text.
std::int64_t length_of(std::string_view text);

/// Whether a text is within a shape's limits, pattern and enumeration.
bool fits_shape(const shapes::Shape& shape, const std::string& text);

/// A list as AWS prints it in a message: `[a, b]`.
std::string list_text(const std::vector<std::string>& items);

}  // namespace acmsim::sim
