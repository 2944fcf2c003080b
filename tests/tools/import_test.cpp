// `acmsim import`: a document made of captures.
#include "tests/tools/program.hpp"

namespace acmsim::tools {
namespace {

TEST_CASE("files in which nothing is recognised are refused by all who take captures",
          "[program] [import]") {
  const Folder folder;
  const std::string other = folder.file("notes.txt", "ask Kim about the certificate\n");
  for (const std::string verb : {"import", "forecast", "diagnose"}) {
    CAPTURE(verb);
    const Ran ran = acmsim(verb + " " + other);
    CHECK(ran.exit == 2);
    CHECK(ran.out.empty());
    CHECK_THAT(ran.err,
               Catch::Contains("notes.txt:1: left aside: ") && Catch::Contains("expected what"));
  }
}

TEST_CASE("what a run has captured is imported, and the document runs", "[program]") {
  const Folder folder;
  const std::string into = (folder / "captures").string();
  acmsim("run " + kScenarios + "/seed/c-pending-for-three-days.json --captures " + into);

  const Ran imported = acmsim("import " + into + "/*");

  CHECK(imported.exit == 0);
  std::istringstream remarks(imported.err);
  for (std::string line; std::getline(remarks, line);) {
    CHECK_THAT(line, Catch::EndsWith(", which is not read"));
  }
  const Ran run = acmsim("run " + folder.file("imported.json", imported.out));
  CHECK(run.exit == 0);
  CHECK(run.out.find("brand-new-shop.com") != std::string::npos);
}

TEST_CASE("import says what it leaves aside, and what it assumes", "[program]") {
  const Folder folder;
  const std::string change = folder.file(
      "a.txt",
      "hello\n{\"HostedZone\": {\"Id\": \"/hostedzone/Z1\", \"Name\": \"shop.kr.\"}}\n{\"a\": [\n");

  const Ran imported = acmsim("import " + change + " --now 2026-03-02T09:00:00Z");

  CHECK(imported.exit == 0);
  CHECK(imported.err.find("a.txt:1: left aside: ") != std::string::npos);
  CHECK(imported.err.find("a.txt:3: cut short: ") != std::string::npos);
  CHECK(imported.err.find("assumed: zone shop-kr has no records") != std::string::npos);
  CHECK(imported.out.find("\"starts_at\": \"2026-03-02T09:00:00Z\"") != std::string::npos);
}

TEST_CASE("import refuses what says nothing of an account", "[program]") {
  const Folder folder;
  const std::string rubbish = folder.file("a.txt", "hello \x1B[2J\n");

  const Ran imported = acmsim("import " + rubbish);

  CHECK(imported.exit == 2);
  CHECK(imported.out.empty());
  CHECK(imported.err.find("found nothing of an account") != std::string::npos);
  CHECK(imported.err.find('\x1B') == std::string::npos);
  CHECK(acmsim("import " + rubbish + " --now today").exit == 2);
  CHECK(acmsim("import " + (folder / "none").string()).exit == 2);
}

TEST_CASE("import cannot tell where what it knows of is no world", "[program] [import]") {
  const Folder folder;
  const std::string list = folder.file("list.json", R"({"CertificateSummaryList": []})");

  const Ran imported = acmsim("import " + list);

  CHECK(imported.exit == 3);
  CHECK(imported.out.empty());
  CHECK(imported.err.find("found nothing of an account") != std::string::npos);
}

}  // namespace
}  // namespace acmsim::tools
