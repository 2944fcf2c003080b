// `--set`: a document that is changed for one call.
#include <nlohmann/json.hpp>

#include "tests/tools/program.hpp"

namespace acmsim::tools {
namespace {

using nlohmann::json;

const std::string kTooShort = kScenarios + "/check/waiter-shorter-than-aws.json";
const std::string kLongEnough = kScenarios + "/check/waiter-long-enough.json";

TEST_CASE("a document that is changed for once plays as if it said so", "[program][set]") {
  const Folder folder;
  std::string text = read(kTooShort);
  text.replace(text.find("\"2022\""), 6, R"("2026", "operators": 1)");
  text.replace(text.find("\"75m\""), 5, "\"4h\"");
  const std::string edited = folder.file("edited.json", text);

  const std::string set = " --set rules=2026 --set operators=1 --set steps.issued.give_up_after=4h";
  json told = json::parse(acmsim("run --format json" + set + " " + kTooShort).out);
  CHECK(told.at("set").size() == 3);
  told.erase("set");
  CHECK(told == json::parse(acmsim("run --format json " + edited).out));
  CHECK(acmsim("dig" + set + " " + kTooShort + " example.com").out ==
        acmsim("dig " + edited + " example.com").out);
  const Ran text_of_run = acmsim("run" + set + " " + kTooShort);
  CHECK(text_of_run.exit == 0);
  CHECK(text_of_run.out == "set: rules=2026, operators=1, steps.issued.give_up_after=4h\n" +
                               acmsim("run " + edited).out);
}

TEST_CASE("what a check finds of a changed document replays without the change", "[program][set]") {
  const Folder folder;
  const std::string found = (folder / "found.json").string();
  const std::string slow = R"( --set 'timing.dns_validation=["2m", "30m", "5h"]' )";

  CHECK(acmsim("check --set steps.issued.give_up_after=4h " + kTooShort).exit == 0);
  const Ran ran = acmsim("check --counterexample " + found + slow + kLongEnough);
  CHECK(ran.exit == 1);
  CHECK_THAT(ran.out, Catch::StartsWith("set: timing.dns_validation=[\"2m\", \"30m\", \"5h\"]\n"));
  CHECK(json::parse(read(found)).at("timing").at("dns_validation") == json{"2m", "30m", "5h"});
  CHECK(acmsim("run " + found).exit == 1);
}

TEST_CASE("a mistake in what is set is told with the file, and others with their lines",
          "[program][set]") {
  const Folder folder;
  std::string text = read(kTooShort);
  text.replace(text.find("\"75m\""), 5, "\"75x\"");
  const std::string wrong = folder.file("wrong.json", text);
  const std::string line = wrong + ":58:24: /steps/2/give_up_after: found \"75x\"; expected ";
  const std::string set =
      " --set timing.operator_step=0s --set 'given.certificates.old.NotAfter="
      "2022-02-13' ";

  for (const char* verb : {"run", "check", "validate", "dig"}) {
    CAPTURE(verb);
    const Ran ran = acmsim(verb + set + wrong + (std::string(verb) == "dig" ? " example.com" : ""));
    CHECK(ran.exit == 2);
    CHECK(ran.out.empty());
    CHECK_THAT(ran.err, Catch::StartsWith(wrong + ": /given/certificates/0/NotAfter, by --set: "
                                                  "found \"2022-02-13\"; expected "));
    CHECK_THAT(ran.err, Catch::Contains("\n" + line));
  }
  CHECK_THAT(acmsim("run --set steps.isued.every=1s " + kTooShort).err,
             Catch::StartsWith(kTooShort + ": /steps, by --set: found \"isued\"; ") &&
                 Catch::EndsWith("; did you mean \"issued\"?\n"));
  CHECK(acmsim("run --set rules=2022 --set rules=2026 " + kTooShort).err ==
        kTooShort + ": /rules, by --set: found \"rules\" again; expected each key once\n");
}

TEST_CASE("what is no setting is refused before anything is read", "[program][set]") {
  for (const char* wrong : {"rules", "=2026", "timing.=2d", ".=1"}) {
    CAPTURE(wrong);
    CHECK(acmsim("run nothing.json --set " + std::string(wrong)).err ==
          "acmsim run: --set: found \"" + std::string(wrong) +
              "\"; expected KEY=VALUE, such as timing.dns_validation=2d\n"
              "acmsim help run shows how it is used.\n");
  }
  CHECK_THAT(acmsim("run nothing.json --set").err,
             Catch::StartsWith("acmsim run: --set: found no value; expected one\n"));
  CHECK(acmsim("test --set rules=2026 " + kTooShort).exit == 2);
}

TEST_CASE("every value after --set is one, whatever it looks like", "[program][set]") {
  CHECK(acmsim("run --set title=a,b --set=about=--at " + kTooShort).exit == 0);
  CHECK_THAT(acmsim("run --set 'title=[a]' " + kTooShort).out,
             Catch::StartsWith("set: title=[a]\n[a]\n"));
  CHECK(shell("$ACMSIM run - --set rules=2026 <" + kTooShort).exit == 0);
}

}  // namespace
}  // namespace acmsim::tools
