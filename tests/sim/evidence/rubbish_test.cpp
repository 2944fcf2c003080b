// Whatever is handed over, something is said of it, in text that a terminal can show.
#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "sim/captures/captures.hpp"
#include "sim/captures/evidence_of.hpp"
#include "tests/sim/evidence/reading.hpp"
#include "tests/sim/play.hpp"
#include "tests/sim/shipped.hpp"

namespace acmsim::sim {
namespace {

/// Whether a text is UTF-8: nlohmann's writer refuses anything else.
void check_text(const std::string& text) { CHECK_NOTHROW(nlohmann::json(text).dump()); }

void check_sound(const Evidence& evidence) {
  for (const LeftAside& aside : evidence.left_aside) {
    CHECK_FALSE(aside.why.empty());
    CHECK(aside.line <= aside.last_line);
    check_text(aside.why + aside.capture);
  }
  for (const DnsAnswerSeen& answer : evidence.answers) {
    REQUIRE(answer.at.output < evidence.outputs.size());
    check_text(answer.type_word + answer.server + answer.rcode_word);
    for (const RecordSeen& record : answer.answer) check_text(record.text);
    const std::string place = shown_place(evidence, answer.answer_at);
    CHECK(std::ranges::none_of(place, [](char c) { return c >= '\0' && c < ' '; }));
  }
}

std::vector<CaptureFile> files_of(const std::filesystem::path& path) {
  const Scenario scenario = shipped_of_2022(path);
  return captures(scenario, run(scenario, {})).value();
}

TEST_CASE("a capture that is cut anywhere says no more than the whole", "[evidence]") {
  const auto article =
      std::filesystem::path(ACMSIM_SOURCE_DIR) / "scenarios/seed/a-the-article.json";
  std::set<std::string> kinds;

  for (const CaptureFile& file : files_of(article)) {
    const std::string kind = file.name.substr(0, file.name.find_first_of("_.", 8));
    if (!kinds.insert(kind).second) continue;
    INFO(file.name);
    const Evidence whole = read_one(file.text);
    CHECK(whole.left_aside.empty());
    CHECK(whole.cut_short.empty());
    for (std::size_t size = 0; size < file.text.size(); size += 10) {
      const Evidence part = read_one(std::string_view(file.text).substr(0, size));
      check_sound(part);
      CHECK(part.certificates.size() <= whole.certificates.size());
      CHECK(part.zones.size() <= whole.zones.size());
      CHECK(part.answers.size() <= whole.answers.size());
      for (std::size_t i = 0; i < part.answers.size(); ++i) {
        const auto& seen = part.answers[i].answer;
        const auto& all = whole.answers[i].answer;
        REQUIRE(seen.size() <= all.size());
        for (std::size_t j = 0; j < seen.size(); ++j) CHECK(seen[j].text == all[j].text);
      }
    }
  }
}

TEST_CASE("bytes of any kind are left aside", "[evidence]") {
  std::uint32_t state = 1;
  std::string bytes;
  for (int i = 0; i < 100'000; ++i) {
    state = state * 1664525U + 1013904223U;
    bytes += static_cast<char>(state >> 24U);
  }

  const Evidence evidence = read_one(bytes);

  check_sound(evidence);
  CHECK(evidence.left_aside.size() == 1);
  CHECK(read_one("").left_aside.front().why == "an empty file");
  CHECK(read_one(std::string(1000, '\0') + "a").left_aside.size() == 1);
}

TEST_CASE("much of the same is read in time and in room", "[evidence]") {
  const auto repeated = [](std::string_view text, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
  };
  const std::string_view line = GENERATE(
      "{\n", "{\"a\": 1\n", "[", "x. 300 IN A ", "x.com. 300 IN SOA (\n", "; EDE: 1\n",
      ";; Got answer:\n", "Server: a\nAddress: b\n", "Domain Name: a.com\n", "> set\n", "\"\\",
      "$ dig +short a.com\n", ";; Received 1 bytes from 1#1(1)\n", "** can't find \n");

  INFO(line);
  const Evidence evidence = read_one(repeated(line, 20'000));
  check_sound(evidence);
  CHECK(evidence.left_aside.size() + evidence.cut_short.size() < 3);
}

TEST_CASE("names from a capture are shown without orders to a terminal", "[evidence]") {
  const CaptureText capture{"a\x1B[2Jb\xFF.txt", "$ dig +short shop.kr TXT\n\"a\x1B]0;b\x07\"\n"};
  const Evidence evidence = read_evidence(std::span(&capture, 1));

  REQUIRE(evidence.answers.size() == 1);
  check_sound(evidence);
}

TEST_CASE("a world is evidence as its captures are", "[evidence]") {
  const auto path =
      std::filesystem::path(ACMSIM_SOURCE_DIR) / "scenarios/seed/c-pending-for-three-days.json";
  const Scenario scenario = shipped_of_2022(path);
  const History history = run(scenario, {});

  const auto evidence = evidence_of(scenario, history);

  REQUIRE(evidence);
  CHECK(evidence->now == history.ended_at);
  REQUIRE(evidence->certificates.size() == 1);
  CHECK(evidence->certificates.front().status == "VALIDATION_TIMED_OUT");
  REQUIRE(evidence->listings.size() == 1);
  CHECK(evidence->listings.front().zone == 0U);
  REQUIRE(evidence->registrations.size() == 1);
  CHECK_FALSE(evidence->registrations.front().is_registered);
  CHECK(evidence->left_aside.empty());
  CHECK_FALSE(evidence_of(scenario, history, 3));
}

TEST_CASE("everything that a world prints is read", "[evidence]") {
  for (const auto& path : shipped_documents()) {
    if (path.parent_path().filename() == "fleet") continue;
    INFO(path);
    std::ifstream file(path);
    const Scenario scenario = decoded(Json::parse(file));
    const auto evidence = evidence_of(scenario, run(scenario, {}));
    REQUIRE(evidence);
    CHECK(evidence->cut_short.empty());
    CHECK(std::ranges::all_of(evidence->left_aside, [](const LeftAside& aside) {
      return aside.why.find("is of no use here") != std::string::npos;
    }));
    CHECK(std::ranges::all_of(evidence->listings, &ListingSeen::is_complete));
  }
}

}  // namespace
}  // namespace acmsim::sim
