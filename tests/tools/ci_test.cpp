// What CI systems and editors read: reports, annotations, and where a mistake is.
#include <nlohmann/json.hpp>
#include <regex>

#include "tests/tools/program.hpp"

namespace acmsim::tools {
namespace {

using nlohmann::json;

const std::string kImpatient = kScenarios + "/check/waiter-shorter-than-aws.json";

/// A shipped document that expects of itself what is not so, in two ways.
std::string wrong_document() {
  json document = json::parse(read(kImpatient));
  document["expected"] = {{"run", "violated"}, {"check", "safe"}};
  return document.dump(2);
}

/// What a strict reader of XML finds: an element a line, as JSON.
json xml_elements(const std::string& path) {
  const Folder folder;
  const std::string script = folder.file("read.py", R"(
import json, sys, xml.etree.ElementTree as tree
print(json.dumps([{"tag": e.tag, "text": e.text or "", **e.attrib}
                  for e in tree.parse(sys.argv[1]).iter()]))
)");
  const Ran ran = shell("/usr/bin/python3 " + script + " '" + path + "'");
  INFO(ran.err);
  REQUIRE(ran.exit == 0);
  return json::parse(ran.out);
}

json tagged(const json& elements, const std::string& tag) {
  json found = json::array();
  for (const json& one : elements) {
    if (one.at("tag") == tag) found.push_back(one);
  }
  return found;
}

TEST_CASE("a JUnit report has a case for each document, and tells each failure whole",
          "[program]") {
  const Folder folder;
  const std::string bad = folder.file("<b&\"ad'.json", wrong_document());
  folder.file("broken.json", "{\"acmsim\": 1,\n  \"title\": 5}");
  folder.file("other.json", "{}");
  const std::string report = (folder / "report.xml").string();

  const Ran ran = acmsim("test --junit " + report + " " + (folder / "").string());

  CHECK(ran.exit == 2);
  const json elements = xml_elements(report);
  const json suite = tagged(elements, "testsuite").at(0);
  CHECK(suite.at("tests") == "3");
  CHECK(suite.at("failures") == "1");
  CHECK(suite.at("errors") == "1");
  CHECK(suite.at("skipped") == "1");
  const json first = tagged(elements, "testcase").at(0);
  CHECK(first.at("name") == "<b&\"ad'.json");
  CHECK(first.at("file") == bad);
  CHECK(first.at("classname") == (folder / "").parent_path().string());
  CHECK(std::regex_match(first.at("time").get<std::string>(), std::regex(R"(\d+\.\d{3})")));
  const json failure = tagged(elements, "failure").at(0);
  CHECK(failure.at("message") == "expected violated, holds");
  const std::string body = failure.at("text");
  CHECK_THAT(body, Catch::Contains("expected safe, is unsafe by no-step-fails"));
  CHECK_THAT(body, Catch::Contains("unsafe: no-step-fails breaks"));
  CHECK_THAT(body, Catch::Contains("gives up after 1h15m"));
  CHECK_THAT(tagged(elements, "error").at(0).at("text").get<std::string>(),
             Catch::Contains("broken.json:2:12: /title: found the number 5"));
}

TEST_CASE("every expectation that is not met is told at its place", "[program]") {
  const Folder folder;
  const std::string bad = folder.file("bad.json", wrong_document());

  const Ran ran = acmsim("test " + bad);
  const json told = json::parse(acmsim("test --format json " + bad).out);

  CHECK(ran.exit == 1);
  const std::regex lines("FAIL  " + bad + R"(:(\d+):(\d+): expected violated, holds
FAIL  )" + bad + R"(:(\d+):(\d+): expected safe, is unsafe by no-step-fails
0 passed, 1 failed, 0 refused, 0 skipped \(no acmsim document\)
)");
  CHECK(std::regex_match(ran.out, lines));
  CHECK(told.at("documents").at(0).at("complaints").size() == 2);
}

TEST_CASE("GitHub's annotations name file, line and column", "[program]") {
  const Folder folder;
  const std::string bad = folder.file("100%,a:b.json", "{\"acmsim\": 1,\n  \"title\": 5}");
  const std::string shown = (folder / "100%25%2Ca%3Ab.json").string();

  const Ran ran = acmsim("test --github '" + bad + "'");

  CHECK(ran.exit == 2);
  CHECK_THAT(ran.out, Catch::Contains("::error file=" + shown +
                                      ",line=2,col=12::/title: found the number 5; expected"));
  CHECK_THAT(ran.err, Catch::StartsWith(bad + ":2:12: /title: found the number 5"));
}

TEST_CASE("what is told of documents does not depend on how many are tried at once", "[program]") {
  const Folder folder;
  folder.file("a.json", wrong_document());
  folder.file("b.json", "{\"acmsim\": 1}");
  const std::string tested =
      "test --github " + (folder / "").string() + " " + kScenarios + "/seed --jobs ";

  const Ran one = acmsim(tested + "1");
  const Ran four = acmsim(tested + "4");

  CHECK(one.exit == 2);
  CHECK(four.exit == one.exit);
  CHECK(four.out == one.out);
  CHECK(four.err == one.err);
}

TEST_CASE("a check's report has a case for each claim", "[program]") {
  const Folder folder;
  const std::string report = (folder / "report.xml").string();

  CHECK(acmsim("check --junit " + report + " " + kImpatient).exit == 1);

  const json elements = xml_elements(report);
  std::vector<std::string> names;
  for (const json& one : tagged(elements, "testcase")) names.push_back(one.at("name"));
  CHECK(names == std::vector<std::string>{"https-available", "no-step-fails",
                                          "/finally/0 (new: Status ISSUED, InUse true)",
                                          "/finally/1 (old: does not exist)", "plan-ends"});
  const json failures = tagged(elements, "failure");
  CHECK(failures.size() == 3);
  CHECK_THAT(failures.at(0).at("text").get<std::string>(),
             Catch::Contains("dns_validation of new is still to come"));
}

TEST_CASE("a mistake begins with its place in the file", "[program]") {
  const Folder folder;
  const auto told = [&](const std::string& verb, const std::string& text) {
    const std::string path = folder.file("d.json", text);
    const Ran ran = acmsim(verb + " " + path);
    CHECK(ran.exit == 2);
    return ran.err.substr(path.size(), ran.err.find(": found") - path.size());
  };
  const std::string verb = GENERATE("run", "check", "validate", "test", "session");

  CHECK(told(verb, "{\"acmsim\": 1, \"title\": \"\xC3\xA9\\\"}\", \"about\": 12}") ==
        ":1:41: /about");
  CHECK(told(verb, "{\n  \"acmsim\": [1\n}") == ":3:1: /acmsim");
  CHECK(told(verb, "{\"acmsim\": 1, \"title\": \"t\",\r\n\t\"rules\" :\r\n [{}, 2]}") ==
        ":3:2: /rules");
  CHECK(told(verb, "{\"acmsim\": 1}") == ":1:1");
}

TEST_CASE("an event that cannot happen as told is named by its place", "[program]") {
  const Folder folder;
  json document = json::parse(read(kImpatient));
  document["history"] = {{{"at", document.at("starts_at")}, {"fires", "expiry"}, {"whose", "old"}}};
  const std::string path = folder.file("d.json", document.dump(1));

  for (const std::string verb : {"run ", "test "}) {
    const Ran ran = acmsim(verb + path);
    CHECK(ran.exit == 2);
    CHECK(std::regex_search(ran.err, std::regex("^" + path + R"(:\d+:3: /history/0: this event)")));
  }
}

}  // namespace
}  // namespace acmsim::tools
