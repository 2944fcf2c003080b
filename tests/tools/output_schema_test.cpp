// Everything that the program prints with --format json is as scenarios/schema/output.schema.json
// says, and the schema says everything.
#include <catch2/catch.hpp>
#include <functional>
#include <map>
#include <memory>
#include <set>

#include "tests/json_schema.hpp"
#include "tests/sim/api/amazon_differences.hpp"
#include "tests/sim/shipped.hpp"
#include "tests/tools/program.hpp"

namespace acmsim::tools {
namespace {

using nlohmann::ordered_json;
using sim::Json;

const Json& output_schema() {
  static const Json kSchema =
      Json::parse(read(std::string(ACMSIM_SOURCE_DIR) + "/scenarios/schema/output.schema.json"));
  return kSchema;
}

/// Where a value is not as a definition says, a line each.
std::vector<std::string> differences(const std::string& definition, const Json& value) {
  static std::map<std::string, std::unique_ptr<JsonSchema>> known;
  auto& schema = known[definition];
  if (schema == nullptr) {
    schema = std::make_unique<JsonSchema>(Json{{"$ref", "#/definitions/" + definition},
                                               {"definitions", output_schema().at("definitions")}});
  }
  auto lines = schema->differences(value);
  if (!lines.empty()) lines.insert(lines.begin(), "is no " + definition);
  return lines;
}

/// The output of a command in JSON, which must be as the definition says.
Json output_of(const std::string& definition, const std::string& arguments) {
  INFO("acmsim " << arguments);
  const Ran ran = acmsim(arguments + " --format json");
  INFO(ran.out.substr(0, 2000) << ran.err);
  Json value = Json::parse(ran.out, nullptr, false);
  REQUIRE_FALSE(value.is_discarded());
  CHECK(differences(definition, value) == sim::kNoFaults);
  return value;
}

const std::string kFolder = std::string(ACMSIM_SOURCE_DIR) + "/scenarios";
const std::string kStuckForDays = kFolder + "/seed/c-pending-for-three-days.json";

/// Calls back for every object within a value that has members of fixed names.
void for_each_object(const Json& value, const Json::json_pointer& at,
                     const std::function<void(const Json::json_pointer&)>& visit) {
  if (value.is_object()) visit(at);
  if (!value.is_structured()) return;
  for (const auto& member : value.items()) {
    for_each_object(member.value(),
                    value.is_array() ? at / std::stoul(member.key()) : at / member.key(), visit);
  }
}

/// The first differences that are not seen when any object of an output has a member more, or one
/// of the wrong type.
std::vector<std::string> unseen_changes(const std::string& definition, const Json& output) {
  std::vector<std::string> unseen;
  for_each_object(output, Json::json_pointer(), [&](const Json::json_pointer& at) {
    Json more = output;
    more.at(at)["Surplus"] = 1;
    if (differences(definition, more).empty()) unseen.push_back(at.to_string() + ": Surplus");
    for (const auto& member : output.at(at).items()) {
      Json other = output;
      other.at(at)[member.key()] = nullptr;
      if (differences(definition, other).empty()) {
        unseen.push_back((at / member.key()).to_string() + ": null");
      }
    }
  });
  return unseen;
}

}  // namespace

TEST_CASE("every shipped document's run is as the output schema says",
          "[program] [output] [long]") {
  CHECK(sim::shipped_documents().size() > 50);
  for (const auto& path : sim::shipped_documents()) {
    const std::string run = "run " + path.string();
    const Json whole = output_of("run", run);
    output_of("run", run + " --schedule earliest");
    output_of("run", run + " --schedule latest --lang ko");
    output_of("run", run + " --schedule random:7");
    for (const char* part : {"starts_at", "ended_at"}) {
      output_of("run", run + " --at " + whole.at(part).get<std::string>());
    }
    const Json& events = whole.at("events");
    if (events.empty()) continue;
    output_of("run", run + " --at " + events[events.size() / 2].at("at").get<std::string>());
  }
}

TEST_CASE("every shipped document's check is as the output schema says",
          "[program] [output] [long]") {
  for (const auto& path : sim::shipped_documents()) {
    // With sanitizers some would take minutes; what is not known by then is told, too.
    const Json found = output_of("check", "check --time-max 10s " + path.string());
    const bool is_unsafe = found.at("verdict") == "unsafe";
    CHECK(found.contains("counterexample") == is_unsafe);
    CHECK(found.contains("violates") == is_unsafe);
  }
}

TEST_CASE("certificates are printed as Amazon's model has them", "[program] [output] [amazon]") {
  for (const auto& path : sim::shipped_documents()) {
    if (Json::parse(read(path)).value("rules", Json()) != "2022") continue;
    for (const char* schedule : {"typical", "latest"}) {
      INFO(path << " " << schedule);
      const Ran ran =
          acmsim("run --format json --schedule " + std::string(schedule) + " " + path.string());
      const auto run = ordered_json::parse(ran.out);
      for (const ordered_json& printed : run.at("certificates")) {
        ordered_json certificate;
        for (const auto& member : printed.items()) {
          if (member.key() == "as" || member.key() == "console") continue;
          certificate[member.key()] = member.value();
        }
        CHECK(sim::unexplained("acm:DescribeCertificate", {{"Certificate", certificate}}) ==
              sim::kNoFaults);
      }
    }
  }
}

TEST_CASE("what fuzz prints is as the output schema says", "[program] [output]") {
  const std::string unsafe = kFolder + "/check/waiter-shorter-than-aws.json";
  CHECK(output_of("fuzz", "fuzz --runs 500 --operator " + unsafe).at("verdict") == "violated");
  const Json safe =
      output_of("fuzz", "fuzz --runs 50 " + kFolder + "/seed/b-the-article-by-api.json");
  CHECK(safe.at("verdict") == "holds");
  output_of("fuzz", "fuzz --reproduce dns_validation.0=3h " + unsafe);
}

TEST_CASE("test and validate print what the output schema says, of all kinds of files",
          "[program] [output]") {
  const Folder folder;
  std::string text = read(kStuckForDays);
  folder.file("good.json", text);
  folder.file("other.json", R"({"something": "else"})");
  folder.file("broken.json", "{");
  Json document = Json::parse(text);
  document["expected"] = {{"run", document["expected"]["run"] == "holds" ? "violated" : "holds"}};
  folder.file("unexpected.json", document.dump());
  document["tilte"] = document["title"];
  document.erase("title");
  document["steps"][0]["with"]["CertificateArm"] = "@nobody";
  folder.file("wrong.json", document.dump());
  const std::string all = folder.file("good.json", text) + " " + (folder / "broken.json").string() +
                          " " + (folder / "wrong.json").string() + " /nowhere/missing.json";

  const Json tested = output_of("test", "test " + (folder / "").string());
  const Json validated = output_of("validate", "validate " + all);
  output_of("test", "test " + kFolder);
  output_of("test", "test " + (folder / "other.json").string());
  output_of("validate", "validate " + kStuckForDays);

  std::set<std::string> outcomes;
  for (const Json& one : tested.at("documents")) outcomes.insert(one.at("outcome"));
  CHECK(outcomes == std::set<std::string>{"passed", "failed", "refused", "skipped"});
  CHECK(validated.at("files").size() == 4);
  CHECK(validated.dump().find("\"hint\"") != std::string::npos);
}

TEST_CASE("a summary is as the output schema says", "[program] [output]") {
  for (const char* path : {"/fleet/ten-years.json", "/seed/h-tidied-away-in-summer.json"}) {
    const Json summary = output_of("summary", "run --summary " + kFolder + path);
    CHECK(unseen_changes("summary", summary) == sim::kNoFaults);
  }
}

TEST_CASE("a dig is as the output schema says, of all kinds of replies", "[program] [output]") {
  const std::string zone = "dig " + kStuckForDays + " ";
  const Json answered = output_of("dig", zone + "example.com NS @zone");
  const Json silent = output_of("dig", zone + "example.com @ns.nowhere");
  const Json traced = output_of("dig", zone + "www.example.com +trace");

  CHECK(unseen_changes("dig", answered) == sim::kNoFaults);
  CHECK(unseen_changes("dig", silent) == sim::kNoFaults);
  CHECK(traced.at("replies").size() > 2);
}

TEST_CASE("a diagnosis is as the output schema says, whatever its verdict", "[program] [output]") {
  const std::string stuck =
      std::string(ACMSIM_SOURCE_DIR) + "/scenarios/stuck/record-missing.json --at ";
  const Json causes = output_of("diagnose", "diagnose " + stuck + "stuck");
  const Json good = output_of("diagnose", "diagnose " + stuck + "issued");
  const Folder folder;
  const Json unknown = output_of(
      "diagnose", "diagnose " + folder.file("list.json", R"({"CertificateSummaryList": []})"));

  CHECK(causes.at("causes").size() == 1);
  CHECK(good.at("verdict") == "nothing-wrong");
  CHECK(unknown.at("verdict") == "not-enough-evidence");
}

TEST_CASE("every shipped document's forecast is as the output schema says",
          "[program][output][long]") {
  for (const auto& path : sim::shipped_documents()) {
    CHECK_FALSE(output_of("forecast", "forecast " + path.string()).empty());
    CHECK_FALSE(output_of("forecast", "forecast --at +0s --lang ko " + path.string()).empty());
  }
}

TEST_CASE("everything that can be shown is as the output schema says", "[program] [output]") {
  for (const std::string& what :
       std::vector<std::string>{"eras", "format", "operations", "timing", "rules", "invariants",
                                "scenarios", "causes"}) {
    CHECK_FALSE(output_of("show_" + what, "show " + what).empty());
  }
}

TEST_CASE("what is refused leaves no JSON on standard output", "[program] [output]") {
  const Folder folder;
  const std::string bad = folder.file("bad.json", R"({"acmsim": 1})");
  for (const auto& arguments :
       {"run " + bad, "run --at noon " + kStuckForDays, "run --schedule often " + kStuckForDays,
        std::string("show all"), std::string("run")}) {
    INFO(arguments);
    const Ran ran = acmsim(arguments + " --format json");
    CHECK(ran.exit == 2);
    CHECK(ran.out.empty());
    CHECK_FALSE(ran.err.empty());
  }
}

TEST_CASE("the output schema says everything: no object has members that it does not name",
          "[output]") {
  for_each_object(output_schema(), Json::json_pointer(), [](const Json::json_pointer& at) {
    const Json& schema = output_schema().at(at);
    if (!schema.contains("type") || schema.at("type") != "object") return;
    INFO(at.to_string());
    REQUIRE(schema.contains("properties"));
    CHECK(schema.value("additionalProperties", Json(true)) == Json(false));
    for (const auto& member : schema.value("required", sim::kNoFaults)) {
      INFO(member);
      CHECK(schema.at("properties").contains(member));
    }
  });
}

TEST_CASE("a member more, or of another type, is seen anywhere in the output", "[output]") {
  const Json run = output_of("run", "run " + kStuckForDays);
  const Json operations = output_of("show_operations", "show operations");

  CHECK(unseen_changes("run", run) == sim::kNoFaults);
  CHECK(unseen_changes("show_operations", Json::array({operations.front()})) == sim::kNoFaults);
}

}  // namespace acmsim::tools
