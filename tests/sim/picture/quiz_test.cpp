// Exercises: the answer is right, and hidden.
#include "sim/picture/quiz.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/sim/shipped.hpp"

namespace acmsim::sim {
namespace {

using Json = nlohmann::json;

/// The document in an exercise's page.
Json page_of(const Quiz& quiz) {
  const auto from = quiz.html.find("id=\"story\">") + 11;
  return Json::parse(quiz.html.substr(from, quiz.html.find("</script>", from) - from));
}

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
  const Scenario shown = in_plain_names(scenario, how);
  const History alone = run(shown, left_alone(shown, how, *stuck_at));
  auto quiz = make_quiz(storyboard(shown, how, "typical"), alone, Language::english);
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
    // Which answer is right is written nowhere, and no answer is longer than another.
    CHECK(quiz.html.find("is_right\":") == std::string::npos);
    CHECK(quiz.html.find("That is it") == std::string::npos);
    const Json answers = page_of(quiz).at("answers");
    for (const auto& [key, text] : answers.items()) {
      CHECK(text.get<std::string>().size() == answers.begin().value().get<std::string>().size());
    }
    // Nobody heals it, and the document's own steps do not either.
    CHECK(quiz.key.at("otherwise").get<std::string>().find("Issued") == std::string::npos);
  }
}

TEST_CASE("what the teacher called things is not on the page", "[picture]") {
  const Quiz quiz = quiz_of("duplicate-zone");
  CHECK(quiz.html.find("twin") == std::string::npos);
  for (const CaptureFile& file : quiz.captures) {
    INFO(file.name);
    CHECK(file.name.find("twin") == std::string::npos);
  }
}

TEST_CASE("an exercise has what commands print", "[picture]") {
  const auto prints = [](const Quiz& quiz, const std::string& command, const std::string& text) {
    const Json captures = page_of(quiz).at("captures");
    return std::ranges::any_of(captures, [&](const Json& one) {
      return one.at("command").get<std::string>().starts_with(command) &&
             one.at("text").get<std::string>().find(text) != std::string::npos;
    });
  };
  CHECK(prints(quiz_of("domain-on-hold"), "whois", "clientHold"));
  CHECK(prints(quiz_of("duplicate-zone"), "aws route53 list-hosted-zones", "HostedZones"));
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
