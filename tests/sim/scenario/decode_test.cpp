#include "sim/scenario/decode.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "tests/sim/play.hpp"

namespace acmsim::sim {
namespace {

/// The example of the design.
constexpr std::string_view kExample = R"({
  "acmsim": 1,
  "title": "Replace an email-validated certificate by a DNS-validated one",
  "source": ["seed"],
  "rules": "2022",
  "starts_at": "2022-01-05T00:00:00Z",
  "until": "2022-02-20T00:00:00Z",
  "time_zone": "+09:00",
  "timing": { "dns_validation": ["2m", "30m", "3h"], "operator_step": ["0s", "1m", "15m"] },
  "given": {
    "account": "111122223333", "region": "ap-northeast-2",
    "domains": [ { "name": "example.com", "name_servers": "@zone" } ],
    "hosted_zones": [ { "as": "zone", "Name": "example.com",
      "records": [ { "Name": "example.com", "Type": "A", "AliasTarget": "@web" },
                   { "Name": "www.example.com", "Type": "A", "AliasTarget": "@web" } ] } ],
    "certificates": [ { "as": "old", "DomainName": "example.com",
      "SubjectAlternativeNames": ["www.example.com"],
      "ValidationMethod": "EMAIL", "Status": "ISSUED", "NotAfter": "2022-02-13T23:59:59Z" } ],
    "load_balancers": [ { "as": "web", "listeners": [
      { "as": "https", "Port": 443, "Protocol": "HTTPS", "Certificates": ["@old"] } ] } ],
    "watches": ["example.com", "www.example.com"]
  },
  "steps": [
    { "id": "request", "call": "acm:RequestCertificate", "as": "new",
      "with": { "DomainName": "example.com", "SubjectAlternativeNames": ["www.example.com"],
                "ValidationMethod": "DNS" } },
    { "id": "records", "call": "console:CreateRecordsInRoute53",
      "with": { "CertificateArn": "@new" } },
    { "id": "issued",  "wait_for": { "certificate": "@new", "Status": "ISSUED" }, "every": "1m",
      "give_up_after": "4h" },
    { "id": "add",     "call": "elbv2:AddListenerCertificates",
      "with": { "ListenerArn": "@https", "Certificates": [ { "CertificateArn": "@new" } ] },
      "retry": { "on": ["UnsupportedCertificate"], "every": "10s", "for": "5m" } },
    { "id": "swap",    "call": "elbv2:ModifyListener",
      "with": { "ListenerArn": "@https", "Certificates": [ { "CertificateArn": "@new" } ] } },
    { "id": "verify",  "wait_for": { "host": "www.example.com", "presents": "@new" },
      "give_up_after": "10m" },
    { "id": "delete",  "call": "acm:DeleteCertificate", "with": { "CertificateArn": "@old" },
      "retry": { "on": ["ResourceInUseException"], "every": "10s", "for": "1h" } }
  ],
  "always":  ["https-available", "no-step-fails"],
  "finally": [ { "certificate": "@new", "Status": "ISSUED", "InUse": true,
                 "RenewalEligibility": "ELIGIBLE" },
               { "certificate": "@old", "exists": false } ],
  "expected": { "run": "holds", "check": "safe" }
})";

Scenario example() {
  auto scenario = read_scenario(kExample);
  if (!scenario) {
    for (const InputError& error : scenario.error()) UNSCOPED_INFO(error.message());
  }
  REQUIRE(scenario);
  return std::move(*scenario);
}

TEST_CASE("the design's example says when, where and by which rules it plays", "[scenario]") {
  const Scenario scenario = example();

  CHECK(scenario.title == "Replace an email-validated certificate by a DNS-validated one");
  CHECK(scenario.source == std::vector<std::string>{"seed"});
  CHECK(format_instant(scenario.starts_at) == "2022-01-05T00:00:00Z");
  CHECK(format_instant(std::get<Instant>(scenario.until)) == "2022-02-20T00:00:00Z");
  CHECK(scenario.time_zone == Duration{9 * 3600});
  CHECK(scenario.calendar.frozen == Era::y2022);
  CHECK(scenario.rules()[Timing::dns_validation] == Delay{120s, 30min, 3h});
  CHECK(scenario.rules()[Timing::issuance] == rules_of(Era::y2022)[Timing::issuance]);
  CHECK(scenario.catalogue.places[scenario.home] == Place{"111122223333", "ap-northeast-2"});
  CHECK(scenario.expected.run_holds == true);
  CHECK(scenario.expected.check_is_safe == true);
}

TEST_CASE("the design's example begins with an issued certificate on a listener", "[scenario]") {
  const Scenario scenario = example();

  const acm::Certificate& old = scenario.world.certificates.at(CertificateHandle{0});
  CHECK(std::get<acm::Issued>(old.phase).attachable);
  REQUIRE(old.rows.size() == 2);
  CHECK(old.rows[1].status == acm::RowStatus::success);
  REQUIRE(old.uses.size() == 1);
  CHECK(old.uses[0].phase == acm::UsePhase::held);
  const alb::Listener& listener = scenario.world.listeners.at(ListenerHandle{0});
  CHECK(listener.setting.seen.default_certificate == CertificateHandle{0});
  CHECK(listener.setting.seen.list.empty());
  CHECK(listener.setting.on_its_way.empty());
  CHECK(https_available(scenario.world, scenario.context(), scenario.catalogue.watches));
  CHECK(scenario.world.ledgers.at(scenario.home).certificates == 1);
  const CertificateStamps& stamps = scenario.stamps.at(CertificateHandle{0});
  CHECK(format_instant(stamps.not_after.value()) == "2022-02-13T23:59:59Z");
  CHECK(format_instant(stamps.not_before.value()) == "2021-01-14T00:00:00Z");
}

TEST_CASE("the design's example arms the expiry of its certificate, to the second", "[scenario]") {
  const Scenario scenario = example();

  REQUIRE(scenario.initially.size() == 2);  // And its next notice.
  const Arm& arm = std::get<Arm>(scenario.initially[0]);
  CHECK(arm.timer == Timer{TimerKind::expiry, 0, 0});
  CHECK(arm.delay == exactly(Duration{40 * 86400 - 1}));
  CHECK_FALSE(arm.time_of_day);
}

TEST_CASE("the steps of the design's example follow each other, and what they use", "[scenario]") {
  const Plan plan = example().plan;

  REQUIRE(plan.steps.size() == 7);
  CHECK(plan.who == std::vector<std::string>{"plan"});
  CHECK(plan.steps[0].after.empty());
  for (std::uint32_t i = 1; i < 7; ++i) CHECK(indices(plan.steps[i].after) == std::vector{i - 1});
  CHECK(plan.steps[0].makers.empty());
  CHECK(indices(plan.steps[1].makers) == std::vector<std::uint32_t>{0});
  REQUIRE(plan.steps[1].shown.size() == 1);
  CHECK(plan.steps[1].shown[0].certificate == CertificateHandle{1});
  CHECK(plan.steps[2].makers.empty());  // A condition waits for nothing to be made.
  CHECK(indices(plan.steps[3].makers) == std::vector<std::uint32_t>{0});
  CHECK(plan.steps[3].shown.empty());
  CHECK(plan.steps[6].makers.empty());
  CHECK(plan.steps[0].takes == Delay{0s, 1min, 15min});
}

TEST_CASE("the steps of the design's example do what they say", "[scenario]") {
  const Plan plan = example().plan;

  const auto& request = std::get<CallStep>(plan.steps[0].does);
  CHECK(request.operation == "acm:RequestCertificate");
  CHECK(request.subject == "example.com, www.example.com as new");
  REQUIRE(request.repetitions.size() == 1);
  const auto& command = std::get<Command>(request.repetitions[0]);
  CHECK(std::get<RequestCertificate>(command).fresh == CertificateHandle{1});
  const auto& issued = std::get<WaitForStep>(plan.steps[2].does);
  CHECK(issued.every == 60s);
  CHECK(issued.give_up_after == 4h);
  CHECK(std::get<CertificateIs>(issued.condition.is).status == acm::Status::issued);
  const auto& add = std::get<CallStep>(plan.steps[3].does);
  REQUIRE(add.retry);
  CHECK(add.retry->on == std::vector{ErrorCode::unsupported_certificate});
  CHECK(add.retry->limit == 5min);
}

TEST_CASE("claims are called by their name, or by where they stand", "[scenario]") {
  const Plan plan = example().plan;

  REQUIRE(plan.always.size() == 2);
  CHECK(plan.always[0].name == "https-available");
  CHECK(plan.always[1].name == "no-step-fails");
  REQUIRE(plan.finally.size() == 2);
  CHECK(plan.finally[0].name == "/finally/0");
  CHECK(plan.finally[1].name == "/finally/1");
  CHECK(std::get<CertificateIs>(plan.finally[1].condition.is).exists == false);
}

TEST_CASE("things are called by their names, or by the step that makes them", "[scenario]") {
  const Nicknames nicknames = example().nicknames;

  CHECK(nicknames.certificates.at(CertificateHandle{0}) == "old");
  CHECK(nicknames.certificates.at(CertificateHandle{1}) == "new");
  CHECK(nicknames.zones.at(ZoneHandle{0}) == "zone");
  CHECK(nicknames.load_balancers.at(LoadBalancerHandle{0}) == "web");
  CHECK(nicknames.listeners.at(ListenerHandle{0}) == "https");
  CHECK(nicknames.changes.at(ChangeHandle{0}) == "records");
}

TEST_CASE("a document that is read is a world at rest", "[scenario]") {
  const Scenario scenario = example();

  std::vector<Timer> armed;
  for (const Effect& effect : scenario.initially) armed.push_back(std::get<Arm>(effect).timer);
  std::ranges::sort(armed);
  CHECK(armed == timers_of(scenario.world, scenario.context()));
  CHECK(broken_invariant(scenario.world, scenario.context()) == nullptr);
  World settled = scenario.world;
  CHECK(settle(settled, scenario.context()).empty());
  CHECK(settled == scenario.world);
}

TEST_CASE("the same document is read the same each time", "[scenario]") {
  const Scenario one = example();
  const Scenario other = example();

  CHECK(one.world == other.world);
  CHECK(one.initially == other.initially);
  CHECK(one.catalogue.certificates.at(CertificateHandle{1}).arn ==
        other.catalogue.certificates.at(CertificateHandle{1}).arn);
}

TEST_CASE("a document of a title alone is an empty world with the usual rules", "[scenario]") {
  const auto scenario = read_scenario(R"({"acmsim": 1, "title": "t"})");

  REQUIRE(scenario);
  CHECK_FALSE(scenario->calendar.frozen);
  CHECK(format_instant(scenario->starts_at) == "2026-01-01T00:00:00Z");
  CHECK(std::holds_alternative<std::monostate>(scenario->until));
  CHECK(scenario->catalogue.places[scenario->home] == Place{"111122223333", "us-east-1"});
  CHECK(scenario->plan.who == std::vector<std::string>{"plan"});
  World empty;
  empty.epoch = scenario->calendar.epoch_at(scenario->starts_at);
  CHECK(scenario->world == empty);
}

TEST_CASE("differences from the schema are told beside mistakes of meaning", "[scenario]") {
  const auto scenario = read_scenario(R"({
    "acmsim": 1, "title": "t",
    "steps": [{"after": ["nobody"], "note": "n"}, {"call": "acm:RequestCertficate"}]
  })");

  REQUIRE_FALSE(scenario);
  REQUIRE(scenario.error().size() == 2);
  CHECK(scenario.error()[0].where == "/steps/0/after/0");
  CHECK(scenario.error()[1].where == "/steps/1/call");
  CHECK(scenario.error()[1].hint == "acm:RequestCertificate");
}

TEST_CASE("mistakes of meaning are told together, in the order of the text, with lines",
          "[scenario]") {
  const auto scenario = read_scenario(R"({
    "steps": [
      {"id": "first", "wait_for": {"certificate": "@odl", "exists": true}},
      {"id": "second", "note": "n", "after": ["frist"]}
    ],
    "given": {
      "watches": ["www..example.com"],
      "certificates": [{"as": "old", "DomainName": "example", "ValidationMethod": "DNS",
                        "Status": "PENDING_VALIDATION"}]
    },
    "acmsim": 1, "title": "t", "until": "2020-01-01T00:00:00Z",
    "starts_at": "2022-01-05T00:00:00Z"
  })");

  REQUIRE_FALSE(scenario);
  std::string text;
  for (const InputError& error : scenario.error()) text += error.message() + "\n";
  CHECK(text ==
        "/steps/0/wait_for/certificate, line 3: found \"@odl\"; expected a name that is given, or "
        "that a step makes: \"@old\"; did you mean \"@old\"?\n"
        "/steps/1/after/0, line 4: found \"frist\"; expected the id of a step: \"first\" or "
        "\"second\"; did you mean \"first\"?\n"
        "/given/watches/0, line 7: found \"www..example.com\"; expected a name of the DNS: a label "
        "is not empty\n"
        "/given/certificates/0/DomainName, line 8: found \"example\"; expected a name that ACM "
        "takes: two or more labels of letters, digits and hyphens, the first of which may be "
        "\"*\"\n"
        "/until, line 11: found \"2020-01-01T00:00:00Z\"; expected an instant not before the "
        "start, 2022-01-05T00:00:00Z\n");
}

}  // namespace
}  // namespace acmsim::sim
