// The traces of scenarios/seed as they are kept in tests/golden. With ACMSIM_REWRITE=1 they are
// written anew; read the difference before it is kept.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "tests/sim/play.hpp"

namespace acmsim::sim {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::ifstream file(path);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string trace(const fs::path& document) {
  auto scenario = read_scenario(read(document));
  REQUIRE(scenario);
  const History history = run(*scenario, {});
  std::string text;
  for (const Event& event : history.events) {
    text += format_instant(event.at) + " " + event.actor + " | " + event.subject + " | " +
            word_of(event.kind) + " | " + event.text + "\n";
  }
  return text + format_instant(history.ended_at) + " " +
         (history.violations.empty() ? "holds" : "violated " + history.violations.front().name) +
         "\n";
}

TEST_CASE("every document of the seed plays as it is kept", "[golden]") {
  const fs::path root = ACMSIM_SOURCE_DIR;
  std::set<std::string> played;
  for (const auto& entry : fs::directory_iterator(root / "scenarios" / "seed")) {
    const fs::path kept =
        root / "tests" / "golden" / entry.path().filename().replace_extension(".txt");
    played.insert(kept.filename().string());
    DYNAMIC_SECTION(entry.path().filename().string()) {
      const std::string now = trace(entry.path());
      if (std::getenv("ACMSIM_REWRITE") != nullptr) std::ofstream(kept) << now;
      CHECK(read(kept) == now);
    }
  }
  for (const auto& entry : fs::directory_iterator(root / "tests" / "golden")) {
    INFO(entry.path().filename().string() << " belongs to a document that is gone");
    CHECK(played.contains(entry.path().filename().string()));
  }
}

}  // namespace
}  // namespace acmsim::sim
