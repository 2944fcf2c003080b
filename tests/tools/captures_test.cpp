// `acmsim run --captures`: a folder of what the AWS CLI and dig print.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "tests/tools/program.hpp"

namespace acmsim::tools {
namespace {

const std::string kStuckHere = kScenarios + "/seed/c-pending-for-three-days.json";

std::size_t files_in(const fs::path& folder) {
  return static_cast<std::size_t>(
      std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

TEST_CASE("run writes captures into a folder and says what it always says", "[program]") {
  const Folder folder;
  const std::string into = (folder / "captures").string();
  const std::string at = " --at 2022-01-22T10:00:00+09:00";

  const Ran plain = acmsim("run " + kStuckHere + at);
  const Ran ran = acmsim("run " + kStuckHere + at + " --captures " + into);

  CHECK(ran.exit == 0);
  CHECK(ran.out == plain.out);
  CHECK(ran.err.empty());
  CHECK(fs::exists(fs::path(into) / "README.txt"));
  const auto described =
      nlohmann::json::parse(read(fs::path(into) / "describe-certificate-new.json"));
  CHECK(described.at("Certificate").at("Status") == "PENDING_VALIDATION");
  CHECK(read(fs::path(into) / "whois-brand-new-shop.com.txt") ==
        "No match for \"BRAND-NEW-SHOP.COM\".\n"
        ">>> Last update of WHOIS database: 2022-01-22T01:00:00Z <<<\n");
}

TEST_CASE("captures of one kind of output or another are the same", "[program]") {
  const Folder folder;
  const std::string run = "$ACMSIM run " + kArticle;

  const Ran both = shell("cd " + (folder / "").string() + " && mkdir there && " + run +
                         " --captures here --format json >json && " + run +
                         " --summary --captures there/ >/dev/null && diff -r here there");

  CHECK(both.exit == 0);
  CHECK(both.out.empty());
  CHECK(files_in(folder / "here") > 20);
  CHECK(nlohmann::json::parse(read(folder / "json")).at("verdict") == "holds");
}

TEST_CASE("captures go into a new or an empty folder, or nowhere", "[program]") {
  const Folder folder;
  fs::create_directory(folder / "full");
  const std::string kept = folder.file("full/kept", "kept");
  const std::vector<std::pair<std::string, std::string>> cases{
      {(folder / "full").string(), "the folder is not empty; expected a new or an empty one"},
      {kept, "not a folder"},
      {"/dev/null", "not a folder"},
      {kept + "/below", "Not a directory"},
      {(folder / "nowhere" / "captures").string(), "No such file or directory"},
      {"/proc/captures", "No such file or directory"}};
  for (const auto& [path, why] : cases) {
    INFO(path);
    const Ran ran = acmsim("run " + kStuckHere + " --captures " + path);
    CHECK(ran.exit == 5);
    CHECK(ran.out.empty());
    CHECK(ran.err == path + ": cannot be written: " + why + "\n");
  }
  CHECK(files_in(folder / "full") == 1);
  CHECK(read(kept) == "kept");
}

TEST_CASE("captures that do not fit leave nothing behind, and name the file", "[program]") {
  const Folder folder;
  fs::create_directory(folder / "old");
  const auto full = [](const std::string& path) {
    return shell("(ulimit -f 0; $ACMSIM run " + kStuckHere + " --captures " + path +
                 ") 2>&1 >/dev/null | cat >&2; exit ${PIPESTATUS[0]}");
  };

  const Ran made = full((folder / "new").string());
  const Ran given = full((folder / "old").string());

  CHECK(made.exit == 5);
  CHECK_THAT(made.err, Catch::StartsWith((folder / "new").string() + "/list-certificates.json: "
                                                                     "cannot be written: "));
  CHECK_FALSE(fs::exists(folder / "new"));
  CHECK(given.exit == 5);
  CHECK(files_in(folder / "old") == 0);
}

TEST_CASE("a run that is refused makes no folder of captures", "[program]") {
  const Folder folder;
  const std::string into = (folder / "captures").string();

  CHECK(acmsim("run " + kStuckHere + " --at 2021-01-01T00:00:00Z --captures " + into).exit == 2);
  CHECK(acmsim("run /nowhere.json --captures " + into).exit == 2);
  CHECK_FALSE(fs::exists(into));
}

TEST_CASE("a world of too many things is not captured", "[program]") {
  const Folder folder;
  auto document = nlohmann::json::parse(read(kScenarios + "/fleet/ten-years.json"));
  document["given"]["fleet"]["count"] = 1000;
  document["until"] = document["starts_at"];
  const std::string path = folder.file("fleet.json", document.dump());
  const std::string into = (folder / "captures").string();

  const Ran ran = acmsim("run --summary " + path + " --captures " + into);

  CHECK(ran.exit == 3);
  CHECK_THAT(ran.err, Catch::StartsWith("--captures: found a world of more than 10000 files"));
  CHECK_FALSE(fs::exists(into));
}

}  // namespace
}  // namespace acmsim::tools
