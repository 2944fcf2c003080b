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

TEST_CASE("a picture never goes over the document or another picture", "[program]") {
  const Folder folder;
  const std::string path = (folder / "a").string();

  CHECK(acmsim("run " + kArticle + " --svg " + kArticle).exit == 2);
  const Ran twice = acmsim("run " + kArticle + " --svg " + path + " --html " + path);
  CHECK(twice.exit == 2);
  CHECK(twice.err.find("another file") != std::string::npos);
  const Ran nowhere = acmsim("run " + kArticle + " --svg " + path + "/b/c.svg");
  CHECK(nowhere.exit == 5);
  CHECK(nowhere.err.find("c.svg") != std::string::npos);
}

}  // namespace
}  // namespace acmsim::tools
