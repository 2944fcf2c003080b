// The guide to the document: what it shows is a document, and it names everything there is.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>

#include "sim/json/schema_walk.hpp"
#include "sim/scenario/decode.hpp"
#include "sim/scenario/schema.hpp"
#include "tests/tools/program.hpp"

namespace acmsim::tools {
namespace {

using Value = nlohmann::json;

const std::string& guide() {
  static const std::string kGuide = acmsim("show format").out;
  return kGuide;
}

std::vector<Value> examples() {
  std::vector<Value> found;
  static const std::regex kExample("```json\n([^`]*)```");
  const std::string& text = guide();
  for (auto at = std::sregex_iterator(text.begin(), text.end(), kExample);
       at != std::sregex_iterator(); ++at) {
    found.push_back(Value::parse((*at)[1].str()));
  }
  return found;
}

std::string faults_of(const Value& document) {
  const auto scenario = sim::read_scenario(document.dump());
  std::string lines;
  if (!scenario) {
    for (const sim::InputError& error : scenario.error()) lines += error.message() + "\n";
  }
  return lines;
}

TEST_CASE("the guide is the end of scenarios/README.md", "[program]") {
  REQUIRE(guide().starts_with("# The scenario document\n"));
  CHECK(read(kScenarios + "/README.md").ends_with(guide()));
}

TEST_CASE("the guide fits on two pages and a terminal", "[program]") {
  CHECK(std::count(guide().begin(), guide().end(), '\n') <= 180);
  std::istringstream lines(guide());
  for (std::string line; std::getline(lines, line);) CHECK(line.size() <= 80);
}

TEST_CASE("every example of the guide is a document, or is one put over the first", "[program]") {
  const std::vector<Value> all = examples();
  REQUIRE(all.size() >= 5);
  CHECK(faults_of(all.front()).empty());
  for (const Value& example : all) {
    Value document = all.front();
    document.merge_patch(example);
    INFO(example.dump());
    CHECK(faults_of(document).empty());
  }
}

TEST_CASE("the first example ends as the guide says", "[program]") {
  const Folder folder;
  const std::string file = folder.file("guide.json", examples().front().dump());
  CHECK(acmsim("test " + file).exit == 0);
}

TEST_CASE("the guide names every key of the document, of a step and of a claim", "[program]") {
  const Value& schema = sim::schema_json();
  const auto check_keys = [](const Value& part) {
    for (const auto& property : part.at("properties").items()) {
      const std::string& key = property.key();
      INFO(key);
      CHECK((key == "$schema" || guide().find("`" + key + "`") != std::string::npos ||
             guide().find("\"" + key + "\"") != std::string::npos));
    }
  };
  check_keys(schema);
  for (const char* part :
       {"given", "step", "actor", "expected", "website", "host_condition", "record_condition",
        "listener_condition", "change_condition", "certificate_condition", "probe", "retry"}) {
    check_keys(schema.at("definitions").at(part));
  }
}

TEST_CASE("the guide is shown to programs head by head", "[program]") {
  const Value parts = Value::parse(acmsim("show format --format json").out);
  REQUIRE(parts.size() == 7);
  CHECK(parts[0].at("head") == "The scenario document");
  CHECK(parts[6].at("head") == "What must hold");
  for (const Value& part : parts) CHECK_FALSE(part.at("text").get<std::string>().empty());
}

TEST_CASE("the schema is shown as it is", "[program]") {
  CHECK(acmsim("show schema").out == read(kScenarios + "/schema/scenario.schema.json"));
}

TEST_CASE("the adapters are shown as they are", "[program]") {
  const std::string clients = ACMSIM_SOURCE_DIR "/tools/clients/";
  CHECK(acmsim("show client python").out == read(clients + "acmsim.py"));
  const Value shown = Value::parse(acmsim("show client js --format json").out);
  CHECK(shown.at(0).at("source") == read(clients + shown.at(0).at("file").get<std::string>()));
  CHECK_THAT(acmsim("show client").out, Catch::Contains("acmsim.mjs"));
  CHECK_THAT(acmsim("show client ruby").err, Catch::Contains("\"acmsim show client\" has"));
}

TEST_CASE("operations and rules are picked by a word", "[program]") {
  const Ran listeners = acmsim("show operations LISTENER");
  CHECK_THAT(listeners.out, Catch::Contains("elbv2:ModifyListener\n"));
  CHECK_THAT(listeners.out, !Catch::Contains("acm:RequestCertificate\n"));
  CHECK(Value::parse(acmsim("show operations acm:Delete --format json").out).size() == 1);

  const Ran rules = acmsim("show rules renewal");
  CHECK_THAT(rules.out, Catch::Contains("renewal_days"));
  CHECK_THAT(rules.out, !Catch::Contains("names_max"));

  const Ran none = acmsim("show operations nothing-such");
  CHECK(none.exit == 2);
  CHECK(none.err ==
        "show operations: found \"nothing-such\"; expected a word that \"acmsim show "
        "operations\" has\n");
  CHECK(acmsim("show timing rules").err == "show timing: found \"rules\"; expected nothing more\n");
}

}  // namespace
}  // namespace acmsim::tools
