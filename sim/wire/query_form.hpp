#pragma once

#include <nlohmann/json.hpp>

#include "sim/api/shapes/shapes.hpp"
#include "sim/wire/http.hpp"

namespace acmsim::sim {

/// The parameters of a request in AWS's query protocol, or in that of EC2, as the API has them:
/// `Certificates.member.1.CertificateArn=...`. A parameter that the shape does not have is passed
/// over; a value that is not of its shape's type stays a text, for the front door to refuse.
/// Source: Smithy, AWS query protocol and AWS EC2 query protocol. [D]
nlohmann::json request_of_form(const Form& form, const shapes::Shape& shape,
                               shapes::Protocol protocol);

}  // namespace acmsim::sim
