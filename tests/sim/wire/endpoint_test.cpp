// The session behind an endpoint: its clock, its verbs, what is told of it.
#include "tests/sim/wire/wire_talk.hpp"

namespace acmsim::sim {
namespace {

const HttpRequest kList = acm("ListCertificates", {});

std::string request_certificate(Endpoint& endpoint, const std::string& name) {
  return json_in(endpoint.answer(acm("RequestCertificate",
                                     {{"DomainName", name}, {"ValidationMethod", "DNS"}})))
      .at("CertificateArn");
}

nlohmann::json described(Endpoint& endpoint, const std::string& arn) {
  return json_in(endpoint.answer(acm("DescribeCertificate", {{"CertificateArn", arn}})))
      .at("Certificate");
}

/// Presses the console's button.
int create_records(Endpoint& endpoint, const std::string& arn) {
  return endpoint
      .answer(verb("call", {{"call", "console:CreateRecordsInRoute53"},
                            {"with", {{"CertificateArn", arn}}}}))
      .status;
}

std::string now(Endpoint& endpoint) {
  return json_in(endpoint.answer(get("/_acmsim/now"))).at("now");
}

ServingOptions with_clock(const char* word) {
  ServingOptions options;
  options.clock = ServingClock::parse(word).value();
  return options;
}

}  // namespace

TEST_CASE("a clock that stands moves by what is asked alone", "[wire]") {
  const auto endpoint = endpoint_of();
  const std::string arn = request_certificate(*endpoint, "a.example.com");
  CHECK_FALSE(
      described(*endpoint, arn).at("DomainValidationOptions").at(0).contains("ResourceRecord"));
  endpoint->pass(std::chrono::hours{5});
  CHECK(now(*endpoint) == "2026-03-02T00:00:00Z");
  const auto moved = json_in(endpoint->answer(verb("clock/advance", {{"by", "1800s"}})));
  CHECK(moved.at("reached") == true);
  CHECK(now(*endpoint) == "2026-03-02T00:30:00Z");
  CHECK(create_records(*endpoint, arn) == 200);
  endpoint->answer(verb("advance", {{"by", "4h"}}));
  CHECK(described(*endpoint, arn).at("Status") == "ISSUED");
}

TEST_CASE("a clock that settles lets AWS finish before it answers, and no limit come", "[wire]") {
  const auto endpoint = endpoint_of(kWiredWorld, with_clock("settle"));
  const std::string arn = request_certificate(*endpoint, "a.example.com");
  CHECK(described(*endpoint, arn).at("Status") == "PENDING_VALIDATION");
  CHECK(create_records(*endpoint, arn) == 200);
  CHECK(described(*endpoint, arn).at("Status") == "ISSUED");
  const std::string settled = now(*endpoint);
  for (int i = 0; i < 100; ++i) described(*endpoint, arn);
  CHECK(now(*endpoint) == settled);

  // Nothing will ever prove it: it does not time out by being looked at.
  const std::string stuck = request_certificate(*endpoint, "a.example.org");
  for (int i = 0; i < 100; ++i) {
    CHECK(described(*endpoint, stuck).at("Status") == "PENDING_VALIDATION");
  }
}

TEST_CASE(
    "a clock that settles waits for nothing but AWS's progress, and lets what comes before pass",
    "[wire]") {
  auto document = nlohmann::json::parse(kWiredWorld);
  document["given"]["certificates"][0]["NotAfter"] = "2026-03-03T00:10:00Z";
  document["timing"]["dns_validation"] = "2h";
  const auto endpoint = endpoint_of(document.dump(), with_clock("settle"));
  const auto made = endpoint->answer(acm("RequestCertificate", {{"DomainName", "a.example.com"},
                                                                {"ValidationMethod", "DNS"},
                                                                {"IdempotencyToken", "token"}}));
  const std::string arn = json_in(made).at("CertificateArn");
  described(*endpoint, arn);
  const std::string before = now(*endpoint);
  described(*endpoint, arn);
  CHECK(now(*endpoint) == before);  // No notice of the old one, no end of the token.
  CHECK(create_records(*endpoint, arn) == 200);
  CHECK(described(*endpoint, arn).at("Status") == "ISSUED");  // Behind the token's hour.

  endpoint->answer(verb("advance", {{"to", "2026-03-02T23:00:00Z"}}));
  const std::string late = request_certificate(*endpoint, "b.example.com");
  CHECK(create_records(*endpoint, late) == 400);  // The records are not shown yet.
  described(*endpoint, late);
  CHECK(create_records(*endpoint, late) == 200);
  CHECK(described(*endpoint, late).at("Status") == "PENDING_VALIDATION");
  CHECK(now(*endpoint) < "2026-03-03T00:10:00Z");  // The old one expires before.
}

TEST_CASE("a clock of polls goes to the next event where an answer stays the same", "[wire]") {
  const auto endpoint = endpoint_of(kWiredWorld, with_clock("polls"));
  const std::string arn = request_certificate(*endpoint, "a.example.com");
  described(*endpoint, arn);
  CHECK(now(*endpoint) == "2026-03-02T00:00:00Z");
  described(*endpoint, arn);
  CHECK(create_records(*endpoint, arn) == 200);
  int polls = 0;
  while (described(*endpoint, arn).at("Status") != "ISSUED" && polls < 50) ++polls;
  CHECK(polls < 50);

  const std::string stuck = request_certificate(*endpoint, "a.example.org");
  for (int i = 0; i < 100; ++i) described(*endpoint, stuck);
  CHECK(described(*endpoint, stuck).at("Status") == "PENDING_VALIDATION");
}

TEST_CASE("a clock with a factor goes with the wall's", "[wire]") {
  const auto endpoint = endpoint_of(kWiredWorld, with_clock("60"));
  endpoint->pass(std::chrono::milliseconds{2'500});
  CHECK(now(*endpoint) == "2026-03-02T00:02:30Z");
  endpoint->pass(std::chrono::milliseconds{10});
  endpoint->pass(std::chrono::milliseconds{10});
  CHECK(now(*endpoint) == "2026-03-02T00:02:31Z");
}

TEST_CASE("years on the wall are years in the world", "[wire]") {
  const auto endpoint = endpoint_of(kWiredWorld, with_clock("1000000"));
  endpoint->pass(std::chrono::seconds{1'200});
  CHECK(now(*endpoint) == "2064-03-10T21:20:00Z");
}

TEST_CASE("what a clock of polls remembers of questions does not outlive a restore", "[wire]") {
  const auto endpoint = endpoint_of(kWiredWorld, with_clock("polls"));
  const std::string arn = request_certificate(*endpoint, "a.example.com");
  const auto state = json_in(endpoint->answer(verb("save"))).at("state");
  described(*endpoint, arn);
  endpoint->answer(verb("restore", {{"state", state}}));
  described(*endpoint, arn);
  CHECK(now(*endpoint) == "2026-03-02T00:00:00Z");
}

TEST_CASE("the words of clocks", "[wire]") {
  CHECK(ServingClock::parse("0.5")->factor == 0.5);
  for (const char* word : {"", "still", "0", "-1", "1e9", "nan", "60x", " 60"}) {
    INFO(word);
    CHECK_FALSE(ServingClock::parse(word));
  }
}

TEST_CASE("a verdict says how the clock went, and calls take no time", "[wire]") {
  const auto endpoint = endpoint_of();
  request_certificate(*endpoint, "a.example.com");
  CHECK(now(*endpoint) == "2026-03-02T00:00:00Z");
  const auto verdict = json_in(endpoint->answer(verb("verdict")));
  CHECK(verdict.at("clock") == "stand");
  CHECK(verdict.at("client_call") == "0s");

  auto document = nlohmann::json::parse(kWiredWorld);
  document["timing"]["client_call"] = "2s";
  const auto slow = endpoint_of(document.dump());
  request_certificate(*slow, "a.example.com");
  CHECK(now(*slow) == "2026-03-02T00:00:02Z");
}

TEST_CASE("a question that is refused breaks no claim, an action does", "[wire]") {
  const auto endpoint = endpoint_of();
  endpoint->answer(
      acm("DescribeCertificate", {{"CertificateArn", "arn:aws:acm:x:1:certificate/y"}}));
  CHECK(json_in(endpoint->answer(get("/_acmsim/verdict"))).at("violations").empty());
  const std::string old =
      json_in(endpoint->answer(kList)).at("CertificateSummaryList").at(0).at("CertificateArn");
  CHECK(endpoint->answer(acm("DeleteCertificate", {{"CertificateArn", old}})).status == 400);
  const auto broken = json_in(endpoint->answer(get("/_acmsim/verdict"))).at("violations");
  REQUIRE(broken.size() == 1);
  CHECK(broken.at(0).at("name") == "no-step-fails");
}

TEST_CASE("what is kept of an answer is forgotten when something changes", "[wire]") {
  const auto endpoint = endpoint_of();
  const auto first = endpoint->answer(kList);
  const auto second = endpoint->answer(kList);
  CHECK(first.body == second.body);
  CHECK(header_of(first, "x-amzn-RequestId") != header_of(second, "x-amzn-RequestId"));
  const auto zones = rest("GET", "/2013-04-01/hostedzone/Z1");
  endpoint->answer(zones);
  const auto again = endpoint->answer(zones);
  CHECK(element(again, "RequestId") == header_of(again, "x-amzn-RequestId"));

  const auto state = json_in(endpoint->answer(verb("save"))).at("state");
  const std::string arn = request_certificate(*endpoint, "a.example.com");
  CHECK(json_in(endpoint->answer(kList)).at("CertificateSummaryList").size() == 2);
  const auto before = described(*endpoint, arn);
  endpoint->answer(verb("advance", {{"by", "1m"}}));
  CHECK(described(*endpoint, arn) != before);
  endpoint->answer(verb("restore", {{"state", state}}));
  CHECK(json_in(endpoint->answer(kList)).at("CertificateSummaryList").size() == 1);
}

TEST_CASE("what is kept for one account is not another's, however it signs", "[wire]") {
  const auto endpoint = endpoint_of();
  const auto asked_by = [&](const std::string& key) {
    HttpRequest request = kList;
    request.headers.front().value = "AWS4-HMAC-SHA256 SignedHeaders=host, Credential=" + key +
                                    "/20260302/eu-west-1/acm/aws4_request";
    return json_in(endpoint->answer(request)).at("CertificateSummaryList").size();
  };
  CHECK(asked_by("111122223333") == 1);
  CHECK(asked_by("111122223333") == 1);
  CHECK(asked_by("444455556666") == 0);
}

TEST_CASE("a kept answer has another id, and all else as it was", "[wire]") {
  const auto endpoint = endpoint_of();
  const std::string arn = request_certificate(*endpoint, "a.example.com");
  const std::string looks_like = "00000000-0000-4000-8000-000000000003";
  endpoint->answer(
      acm("AddTagsToCertificate",
          {{"CertificateArn", arn}, {"Tags", {{{"Key", "k"}, {"Value", looks_like}}}}}));
  const auto tags = acm("ListTagsForCertificate", {{"CertificateArn", arn}});
  const auto first = endpoint->answer(tags);
  REQUIRE(header_of(first, "x-amzn-RequestId") == looks_like);
  CHECK(endpoint->answer(tags).body == first.body);
}

TEST_CASE("faults count calls, kept answers or not", "[wire]") {
  const auto endpoint = endpoint_of();
  endpoint->answer(kList);
  endpoint->answer(verb(
      "slips",
      {{"slips", {{{"fault", "Throttling"}, {"operation", "acm:ListCertificates"}, {"nth", 2}}}}}));
  CHECK(endpoint->answer(kList).status == 200);
  const auto throttled = endpoint->answer(kList);
  CHECK(json_in(throttled).at("__type") == "ThrottlingException");
  CHECK(endpoint->answer(kList).status == 200);
}

TEST_CASE("an answer that is lost does not arrive, and the call is done", "[wire]") {
  const auto endpoint = endpoint_of();
  const nlohmann::json fault{{"fault", "lost_answer"}, {"operation", "acm:RequestCertificate"}};
  endpoint->answer(verb("slips", {{"slips", {fault}}}));
  const auto lost = endpoint->answer(acm("RequestCertificate", {{"DomainName", "a.example.com"}}));
  CHECK(lost.is_lost);
  const auto list = endpoint->answer(kList);
  CHECK_FALSE(list.is_lost);
  CHECK(json_in(list).at("CertificateSummaryList").size() == 2);
}

TEST_CASE("after the end of the history nothing is answered but that", "[wire]") {
  const auto endpoint = endpoint_of();
  endpoint->answer(verb("end"));
  const auto late = endpoint->answer(kList);
  CHECK(late.status == 400);
  CHECK(json_in(late).at("message").get<std::string>().find("/_acmsim/reset") != std::string::npos);
  CHECK(endpoint->answer(form("ec2", "Action=DescribeVpcs&Version=2016-11-15")).status == 400);
  endpoint->answer(verb("reset"));
  CHECK(endpoint->answer(kList).status == 200);
}

TEST_CASE("a reset begins anew, ids as well", "[wire]") {
  const auto endpoint = endpoint_of();
  const std::string arn = request_certificate(*endpoint, "a.example.com");
  endpoint->answer(verb("advance", {{"by", "1h"}}));
  CHECK(endpoint->answer(verb("reset")).status == 200);
  CHECK(now(*endpoint) == "2026-03-02T00:00:00Z");
  CHECK(request_certificate(*endpoint, "a.example.com") == arn);
}

TEST_CASE("the log has a line for each call and event, once", "[wire]") {
  const auto endpoint = endpoint_of();
  endpoint->take_log(false);
  endpoint->answer(kList);
  endpoint->answer(kList);
  const std::string lines = endpoint->take_log(false);
  CHECK(std::count(lines.begin(), lines.end(), '\n') == 2);
  CHECK(endpoint->take_log(false).empty());
  request_certificate(*endpoint, "a.example.com");
  const std::string objects = endpoint->take_log(true);
  CHECK(nlohmann::json::parse(objects.substr(0, objects.find('\n'))).at("actor") == "client");
}

}  // namespace acmsim::sim
