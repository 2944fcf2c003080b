#pragma once

#include <acmsim/session.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "sim/api/shapes/shapes.hpp"
#include "sim/wire/http.hpp"

namespace acmsim::sim {

/// An answer of AWS's in its service's protocol. The id is the request's.
HttpResponse response_of(const shapes::Service& service, const shapes::Operation& operation,
                         const nlohmann::ordered_json& answer, const std::string& id);

/// A refusal in a protocol; the service may be null.
HttpResponse response_of(shapes::Protocol protocol, const shapes::Service* service,
                         const AwsError& error, const std::string& id);

}  // namespace acmsim::sim
