// Requests that ACM takes for one, by their tokens and by what they say.
#include <catch2/catch.hpp>

#include "tests/sim/play.hpp"

namespace acmsim::sim {
namespace {

/// Two requests, one after the other; `with` of each beside the names that it has by itself.
Json two_requests(const char* first, const char* second, const char* rule = "two") {
  Json json = document("{}");
  json["rules"] = {{"base", "2026"}, {"same_request_without_token", rule}};
  for (const auto& [as, with] : {std::pair("one", first), std::pair("two", second)}) {
    Json step = {{"id", as}, {"call", "acm:RequestCertificate"}, {"as", as}};
    step["with"] = {{"DomainName", "www.example.com"}, {"ValidationMethod", "DNS"}};
    step["with"].merge_patch(Json::parse(with));
    json["steps"].push_back(step);
  }
  return json;
}

/// How many certificates there are at the end, beside the one that is given.
std::size_t made(const Json& json) {
  return play(json).history.end.world.certificates.handles().size() - 1;
}

TEST_CASE("a token is for a request, not for anything", "[plan]") {
  const auto made_with = [](const char* second) {
    return made(two_requests(R"({"IdempotencyToken": "t"})", second));
  };
  CHECK(made_with(R"({"IdempotencyToken": "t"})") == 1);
  CHECK(made_with(R"({"IdempotencyToken": "u"})") == 2);
  CHECK(made_with("{}") == 2);
  CHECK(made_with(R"({"IdempotencyToken": "t", "DomainName": "app.example.com"})") == 2);
  CHECK(made_with(R"({"IdempotencyToken": "t", "SubjectAlternativeNames": ["example.com"]})") == 2);
  CHECK(made_with(R"({"IdempotencyToken": "t", "ValidationMethod": "EMAIL"})") == 2);
  CHECK(made_with(R"({"IdempotencyToken": "t", "KeyAlgorithm": "EC_prime256v1"})") == 2);
}

TEST_CASE("each request with a token is remembered beside the others", "[plan]") {
  Json json = two_requests(R"({"IdempotencyToken": "t"})",
                           R"({"IdempotencyToken": "t", "DomainName": "app.example.com"})");
  json["steps"].push_back(json["steps"][0]);
  json["steps"][2]["id"] = "again";
  json["steps"][2]["as"] = "three";
  json["steps"].push_back({{"id", "gone"},
                           {"call", "acm:DeleteCertificate"},
                           {"with", {{"CertificateArn", "@three"}}}});
  json["steps"].push_back({{"id", "so"}, {"expect", {{"certificate", "@one"}, {"exists", false}}}});

  CHECK(made(json) == 1);
  CHECK(play(json).first_violation().empty());
}

TEST_CASE("the same request without a token makes two certificates, or one by a rule", "[plan]") {
  CHECK(made(two_requests("{}", "{}")) == 2);
  CHECK(made(two_requests("{}", "{}", "one")) == 1);
  CHECK(made(two_requests("{}", R"({"DomainName": "app.example.com"})", "one")) == 2);
  CHECK(made(two_requests("{}", R"({"IdempotencyToken": "t"})", "one")) == 2);
}

TEST_CASE("a request without a token is known again for an hour, where it is", "[plan]") {
  Json json = two_requests("{}", "{}", "one");
  json["steps"].insert(json["steps"].begin() + 1, Json::object({{"wait", "57m"}}));
  CHECK(made(json) == 1);
  json["steps"][1]["wait"] = "1h";
  CHECK(made(json) == 2);
}

TEST_CASE("a certificate that is gone answers no request, nor does one elsewhere", "[plan]") {
  Json json = two_requests("{}", "{}", "one");
  json["steps"].insert(
      json["steps"].begin() + 1,
      Json::object({{"call", "acm:DeleteCertificate"}, {"with", {{"CertificateArn", "@one"}}}}));
  CHECK(made(json) == 1);

  Json elsewhere = two_requests("{}", "{}", "one");
  elsewhere["steps"][1]["region"] = "us-east-1";
  CHECK(made(elsewhere) == 2);
}

}  // namespace
}  // namespace acmsim::sim
