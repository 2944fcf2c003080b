// The files for a container engine. None is at hand to try them: that they name what a package
// brings, and words that the program knows, is all that is said here.
#include <regex>

#include "tests/tools/program.hpp"

namespace acmsim::tools {
namespace {

const std::string kContainer = std::string(ACMSIM_SOURCE_DIR) + "/tools/container/";

std::vector<std::string> all_in(const std::string& text, const std::string& pattern) {
  const std::regex wanted(pattern);
  std::vector<std::string> found;
  for (std::sregex_iterator at(text.begin(), text.end(), wanted), end; at != end; ++at) {
    found.push_back(at->str(1));
  }
  return found;
}

TEST_CASE("what a container is made of names only files of the package", "[serve]") {
  const std::string help = acmsim("help serve").out;
  for (const char* name : {"Dockerfile", "compose.yaml"}) {
    const std::string text = read(kContainer + name);
    REQUIRE_FALSE(text.empty());
    for (const std::string& path : all_in(text, "(/usr/[^\" ]+)")) {
      INFO(name << ": " << path);
      const std::string shared = "/usr/share/acmsim/";
      const bool is_shared = path.starts_with(shared);
      CHECK((is_shared || path == "/usr/bin/acmsim"));
      if (is_shared) {
        CHECK(fs::exists(fs::path(ACMSIM_SOURCE_DIR) / path.substr(shared.size())));
      }
    }
    for (const std::string& option : all_in(text, "\"(--[a-z-]+)\"")) {
      INFO(name << ": " << option);
      CHECK_THAT(help, Catch::Contains(option));
    }
  }
  CHECK(fs::exists(fs::path(kContainer) / "../../tools/package"));
}

}  // namespace
}  // namespace acmsim::tools
