// The verdicts that were measured, and those of the documents that come with the program.
#include "sim/check/check.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "sim/check/reduce/parts.hpp"
#include "sim/check/repair.hpp"
#include "tests/sim/shipped.hpp"

namespace acmsim::sim {
namespace {

/// The migration of the article by API calls; how long the waiter and the deletion are patient.
Json migration(std::string_view waits, std::string_view retries) {
  std::ifstream file(std::filesystem::path(ACMSIM_SOURCE_DIR) / "scenarios/check" /
                     "waiter-long-enough.json");
  Json document = Json::parse(file);
  for (Json& step : document["steps"]) {
    if (step["id"] == "issued") step["give_up_after"] = waits;
    if (step["id"] == "delete") step["retry"]["for"] = retries;
  }
  return document;
}

Safety verdict_on(const Json& document) { return check(decoded(document), {}).verdict; }

TEST_CASE("a waiter must outlast all that AWS may take, and a tie fails", "[check]") {
  // 60 s until INSYNC, 3 h, 5 min until ISSUED, 60 s until the poll, and one second.
  CHECK(verdict_on(migration("75m", "1h")) == Safety::unsafe);
  CHECK(verdict_on(migration("3h", "1h")) == Safety::unsafe);
  CHECK(verdict_on(migration("3h7m", "1h")) == Safety::unsafe);
  CHECK(verdict_on(migration("3h7m1s", "1h")) == Safety::safe);
  CHECK(verdict_on(migration("4h", "1h")) == Safety::safe);
}

TEST_CASE("a deletion must be repeated for as long as InUseBy may lag", "[check]") {
  CHECK(verdict_on(migration("4h", "20m")) == Safety::unsafe);
  CHECK(verdict_on(migration("4h", "30m10s")) == Safety::unsafe);
  CHECK(verdict_on(migration("4h", "30m11s")) == Safety::safe);
}

TEST_CASE("the least safe patience is found by trying", "[check]") {
  const Scenario waits = decoded(migration("75m", "1h"));
  const Scenario deletes = decoded(migration("4h", "20m"));

  const auto longer = find_repair(waits, *check(waits, {}).shortest, {});
  const auto more_often = find_repair(deletes, *check(deletes, {}).shortest, {});

  REQUIRE(longer);
  CHECK(longer->limit == Duration{3 * 3600 + 7 * 60 + 1});
  REQUIRE(more_often);
  CHECK(more_often->limit == Duration{30 * 60 + 11});
}

TEST_CASE("a call that is refused now and then is safe when repeated", "[check]") {
  Json document = migration("4h", "1h");
  for (Json& step : document["steps"]) {
    if (step["id"] == "add") step.erase("retry");
  }
  const Scenario scenario = decoded(document);

  const Check found = check(scenario, {});
  const auto repair = find_repair(scenario, *found.shortest, {});

  CHECK(found.shortest->violates == "no-step-fails");
  CHECK(found.shortest->failure->error->code == ErrorCode::unsupported_certificate);
  REQUIRE(repair);
  CHECK(repair->retry_on == ErrorCode::unsupported_certificate);
  CHECK(repair->limit == Duration{41});  // 30 s until a listener takes it, a poll, and one second.
}

TEST_CASE("a counterexample tells instants that fit every window", "[check]") {
  const Scenario scenario = decoded(migration("75m", "1h"));

  const Check found = check(scenario, {});

  REQUIRE(found.shortest);
  CHECK(found.shortest->history.back().fires == "end");
  for (const Witness::Span& span : found.shortest->witness.spans) {
    const auto& instants = found.shortest->witness.instants;
    const auto lasted = instants[span.armed.ended] - instants[span.armed.armed];
    CHECK(lasted <= span.armed.window.latest);
    if (span.armed.end == ArmedSpan::End::fired) CHECK(lasted >= span.armed.window.earliest);
  }
}

TEST_CASE("searches and reductions agree on every document that comes with the program",
          "[check] [long]") {
  for (const auto& path : shipped_documents()) {
    if (path.parent_path().filename() == "fleet") continue;  // One document a hundred times.
    std::ifstream file(path);
    const Scenario scenario = decoded(Json::parse(file));
    const Check found = check(scenario, {});
    CAPTURE(path);
    for (const bool reduces : {true, false}) {
      for (const Merging search : {Merging::inclusion, Merging::equality}) {
        const Check other = check(scenario, {.search = search,
                                             .splits = reduces,
                                             .mutes = reduces,
                                             .folds = reduces,
                                             .limits = {.classes_max = 20'000}});
        if (other.verdict == Safety::unknown) continue;
        CHECK(other.verdict == found.verdict);
      }
    }
  }
}

TEST_CASE("every document that comes with the program says what run and check come to", "[check]") {
  for (const auto& path : shipped_documents()) {
    std::ifstream file(path);
    const Expected expected = decoded(Json::parse(file)).expected;
    CAPTURE(path);
    CHECK(expected.run_holds.has_value());
    CHECK(expected.check_is_safe.has_value());
    const bool both_good = expected.run_holds == true && expected.check_is_safe == true;
    CHECK(expected.violates.has_value() != both_good);
  }
}

TEST_CASE("migrations see nothing of each other, but for one operator", "[check]") {
  std::ifstream file(std::filesystem::path(ACMSIM_SOURCE_DIR) / "scenarios/check" /
                     "three-migrations-side-by-side.json");
  Json document = Json::parse(file);
  const Scenario apart = decoded(document);
  document["operators"] = 1;
  const Scenario together = decoded(document);

  const auto most_steps = [](const Scenario& scenario) {
    std::ptrdiff_t most = 0;
    for (const Extent& part : parts_of(scenario, scenario.plan, {})) {
      most = std::max(most, std::ranges::count(part.steps, true));
    }
    return static_cast<std::size_t>(most);
  };
  CHECK(most_steps(apart) == apart.plan.steps.size() / 3);
  CHECK(most_steps(together) == together.plan.steps.size());
}

TEST_CASE("a plan that can wait for ever is stuck", "[check]") {
  Json document = base_document();
  document["given"]["mailboxes"] = {
      {{"address", "admin@example.com"}, {"clicks", {"10m", "1h", "never"}}}};
  document["steps"] = Json::parse(R"([
    {"id": "request", "call": "acm:RequestCertificate", "as": "new",
     "with": {"DomainName": "www.example.com", "ValidationMethod": "EMAIL"}},
    {"id": "issued", "wait_for": {"certificate": "@new", "Status": "ISSUED"},
     "give_up_after": "never"}])");

  const Check found = check(decoded(document), {});

  REQUIRE(found.verdict == Safety::unsafe);
  CHECK(found.shortest->violates == "plan-ends");
}

TEST_CASE("a hull alone proves what is safe, and of what is not only that it can be", "[check]") {
  const Scenario safe = decoded(migration("4h", "1h"));
  const Scenario unsafe = decoded(migration("75m", "1h"));

  CHECK(check(safe, {.search = Merging::hull}).verdict == Safety::safe);
  const Check found = check(unsafe, {.search = Merging::hull});
  CHECK(found.search == Merging::hull);
  REQUIRE(found.verdict == Safety::unsafe);
  CHECK_FALSE(found.shortest->is_proved);
  CHECK_FALSE(found.fastest->is_proved);
}

TEST_CASE("what is found before a limit is not proved to be the soonest", "[check]") {
  Json steps = Json::parse(R"([
    {"id": "patience", "after": [], "wait_for": {"host": "example.com", "available": true},
     "give_up_after": "30m"},
    {"id": "slow", "after": [], "expect": {"host": "example.com", "available": false},
     "takes": ["5m", "1h", "1d"]},
    {"id": "wrong", "after": ["slow"], "expect": {"host": "example.com", "available": true},
     "takes": "0s"}])");
  for (int i = 0; i < 4; ++i) {
    steps.push_back({{"id", "busy-" + std::to_string(i)},
                     {"after", Json::array()},
                     {"expect", {{"host", "example.com"}, {"available", false}}},
                     {"takes", {"0s", "1m", "1h"}}});
  }
  Json json = base_document();
  json["given"].erase("load_balancers");
  json["given"]["hosted_zones"][0].erase("records");
  json["given"].erase("watches");
  json["steps"] = steps;
  json["always"] = {"no-step-fails"};
  const Scenario scenario = decoded(json);

  for (const std::uint64_t classes : {4U, 16U, 32U, 10'000U}) {
    INFO(classes);
    CheckOptions limited;
    limited.limits.classes_max = classes;
    limited.splits = false;
    const Check found = check(scenario, limited);
    REQUIRE(found.fastest);
    const bool is_soonest = found.fastest->witness.broken_at() == 300;
    CHECK(found.fastest->is_proved == is_soonest);
    CHECK(found.fastest->witness.broken_at() <= found.shortest->witness.broken_at());
    CHECK(is_soonest == (classes == 10'000));
  }
}

TEST_CASE("that a history ends makes it no longer than another", "[check]") {
  // Either `look` fails in the instant in which it is done: proved, issued, seen, looked at, and
  // the end. Or the plan has ended before that: a minute, two, given up, and the end.
  Json json = document(R"({
    "always": ["no-step-fails"], "until": "0s",
    "steps": [
      {"id": "issued", "after": [], "give_up_after": "5m",
       "wait_for": {"certificate": "@new", "Status": "ISSUED"}},
      {"id": "look", "expect": {"certificate": "@new", "Status": "EXPIRED"}},
      {"id": "minute", "after": [], "wait": "1m"},
      {"id": "two", "after": [], "wait": "2m"}]})");
  Json& given = json["given"];
  for (const char* unneeded : {"watches", "load_balancers"}) given.erase(unneeded);
  given["hosted_zones"][0] = {{"as", "zone"}, {"Name", "example.com"}, {"validates", {"@new"}}};
  given["certificates"] = Json::parse(R"([{"as": "new", "DomainName": "example.com",
    "ValidationMethod": "DNS", "Status": "PENDING_VALIDATION"}])");
  CheckOptions whole;
  whole.splits = false;

  const Check found = check(decoded(json), whole);

  REQUIRE(found.shortest);
  CHECK(found.shortest->violates == "no-step-fails");
  CHECK(found.shortest->history.size() == 4);
  CHECK(found.shortest->is_proved);
  CHECK(found.fastest->history.size() == 5);
}

TEST_CASE("the shortest and the fastest history may be about different parts", "[check]") {
  Json document = base_document();
  Json& certificates = document["given"]["certificates"];
  certificates.push_back(certificates[0]);
  certificates[1]["as"] = "other";
  certificates[1]["DomainName"] = "www.example.org";
  document["steps"] = Json::parse(R"([
    {"id": "slow", "after": [], "wait": "5h"},
    {"id": "soon-wrong", "expect": {"certificate": "@old", "exists": false}},
    {"id": "a", "after": [], "wait": "1m"},
    {"id": "b", "wait": "1m"},
    {"id": "c", "wait": "1m"},
    {"id": "fast-wrong", "expect": {"certificate": "@other", "exists": false}}])");
  const Scenario scenario = decoded(document);

  const Check parts = check(scenario, {});
  const Check whole = check(scenario, {.splits = false});

  CHECK(parts.parts > 1);
  for (const Check* found : {&parts, &whole}) {
    REQUIRE(found->verdict == Safety::unsafe);
    CHECK(found->fastest->violates == "fast-wrong");
    CHECK(found->fastest->witness.instants.back() == 180);
  }
  // By itself the slow part needs two events; in the whole, all of the other one come before.
  CHECK(parts.shortest->violates == "soon-wrong");
  CHECK(parts.shortest->witness.fired.size() == 2);
  CHECK(whole.shortest->violates == "fast-wrong");
}

TEST_CASE("a check that reaches a limit says so", "[check]") {
  const Scenario scenario = decoded(migration("4h", "1h"));
  ClassLimits limits;
  limits.go_on = [](const ClassCounts&) { return false; };

  const Check found = check(scenario, {.limits = limits});

  CHECK(found.verdict == Safety::unknown);
  CHECK(found.stopped == Stopped::by_caller);
}

}  // namespace
}  // namespace acmsim::sim
