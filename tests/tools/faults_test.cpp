// Documents of which somebody showed that a verdict about them was wrong: each gives what it
// expects. They are read from where they lie; where they are absent the test says so.
#include <cstdlib>
#include <map>

#include "tests/tools/program.hpp"

namespace acmsim::tools {
namespace {

fs::path faults_folder() {
  const char* given = std::getenv("ACMSIM_FAULTS");
  return given != nullptr ? fs::path(given) : fs::path(ACMSIM_SOURCE_DIR) / "../shared/faults";
}

/// A document that is itself the mistake.
const std::map<std::string, std::string> kRefused{
    {"wrong-safe-until-beyond-34-years.json", "2^30 seconds"},
};

TEST_CASE("a verdict that was shown to be wrong is right", "[program]") {
  std::error_code error;
  if (!fs::is_directory(faults_folder(), error)) {
    WARN("skipped: " << faults_folder() << " is not there");
    return;
  }
  int tried = 0;
  for (const auto& entry : fs::directory_iterator(faults_folder())) {
    if (entry.path().extension() != ".json") continue;
    const std::string name = entry.path().filename().string();
    const Ran ran = acmsim("test " + entry.path().string());
    INFO(name << ": " << ran.out << ran.err);
    ++tried;
    if (const auto refused = kRefused.find(name); refused != kRefused.end()) {
      CHECK(ran.exit == 2);
      CHECK_THAT(ran.err, Catch::Contains(refused->second));
    } else {
      CHECK(ran.exit == 0);
    }
  }
  CHECK(tried > 0);
}

}  // namespace
}  // namespace acmsim::tools
