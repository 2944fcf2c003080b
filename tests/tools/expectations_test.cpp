// Documents held against the numbers that they expect of a check.
#include <nlohmann/json.hpp>

#include "tests/tools/program.hpp"

namespace acmsim::tools {
namespace {

using nlohmann::json;

/// How the test verb finds a shipped document that expects this as well.
Ran tested(const std::string& name, const json& expected) {
  const Folder folder;
  json document = json::parse(read(kScenarios + "/" + name));
  document["expected"].update(expected);
  return acmsim("test " + folder.file("d.json", document.dump()));
}

json checked(const std::string& name) {
  return json::parse(acmsim("check --format json " + kScenarios + "/" + name).out);
}

const std::string kTooLate = "check/expiry-before-the-listener-follows.json";

TEST_CASE("a document may expect when it can begin at the latest", "[program]") {
  const json found = checked(kTooLate).at("latest_safe_start");
  REQUIRE(found.is_string());

  CHECK(tested(kTooLate, {{"latest_safe_start", found}}).exit == 0);
  const Ran other = tested(kTooLate, {{"latest_safe_start", "until"}});
  CHECK(other.exit == 1);
  CHECK_THAT(other.out, Catch::Contains("expected until as the latest safe start, it is " +
                                        found.get<std::string>()));
  CHECK(tested(kTooLate, {{"latest_safe_start", "soon"}}).exit == 2);
}

TEST_CASE("a document may expect how long its hosts are out of reach at worst", "[program]") {
  const json found = checked(kTooLate).at("worst_outage").at(0);
  const std::string host = found.at("host");
  const json seconds = found.at("seconds");
  REQUIRE(seconds.is_number());

  CHECK(tested(kTooLate, {{"worst_outage", {{host, {{"seconds", seconds}}}}}}).exit == 0);
  CHECK(tested(kTooLate, {{"worst_outage", {{host, {{"goes_on", found.at("goes_on")}}}}}}).exit ==
        0);
  const json longer{{host, {{"seconds", seconds.get<int>() + 1}}}};
  CHECK_THAT(tested(kTooLate, {{"worst_outage", longer}}).out,
             Catch::Contains("expected a worst outage of " + host + " of " +
                             std::to_string(seconds.get<int>() + 1) + " s, it is " +
                             std::to_string(seconds.get<int>()) + " s"));
  const json other{{host, {{"goes_on", !found.at("goes_on").get<bool>()}}}};
  CHECK(tested(kTooLate, {{"worst_outage", other}}).exit == 1);
}

TEST_CASE("a worst outage is expected of hosts that are watched", "[program]") {
  const json strange{{"strange.example.com", {{"seconds", 1}}}};
  const Ran ran = tested(kTooLate, {{"worst_outage", strange}});

  CHECK(ran.exit == 2);
  CHECK_THAT(ran.err, Catch::Contains("/expected/worst_outage/strange.example.com: found "
                                      "\"strange.example.com\"; expected a host that is watched"));
}

}  // namespace
}  // namespace acmsim::tools
