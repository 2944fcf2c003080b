// `acmsim run --html`, `--svg`, `--trace-events` and `--mermaid`.
#include "tests/tools/program.hpp"

namespace acmsim::tools {
namespace {

TEST_CASE("run draws what is asked for and says what it always says", "[program]") {
  const Folder folder;
  const auto path = [&](const std::string& name) { return (folder / name).string(); };
  const Ran plain = acmsim("run " + kArticle);

  const Ran ran =
      acmsim("run " + kArticle + " --html " + path("a.html") + " --svg " + path("a.svg") +
             " --trace-events " + path("a.trace") + " --mermaid " + path("a.mmd"));

  CHECK(ran.exit == 0);
  CHECK(ran.out == plain.out);
  CHECK(ran.err.empty());
  const std::string html = read(path("a.html"));
  CHECK(html.starts_with("<!doctype html>"));
  CHECK(html.size() < 300'000);
  CHECK(read(path("a.svg")).starts_with("<svg "));
  CHECK(read(path("a.trace")).starts_with("{"));
  CHECK(read(path("a.mmd")).starts_with("sequenceDiagram"));
}

TEST_CASE("a picture shows the world up to the instant that is asked for", "[program]") {
  const Folder folder;
  const std::string mmd = (folder / "a.mmd").string();

  const Ran ran = acmsim("run " + kArticle + " --at +2m --mermaid " + mmd);

  CHECK(ran.exit == 0);
  CHECK(read(mmd).find("requested") != std::string::npos);
  CHECK(read(mmd).find("CreateRecordsInRoute53") == std::string::npos);
}

TEST_CASE("the pictures of the READMEs are what the program draws", "[program]") {
  const Folder folder;
  const std::string svg = (folder / "a.svg").string();
  std::size_t compared = 0;
  for (const auto& entry : fs::directory_iterator(kScenarios + "/pictures")) {
    const std::string name = entry.path().stem().string();
    for (const std::string theme : {"seed", "broken", "check"}) {
      const std::string document = kScenarios + "/" + theme + "/" + name + ".json";
      if (!fs::exists(document)) continue;
      INFO(name << ": tools/pictures draws it again");
      acmsim((theme == "check" ? "check " : "run ") + document + " --svg " + svg);
      CHECK(read(svg) == read(entry.path()));
      ++compared;
    }
  }
  CHECK(compared >= 4);
}

TEST_CASE("check draws its page and its graph and says what it always says", "[program]") {
  const Folder folder;
  const std::string html = (folder / "a.html").string();
  const std::string dot = (folder / "a.dot").string();
  const std::string document = kScenarios + "/check/waiter-shorter-than-aws.json";
  const Ran plain = acmsim("check " + document);

  const Ran ran = acmsim("check " + document + " --html " + html + " --graph " + dot);

  CHECK(ran.exit == 1);
  CHECK(ran.out == plain.out);
  CHECK(read(html).find("\"kind\":\"check\"") != std::string::npos);
  CHECK(read(dot).starts_with("digraph"));
  CHECK(shell("! command -v dot >/dev/null || dot -Tsvg " + dot + " >/dev/null").exit == 0);
}

TEST_CASE("many random histories stand beside the one of a page", "[program]") {
  const Folder folder;
  const std::string html = (folder / "a.html").string();
  const std::string document = kScenarios + "/check/waiter-shorter-than-aws.json";

  const Ran ran = acmsim("run " + document + " --seeds 50 --html " + html);

  CHECK(ran.exit == 0);
  const std::string page = read(html);
  CHECK(page.find("\"histories\":50") != std::string::npos);
  CHECK(page.find("new is issued, after the start") != std::string::npos);
  const Ran without = acmsim("run " + document + " --seeds 50");
  CHECK(without.exit == 2);
  CHECK(without.err.find("--html") != std::string::npos);
}

TEST_CASE("a picture never goes over the document or another picture", "[program]") {
  const Folder folder;
  const std::string path = (folder / "a").string();

  CHECK(acmsim("run " + kArticle + " --svg " + kArticle).exit == 2);
  const Ran twice = acmsim("run " + kArticle + " --svg " + path + " --html " + path);
  CHECK(twice.exit == 2);
  CHECK(twice.err.find("another file") != std::string::npos);
  CHECK(acmsim("run " + kArticle + " --svg -").exit == 2);
  const Ran nowhere = acmsim("run " + kArticle + " --svg " + path + "/b/c.svg");
  CHECK(nowhere.exit == 5);
  CHECK(nowhere.err.find("c.svg") != std::string::npos);
}

}  // namespace
}  // namespace acmsim::tools
