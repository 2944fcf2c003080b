// What befalls a client's calls.
#include "tests/sim/session/talk.hpp"

namespace acmsim::sim {
namespace {

Session with_faults(std::string_view slips) {
  Session session = opened(R"({"always": ["no-step-fails"]})");
  value_of(session.answer(R"({"slips": )" + std::string(slips) + "}"));
  return session;
}

AwsError error_of(const Answered& answered) {
  REQUIRE_FALSE(answered);
  REQUIRE(std::holds_alternative<AwsError>(answered.error()));
  return std::get<AwsError>(answered.error());
}

TEST_CASE("a throttled call is not done, and its repetition is", "[session]") {
  Session session = with_faults(
      R"([{"fault": "Throttling", "operation": "acm:ListCertificates"},
          {"fault": "Throttling", "operation": "route53:GetHostedZone", "nth": 1},
          {"fault": "InternalFailure", "operation": "elbv2:DescribeListeners"}])");

  const AwsError acm = error_of(session.call("acm:ListCertificates"));
  const Answered again = session.call("acm:ListCertificates");
  const Answered first = session.call("route53:GetHostedZone", R"({"Id": "@zone"})");
  const AwsError route53 = error_of(session.call("route53:GetHostedZone", R"({"Id": "@zone"})"));
  const AwsError failure = error_of(session.call("elbv2:DescribeListeners"));
  const Json verdict = value_of(session.verdict());

  CHECK(acm.code == "ThrottlingException");
  CHECK(acm.message == "Rate exceeded");
  CHECK(again);
  CHECK(first);
  CHECK(route53.code == "Throttling");
  CHECK(failure.code == "InternalFailure");
  CHECK(failure.status == 500);
  CHECK(verdict.at("verdict") == "nothing-broken-so-far");
  CHECK(verdict.at("unused_slips").empty());
}

TEST_CASE("where an answer is lost, the call is done", "[session]") {
  Session session =
      with_faults(R"([{"fault": "lost_answer", "operation": "acm:RequestCertificate"}])");

  const AwsError lost = error_of(session.call(
      "acm:RequestCertificate", R"({"DomainName": "a.example.com", "ValidationMethod": "DNS"})"));
  const Json list = value_of(session.call("acm:ListCertificates"));

  CHECK(lost.code == "RequestTimeout");
  CHECK(lost.status == 408);
  CHECK(list.at("CertificateSummaryList").size() == 2);
}

TEST_CASE("a stale read shows the world before the client's last change", "[session]") {
  Session session = with_faults(R"([{"fault": "stale_read", "operation": "acm:DescribeCertificate"},
                      {"fault": "stale_read", "operation": "acm:DescribeCertificate", "nth": 2}])");
  const std::string arn = arn_of(session, "a.example.com");

  const Answered stale = session.call("acm:DescribeCertificate", about(arn));
  const Answered fresh = session.call("acm:DescribeCertificate", about(arn));
  const Json verdict = value_of(session.verdict());

  CHECK(code_of(stale) == "ResourceNotFoundException");
  CHECK(fresh);
  CHECK(verdict.at("verdict") == "nothing-broken-so-far");
  REQUIRE(verdict.at("unused_slips").size() == 1);
  CHECK(verdict.at("unused_slips").at(0) ==
        Json{{"fault", "stale_read"}, {"operation", "acm:DescribeCertificate"}, {"nth", 2}});
}

TEST_CASE("a fault that finds nothing to change is told as unused", "[session]") {
  Session session =
      with_faults(R"([{"fault": "stale_read", "operation": "acm:ListCertificates"}])");

  value_of(session.call("acm:ListCertificates"));

  CHECK(value_of(session.verdict()).at("unused_slips").size() == 1);
}

TEST_CASE("a document leaves out calls that never came to AWS, and says so", "[session]") {
  Session session = with_faults(
      R"([{"fault": "Throttling", "operation": "acm:RequestCertificate"},
          {"fault": "lost_answer", "operation": "acm:RequestCertificate", "nth": 1}])");
  for (int i = 0; i < 2; ++i) {
    error_of(session.call("acm:RequestCertificate", R"({"DomainName": "a.example.com"})"));
  }

  const Json document = value_of(session.answer(R"({"document": {}})")).at("document");

  CHECK(document.at("steps").size() == 2);
  CHECK_THAT(document.at("about").get<std::string>(),
             Catch::Contains("is left out: Throttling") && Catch::Contains("lost_answer"));
}

}  // namespace
}  // namespace acmsim::sim
