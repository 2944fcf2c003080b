// The codes that a document may want a call to be refused with.
#include <catch2/catch.hpp>

#include "tests/sim/play.hpp"

namespace acmsim::sim {
namespace {

Json deleting(const char* code) {
  Json json = document("{}");
  json["steps"].push_back({{"id", "delete"},
                           {"call", "acm:DeleteCertificate"},
                           {"with", {{"CertificateArn", "@old"}}},
                           {"fails_with", code}});
  return json;
}

TEST_CASE("a call may be wanted to fail with any code of the services", "[scenario]") {
  for (const char* code : {"InvalidViewerCertificate", "TooManyTagsException", "DelegationSetInUse",
                           "SSLPolicyNotFound", "InvalidHeadersForS3Origin"}) {
    INFO(code);
    CHECK(complaints(deleting(code)).empty());
  }
}

TEST_CASE("a code that the model never gives never comes", "[scenario]") {
  const Played played = play(deleting("DelegationSetInUse"));

  CHECK(played.stage("delete") == Stage::failed);
  CHECK(played.history.end.progress.steps[0].cause == Cause::not_refused);
}

TEST_CASE("a code that no service has is refused with the nearest", "[scenario]") {
  CHECK_THAT(complaints(deleting("DelegationSetInUs")),
             Catch::Contains("did you mean \"DelegationSetInUse\"?"));
  CHECK_THAT(complaints(deleting("NotAnyCodeOfAnyService")),
             Catch::Contains("expected an error code of AWS"));
}

TEST_CASE("another service's code without \"Exception\" is not this one's", "[scenario]") {
  CHECK_THAT(complaints(deleting("ResourceInUse")),
             Catch::Contains("expected the code that this service has: "
                             "\"ResourceInUseException\""));
  Json json = deleting("ResourceInUse");
  json["steps"][0]["call"] = "elbv2:DeleteListener";
  json["steps"][0]["with"] = {{"ListenerArn", "@https"}};
  CHECK(complaints(json).empty());
}

}  // namespace
}  // namespace acmsim::sim
