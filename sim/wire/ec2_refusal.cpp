// The front door of EC2, whose words are its own.
#include "sim/wire/ec2_refusal.hpp"

#include <string>

#include "sim/api/shape_faults.hpp"

namespace acmsim::sim {
namespace {

/// The last member on a way, as EC2 spells it: `cidrBlock`.
std::string spelled(const ShapeWay& way) {
  std::string name;
  for (const auto& step : way) {
    if (const auto* member = std::get_if<std::string>(&step)) name = *member;
  }
  if (!name.empty() && name.front() >= 'A' && name.front() <= 'Z') {
    name.front() = static_cast<char>(name.front() - 'A' + 'a');
  }
  return name;
}

}  // namespace

std::optional<AwsError> ec2_refusal(const shapes::Operation& operation,
                                    const nlohmann::json& request) {
  if (operation.input == nullptr) return std::nullopt;
  for (const ShapeFault& fault : shape_faults(*operation.input, request)) {
    switch (fault.kind) {
      case ShapeFault::Kind::unknown: break;
      case ShapeFault::Kind::missing:
        return AwsError{"MissingParameter",
                        "The request must contain the parameter " + spelled(fault.way), 400};
      case ShapeFault::Kind::type:
      case ShapeFault::Kind::value:
        return AwsError{
            "InvalidParameterValue",
            "Value (" + fault.value + ") for parameter " + spelled(fault.way) + " is invalid.",
            400};
    }
  }
  return std::nullopt;
}

}  // namespace acmsim::sim
