// The calls with which a certificate is changed from EMAIL to DNS, and what they show.
#include <catch2/catch.hpp>

#include "sim/api/answer.hpp"
#include "tests/sim/api/fixture.hpp"
#include "tests/sim/play.hpp"

namespace acmsim::sim {
namespace {

constexpr CertificateHandle kOld{0};

/// The base document under the rules of 2026, with these steps.
Played play_2026(std::string_view steps) {
  Json json = document(R"({"rules": "2026"})");
  json["steps"] = Json::parse(steps);
  return play(json);
}

OrderedJson shown(const Played& played, const Query& query) {
  const Context context = played.scenario.context();
  return answer(
      {played.history.end.world, context, played.history.stamps, played.history.submitted},
      played.scenario.home, query);
}

constexpr std::string_view kAsk = R"({"id": "ask", "call": "acm:UpdateCertificateOptions",
  "with": {"CertificateArn": "@old", "Options": {"ValidationMethod": "DNS"}}})";

}  // namespace

TEST_CASE("a certificate tells of its change to DNS with the members that AWS has for it",
          "[api] [acm] [move]") {
  const Played played = play_2026("[" + std::string(kAsk) + "]");

  const OrderedJson described = shown(played, DescribeCertificate{kOld}).at("Certificate");

  CHECK(described.at("UpdateSummary").dump() ==
        R"({"Status":"PENDING_DOMAIN_VALIDATION","Type":"DOMAIN_VALIDATION_METHOD",)"
        R"("DomainValidationMethodUpdateSummary":{"From":"EMAIL","To":"DNS"},)"
        R"("RequestedAt":"2022-01-05T00:01:00+00:00","UpdatedAt":"2022-01-05T00:01:00+00:00"})");
  CHECK(described.at("DomainValidationOptions")[0].at("ValidationMethod") == "EMAIL");
}

TEST_CASE("the records that a change to DNS asks for are listed while it is under way",
          "[api] [acm] [move]") {
  const Played played = play_2026("[" + std::string(kAsk) + "]");

  const OrderedJson one =
      shown(played, ListCertificateDomainValidations{kOld}).at("DomainValidationSummaryList")[0];

  CHECK(one.at("DomainName") == "www.example.com");
  CHECK(one.at("ActiveValidationConfiguration").at("ValidationMethod") == "EMAIL");
  CHECK(one.at("ActiveValidationConfiguration").at("ValidationStatus") == "SUCCESS");
  const OrderedJson& mails = one.at("ActiveValidationConfiguration")
                                 .at("ValidationChallenge")
                                 .at("EmailValidationChallenge");
  CHECK(mails.at("ValidationEmails").size() == 5);
  CHECK(mails.at("ValidationDomain") == "www.example.com");
  const OrderedJson& requested = one.at("RequestedValidationConfiguration");
  CHECK(requested.at("ValidationMethod") == "DNS");
  CHECK(requested.at("ValidationStatus") == "PENDING_VALIDATION");
  const OrderedJson& record =
      requested.at("ValidationChallenge").at("DnsValidationChallenge").at("ResourceRecord");
  CHECK(record.at("Type") == "CNAME");
  CHECK_THAT(record.at("Name").get<std::string>(), Catch::EndsWith(".www.example.com."));
}

TEST_CASE("after its change to DNS a certificate shows its records as if requested so",
          "[api] [acm] [move]") {
  const Played played = play_2026("[" + std::string(kAsk) + R"(,
    {"id": "records", "call": "console:CreateRecordsInRoute53", "with": {"CertificateArn": "@old"}},
    {"id": "moved", "wait_for": {"certificate": "@old", "UpdateStatus": "SUCCESS"}}])");

  const OrderedJson described = shown(played, DescribeCertificate{kOld}).at("Certificate");
  const OrderedJson listed =
      shown(played, ListCertificateDomainValidations{kOld}).at("DomainValidationSummaryList")[0];

  CHECK(played.history.violations.empty());
  CHECK(described.at("UpdateSummary").at("Status") == "SUCCESS");
  CHECK(described.at("DomainValidationOptions")[0].at("ValidationMethod") == "DNS");
  CHECK(described.at("DomainValidationOptions")[0].contains("ResourceRecord"));
  CHECK(listed.at("ActiveValidationConfiguration").at("ValidationMethod") == "DNS");
  CHECK_FALSE(listed.contains("RequestedValidationConfiguration"));
}

TEST_CASE("a certificate can be changed to DNS alone", "[api] [acm] [move]") {
  RequestFixture fixture;
  fixture.certificate("live", {domain("example.com")});
  const auto error_of = [&](const char* with) {
    return fixture.error("acm:UpdateCertificateOptions", Json::parse(with)).value();
  };

  CHECK(error_of(R"({"CertificateArn": "@live", "Options": {"ValidationMethod": "EMAIL"}})").code ==
        ErrorCode::validation_exception);
  CHECK(error_of(R"({"CertificateArn": "@live", "Options": {}})").code ==
        ErrorCode::validation_exception);
  CHECK_THAT(error_of(R"({"CertificateArn": "@live"})").message,
             Catch::Contains("Value null at 'options'"));
  CHECK_THAT(
      error_of(R"({"CertificateArn": "@live", "Options": {"ValidationMethod": "POST"}})").message,
      Catch::Contains("'options.validationMethod'"));
}

TEST_CASE("before 2026 no certificate can be changed to DNS in place", "[api] [acm] [move]") {
  Json json = base_document();
  json["steps"] = Json::parse("[" + std::string(kAsk) + "]");

  const Played played = play(json);
  const Context context = played.scenario.context();
  const auto list = refusal(played.history.end.world, context, played.scenario.home,
                            ListCertificateDomainValidations{kOld});

  REQUIRE(played.history.steps.at(0).error);
  CHECK(played.history.steps.at(0).error->code == ErrorCode::validation_exception);
  REQUIRE(list);
  CHECK(list->code == ErrorCode::unknown_operation);
}

}  // namespace acmsim::sim
