// The table of scenarios/eras/README.md is what the program prints.
#include <catch2/catch.hpp>
#include <fmt/core.h>

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

/// A document that waits, under these rules.
std::string waits(std::string_view rules, std::string_view from, std::string_view how_long) {
  return fmt::format(R"({{"acmsim": 1, "title": "t", "rules": "{}", "starts_at": "{}",
                          "steps": [{{"wait": "{}"}}]}})",
                     rules, from, how_long);
}

TEST_CASE("a history outside of its era says when the era is", "[program] [eras]") {
  const Folder folder;
  const auto said = [&](std::string_view rules, std::string_view from, std::string_view how_long) {
    const std::string file = folder.file("d.json", waits(rules, from, how_long));
    const std::string run = acmsim("run " + file).out;
    const std::string check = acmsim("check " + file).out;
    const auto line = [](const std::string& text) {
      const auto begin = text.find("\nrules ", text.find("\n\n"));
      return begin == text.npos ? ""
                                : text.substr(begin + 1, text.find('\n', begin + 1) - begin - 1);
    };
    CHECK(line(run) == line(check));
    return line(run);
  };
  CHECK(said("2026", "2026-09-01T00:00:00Z", "1h").empty());
  CHECK(said("calendar", "2026-09-01T00:00:00Z", "800d").empty());
  CHECK(said("2029", "2030-01-01T00:00:00Z", "800d").empty());
  CHECK(said("2026", "2027-03-14T23:00:00Z", "59m").empty());
  CHECK(said("2026", "2027-03-14T23:00:00Z", "1h") ==
        "rules 2026 are those of the time from 2026-08-13 to 2027-03-14; this history is from "
        "2027-03-14 to 2027-03-15");
  CHECK(said("2022", "2026-01-01T00:00:00Z", "1h") ==
        "rules 2022 are those of the time to 2024-05-31; this history is of 2026-01-01");
}

}  // namespace
}  // namespace acmsim::tools
