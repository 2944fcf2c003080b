#pragma once

#include <nlohmann/json.hpp>
#include <optional>

#include "model/base/error.hpp"
#include "sim/api/shape_faults.hpp"

namespace acmsim::sim {

class Scope;

/// What the front door of a service answers to a request whose parameters do not have the shape of
/// its model: all that is wrong, in one message, before the service itself looks at the call.
/// Nothing: the request may pass. A member that the model does not have is passed over, as AWS
/// does. Errors: ValidationException of ACM, InvalidInput of Route 53, ValidationError of Elastic
/// Load Balancing; SerializationException of ACM for a value of another type. Source of the form:
/// awsdocs/aws-cloudformation-user-guide#865 and terraform-aws-modules/terraform-aws-acm#93. [U]
std::optional<ApiError> front_door(const shapes::Operation& operation,
                                   const nlohmann::json& request);

/// The same of a call in a document, whose names stand for ARNs, ids, texts and more, and which may
/// leave out what is not modelled.
std::optional<ApiError> front_door(const shapes::Operation& operation, const nlohmann::json& with,
                                   const Scope& scope);

}  // namespace acmsim::sim
