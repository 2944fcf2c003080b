// Exercises: the answer is right, and hidden.
#include "sim/picture/quiz.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fmt/core.h>
#include <map>

#include "sim/captures/evidence_of.hpp"
#include "sim/diagnose/causes.hpp"
#include "sim/diagnose/diagnose.hpp"
#include "sim/picture/quiz_words.hpp"
#include "tests/sim/shipped.hpp"

namespace acmsim::sim {
namespace {

using Json = nlohmann::json;

/// The document in an exercise's page.
Json page_of(const Quiz& quiz) {
  const auto from = quiz.html.find("id=\"story\">") + 11;
  return Json::parse(quiz.html.substr(from, quiz.html.find("</script>", from) - from));
}

Quiz quiz_of(const std::string& name, Language language = Language::english) {
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
  auto quiz = make_quiz(storyboard(shown, how, "typical"), alone, language);
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

TEST_CASE("the key speaks the language of the page", "[picture]") {
  const Quiz english = quiz_of("record-missing");
  const Quiz korean = quiz_of("record-missing", Language::korean);
  const CauseRow& row = cause_row(StuckCause::record_missing);

  CHECK(korean.key.at("causes")[0].at("code") == english.key.at("causes")[0].at("code"));
  CHECK(english.key.at("causes")[0].at("title") == row.title);
  CHECK(korean.key.at("causes")[0].at("title") == row.title_ko);
  CHECK(korean.key.at("causes")[0].at("fix") == row.fix_ko);
  CHECK(korean.key.at("otherwise").get<std::string>().starts_with("고쳐지지 않습니다"));
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

TEST_CASE("all that can be chosen is told in both languages", "[picture]") {
  // Nothing of it is ASCII alone.
  const auto is_korean = [](const std::string& text) {
    return std::ranges::any_of(text, [](char letter) { return (letter & 0x80) != 0; });
  };
  const Json choices = page_of(quiz_of("domain-on-hold")).at("choices");
  CHECK(choices.size() == causes().size());
  for (const Json& choice : choices) {
    INFO(choice.at("code"));
    CHECK(is_korean(choice.at("ko")[0]));
    CHECK(is_korean(choice.at("ko")[1]));
  }
}

TEST_CASE("the cure of each other cause is tried, and what comes of it is told", "[picture]") {
  const auto tried = [](const std::string& name) {
    const Scenario scenario =
        shipped(std::string(ACMSIM_SOURCE_DIR) + "/scenarios/stuck/" + name + ".json");
    RunOptions how;
    how.stop_at = scenario.starts_at + std::chrono::hours(30);
    const auto evidence = evidence_of(scenario, run(scenario, how));
    REQUIRE(evidence.has_value());
    std::map<StuckCause, Trial> trials;
    for (const Trial& trial : trials_of(*evidence, diagnose(*evidence))) {
      trials.emplace(trial.cure_for, trial);
    }
    return trials;
  };
  const auto on_hold = tried("domain-on-hold");
  CHECK_FALSE(on_hold.contains(StuckCause::domain_on_hold));
  const Trial& record = on_hold.at(StuckCause::record_missing);
  CHECK_FALSE(record.healed_after.has_value());
  CHECK(record.ends_as == acm::Status::validation_timed_out);
  CHECK(what_comes_of(record).en ==
        "It is done, and heals nothing. At the end the certificate is: Validation timed out.");
  const Trial& renewal = on_hold.at(StuckCause::renewal_not_in_use);
  CHECK(renewal.refused.find("is not issued") != std::string::npos);
  CHECK(what_comes_of(renewal).ko.starts_with("거부됩니다: "));

  const auto in_private = tried("private-zone");
  const Trial& other = in_private.at(StuckCause::record_missing);
  CHECK(other.healed_after == Duration{32 * 60 + 10});
  CHECK(what_comes_of(other).en == "This heals it too: issued 32m10s later.");
  CHECK(what_comes_of(other).ko == "이것으로도 해결됩니다: 32분 10초 뒤에 발급.");
}

TEST_CASE("what is not issued with the longest delays is said to be", "[picture]") {
  Proof proof;
  proof.is_healed = true;
  proof.typical = std::chrono::minutes(90);
  proof.earliest = std::chrono::minutes(5);
  CHECK(what_heals(proof).en ==
        "Healed: issued 1h30m after the cure, at the earliest 5m, at the latest never.");
  CHECK(what_heals(proof).ko ==
        "해결됩니다: 조치 후 1시간 30분 뒤에 발급 (빠르면 5분, 늦으면 발급되지 않음).");
}

TEST_CASE("of many certificates some are told of, and how many more there are", "[picture]") {
  const Scenario scenario =
      shipped(std::string(ACMSIM_SOURCE_DIR) + "/scenarios/fleet/ten-years.json");
  const History history = run(scenario, {});
  const std::size_t count = history.end.world.certificates.handles().size();
  REQUIRE(count > 8);
  const std::string told = what_follows(scenario, history).en;
  CHECK(told.ends_with(fmt::format(", and {} more.", count - 8)));
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
