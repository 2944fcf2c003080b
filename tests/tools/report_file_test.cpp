// Files that the program writes: whole or not at all, and nothing else.
#include <algorithm>
#include <utility>
#include <vector>

#include "tests/tools/program.hpp"

namespace acmsim::tools {
namespace {

/// All names in a folder, the hidden ones too.
std::vector<std::string> names_in(const fs::path& path) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(path)) names.push_back(entry.path().filename());
  std::ranges::sort(names);
  return names;
}

TEST_CASE("a report is written whole or not at all, and leaves nothing else behind", "[program]") {
  const Folder folder;
  const std::string report = folder.file("report.xml", "old");
  const std::string test = "$ACMSIM test " + kArticle + " --junit " + report;

  const Ran full =
      shell("(ulimit -f 0; " + test + ") 2>&1 >/dev/null | cat >&2; exit ${PIPESTATUS[0]}");
  CHECK(full.exit == 5);
  // What counts lines cannot write its own files either then, and says so after this.
  CHECK_THAT(full.err, Catch::StartsWith(report + ": cannot be written: File too large\n"));
  CHECK(read(report) == "old");
  CHECK(shell(test).exit == 0);
  CHECK_THAT(read(report), Catch::StartsWith("<?xml") && Catch::Contains("</testsuite>"));
  CHECK(names_in(folder / "") == std::vector<std::string>{"report.xml"});
}

TEST_CASE("a report that cannot be put where it should go is status 5 and says why", "[program]") {
  const Folder folder;
  fs::create_directory(folder / "folder");
  const std::vector<std::pair<std::string, std::string>> cases{
      {(folder / "folder").string(), "Is a directory"},
      {(folder / "folder").string() + "/", "Is a directory"},
      {(folder / "nowhere" / "report.xml").string(), "No such file or directory"},
      {"/proc/report.xml", "No such file or directory"},
      {"/dev/full", "No space left on device"}};
  for (const auto& [path, why] : cases) {
    INFO(path);
    const Ran ran = shell("$ACMSIM test " + kArticle + " --junit " + path);
    CHECK(ran.exit == 5);
    CHECK(ran.err == path + ": cannot be written: " + why + "\n");
  }
  CHECK(names_in(folder / "folder").empty());
}

TEST_CASE("a report follows a link and keeps what it replaces readable to the same people",
          "[program]") {
  const Folder folder;
  const std::string report = folder.file("report.xml", "old");
  fs::permissions(report, fs::perms::owner_read | fs::perms::owner_write);
  fs::create_symlink("report.xml", folder / "link.xml");

  CHECK(shell("$ACMSIM test " + kArticle + " --junit " + (folder / "link.xml").string()).exit == 0);
  CHECK(fs::is_symlink(folder / "link.xml"));
  CHECK_THAT(read(report), Catch::StartsWith("<?xml"));
  CHECK(fs::status(report).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
}

}  // namespace
}  // namespace acmsim::tools
