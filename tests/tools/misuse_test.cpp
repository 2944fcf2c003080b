// The program in the hands of somebody who gives it anything, on a machine where nothing works.
#include <algorithm>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/tools/program.hpp"

namespace acmsim::tools {
namespace {

std::size_t lines_in(const std::string& text) {
  return static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

std::string quoted(const std::string& path) { return " '" + path + "'"; }

std::string in_utf16(const std::string& text, bool big, bool marked) {
  std::string wide;
  const auto add = [&](char high, char low) {
    wide += big ? high : low;
    wide += big ? low : high;
  };
  if (marked) add('\xFE', '\xFF');
  for (const char c : text) add('\0', c);
  return wide;
}

/// A file of zero bytes that takes no room, such as one that was never written to its end.
std::string sparse(const Folder& folder, const std::string& begin, off_t size) {
  std::string path = folder.file("sparse.json", begin);
  REQUIRE(::truncate(path.c_str(), size) == 0);
  return path;
}

struct BadFile {
  std::string path;
  std::string complaint;
};

/// The words that a verb takes after its file.
std::string rest_of(const std::string& verb) { return verb == "dig" ? " example.com" : ""; }

std::vector<BadFile> bad_files(const Folder& folder) {
  const std::string article = read(kArticle);
  const std::string wide = "found text in UTF-16 or UTF-32; expected the same text saved as UTF-8";
  fs::create_directory(folder / "folder");
  return {
      {(folder / "missing.json").string(), "cannot be opened: No such file or directory"},
      {(folder / "a" / "b.json").string(), "cannot be opened: No such file or directory"},
      {"", "\"\": cannot be opened"},
      {folder.file("empty.json", ""), "found an empty text; expected an object in JSON"},
      {"-", "standard input: found an empty text"},
      {folder.file("rubbish.json", std::string("\x7F"
                                               "ELF\x02\x01\0\0",
                                               8)),
       "found a zero byte"},
      {folder.file("zero.json", std::string("{}\0", 3)), "found a zero byte, as in a binary file"},
      {folder.file("le-mark.json", in_utf16(article, false, true)), wide},
      {folder.file("be-mark.json", in_utf16(article, true, true)), wide},
      {folder.file("le.json", in_utf16(article, false, false)), wide},
      {folder.file("be.json", in_utf16(article, true, false)), wide},
      {sparse(folder, "{", 200'000'000), "bytes; expected at most 67108864 (64 MiB)"},
      {folder.file("deep.json", std::string(10'000, '[')), "more than 64 levels of nesting"},
      {folder.file("whole.json",
                   R"({"acmsim": 1, "title": "t", "operators": )" + std::string(300, '9') + "}"),
       "/operators: found the number 999"},
      {folder.file("huge.json", R"({"acmsim": 1, "title": "t", "operators": 1e999})"),
       "/operators: found the number 1e999; expected a number of at most 64"},
  };
}

TEST_CASE("what is no document is refused by every verb, in one line and nothing else",
          "[program]") {
  const Folder folder;
  for (const BadFile& bad : bad_files(folder)) {
    for (const char* verb : {"run", "validate", "test", "dig", "run --format json"}) {
      INFO(verb << " " << bad.path);
      const Ran ran = acmsim(verb + quoted(bad.path) + rest_of(verb));
      CHECK(ran.exit == 2);
      CHECK(ran.out.empty());
      CHECK(lines_in(ran.err) == 1);
      CHECK_THAT(ran.err, Catch::Contains(bad.complaint));
    }
  }
}

TEST_CASE("a folder is no document, and one without documents is nothing to test", "[program]") {
  const Folder folder;
  fs::create_directories(folder / "sub" / "named.json");
  REQUIRE(::mkfifo((folder / "sub" / "pipe.json").c_str(), 0600) == 0);
  const std::string path = (folder / "sub").string();

  for (const char* verb : {"run", "validate", "dig"}) {
    const Ran ran = acmsim(verb + quoted(path) + rest_of(verb));
    CHECK(ran.exit == 2);
    CHECK(ran.err == path + ": is a directory; expected a file\n");
    CHECK(ran.out.empty());
  }
  const Ran ran = acmsim("test" + quoted(path));
  CHECK(ran.exit == 2);
  CHECK(ran.err == "no acmsim document was found below the given paths\n");
  CHECK(ran.out.empty());
}

TEST_CASE("a document is read once, so it may come from a pipe", "[program]") {
  for (const std::string verb : {"run", "test", "validate", "dig"}) {
    INFO(verb);
    const std::string rest = rest_of(verb);
    CHECK(shell("$ACMSIM " + verb + " -" + rest + " <" + kArticle).exit == 0);
    CHECK(shell("cat " + kArticle + " | $ACMSIM " + verb + " /dev/stdin" + rest).exit == 0);
    CHECK(shell("$ACMSIM " + verb + " <(cat " + kArticle + ")" + rest).exit == 0);
    CHECK(shell("$ACMSIM " + verb + " -" + rest + " <&-").err ==
          "standard input: cannot be read: Bad file descriptor\n");
  }
}

TEST_CASE("fifty errors of a document are printed and the others counted", "[program]") {
  const Folder folder;
  const auto with_keys = [&](int count) {
    std::string text = R"({"acmsim": 1, "title": "t")";
    for (int i = 0; i < count; ++i) text += ", \"key" + std::to_string(i) + "\": 1";
    return folder.file("keys.json", text + "}");
  };

  const std::string path = with_keys(50);
  CHECK(lines_in(acmsim("run" + quoted(path)).err) == 50);
  with_keys(53);
  CHECK(lines_in(acmsim("run" + quoted(path)).err) == 51);
  CHECK(acmsim("run" + quoted(path)).err.ends_with("\n" + path + ": and 3 more\n"));
  with_keys(5000);
  CHECK(acmsim("test" + quoted(path)).err.ends_with("\n" + path + ": and at least 950 more\n"));
}

TEST_CASE("a file's name may be any bytes", "[program]") {
  const Folder folder;
  const std::string bad = folder.file("a\xFF\n\x1b[1m.json", "{\"acmsim\": 1}");
  const std::string shown = (folder / "a\xFF\\u000a\\u001b[1m.json").string();
  const std::string report = (folder / "report.xml").string();

  CHECK_THAT(acmsim("run" + quoted(bad)).err, Catch::StartsWith(shown + ":1:1: found no"));
  CHECK_THAT(acmsim("validate --format json" + quoted(bad)).out,
             Catch::Contains("a\xEF\xBF\xBD\\n"));
  CHECK(acmsim("test --format json --junit " + report + quoted(bad)).exit == 2);
  CHECK_THAT(read(report), Catch::Contains("a\xEF\xBF\xBD\n?[1m.json"));
}

TEST_CASE("what a document says does nothing to the terminal", "[program]") {
  const Folder folder;
  const std::string path = folder.file(
      "note.json", R"({"acmsim": 1, "title": "a\u001b[2Jb", "steps": [{"note": "c\u0007\nd"}]})");

  const Ran ran = acmsim("run" + quoted(path));

  CHECK(ran.exit == 0);
  CHECK_THAT(ran.out, Catch::StartsWith("a\\u001b[2Jb\n"));
  CHECK_THAT(ran.out, Catch::Contains("c\\u0007\\u000ad"));
}

const std::vector<std::string>& all_verbs() {
  static const std::vector<std::string> kVerbs{"run " + kArticle,
                                               "run --format json " + kArticle,
                                               "test " + kArticle,
                                               "validate " + kArticle,
                                               "dig " + kArticle + " example.com",
                                               "dig --format json " + kArticle + " example.com",
                                               "forecast " + kArticle,
                                               "forecast --format json " + kArticle,
                                               "show operations",
                                               "show --format json timing",
                                               "help",
                                               "help run",
                                               "--version",
                                               ""};
  return kVerbs;
}

TEST_CASE("a full disk is status 5 and one sentence, whatever the verb", "[program]") {
  for (const std::string& verb : all_verbs()) {
    INFO(verb);
    const Ran ran = shell("$ACMSIM " + verb + " >/dev/full");
    CHECK(ran.exit == 5);
    CHECK(ran.err == "acmsim: the output could not be written: No space left on device\n");
  }
  CHECK(shell("$ACMSIM help >&-").exit == 5);
  CHECK(shell("$ACMSIM run missing 2>/dev/full").exit == 2);
  CHECK(shell("$ACMSIM run missing 2>&-").exit == 2);
}

TEST_CASE("a closed pipe is status 5 and silent, whatever the verb", "[program]") {
  // The reader has gone for sure when the pipe named by the first process is opened by nobody.
  for (const std::string& verb : all_verbs()) {
    INFO(verb);
    const Ran ran = shell("exec 3> >(exec 3>&- ; exit); wait $!; $ACMSIM " + verb + " >&3");
    CHECK(ran.exit == 5);
    CHECK(ran.err.empty());
  }
}

TEST_CASE("a pipe that does not wait is waited for", "[program]") {
  // Python makes the pipe non-blocking, as some parents do, and reads only when it is full.
  std::string paths;
  for (int i = 0; i < 800; ++i) paths += " " + kArticle;
  const Ran ran = shell(
      "python3 -c 'import os, select, subprocess, sys, time\n"
      "read, write = os.pipe()\n"
      "os.set_blocking(write, False)\n"
      "child = subprocess.Popen(sys.argv[1:], stdout=write)\n"
      "os.close(write)\n"
      "select.select([read], [], [])\n"
      "time.sleep(0.2)\n"
      "with os.fdopen(read) as pipe: text = pipe.read()\n"
      "print(child.wait(), len(text))' $ACMSIM validate --format json" +
      paths);

  CHECK_THAT(ran.out, Catch::StartsWith("0 "));
  CHECK(std::stoul(ran.out.substr(2)) > 65536);
}

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define ACMSIM_TESTS_UNDER_ASAN
#endif
#endif

#ifndef ACMSIM_TESTS_UNDER_ASAN  // It takes any amount of address space itself.

TEST_CASE("too little memory is a limit, no bug", "[program]") {
  const Folder folder;
  std::string text = R"({"acmsim": 1, "title": "t", "source": ["")";
  for (int i = 0; i < 200'000; ++i) text += R"(,"")";
  const std::string path = folder.file("long.json", text + "]}");

  const Ran ran = shell("ulimit -v 40000; $ACMSIM run " + path);

  CHECK(ran.exit == 3);
  CHECK(ran.err == "acmsim: there is not enough memory for this\n");
}

#endif

TEST_CASE("a wrong command line is told in words of the command line", "[program]") {
  CHECK_THAT(acmsim("run --shedule latest " + kArticle).err,
             Catch::Contains("found \"--shedule\"; expected nothing more, or ") &&
                 Catch::Contains("did you mean \"--schedule\"?"));
  CHECK_THAT(acmsim("run a b").err, Catch::Contains("found 2 files; expected one"));
  CHECK_THAT(acmsim("show timing rules").err, Catch::Contains("found \"rules\""));
  for (const char* line :
       {"-- run x", "--format json", "-x", "''", "help run x", "help nope", "run", "test",
        "validate", "show", "dig", "dig x", "dig x y.com --lang ko", "run x --format yaml",
        "run x --lang de", "test --junit", "run --schedule random:-1 x",
        "run --schedule random:99999999999999999999999 x"}) {
    INFO(line);
    const Ran ran = acmsim(line);
    CHECK(ran.exit == 2);
    CHECK(ran.out.empty());
    CHECK_FALSE(ran.err.empty());
  }
  CHECK(acmsim("run --help").out == acmsim("help run").out);
  CHECK(acmsim("run -h x").exit == 0);
}

}  // namespace
}  // namespace acmsim::tools
