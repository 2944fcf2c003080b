#pragma once

#include <span>
#include <string_view>

namespace acmsim::sim {

/// Every code with which a service may refuse, whether or not the model ever does. Source: the
/// shapes of errors in botocore 1.43.11, service-2.json of each service. [D]
struct ServiceErrors {
  std::string_view service;                 ///< As in botocore: `acm`, `elbv2`.
  std::span<const std::string_view> codes;  ///< By the alphabet.
};

/// Those of ACM, Route 53, Elastic Load Balancing and CloudFront.
std::span<const ServiceErrors> service_errors();

/// The status of HTTP with which a service refuses. Source: as above, httpStatusCode. [D]
int http_status(std::string_view service, std::string_view code);

/// Whether this service has such a code; false of any other service.
bool has_error(std::string_view service, std::string_view code);

/// Whether one of these services has such a code.
bool is_service_error(std::string_view code);

}  // namespace acmsim::sim
