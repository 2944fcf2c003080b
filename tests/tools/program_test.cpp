// What the verbs say and how they end.
#include "tests/tools/program.hpp"

namespace acmsim::tools {
namespace {

TEST_CASE("acmsim alone and help teach by example", "[program]") {
  const Ran alone = acmsim("");
  const Ran help = acmsim("help run");

  CHECK(alone.exit == 0);
  CHECK_THAT(alone.out, Catch::Contains("acmsim run scenarios/seed/a-the-article.json"));
  CHECK(help.exit == 0);
  CHECK_THAT(help.out, Catch::Contains("--schedule random:7"));
}

TEST_CASE("the article's migration holds, and its table tells the old end in local time",
          "[program]") {
  const Ran whole = acmsim("run " + kArticle);
  const Ran before = acmsim("run --lang ko --at 2022-01-20T10:02:00+09:00 " + kArticle);

  CHECK(whole.exit == 0);
  CHECK(whole.err.empty());
  CHECK(whole.out.ends_with("holds\n"));
  CHECK_THAT(before.out, Catch::Contains("2022-02-14 08:59:59"));
  CHECK_THAT(before.out, Catch::Contains("검증 대기 중"));
  CHECK_THAT(before.out, Catch::Contains("부적격"));
}

TEST_CASE("a broken migration is violated and says why", "[program]") {
  const Ran ran = acmsim("run " + kScenarios + "/broken/covers-less.json");

  CHECK(ran.exit == 1);
  CHECK_THAT(ran.out, Catch::Contains("the certificate presented is not for this name"));
  CHECK(ran.out.ends_with("violated: https-available\n"));
}

TEST_CASE("every shipped document is as it expects of itself", "[program]") {
  const Ran ran = acmsim("test " + kScenarios);

  CHECK(ran.exit == 0);
  CHECK(ran.err.empty());
  CHECK_THAT(ran.out, Catch::Contains(" 0 failed, 0 refused"));
}

TEST_CASE("a document that is not as it expects fails the test verb", "[program]") {
  const Folder folder;
  std::string text = read(kScenarios + "/broken/delete-first.json");
  text.replace(text.find("\"violated\""), 10, "\"holds\"");
  const std::string bad = folder.file("bad.json", text);
  folder.file("other.json", R"({"something": "else"})");
  const std::string report = (folder / "report.xml").string();

  const Ran ran = acmsim("test --junit " + report + " " + (folder / "").string());

  CHECK(ran.exit == 1);
  CHECK_THAT(ran.out, Catch::Contains("FAIL  " + bad));
  CHECK_THAT(ran.out, Catch::Contains("0 passed, 1 failed, 0 refused, 1 skipped"));
  CHECK_THAT(read(report), Catch::Contains("failures=\"1\""));
}

TEST_CASE("a wrong document is refused with its place and leaves standard output empty",
          "[program]") {
  const Folder folder;
  std::string text = read(kArticle);
  text.replace(text.find("acm:RequestCertificate"), 22, "acm:RequestCertficate");
  const std::string bad = folder.file("bad.json", text);

  const Ran ran = acmsim("run " + bad);

  CHECK(ran.exit == 2);
  CHECK(ran.out.empty());
  CHECK_THAT(ran.err, Catch::StartsWith(bad + ":") && Catch::Contains(": /steps/0/call: found "));
  CHECK_THAT(ran.err, Catch::Contains("did you mean \"acm:RequestCertificate\"?"));
}

TEST_CASE("what is no document is refused, never a crash", "[program]") {
  const Folder folder;
  const std::vector<std::string> files{(folder / "missing.json").string(),
                                       "/",
                                       folder.file("empty.json", ""),
                                       folder.file("rubbish.json", std::string("\x00\xff\x7f", 3)),
                                       folder.file("list.json", "[]"),
                                       folder.file("deep.json", std::string(10'000, '[')),
                                       "-"};
  for (const std::string& file : files) {
    for (const char* verb : {"run", "validate", "test"}) {
      INFO(verb << " " << file);
      // To `test` a folder is a place to look in, and other JSON is somebody else's.
      if (std::string(verb) == "test" && (file == "/" || file.ends_with("list.json"))) continue;
      const Ran ran = acmsim(std::string(verb) + " '" + file + "'");
      CHECK(ran.exit == 2);
      CHECK_FALSE(ran.err.empty());
    }
  }
}

TEST_CASE("a wrong command line is refused and says what would be right", "[program]") {
  CHECK(acmsim("rum x").exit == 2);
  CHECK_THAT(acmsim("rum x").err, Catch::Contains("did you mean \"run\"?"));
  CHECK_THAT(acmsim("run").err, Catch::Contains("acmsim help run"));
  CHECK(acmsim("run --schedule sometimes " + kArticle).exit == 2);
  CHECK(acmsim("run --at noon " + kArticle).exit == 2);
  CHECK(acmsim("show timng").exit == 2);
  CHECK_THAT(acmsim("show timng").err, Catch::Contains("did you mean \"timing\"?"));
  CHECK(acmsim("--version").out == std::string("acmsim ") + ACMSIM_VERSION + "\n");
}

TEST_CASE("everything that can be shown is shown, in both formats", "[program]") {
  for (const char* what : {"operations", "invariants", "timing", "rules", "scenarios", "causes"}) {
    INFO(what);
    CHECK(acmsim(std::string("show ") + what).exit == 0);
    CHECK(acmsim(std::string("show --format json ") + what).out.starts_with("["));
  }
}

TEST_CASE("output that cannot be written is status 5, a closed pipe a silent one", "[program]") {
  const std::string run = std::string(ACMSIM_PROGRAM) + " run " + kArticle;
  const Folder folder;
  const std::string err = (folder / "err").string();

  const int full = std::system((run + " >/dev/full 2>" + err).c_str());
  const std::string said = read(err);
  const int closed =
      std::system(("bash -c 'set -o pipefail; " + run + " 2>" + err + " | true'").c_str());

  CHECK(WEXITSTATUS(full) == 5);
  CHECK_THAT(said, Catch::Contains("could not be written"));
  CHECK((WEXITSTATUS(closed) == 5 || WEXITSTATUS(closed) == 0));
  CHECK(read(err).empty());
}

TEST_CASE("a report file is written whole or not at all", "[program]") {
  const Ran ran = acmsim("test --junit /nowhere/report.xml " + kArticle);

  CHECK(ran.exit == 5);
  CHECK_THAT(ran.err, Catch::Contains("/nowhere/report.xml: cannot be written"));
}

TEST_CASE("a summary counts what there is at the end", "[program]") {
  const Ran ran = acmsim("run --summary " + kArticle);

  CHECK(ran.exit == 0);
  CHECK_THAT(ran.out, Catch::Contains("\n1 certificate, 2 watched hosts, 30d14h of history\n"));
}

TEST_CASE("the story of the mail is told however long AWS takes", "[program]") {
  for (const std::string schedule : {"earliest", "typical", "latest", "random:1"}) {
    INFO(schedule);
    CHECK(acmsim("run " + kScenarios + "/seed/f-the-mail-answered-in-time.json --schedule " +
                 schedule)
              .exit == 0);
  }
}

TEST_CASE("a check says how long caches keep an old answer", "[program]") {
  const std::string path = kScenarios + "/dns/old-cname-cached.json";
  const std::string name = "_c1b91183c3de51618828e767a50828e8.example.com";

  const Ran text = acmsim("check " + path);

  CHECK(text.exit == 1);
  CHECK_THAT(text.out,
             Catch::Contains("if cached_answer of " + name + " takes longer than 12h59m"));
  CHECK_THAT(text.out, Catch::Contains("it may take 23h45m"));
  CHECK_THAT(text.out, !Catch::Contains("assumes"));  // A longer one would not make it worse.
  CHECK_THAT(text.out, Catch::Contains("safe if \"issued\" gives up after 1d2h52m1s or more"));
}

}  // namespace
}  // namespace acmsim::tools
