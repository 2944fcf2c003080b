#include "sim/api/service_errors.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "model/base/error.hpp"
#include "tests/sim/api/amazon_differences.hpp"

namespace acmsim::sim {

TEST_CASE("the table of error codes has each service's by the alphabet", "[api]") {
  for (const ServiceErrors& service : service_errors()) {
    INFO(service.service);
    CHECK(std::ranges::is_sorted(service.codes));
    CHECK(std::ranges::adjacent_find(service.codes) == service.codes.end());
  }
}

TEST_CASE("the table has every error code of Amazon's models", "[api] [amazon]") {
  if (!amazon_models_are_at_hand()) return;
  for (const ServiceErrors& service : service_errors()) {
    const auto codes = errors_of_service(service.service);
    INFO(service.service);
    CHECK(codes.size() > 10);
    for (const std::string& code : codes) {
      INFO(code);
      CHECK(std::ranges::binary_search(service.codes, code));
    }
  }
}

TEST_CASE("what the model refuses with is in the table, but for what no model of Amazon's has",
          "[api]") {
  std::vector<std::string_view> others;
  for (const ErrorCodeName& row : kErrorCodeNames) {
    if (!is_service_error(row.wire)) others.push_back(row.wire);
  }
  CHECK(others == std::vector<std::string_view>{"NotOffered", "SerializationException",
                                                "UnknownOperationException",
                                                "UnsupportedCertificate", "ValidationError", ""});
}

}  // namespace acmsim::sim
