// The verb serve: its words, its end, and the command beside it.
#include <algorithm>
#include <array>
#include <fmt/core.h>
#include <nlohmann/json.hpp>
#include <thread>
#include <unistd.h>

#include "tests/tools/served.hpp"
#include "tools/acmsim/serve/log_writer.hpp"

namespace acmsim::tools {
namespace {

using Catch::Contains;

/// A command line of `serve` that takes any port and runs a shell's line.
std::string serving(const std::string& options, const std::string& line) {
  return "serve " + options + " --port 0 --log none -- sh -c '" + line + "'";
}

std::string all_of(int fd) {
  std::string text;
  std::array<char, 4096> piece{};
  for (ssize_t got = 0; (got = ::read(fd, piece.data(), piece.size())) > 0;) {
    text.append(piece.data(), static_cast<std::size_t>(got));
  }
  return text;
}

const std::string kCall =
    R"(curl -s -X POST -H "X-Amz-Target: CertificateManager.ListCertificates" )"
    R"(-H "Content-Type: application/x-amz-json-1.1" -d "{}" "$AWS_ENDPOINT_URL" >/dev/null)";

TEST_CASE("a server is ready in one line, and ends with the verdict of its history",
          "[program] [serve]") {
  Served served({kArticle, "--port", "0", "--dns", "0", "--tls", "0"});
  CHECK_THAT(served.ready(), Catch::StartsWith("acmsim serve: ready at http://127.0.0.1:"));
  CHECK_THAT(said_to(served.port(), "GET /_acmsim/health HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n"),
             Contains("200 OK"));
  const Ran ran = served.stop();
  CHECK(ran.exit == 1);
  CHECK_THAT(ran.out, Contains("violated: https-available"));
  CHECK_THAT(ran.err, Contains("export AWS_ENDPOINT_URL=http://127.0.0.1:"));
  CHECK_THAT(ran.err, Contains("export AWS_CONFIG_FILE=/dev/null"));
}

TEST_CASE("an empty account is served, and Ctrl-C ends it", "[program] [serve]") {
  Served served({"--port", "0"});
  const Ran ran = served.stop(SIGINT);
  CHECK(ran.exit == 0);
  CHECK_THAT(ran.out, Catch::EndsWith("holds\n"));
}

TEST_CASE("a command beside a server finds it, and nothing of the real AWS", "[program] [serve]") {
  const Folder folder;
  const std::string script =
      folder.file("script", "env >" + (folder / "env").string() + "\n" + kCall);
  const Ran ran = shell(
      "unset no_proxy; export NO_PROXY=corp.example AWS_PROFILE=mine AWS_SESSION_TOKEN=t "
      "AWS_PAGER=cat\n"
      "$ACMSIM serve --port 0 -- sh " +
      script);
  CHECK(ran.exit == 0);
  CHECK_THAT(ran.err, Contains("acm:ListCertificates"));
  CHECK_THAT(ran.err, !Contains("never called"));
  const std::string env = "\n" + read(folder / "env");
  for (const char* line :
       {"AWS_ENDPOINT_URL=http://127.0.0.1:", "AWS_REGION=us-east-1", "AWS_CONFIG_FILE=/dev/null",
        "AWS_EC2_METADATA_DISABLED=true", "AWS_PAGER=cat"}) {
    CHECK_THAT(env, Contains("\n" + std::string(line)));
  }
  CHECK_THAT(env, Contains("\nno_proxy=corp.example,127.0.0.1,localhost\n"));
  CHECK_THAT(env, Contains("\nNO_PROXY=corp.example,127.0.0.1,localhost\n"));
  CHECK_THAT(env, !Contains("AWS_PROFILE"));
  CHECK_THAT(env, !Contains("AWS_SESSION_TOKEN"));
}

TEST_CASE("how a command ends counts, and whether it ever came here", "[program] [serve]") {
  const Ran silent = acmsim(serving("", "true"));
  CHECK(silent.exit == 0);
  CHECK_THAT(silent.err, Contains("the command never called AWS here"));
  CHECK_THAT(silent.err, !Contains("one client at a time"));
  CHECK_THAT(acmsim(serving("--clock polls", "true")).err, Contains("one client at a time"));
  const Ran failed = acmsim(serving("", "exit 7"));
  CHECK(failed.exit == 1);
  CHECK_THAT(failed.err, Contains("the command ended with status 7"));
  const Ran killed = acmsim(serving("", "kill -9 $$"));
  CHECK(killed.exit == 1);
  CHECK_THAT(killed.err, Contains("the command ended with status 137"));
  const Ran none = acmsim("serve --port 0 -- /no/such/program");
  CHECK(none.exit == 2);
  CHECK_THAT(none.err, Contains("found the command \"/no/such/program\""));
  CHECK(acmsim("serve --port 0 --").exit == 2);
}

TEST_CASE("what was done through a server is a document with the same verdict",
          "[program] [serve]") {
  const Folder folder;
  const std::string path = (folder / "done.json").string();
  const Ran ran = acmsim(serving(kArticle + " --save " + path, kCall));
  CHECK(ran.exit == 1);
  CHECK_THAT(ran.err, Contains("Replay: acmsim run " + path));
  const Ran again = acmsim("run " + path);
  CHECK(again.exit == 1);
  CHECK_THAT(again.out, Catch::EndsWith("violated: https-available\n"));
  CHECK(acmsim(serving("--save /no/such/folder/x.json", kCall)).exit == 5);
}

/// Waits until a command has written its mark.
void await(const fs::path& mark) {
  const auto end = std::chrono::steady_clock::now() + kPatience;
  while (!fs::exists(mark)) {
    REQUIRE(std::chrono::steady_clock::now() < end);
    std::this_thread::sleep_for(std::chrono::milliseconds{5});
  }
}

/// A command that tells of SIGTERM before it ends, once it has made its mark.
struct Telling {
  Folder folder;
  fs::path told = folder / "told";
  fs::path set = folder / "set";
  Served served{{"--port", "0", "--", "sh", "-c",
                 "trap 'echo >" + told.string() + "; exit 0' TERM; echo >" + set.string() +
                     "; while :; do sleep 0.01; done"}};

  Telling() { await(set); }
};

TEST_CASE("a signal goes to the command too, which then has its say", "[program] [serve]") {
  Telling command;
  CHECK(command.served.stop(SIGTERM).exit == 0);
  CHECK(fs::exists(command.told));
}

TEST_CASE("a command does not outlive its server", "[program] [serve]") {
  Telling command;
  command.served.stop(SIGKILL);
  await(command.told);
  CHECK(fs::exists(command.told));
}

TEST_CASE("a second Ctrl-C ends all at once", "[program] [serve]") {
  const Folder folder;
  const std::string set = (folder / "set").string();
  Served deaf({"--port", "0", "--", "sh", "-c",
               "trap '' INT; echo >" + set + "; while :; do sleep 0.01; done"});
  await(set);
  while (deaf.goes_on()) {
    deaf.tell(SIGINT);
    std::this_thread::sleep_for(std::chrono::milliseconds{5});
  }
  const Ran ran = deaf.stop();
  CHECK(ran.exit == 3);
  CHECK_THAT(ran.err, Contains("ended at once; nothing is judged"));
}

TEST_CASE("a port that is taken, and words that are none, are refused", "[program] [serve]") {
  const Served served({"--port", "0"});
  const std::string port = std::to_string(served.port());
  const Ran taken = acmsim("serve --port " + port);
  CHECK(taken.exit == 2);
  CHECK_THAT(taken.err, Contains("--port: found port " + port + " of 127.0.0.1"));
  for (const auto& [words, said] : std::vector<std::pair<std::string, std::string>>{
           {"--port 65536", "expected a port from 0 to 65535"},
           {"--clock soon", "expected stand, settle, polls, or a number"},
           {"--bind everywhere", "expected an address such as 127.0.0.1"},
           {"--schedule sometimes", "typical, earliest, latest"},
           {"--tls-dates mine", R"(expected "machine" or "world")"},
           {"--log loud", R"(expected "text", "json" or "none")"},
           {"/no/such/file", "/no/such/file: cannot be opened"},
           {"a.json b.json", "found 2 files; expected one"}}) {
    const Ran ran = acmsim("serve " + words);
    INFO(words << "\n" << ran.err);
    CHECK(ran.exit == 2);
    CHECK_THAT(ran.err, Contains(said));
  }
}

TEST_CASE("lines that nobody reads in time are left out, and that is said", "[serve]") {
  std::array<int, 2> ends{};
  REQUIRE(::pipe(ends.data()) == 0);
  LogWriter writer(ends[1]);
  const std::string line(1023, 'x');
  std::string lines;
  for (int i = 0; i < 3 << 10; ++i) lines += line + "\n";
  writer.write(lines);
  std::string heard;
  std::thread reader([&] { heard = all_of(ends[0]); });
  writer.finish();
  ::close(ends[1]);
  reader.join();
  ::close(ends[0]);
  const auto told = std::ranges::count(heard, '\n') - 1;
  CHECK(told > 1 << 10);
  CHECK_THAT(heard, Catch::EndsWith(
                        fmt::format("\n({} lines of the log are left out)\n", (3 << 10) - told)));
}

TEST_CASE("the limits that help tells are those that hold", "[program] [serve]") {
  const std::string help = acmsim("help serve").out;
  for (const char* limit :
       {"a target of 8 KiB", "a head of 32 KiB", "a body of 16 MiB", "128 MiB",
        "1024 connections at once", "within 30 seconds", "within 60", "75 seconds"}) {
    CHECK_THAT(help, Contains(limit));
  }
}

}  // namespace
}  // namespace acmsim::tools
