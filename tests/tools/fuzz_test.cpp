// The verb fuzz, as a person and a program call it.
#include <nlohmann/json.hpp>

#include "tests/tools/program.hpp"

namespace acmsim::tools {
namespace {

using nlohmann::json;

const std::string kShortWaiter = kScenarios + "/check/waiter-shorter-than-aws.json";

TEST_CASE("fuzz finds what breaks, says how to see it again, and saves it", "[program]") {
  const Folder folder;
  const std::string saved = (folder / "found.json").string();

  const Ran ran = acmsim("fuzz --runs 1000 --save " + saved + " " + kShortWaiter);

  CHECK(ran.exit == 1);
  CHECK_THAT(ran.out, Catch::Contains("violated: no-step-fails breaks"));
  CHECK_THAT(ran.out, Catch::Contains("dns_validation of new takes 1h13m50s, as a rule 30m"));
  CHECK_THAT(ran.out, Catch::Contains("3 of them were seen"));
  CHECK(acmsim("run " + saved).exit == 1);
  CHECK(acmsim("test " + saved).exit == 0);
  const auto at = ran.out.find("--reproduce ");
  REQUIRE(at != std::string::npos);
  const std::string token = ran.out.substr(at, ran.out.find('\n', at) - at);
  const Ran again = acmsim("fuzz " + kShortWaiter + " " + token);
  CHECK(again.exit == 1);
  CHECK_THAT(again.out, Catch::Contains("dns_validation of new takes 1h13m50s"));
}

TEST_CASE("fuzz says the same whatever the number of its threads", "[program]") {
  const std::string fuzz = "fuzz --runs 700 --seed 3 --operator --faults --format json " + kArticle;

  const Ran one = acmsim(fuzz + " --jobs 1");
  const Ran three = acmsim(fuzz + " --jobs 3");

  CHECK(one.exit == 1);
  CHECK(one.out == three.out);
  CHECK(acmsim("fuzz --runs 700 --seed 4 --operator --faults --format json " + kArticle).out !=
        one.out);
}

TEST_CASE("fuzz holds where nothing breaks", "[program]") {
  const Ran ran = acmsim("fuzz --runs 100 " + kScenarios + "/seed/b-the-article-by-api.json");

  CHECK(ran.exit == 0);
  CHECK_THAT(ran.out, Catch::Contains("holds: no claim broke in 100 histories"));
  CHECK_THAT(ran.out, Catch::Contains("delays alone break no claim"));
  CHECK(json::parse(
            acmsim("fuzz --runs 1 --format json " + kScenarios + "/seed/b-the-article-by-api.json")
                .out)
            .at("verdict") == "holds");
}

TEST_CASE("fuzz ends when its time is over", "[program]") {
  const Ran ran = acmsim("fuzz --for 1s --jobs 2 --format json " + kShortWaiter);

  // How much is found in a second is the machine's.
  const json found = json::parse(ran.out);
  CHECK(found.at("complete") == true);
  CHECK(ran.exit == (found.at("verdict") == "holds" ? 0 : 1));
}

TEST_CASE("fuzz refuses what it cannot do", "[program]") {
  const auto refused = [](const std::string& arguments) {
    const Ran ran = acmsim("fuzz " + arguments + " " + kShortWaiter);
    CHECK(ran.exit == 2);
    CHECK(ran.out.empty());
    return ran.err;
  };

  CHECK_THAT(refused("--for never"), Catch::StartsWith("--for: found \"never\"; expected a"));
  CHECK_THAT(refused("--runs 0"), Catch::Contains("expected a whole number from 1"));
  CHECK_THAT(refused("--reproduce dns_validaton.0=1h"),
             Catch::Contains("did you mean \"dns_validation\"?"));
  CHECK_THAT(refused("--reproduce edit.0"), Catch::StartsWith("--reproduce: found edit.0"));
  CHECK_THAT(refused("--operator --reproduce edit.99999"),
             Catch::StartsWith("--reproduce: found edit.99999"));
  CHECK(acmsim("fuzz --save /nowhere/found.json --runs 500 " + kShortWaiter).exit == 5);
}

}  // namespace
}  // namespace acmsim::tools
