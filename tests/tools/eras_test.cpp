// The table of scenarios/eras/README.md is what the program prints.
#include <catch2/catch.hpp>

#include "tests/tools/program.hpp"

namespace acmsim::tools {
namespace {

TEST_CASE("the table of eras is as the program prints it", "[program] [eras]") {
  const std::string text = read(kScenarios + "/eras/README.md");
  const Ran shown = acmsim("show eras");

  REQUIRE(shown.exit == 0);
  REQUIRE(shown.out.starts_with("| what happens |"));
  CHECK(text.find("<!-- table: eras -->\n" + shown.out + "<!-- end -->") != std::string::npos);
}

}  // namespace
}  // namespace acmsim::tools
