// What is said of claims, and of documents that lean on defaults.
#include <map>
#include <nlohmann/json.hpp>

#include "tests/tools/program.hpp"

namespace acmsim::tools {
namespace {

using nlohmann::json;

/// What became of each claim, by its name.
std::map<std::string, std::string> claims_in(const Ran& ran) {
  std::map<std::string, std::string> verdicts;
  INFO(ran.out << ran.err);
  const json told = json::parse(ran.out);
  for (const json& claim : told.at("claims")) {
    CHECK(verdicts.emplace(claim.at("name"), claim.at("verdict")).second);
  }
  return verdicts;
}

using Verdicts = std::map<std::string, std::string>;

/// A document whose only step does this, with these members more.
std::string with_step(const std::string& step, const std::string& members = "") {
  return R"({"acmsim": 1, "title": "t", "steps": [)" + step + "]" + members + "}";
}

const std::string kExpire =
    R"({"id": "expire", "call": "registrar:ExpireDomain", "with": {"name": "a.com"}})";

TEST_CASE("a run tells of every claim whether it held", "[program]") {
  const Folder folder;
  const std::string path = folder.file(
      "d.json", with_step(R"({"id": "look", "expect": {"not": "no-step-fails"}},
                             {"id": "rest", "wait": "1h"})",
                          R"(, "always": ["no-step-fails", "attached-certificates-exist"],
                             "finally": ["attached-certificates-exist",
                                         {"record": {"Name": "a.com", "Type": "A"},
                                          "exists": true}])"));

  CHECK(claims_in(acmsim("run --format json " + path)) ==
        Verdicts{{"no-step-fails", "broken"},
                 {"attached-certificates-exist", "held"},
                 {"/finally/1", "broken"},
                 {"plan-ends", "held"},
                 {"look", "broken"}});
}

TEST_CASE("a claim of the end is not asked of a history that stops before", "[program]") {
  const Folder folder;
  const std::string path =
      folder.file("d.json", with_step(R"({"id": "rest", "wait": "1h"})",
                                      R"(, "finally": ["attached-certificates-exist"])"));
  const std::string stopped = "run --at +30m " + path;

  CHECK(claims_in(acmsim("run --format json " + path)) ==
        Verdicts{{"no-step-fails", "held"},
                 {"attached-certificates-exist", "held"},
                 {"plan-ends", "held"}});
  CHECK(claims_in(acmsim(stopped + " --format json")) ==
        Verdicts{{"no-step-fails", "held"},
                 {"attached-certificates-exist", "not asked"},
                 {"plan-ends", "not asked"}});
  const std::string text = acmsim(stopped).out;
  CHECK_THAT(text, Catch::Contains("\nno-step-fails held so far.\n"
                                   "attached-certificates-exist, plan-ends not asked: the history "
                                   "stops before its end.\n"));
  CHECK_THAT(acmsim("run " + path).out,
             Catch::Contains("no-step-fails, attached-certificates-exist, plan-ends held.\n"));
}

TEST_CASE("a check tells of every claim whether it holds in all histories", "[program]") {
  const std::string safe = kScenarios + "/check/waiter-long-enough.json";
  const std::string unsafe = kScenarios + "/check/waiter-shorter-than-aws.json";

  for (const auto& [name, verdict] : claims_in(acmsim("check --format json " + safe))) {
    INFO(name);
    CHECK(verdict == "held");
  }
  CHECK(claims_in(acmsim("check --format json " + unsafe)) == Verdicts{{"https-available", "held"},
                                                                       {"no-step-fails", "broken"},
                                                                       {"/finally/0", "broken"},
                                                                       {"/finally/1", "broken"},
                                                                       {"plan-ends", "held"}});
  const Ran limited = acmsim("check --format json --classes-max 2 " + safe);
  for (const auto& [name, verdict] : claims_in(limited)) {
    INFO(name);
    CHECK(verdict == "unknown");
  }
}

TEST_CASE("that nothing is claimed is said, and that a step failed all the same", "[program]") {
  const Folder folder;
  const std::string fails = folder.file("fails.json", with_step(kExpire, R"(, "always": [])"));
  const std::string rests =
      folder.file("rests.json", with_step(R"({"wait": "1h"})", R"(, "always": [])"));

  CHECK_THAT(acmsim("run " + fails).out,
             Catch::Contains("expire failed, and nothing is claimed: only that the plan ends.\n"));
  CHECK(acmsim("run " + fails).exit == 0);
  CHECK_THAT(acmsim("run " + rests).out,
             Catch::Contains("nothing is claimed, only that the plan ends.\n"));
  CHECK_THAT(acmsim("check " + rests).out,
             Catch::Contains("nothing is claimed, only that the plan ends.\n"));
  CHECK_THAT(acmsim("run " + kArticle).out, !Catch::Contains("nothing is claimed"));
}

TEST_CASE("a failed step ends in a bad status where a document does not claim anything",
          "[program]") {
  const Folder folder;
  const Ran ran = acmsim("run " + folder.file("d.json", with_step(kExpire)));

  CHECK(ran.exit == 1);
  CHECK(ran.out.ends_with("violated: no-step-fails\n"));
}

TEST_CASE("validate tells what a document leans on, and what it watches in vain", "[program]") {
  const Folder folder;
  const std::string path = folder.file(
      "d.json", with_step(R"({"wait": "1h"})",
                          R"(, "always": [], "given": {"watches": ["a.com", "b.com"]})"));

  const Ran text = acmsim("validate " + path);
  const json file = json::parse(acmsim("validate --format json " + path).out).at("files").at(0);

  CHECK(text.exit == 0);
  CHECK_THAT(text.out,
             Catch::StartsWith(path + ": valid\n" + path + ": /rules is not given: calendar\n"));
  CHECK_THAT(text.out,
             Catch::EndsWith(path + ": no claim is about what is watched: a.com, b.com\n"));
  CHECK(file.at("defaults").at(0) == json{{"where", "/rules"}, {"instead", "calendar"}});
  CHECK(file.at("unread_watches") == json{"a.com", "b.com"});
}

TEST_CASE("a counterexample says what the document left unsaid", "[program]") {
  const Folder folder;
  const std::string path = folder.file("d.json", with_step(kExpire));
  const std::string found = (folder / "found.json").string();

  CHECK(acmsim("check --counterexample " + found + " " + path).exit == 1);

  const json document = json::parse(read(found));
  CHECK(document.at("always") == json{"no-step-fails"});
  CHECK(document.at("rules") == "calendar");
  CHECK(document.contains("until"));
  CHECK(acmsim("run " + found).out.ends_with("violated: no-step-fails\n"));
  CHECK(acmsim("test " + found).exit == 0);
}

TEST_CASE("a run tells which certificate will expire and not be renewed", "[program]") {
  const Folder folder;
  json document = json::parse(read(kArticle));
  document["steps"] = json::array();
  document["always"] = json::array();
  document["finally"] = json::array();
  document["expected"] = json::object();
  document["until"] = document["starts_at"];
  const std::string path = folder.file("d.json", document.dump());

  const Ran text = acmsim("run " + path);
  const json told = json::parse(acmsim("run --format json " + path).out).at("still_to_come");

  CHECK_THAT(text.out, Catch::Contains("still to come: example.com presents old, which expires on "
                                       "2022-02-14 and will not be renewed\n"));
  REQUIRE_FALSE(told.empty());
  CHECK(told.at(0).at("certificate") == "old");
  CHECK(json::parse(acmsim("run --format json " + kArticle).out).at("still_to_come").empty());
}

}  // namespace
}  // namespace acmsim::tools
