#include "sim/check/blame.hpp"

#include <catch2/catch.hpp>

#include "tests/sim/shipped.hpp"

namespace acmsim::sim {
namespace {

Json shipped_text(const std::string& name) {
  std::ifstream file(std::filesystem::path(ACMSIM_SOURCE_DIR) / "scenarios/check" / name);
  return Json::parse(file);
}

/// A zone, and a certificate that is requested, validated and waited for.
Json request_and_wait(std::string_view patience) {
  Json document = Json::parse(R"({
    "acmsim": 1, "title": "t", "rules": "2026", "starts_at": "2026-03-02T00:00:00Z",
    "given": {"domains": [{"name": "example.com", "name_servers": "@zone"}],
              "hosted_zones": [{"as": "zone", "Name": "example.com"}]},
    "timing": {"operator_step": "0s"},
    "steps": [
      {"id": "request", "call": "acm:RequestCertificate", "as": "one",
       "with": {"DomainName": "example.com", "ValidationMethod": "DNS"}},
      {"id": "record", "call": "console:CreateRecordsInRoute53",
       "with": {"CertificateArn": "@one"}},
      {"id": "issued", "wait_for": {"certificate": "@one", "Status": "ISSUED"}}]})");
  document["steps"][2]["give_up_after"] = patience;
  return document;
}

/// What a check of the document finds, and what that is put down to.
struct Blamed {
  explicit Blamed(const Json& document) : scenario(decoded(document)) {
    const Check found = check(scenario, {});
    REQUIRE(found.shortest);
    const bool is_typical = !run(scenario, {}).violations.empty();
    blame = blame_of(scenario, *found.shortest, is_typical, {});
  }
  std::vector<std::string> windows() const {
    std::vector<std::string> words;
    for (const Blame::Cap& cap : blame.caps) words.emplace_back(word_of(cap.window));
    return words;
  }
  Scenario scenario;
  Blame blame;
};

TEST_CASE("one delay is to blame where it alone breaks the claim, and how long is found",
          "[check]") {
  Json document = request_and_wait("2h");
  document["timing"]["issuance"] = "0s";
  document["timing"]["route53_insync"] = "0s";
  document["timing"]["record_shown"] = "0s";
  document["steps"][2]["every"] = "0s";
  const Blamed found(document);

  CHECK(found.windows() == std::vector<std::string>{"dns_validation"});
  CHECK(found.blame.caps.at(0).most == Duration{2 * 3600 - 1});
  CHECK(found.blame.suffices);
  REQUIRE(found.blame.caps.at(0).timer);
  CHECK(
      window_text(found.scenario, *found.blame.caps.at(0).timer).starts_with("dns_validation of"));
}

TEST_CASE("with all caps kept a check finds nothing, and without one of them it does", "[check]") {
  const Blamed found(request_and_wait("75m"));
  REQUIRE(found.blame.suffices);

  CheckOptions kept;
  for (const Blame::Cap& cap : found.blame.caps) kept.windows.at_most[cap.window] = cap.most;
  CHECK(check(found.scenario, kept).verdict == Safety::safe);
  for (const Blame::Cap& cap : found.blame.caps) {
    CheckOptions fewer = kept;
    fewer.windows.at_most.erase(cap.window);
    CHECK(check(found.scenario, fewer).verdict == Safety::unsafe);
  }
}

TEST_CASE("no delay is to blame for what is false whatever anything takes", "[check]") {
  Json document = request_and_wait("4h");
  document["steps"].push_back(
      {{"id", "claim"}, {"expect", {{"certificate", "@one"}, {"InUse", true}}}});
  const Blamed found(document);

  CHECK(found.blame.caps.empty());
  CHECK_FALSE(found.blame.order);
  REQUIRE(found.blame.step);
  CHECK(found.scenario.plan.at(*found.blame.step).id == "claim");
}

TEST_CASE("two steps in the wrong order are named", "[check]") {
  Json document = shipped_text("waiter-long-enough.json");
  Json& steps = document["steps"];
  const auto place_of = [&](std::string_view id) {
    return std::ranges::find_if(steps, [&](const Json& step) { return step["id"] == id; });
  };
  std::iter_swap(place_of("swap"), place_of("delete"));
  const Blamed found(document);

  CHECK(found.blame.caps.empty());
  REQUIRE(found.blame.order);
  CHECK(found.scenario.plan.at(found.blame.order->first).id == "delete");
  CHECK(found.scenario.plan.at(found.blame.order->second).id == "swap");
}

TEST_CASE("what has acted already is in no wrong order", "[check]") {
  Json document = request_and_wait("4h");
  Json& steps = document["steps"];
  steps[2] = {{"id", "look"}, {"expect", {{"certificate", "@one"}, {"Status", "ISSUED"}}}};
  steps.push_back({{"id", "hours"}, {"wait", "4h"}});
  const auto too_early = Blamed(document).blame.order;
  REQUIRE(too_early);
  CHECK(too_early->first == StepHandle{2});
  CHECK(too_early->second == StepHandle{3});

  // The look itself would have seen it hours before.
  steps = Json::parse(R"([
    {"id": "request", "call": "acm:RequestCertificate", "as": "one",
     "with": {"DomainName": "example.com", "ValidationMethod": "DNS"}},
    {"id": "days", "wait": "4d"},
    {"id": "look", "wait_for": {"certificate": "@one", "Status": "PENDING_VALIDATION"},
     "give_up_after": "1h"}])");
  CHECK_FALSE(Blamed(document).blame.order);
}

}  // namespace
}  // namespace acmsim::sim
