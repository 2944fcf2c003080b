// Imported certificates in a world: they are shown, told of, replaced and never renewed.
#include <catch2/catch.hpp>

#include "sim/draw/drawn_certificates.hpp"
#include "tests/sim/play.hpp"

namespace acmsim::sim {
namespace {

constexpr std::int64_t kDaySeconds = 24 * 60 * 60;

/// The base document, whose certificate is another authority's, and ends after so many seconds.
Json imported(std::int64_t left) {
  Json json = base_document();
  Json& old = json["given"]["certificates"][0];
  old.erase("ValidationMethod");
  old["Type"] = "IMPORTED";
  old["NotAfter"] = format_instant(*parse_instant("2022-01-05T00:00:00Z") + Duration{left});
  json["timing"] = {{"operator_step", "0s"}, {"notice_hour", "0s"}};
  return json;
}

Json import(const DrawnCertificate& what, const char* into = nullptr) {
  Json with{{"Certificate", what.certificate}, {"PrivateKey", what.key}};
  if (into != nullptr) with["CertificateArn"] = into;
  return {{"id", "import"}, {"call", "acm:ImportCertificate"}, {"with", with}};
}

TEST_CASE("an imported certificate is never renewed, and the site goes down at its end",
          "[engine] [import]") {
  Json json = imported(10 * kDaySeconds);
  json["until"] = "12d";
  json["always"] = Json::array({"https-available"});

  const Played played = play(json);

  CHECK(played.when("old", "certificate_expired") == 10 * kDaySeconds);
  CHECK(played.when("old", "renewal_begun") == -1);
  CHECK(played.when("old", "approaching_expiration") == 0);
  REQUIRE(played.history.violations.size() == 1);
  CHECK(played.history.violations[0].at - played.scenario.starts_at == Duration{10 * kDaySeconds});
}

TEST_CASE("ACM tells of an imported certificate from 45 days on", "[engine] [import]") {
  Json json = imported(50 * kDaySeconds);
  json["until"] = "8d";
  json["rules"] = "2026";

  const Played played = play(json);

  CHECK(played.when("old", "approaching_expiration") == 5 * kDaySeconds);
}

TEST_CASE("a reimport keeps the listener's certificate alive, under other names too",
          "[engine] [import]") {
  Json json = imported(10 * kDaySeconds);
  json["given"]["certificates"][0]["KeyAlgorithm"] = "EC_prime256v1";
  json["until"] = "12d";
  json["always"] = Json::array({"https-available", "no-step-fails"});
  json["steps"] = Json::array({import(kDrawnCertificates[0], "@old")});
  json["finally"] = Json::parse(R"([{"certificate": "@old", "Status": "ISSUED", "InUse": true,
      "SubjectAlternativeNames": ["example.com", "www.example.com", "*.example.com"]}])");

  const Played played = play(json);

  CHECK(played.history.violations.empty());
  CHECK(played.when("old", "certificate_imported") == 0);
  CHECK(played.when("old", "certificate_expired") == -1);
}

TEST_CASE("what is imported in place of another may expire sooner", "[engine] [import]") {
  Json json = imported(10 * kDaySeconds);
  json["given"]["certificates"][0]["KeyAlgorithm"] = "EC_prime256v1";
  json["until"] = "1h";
  json["steps"] = Json::array({import(kDrawnCertificates[1], "@old")});

  CHECK(play(json).when("old", "certificate_expired") == 7);
}

TEST_CASE("what is not valid yet, or no longer, cannot be imported", "[engine] [import]") {
  Json json = imported(10 * kDaySeconds);
  json["steps"] = Json::array({import(kDrawnCertificates[2])});
  json["steps"][0]["fails_with"] = "ValidationException";
  json["always"] = Json::array({"no-step-fails"});
  CHECK(play(json).history.violations.empty());
  json["steps"][0]["takes"] = "4s";
  CHECK(!play(json).history.violations.empty());

  json["steps"][0] = import(kDrawnCertificates[1]);
  json["steps"][0]["takes"] = "6s";
  CHECK(play(json).history.violations.empty());
  json["steps"][0]["takes"] = "7s";
  CHECK(!play(json).history.violations.empty());
}

TEST_CASE("only an imported certificate of the same key can be replaced", "[engine] [import]") {
  const auto error = [](const Json& json) {
    const Played played = play(json);
    const auto& found = played.history.steps[0].error;
    return found ? found->message : std::string();
  };
  Json json = imported(10 * kDaySeconds);
  json["steps"] = Json::array({import(kDrawnCertificates[0], "@old")});
  CHECK(error(json).starts_with("The key type and size of certificate"));
  json["given"]["certificates"][0]["KeyAlgorithm"] = "EC_prime256v1";
  CHECK(error(json).empty());
  json["steps"][0]["with"]["Tags"] = Json::parse(R"([{"Key": "a", "Value": "b"}])");
  CHECK(error(json) == "Tags cannot be applied on reimport.");
  Json amazons = base_document();
  amazons["steps"] = Json::array({import(kDrawnCertificates[0], "@old")});
  CHECK(error(amazons).find("was not imported") != std::string::npos);
}

TEST_CASE("imports have quotas of their own", "[engine] [import]") {
  Json json = imported(10 * kDaySeconds);
  json["rules"] = {{"base", "2026"}, {"imported_max", 1}, {"certificates_max", 0}};
  json["steps"] = Json::array({import(kDrawnCertificates[0])});
  json["steps"][0]["fails_with"] = "LimitExceededException";
  json["always"] = Json::array({"no-step-fails"});
  CHECK(play(json).history.violations.empty());
  json["rules"]["imported_max"] = 2;
  CHECK(!play(json).history.violations.empty());
}

TEST_CASE("what Amazon has not issued says nothing of how Amazon proved it", "[engine] [import]") {
  Json json = imported(10 * kDaySeconds);
  json["given"]["certificates"][0]["ValidationMethod"] = "DNS";
  CHECK(complaints(json).find("Amazon has not issued it") != std::string::npos);
  json = imported(10 * kDaySeconds);
  json["given"]["certificates"][0]["Status"] = "PENDING_VALIDATION";
  CHECK(complaints(json).find("ISSUED or EXPIRED") != std::string::npos);
  json = base_document();
  json["given"]["certificates"][0]["KeyAlgorithm"] = "RSA_4096";
  CHECK(complaints(json).find("a key that can be requested") != std::string::npos);
}

}  // namespace
}  // namespace acmsim::sim
