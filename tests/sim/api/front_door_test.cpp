#include "sim/api/front_door.hpp"

#include <catch2/catch.hpp>

#include "tests/sim/api/fixture.hpp"

// Requests as another program sends them. Those of documents are in the tests of each service.
namespace acmsim::sim {
namespace {

std::optional<ApiError> asked(std::string_view operation, const Json& request) {
  return front_door(*shapes::find_operation(operation), request);
}

std::string message(std::string_view operation, const Json& request) {
  const auto error = asked(operation, request);
  REQUIRE(error);
  return error->message;
}

}  // namespace

TEST_CASE("a request that has the shape of its model passes", "[api]") {
  CHECK_FALSE(asked("acm:RequestCertificate",
                    {{"DomainName", "example.com"},
                     {"Tags", {{{"Key", "이름"}, {"Value", "a b"}}}},
                     {"Options", {{"CertificateTransparencyLoggingPreference", "ENABLED"}}}}));
  CHECK_FALSE(asked("elbv2:DescribeListeners", Json::object()));
  CHECK_FALSE(asked("route53:GetHostedZone", {{"Id", "/hostedzone/Z1"}}));
}

TEST_CASE("a member that AWS does not know is passed over", "[api]") {
  CHECK_FALSE(asked(
      "acm:DeleteCertificate",
      {{"CertificateArn", "arn:aws:acm:us-east-1:111122223333:certificate/1"}, {"Force", true}}));
}

TEST_CASE("a null is as if it were not given", "[api]") {
  CHECK_FALSE(asked("acm:RequestCertificate",
                    {{"DomainName", "example.com"}, {"IdempotencyToken", nullptr}}));
  CHECK(message("acm:RequestCertificate", {{"DomainName", nullptr}}) ==
        message("acm:RequestCertificate", Json::object()));
}

TEST_CASE("a value of another type is no request to a service that reads JSON", "[api]") {
  const auto error = asked("acm:RequestCertificate", {{"DomainName", 7}, {"KeyAlgorithm", "X"}});
  REQUIRE(error);

  CHECK(*error == ApiError{ErrorCode::serialization_exception,
                           "NUMBER_VALUE can not be converted to a String"});
  CHECK(message("acm:RequestCertificate", {{"DomainName", true}}) ==
        "TRUE_VALUE can not be converted to a String");
  CHECK(message("acm:RequestCertificate", {{"DomainName", Json::array()}}) ==
        "Start of structure or map found where not expected.");
  CHECK(message("acm:RequestCertificate",
                {{"DomainName", "example.com"}, {"SubjectAlternativeNames", "a"}}) ==
        "Expected list or null");
  CHECK(message("acm:ListCertificates", {{"MaxItems", "10"}}) ==
        "STRING_VALUE can not be converted to an Integer");
}

TEST_CASE("a number beyond all numbers is too large", "[api]") {
  CHECK_THAT(message("acm:ListCertificates", {{"MaxItems", UINT64_MAX}}),
             Catch::EndsWith("Member must have value less than or equal to 1000"));
}

TEST_CASE("a length is one of characters, however many octets they take", "[api]") {
  const auto with_comment = [](int characters) {
    std::string comment;
    for (int i = 0; i < characters; ++i) comment += "가";
    return Json{{"Name", "example.com"},
                {"CallerReference", "once"},
                {"HostedZoneConfig", {{"Comment", comment}}}};
  };

  CHECK_FALSE(asked("route53:CreateHostedZone", with_comment(256)));
  CHECK(asked("route53:CreateHostedZone", with_comment(257)));
}

TEST_CASE("a null in a list, and in place of a request, is as if it were not given", "[api]") {
  CHECK_FALSE(asked("acm:RequestCertificate", {{"DomainName", "example.com"},
                                               {"SubjectAlternativeNames", {nullptr, "a.bc"}}}));
  CHECK(message("acm:RequestCertificate", nullptr) ==
        message("acm:RequestCertificate", Json::object()));
}

TEST_CASE("a service that reads no JSON says of which type a value must be", "[api]") {
  CHECK(message("elbv2:DescribeListeners", {{"PageSize", "ten"}}) ==
        "1 validation error detected: Value 'ten' at 'pageSize' failed to satisfy constraint: "
        "Member must be of type Integer");
}

TEST_CASE("an id is counted without the word before it", "[api]") {
  const std::string id(32, 'Z');

  CHECK_FALSE(asked("route53:GetHostedZone", {{"Id", id}}));
  CHECK_FALSE(asked("route53:GetHostedZone", {{"Id", "/hostedzone/" + id}}));
  CHECK(asked("route53:GetHostedZone", {{"Id", "/hostedzone/Z" + id}}));
  CHECK(asked("route53:GetHostedZone", {{"Id", "/elsewhere/" + id}}));
}

TEST_CASE("each service has its own word for a request of another shape", "[api]") {
  CHECK(asked("acm:DeleteCertificate", Json::object()).value().code ==
        ErrorCode::validation_exception);
  CHECK(asked("route53:GetHostedZone", Json::object()).value().code == ErrorCode::invalid_input);
  CHECK(asked("elbv2:DeleteListener", Json::object()).value().code == ErrorCode::validation_error);
}

TEST_CASE("what is wrong inside of a list is told with its number", "[api]") {
  CHECK(message("acm:RequestCertificate",
                {{"DomainName", "example.com"},
                 {"Tags", {{{"Key", "good"}}, {{"Key", "b#d"}}, {{"Value", "x"}}}}}) ==
        R"(2 validation errors detected: Value 'b#d' at 'tags.2.member.key' failed to satisfy )"
        R"(constraint: Member must satisfy regular expression pattern: )"
        R"([\p{L}\p{Z}\p{N}_.:\/=+\-@]*; Value null at 'tags.3.member.key' failed to satisfy )"
        R"(constraint: Member must not be null)");
}

TEST_CASE("what a document may leave out a program may not", "[api]") {
  const Json listener{{"LoadBalancerArn", "@web"}, {"Port", 443}, {"Protocol", "HTTPS"}};
  RequestFixture fixture;
  fixture.load_balancer("web");

  CHECK_FALSE(front_door(*shapes::find_operation("elbv2:CreateListener"), listener, fixture.scope));
  CHECK(message("elbv2:CreateListener", listener) ==
        "1 validation error detected: Value null at 'defaultActions' failed to satisfy "
        "constraint: Member must not be null");
}

TEST_CASE("a name of a document is what it stands for, where a text is wanted", "[api]") {
  RequestFixture fixture;
  fixture.certificate("cert", {domain("example.com")});
  const auto& request = *shapes::find_operation("acm:RequestCertificate");

  CHECK_FALSE(front_door(request, {{"DomainName", "@cert.DomainName"}}, fixture.scope));
  CHECK(front_door(request, {{"DomainName", "@cert"}}, fixture.scope));
  CHECK(front_door(request, {{"DomainName", "@cert.DomainName"}, {"KeyAlgorithm", "@cert"}},
                   fixture.scope));
}

}  // namespace acmsim::sim
