// Three properties of a controller, a plan as a document, and a world that is made by calls. The
// test that is named "[expected to fail]" must fail: tools/consumer reads what it prints.
#include "controller.hpp"

#include <acmsim/catch2.hpp>
#include <acmsim/rapidcheck.hpp>
#include <rapidcheck/catch.h>

namespace {

void migration_holds(const Habits& habits) {
  const auto slips = *acmsim::any_slips(kWorld);
  acmsim::Session aws = acmsim::Session::open(kWorld, {.slips = slips}).value();
  try {
    migrate(aws, habits);
  } catch (const acmsim::Error& error) {
    RC_FAIL(error.what());
  }
  RC_HOLDS(aws);
}

TEST_CASE("a careful migration holds under all delays") {
  rc::prop("holds", [] { migration_holds({}); });
}

TEST_CASE("a migration that sleeps before it deletes breaks", "[.expected-to-fail]") {
  rc::prop("holds", [] { migration_holds({.releases = Release::sleeps_five_minutes}); });
}

TEST_CASE("whatever calls are made, a session goes on and its document can be replayed") {
  rc::prop("replays", [] {
    const auto calls = *acmsim::any_calls(kWorld);
    acmsim::Session aws = acmsim::Session::open(kWorld).value();
    for (const auto& call : calls) {
      if (const auto answered = acmsim::make(aws, call); !answered) {
        RC_LOG() << sentence_of(answered.error()) << "\n";
      }
    }
    const bool holds = aws.holds();
    aws.end().value();
    const auto document = aws.document();
    if (!document) RC_FAIL(sentence_of(document.error()));
    const auto replayed = acmsim::run_document(*document, "typical").value();
    RC_ASSERT(replayed.word == (holds ? "holds" : "violated"));
  });
}

TEST_CASE("the plan is safe") { CHECK_THAT(kPlan, acmsim::IsSafe()); }

TEST_CASE("a site is made from nothing by calls") {
  acmsim::Session aws = acmsim::Session::open("").value();

  aws.call("registrar:RegisterDomain", R"({"name": "example.com"})").value();
  aws.call("route53:CreateHostedZone", R"({"Name": "example.com", "CallerReference": "1"})", "zone")
      .value();
  aws.call("registrar:SetNameServers",
           R"({"name": "example.com", "name_servers": "@zone.NameServers"})")
      .value();
  aws.call("acm:RequestCertificate",
           R"({"DomainName": "www.example.com", "ValidationMethod": "DNS"})", "site")
      .value();
  aws.advance("1m").value();
  aws.call("console:CreateRecordsInRoute53", R"({"CertificateArn": "@site"})").value();
  const std::string reached =
      *aws.advance_until(R"({"certificate": "@site", "Status": "ISSUED"})", "4d");

  CHECK_THAT(reached, Catch::Contains(R"("reached":true)"));
  CHECK_THAT(aws, acmsim::Holds());
}

}  // namespace
