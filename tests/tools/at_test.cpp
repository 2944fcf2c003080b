// The world at an instant of a history, however that is named.
#include <nlohmann/json.hpp>

#include "tests/tools/program.hpp"

namespace acmsim::tools {
namespace {

using nlohmann::json;

const std::string kStuck = kScenarios + "/seed/c-pending-for-three-days.json";

Ran run_at(const std::string& at, const std::string& path = kArticle) {
  return acmsim("run --format json --at '" + at + "' " + path);
}

std::string instant_of(const Ran& ran) {
  INFO(ran.err);
  REQUIRE(ran.err.empty());
  return json::parse(ran.out).at("ended_at");
}

TEST_CASE("an instant can be named by how long after the start it is", "[program]") {
  const json whole = json::parse(acmsim("run --format json " + kArticle).out);
  const std::string start = whole.at("starts_at");

  CHECK(instant_of(run_at("+0s")) == start);
  CHECK(instant_of(run_at("+1h")).substr(0, 10) == start.substr(0, 10));
  CHECK(instant_of(run_at("+1h30m")) > instant_of(run_at("+1h")));
}

TEST_CASE("an instant can be named by the step that ends then", "[program]") {
  const json whole = json::parse(acmsim("run --format json " + kArticle).out);
  for (const json& step : whole.at("steps")) {
    CHECK(instant_of(run_at(step.at("id"))) == step.at("at"));
  }
}

TEST_CASE("an instant after the end is refused with the end", "[program]") {
  const std::string end = json::parse(acmsim("run --format json " + kArticle).out).at("ended_at");
  const std::string line =
      "--at: found \"2040-01-01T00:00:00Z\"; expected an instant not after "
      "the end of the history, " +
      end + "\n";

  for (const std::string command : {"run ", "dig ", "run --summary "}) {
    const Ran ran = acmsim(command + "--at 2040-01-01T00:00:00Z " + kArticle +
                           (command == "dig " ? " example.com" : ""));
    CHECK(ran.exit == 2);
    CHECK(ran.out.empty());
    CHECK(ran.err == line);
  }
  const Folder folder;
  const std::string into = (folder / "captures").string();
  CHECK(acmsim("run --at +9999d --captures " + into + " " + kArticle).exit == 2);
  CHECK_FALSE(fs::exists(into));
  CHECK(instant_of(run_at(end)) == end);
}

TEST_CASE("an instant that is none is refused with what would do", "[program]") {
  CHECK_THAT(run_at("isued").err,
             Catch::StartsWith("--at: found \"isued\"; expected an instant such as "
                               "2022-01-05T09:00:00+09:00, a duration after the start such as +30m,"
                               " or the id of a step: "));
  CHECK_THAT(run_at("isued").err, Catch::Contains("did you mean \"issued\"?"));
  CHECK(run_at("+30").err ==
        "--at: found \"+30\"; expected a duration after the start such as +30m\n");
  CHECK(run_at("+never").exit == 2);
  CHECK(run_at("1999-01-01T00:00:00Z").exit == 2);
}

TEST_CASE("a step that does not end, or never begins, is no instant", "[program]") {
  const Folder folder;
  const std::string cut = folder.file("cut.json", R"({"acmsim": 1, "title": "t", "always": [],
    "steps": [{"id": "expire", "call": "registrar:ExpireDomain", "with": {"name": "a.com"}},
              {"id": "after", "note": "n"}]})");
  const std::string endless = folder.file("endless.json", R"({"acmsim": 1, "title": "t",
    "steps": [{"id": "wait", "wait_for": {"not": "no-step-fails"}, "give_up_after": "never"}]})");

  CHECK(run_at("after", cut).err ==
        "--at: found \"after\"; expected a step that ends: in this history it never begins, as a "
        "step before it fails\n");
  CHECK(run_at("wait", endless).err ==
        "--at: found \"wait\"; expected a step that ends: in this history it never does\n");
}

TEST_CASE("a history that is told stops where it is asked to, between what it tells", "[program]") {
  const Folder folder;
  const std::string found = (folder / "found.json").string();
  acmsim("check --counterexample " + found + " " + kScenarios +
         "/check/waiter-shorter-than-aws.json");
  const json whole = json::parse(acmsim("run --format json " + found).out);
  const json& events = whole.at("events");
  const std::string first = events.front().at("at");
  const std::string last = events.back().at("at");

  const Ran stopped = run_at(first, found);

  REQUIRE(first < last);
  CHECK(instant_of(stopped) == first);
  CHECK(json::parse(stopped.out).at("verdict") == "nothing-broken-so-far");
}

}  // namespace
}  // namespace acmsim::tools
