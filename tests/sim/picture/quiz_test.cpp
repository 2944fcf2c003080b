// Exercises: the answer is right, and hidden.
#include "sim/picture/quiz.hpp"

#include <catch2/catch.hpp>

#include "tests/sim/shipped.hpp"

namespace acmsim::sim {
namespace {

Quiz quiz_of(const std::string& name) {
  const Scenario scenario =
      shipped(std::string(ACMSIM_SOURCE_DIR) + "/scenarios/stuck/" + name + ".json");
  std::optional<Instant> stuck_at;
  RunOptions how;
  const History whole = run(scenario, how);
  for (std::size_t i = 0; i < scenario.plan.steps.size(); ++i) {
    if (scenario.plan.steps[i].id == "stuck") stuck_at = whole.steps[i].ended_at;
  }
  REQUIRE(stuck_at.has_value());
  how.stop_at = stuck_at;
  const History alone = run(scenario, left_alone(scenario, how, *stuck_at));
  auto quiz = make_quiz(storyboard(scenario, how, "typical"), alone, Language::english);
  REQUIRE(quiz.has_value());
  return std::move(*quiz);
}

TEST_CASE("the key names the cause, and the page does not", "[picture]") {
  for (const std::string name : {"domain-on-hold", "caa-forbids", "record-missing"}) {
    INFO(name);
    const Quiz quiz = quiz_of(name);
    REQUIRE(quiz.key.at("causes").size() == 1);
    CHECK(quiz.key.at("causes")[0].at("code") == name);
    // Its own title and what only the model knows are not there; the catalogue has all causes.
    CHECK(quiz.html.find(quiz.key.at("title").get<std::string>()) == std::string::npos);
    CHECK(quiz.html.find("\"is_right\":true") != std::string::npos);
    // Nobody heals it, and the document's own steps do not either.
    CHECK(quiz.key.at("otherwise").get<std::string>().find("Issued") == std::string::npos);
  }
}

TEST_CASE("there is no exercise where nothing is wrong", "[picture]") {
  const Scenario scenario =
      shipped(std::string(ACMSIM_SOURCE_DIR) + "/scenarios/seed/a-the-article.json");
  RunOptions how;
  const History whole = run(scenario, how);
  const auto quiz = make_quiz(storyboard(scenario, how, "typical"), whole, Language::english);
  REQUIRE_FALSE(quiz.has_value());
  CHECK(quiz.error().find("--at") != std::string::npos);
}

}  // namespace
}  // namespace acmsim::sim
