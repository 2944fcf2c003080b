// `acmsim run --quiz` and `acmsim lesson`.
#include <nlohmann/json.hpp>

#include "tests/tools/program.hpp"

namespace acmsim::tools {
namespace {

const std::string kOnHold = kScenarios + "/stuck/domain-on-hold.json";

TEST_CASE("a lesson has pages, worlds, captures and one key", "[program]") {
  const Folder folder;
  const fs::path lesson = folder / "lesson";

  const Ran ran = acmsim("lesson " + kOnHold + " --at stuck --variants 2 --to " + lesson.string());

  CHECK(ran.exit == 0);
  CHECK(ran.err.empty());
  const auto key = nlohmann::json::parse(read(lesson / "key.json"));
  REQUIRE(key.size() == 2);
  CHECK(key[1].at("seed") == 2);
  for (const std::string variant : {"1", "2"}) {
    CHECK(key[0].at("causes")[0].at("code") == "domain-on-hold");
    CHECK(read(lesson / variant / "quiz.html").find("\"kind\":\"quiz\"") != std::string::npos);
    CHECK(fs::exists(lesson / variant / "captures" / "README.txt"));
    const Ran found =
        acmsim("diagnose " + (lesson / variant / "world.json").string() + " --format json");
    CHECK(nlohmann::json::parse(found.out).at("causes")[0].at("code") == "domain-on-hold");
  }
  CHECK(acmsim("lesson " + kOnHold + " --at stuck --to " + lesson.string()).exit == 5);
}

TEST_CASE("a lesson needs an instant, a folder and something that is wrong", "[program]") {
  const Folder folder;
  const std::string to = " --to " + (folder / "new").string();

  CHECK(acmsim("lesson " + kOnHold + to).exit == 2);
  CHECK(acmsim("lesson " + kOnHold + " --at stuck").exit == 2);
  const Ran healthy = acmsim("lesson " + kArticle + " --at +1m" + to);
  CHECK(healthy.exit == 2);
  CHECK(healthy.err.find("found nothing that is known to be wrong") != std::string::npos);
  CHECK_FALSE(fs::exists(folder / "new"));
  CHECK(acmsim("run " + kOnHold + " --key k.json").exit == 2);
}

TEST_CASE("a lesson is refused whose world would tell another thing than its key", "[program]") {
  const Folder folder;
  const fs::path lesson = folder / "lesson";
  // Only what AWS has said tells the cause, and a frozen world has no past.
  const std::string document = kScenarios + "/stuck/listener-too-early.json";

  const Ran ran = acmsim("lesson " + document + " --at +2d --to " + lesson.string());

  CHECK(ran.exit == 2);
  CHECK(ran.err.find("the key has listener-too-early, and in world.json is nothing wrong") !=
        std::string::npos);
  CHECK(ran.err.find("seed 1: world.json leaves out ") != std::string::npos);
  CHECK_FALSE(fs::exists(lesson));
}

TEST_CASE("a lesson is refused where one of its variants has nothing wrong", "[program]") {
  const Folder folder;
  const fs::path lesson = folder / "lesson";

  const Ran ran = acmsim("lesson " + kArticle + " --at +3m5s --variants 2 --to " + lesson.string());

  CHECK(ran.exit == 2);
  CHECK(ran.err.find("seed 2: found nothing that is known to be wrong") != std::string::npos);
  CHECK_FALSE(fs::exists(lesson));
}

}  // namespace
}  // namespace acmsim::tools
