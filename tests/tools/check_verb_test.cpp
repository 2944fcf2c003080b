// What a check tells, in which order, and what it is asked for alone.
#include <algorithm>
#include <csignal>
#include <nlohmann/json.hpp>

#include "tests/tools/program.hpp"

namespace acmsim::tools {
namespace {

using Catch::Contains;
using Catch::StartsWith;
using nlohmann::json;

const std::string kArticle = kScenarios + "/seed/a-the-article.json";
const std::string kSafe = kScenarios + "/check/waiter-long-enough.json";
const std::string kUnsafe = kScenarios + "/check/waiter-shorter-than-aws.json";

TEST_CASE("a check tells its verdict first, and then all else in one order", "[program]") {
  const std::string told = acmsim("check " + kArticle).out;
  std::size_t at = 0;
  for (const char* next :
       {"\n\nunsafe: no-step-fails breaks\n", "shortest: no-step-fails at \"plus\", ", "\nsafe if ",
        "\nhttps-available breaks too, 24d22h after the start: ", "\nproved: plan-ends\n",
        "\nworst outage: ", "\nlatest safe start: ", "\nassumes "}) {
    INFO(next);
    const std::size_t found = told.find(next, at);
    REQUIRE(found != told.npos);
    at = found;
  }
}

TEST_CASE("a verdict alone is told without what follows from it", "[program]") {
  const Ran safe = acmsim("check --verdict-only " + kSafe);
  CHECK(safe.exit == 0);
  CHECK(std::ranges::count(safe.out, '\n') == 3);
  CHECK_THAT(safe.out, Contains("\n\nsafe: "));

  const Ran unsafe = acmsim("check --verdict-only " + kUnsafe);
  CHECK(unsafe.exit == 1);
  CHECK_THAT(unsafe.out, Contains("unsafe: no-step-fails breaks\n") && Contains("gives up") &&
                             !Contains("latest safe start") && !Contains("assumes"));
  const json told = json::parse(acmsim("check --verdict-only --format json " + kUnsafe).out);
  CHECK(told.at("verdict_only") == true);
  CHECK(told.at("latest_safe_start").is_null());
  CHECK_FALSE(told.at("counterexample").contains("fastest"));
}

TEST_CASE("how much of a check is done at once changes nothing", "[program]") {
  for (const std::string& path : {kArticle, kSafe, kUnsafe}) {
    for (const char* format : {"text", "json"}) {
      INFO(path << " as " << format);
      const std::string check = "check --format " + std::string(format) + " " + path + " --jobs ";
      CHECK(acmsim(check + "1").out == acmsim(check + "7").out);
    }
  }
  CHECK(acmsim("check --jobs 0 " + kSafe).exit == 2);
}

TEST_CASE("a check says how long a safe plan takes", "[program]") {
  CHECK_THAT(acmsim("check " + kSafe).out,
             Contains("\nthe plan takes ") && Contains(" typically, as little as "));
  const json told = json::parse(acmsim("check --format json " + kSafe).out).at("duration");
  CHECK(told.at("least") <= told.at("typical"));
  CHECK(told.at("typical") <= told.at("greatest"));
  CHECK(told.at("exact") == true);
  CHECK_FALSE(json::parse(acmsim("check --format json " + kUnsafe).out).contains("duration"));
}

TEST_CASE("the file for a counterexample is never the document, and never older", "[program]") {
  const Folder folder;
  const std::string safe = folder.file("safe.json", read(kSafe));
  const Ran itself = acmsim("check --counterexample " + safe + " " + safe);
  CHECK(itself.exit == 2);
  CHECK_THAT(itself.err, Contains("which is read or written already; expected another file"));
  CHECK(acmsim("check --counterexample - " + safe).exit == 2);
  const std::string older = folder.file("older.json", "{}");
  const Ran stale = acmsim("check --verdict-only --counterexample " + older + " " + safe);
  CHECK(stale.exit == 0);
  CHECK_THAT(stale.err, Contains("not written, as nothing was found; what is in it is older"));
  CHECK(read(older) == "{}");
}

TEST_CASE("json says what was set", "[program]") {
  const std::string set = " --set rules=2026 --format json " + kSafe;
  const json expected{"rules=2026"};
  CHECK(json::parse(acmsim("check --verdict-only" + set).out).at("set") == expected);
  CHECK(json::parse(acmsim("run" + set).out).at("set") == expected);
  CHECK_FALSE(json::parse(acmsim("run --format json " + kSafe).out).contains("set"));
}

TEST_CASE("a claim can be asked alone", "[program]") {
  const Ran alone = acmsim("check --claim https-available " + kUnsafe);
  CHECK(alone.exit == 0);
  CHECK_THAT(alone.out,
             Contains("safe: no order and no delay breaks https-available, plan-ends; no "
                      "other claim was asked\n"));
  const json told =
      json::parse(acmsim("check --format json --claim https-available " + kUnsafe).out);
  CHECK(told.at("claim") == "https-available");
  for (const json& claim : told.at("claims")) {
    const bool is_asked = claim.at("name") == "https-available" || claim.at("name") == "plan-ends";
    CHECK(claim.at("verdict") == (is_asked ? "held" : "not asked"));
  }
  CHECK(acmsim("check --claim plan-ends " + kUnsafe).exit == 0);
  CHECK(acmsim("check --claim no-step-fails " + kUnsafe).exit == 1);
  const Ran end = acmsim("check --claim /finally/0 " + kUnsafe);
  CHECK(end.exit == 1);
  CHECK_THAT(end.out, Contains("unsafe: /finally/0 breaks\n"));

  const Ran wrong = acmsim("check --claim no-steps-fail " + kUnsafe);
  CHECK(wrong.exit == 2);
  CHECK(wrong.out.empty());
  CHECK_THAT(wrong.err, StartsWith("--claim: found \"no-steps-fail\"; expected ") &&
                            Contains("did you mean \"no-step-fails\"?"));
}

TEST_CASE("each claim that breaks has a history that breaks it", "[program]") {
  const Folder folder;
  std::size_t broken = 0;
  const json told = json::parse(acmsim("check --format json " + kArticle).out);
  for (const json& claim : told.at("claims")) {
    INFO(claim.at("name"));
    CHECK((claim.at("verdict") == "broken") == claim.contains("counterexample"));
    if (!claim.contains("counterexample")) continue;
    ++broken;
    const json& document = claim.at("counterexample").at("document");
    const Ran ran = acmsim("run --format json " + folder.file("c.json", document.dump()));
    CHECK(ran.exit == 1);
    const json violations = json::parse(ran.out).at("violations");
    CHECK(std::ranges::any_of(violations,
                              [&](const json& one) { return one.at("name") == claim.at("name"); }));
  }
  CHECK(broken == 5);
}

TEST_CASE("where no search is certain, histories are tried, and what would help", "[program]") {
  const Ran safe = acmsim("check --classes-max 2 " + kSafe);
  CHECK(safe.exit == 3);
  CHECK_THAT(safe.out,
             Contains("\n10000 random histories were tried, and none of them breaks a claim.\n") &&
                 Contains("\nsafe with --set timing.operator_step=0s,1m,1m\n"));
  const json told = json::parse(acmsim("check --format json --classes-max 2 " + kSafe).out);
  CHECK(told.at("tried") == 10'000);
  CHECK(told.at("would_be").at(0).at("verdict") == "safe");

  const Ran unsafe = acmsim("check --classes-max 2 " + kUnsafe);
  CHECK(unsafe.exit == 1);
  CHECK_THAT(unsafe.out,
             Contains("\nunsafe: no-step-fails breaks\nfor example: no-step-fails at "));
}

TEST_CASE("a check that nobody hears any more ends", "[program]") {
  const Ran ran = shell("$ACMSIM check " + kScenarios +
                        "/check/eight-migrations-too-late.json | head -1\nexit ${PIPESTATUS[0]}");
  CHECK(ran.exit == 5);
}

}  // namespace
}  // namespace acmsim::tools
