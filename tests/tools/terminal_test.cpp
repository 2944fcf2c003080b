// What a terminal gets, and what a pipe gets.
#include <catch2/catch.hpp>

#include "tests/tools/program.hpp"

namespace acmsim::tools {
namespace {

/// What the program writes to a terminal of so many columns, without colours. What a slow search
/// says of itself meanwhile is written over itself, and is no line of the answer: `2>/dev/null`
/// leaves it out.
std::string on_terminal(int columns, const std::string& arguments, const std::string& before = "") {
  const std::string line = before + "NO_COLOR=1 " ACMSIM_PROGRAM " " + arguments;
  const Ran ran = shell("script -qec 'stty cols " + std::to_string(columns) + " -opost; " + line +
                        "' /dev/null");
  return ran.out;
}

std::size_t widest(const std::string& text) {
  std::size_t most = 0;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) most = std::max(most, line.size());
  return most;
}

std::string without_spaces(std::string text) {
  std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
  return text;
}

const std::string kWaiter = kScenarios + "/check/waiter-shorter-than-aws.json";

TEST_CASE("on a terminal lines are folded to its columns, and all words are there", "[program]") {
  for (const int columns : {80, 60, 132}) {
    CAPTURE(columns);
    for (const std::string& verb : {"check " + kWaiter, std::string("show timing"),
                                    std::string("show rules"), std::string("help show")}) {
      CAPTURE(verb);
      const std::string arguments = verb.starts_with("check") ? verb + " -v" : verb;
      const std::string shown = on_terminal(columns, arguments + " 2>/dev/null");
      CHECK(widest(shown) <= static_cast<std::size_t>(columns) + 1);  // One letter is `·`.
      CHECK(without_spaces(shown) == without_spaces(acmsim(arguments).out));
    }
  }
}

TEST_CASE("a command to be copied is whole on a terminal", "[program]") {
  const Folder folder;
  const std::string stuck = (folder / "stuck").string();
  acmsim("run " + kScenarios + "/stuck/record-missing.json --at +30h --captures " + stuck);
  const std::string all = stuck + "/*";
  const std::string shown = on_terminal(60, "diagnose " + all);
  std::istringstream piped(acmsim("diagnose " + all).out);
  std::size_t commands = 0;
  for (std::string line; std::getline(piped, line);) {
    if (!line.starts_with("      aws ")) continue;
    ++commands;
    CHECK_THAT(shown, Catch::Contains(line));
  }
  CHECK(commands > 0);
}

TEST_CASE("a line goes on below its last column", "[program]") {
  const std::string shown = on_terminal(80, "run " + kArticle);
  CHECK_THAT(shown, Catch::Contains("plan     request    acm:RequestCertificate\n" +
                                    std::string(50, ' ') + "example.com, www.example.com"));
}

TEST_CASE("COLUMNS says how wide a terminal is, if it is set", "[program]") {
  CHECK(widest(on_terminal(80, "show timing", "COLUMNS=50 ")) <= 50);
}

TEST_CASE("nothing is folded or shortened in a pipe", "[program]") {
  const std::string piped = shell("COLUMNS=40 $ACMSIM run " + kArticle + " | cat").out;
  CHECK(piped == acmsim("run " + kArticle).out);
  CHECK(widest(piped) > 100);
  CHECK_THAT(piped, Catch::Contains("_c1b91183c3de51618828e767a50828e8.example.com"));
}

TEST_CASE("long labels are shortened on a terminal, unless -v is given", "[program]") {
  const std::string shown = on_terminal(132, "run " + kArticle);
  CHECK_THAT(shown, Catch::Contains("_c1b91….example.com CNAME"));
  CHECK_THAT(shown, !Catch::Contains("_c1b91183c3de51618828e767a50828e8"));
  CHECK_THAT(on_terminal(200, "run -v " + kArticle),
             Catch::Contains("_c1b91183c3de51618828e767a50828e8.example.com"));
}

TEST_CASE("what is for a program is as it is on a terminal too", "[program]") {
  for (const std::string& arguments : {"run --format json " + kArticle, std::string("show schema"),
                                       "dig " + kArticle + " www.example.com"}) {
    CAPTURE(arguments);
    CHECK(on_terminal(40, arguments) == acmsim(arguments).out);
  }
}

TEST_CASE("the eras are a table for each story on a terminal", "[program]") {
  const std::string shown = on_terminal(80, "show eras");
  CHECK_FALSE(shown.starts_with("|"));
  CHECK_THAT(shown, Catch::Contains("\n2022 (396 days)  "));
  CHECK(widest(shown) <= 80);
}

TEST_CASE("an error is folded on a terminal and whole in a pipe", "[program]") {
  const Folder folder;
  const std::string bad = folder.file("bad.json", R"({"acmsim": 1, "titel": "t", "steps": 1})");
  CHECK(widest(on_terminal(80, "validate " + bad)) <= 80);
  CHECK(widest(acmsim("validate " + bad).err) > 120);
}

}  // namespace
}  // namespace acmsim::tools
