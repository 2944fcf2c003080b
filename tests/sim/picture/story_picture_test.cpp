// Pictures of shipped histories say what the histories say.
#include <catch2/catch.hpp>
#include <map>
#include <nlohmann/json.hpp>
#include <regex>

#include "sim/picture/formats.hpp"
#include "sim/picture/page.hpp"
#include "sim/picture/text_width.hpp"
#include "sim/picture/timeline.hpp"
#include "tests/json_schema.hpp"
#include "tests/sim/shipped.hpp"

namespace acmsim::sim {
namespace {

using nlohmann::ordered_json;

Storyboard drawn(const Scenario& scenario) { return storyboard(scenario, {}, "typical"); }

const Json& page_schema() {
  std::ifstream file(std::string(ACMSIM_SOURCE_DIR) + "/scenarios/schema/page.schema.json");
  static const Json kPageSchema = Json::parse(file);
  return kPageSchema;
}

/// The documents that a picture shows whole.
std::vector<std::filesystem::path> stories() {
  std::vector<std::filesystem::path> some;
  for (const auto& path : shipped_documents()) {
    if (path.string().find("/fleet/") == std::string::npos) some.push_back(path);
  }
  return some;
}

/// The elements of an XML text are closed in the order in which they were opened.
bool is_balanced(const std::string& xml) {
  static const std::regex kTag(R"(<(/?)([a-zA-Z]+)[^>]*?(/?)>)");
  std::vector<std::string> open;
  for (std::sregex_iterator it(xml.begin(), xml.end(), kTag); it != std::sregex_iterator(); ++it) {
    const auto& tag = *it;
    if (!tag[3].str().empty()) continue;
    if (tag[1].str().empty()) {
      open.push_back(tag[2]);
    } else {
      if (open.empty() || open.back() != tag[2].str()) return false;
      open.pop_back();
    }
  }
  return open.empty();
}

TEST_CASE("a page has the mails that a mailbox has, and no others", "[picture]") {
  const auto mails_of = [](const std::string& name) {
    const Scenario scenario =
        shipped(std::string(ACMSIM_SOURCE_DIR) + "/scenarios/seed/" + name + ".json");
    const Storyboard board = drawn(scenario);
    return page_json(board, draw_timeline(board, {}), Language::english).at("mails");
  };
  // Nobody is named whom ACM could write to.
  CHECK(mails_of("a-the-article").empty());
  const ordered_json mails = mails_of("e-the-mail-nobody-answered");
  CHECK(mails.size() == 8);
  for (const ordered_json& mail : mails) {
    CHECK(mail.at("to").size() > 0);
    CHECK(mail.at("subject").get<std::string>().find(mail.at("name").get<std::string>()) !=
          std::string::npos);
  }
}

TEST_CASE("hosts are bad in a timeline exactly where the history has outages", "[picture][long]") {
  for (const auto& path : stories()) {
    INFO(path);
    const Scenario scenario = shipped(path);
    const Storyboard board = drawn(scenario);
    std::map<std::string, Duration> closed;
    for (const Lane& lane : board.lanes) {
      if (lane.key.kind != LaneKind::host) continue;
      for (const LaneSpan& span : lane.spans) {
        if (span.state.tone == Tone::bad) closed[lane.name.en] += span.to - span.from;
      }
    }
    std::map<std::string, Duration> told;
    for (const Outage& outage : board.history.outages) {
      const Duration span = outage.to.value_or(board.history.ended_at) - outage.from;
      if (span > Duration{0}) told[scenario.catalogue.text_of(outage.site)] += span;
    }
    CHECK(closed == told);
  }
}

TEST_CASE("a page's document is as its schema says, and ends as the history does",
          "[picture][long]") {
  JsonSchema schema(page_schema());
  for (const auto& path : stories()) {
    INFO(path);
    const Scenario scenario = shipped(path);
    const Storyboard board = drawn(scenario);
    const Timeline timeline = draw_timeline(board, {});
    const ordered_json page = page_json(board, timeline, Language::korean);
    CHECK(schema.differences(Json::parse(page.dump())) == std::vector<std::string>{});
    CHECK(timeline.xs.size() == page.at("instants").size());
    CHECK(page.at("instants").front() == 0);
    std::map<std::string, std::string> shown;
    for (const auto& certificate : page.at("certificates")) {
      const auto& last = certificate.at("states").back().at(1);
      if (!last.is_null()) shown[certificate.at("as")] = last.at("Status");
    }
    std::map<std::string, std::string> are;
    const World& end = board.history.end.world;
    for (const CertificateHandle handle : end.certificates.handles()) {
      are[scenario.nicknames.certificates.at(handle)] =
          row_of(acm::kStatusNames, acm::status_of(end.certificates.at(handle))).api;
    }
    CHECK(shown == are);
  }
}

TEST_CASE("texts of a timeline do not overlap, whatever is told", "[picture][long]") {
  static const std::regex kText(
      R"re(<text x="([0-9.]+)" y="([0-9.]+)" class="([a-z ]+)"[^>]*>([^<]*)</text>)re");
  for (const auto& path : stories()) {
    const Scenario scenario = shipped(path);
    const Storyboard board = drawn(scenario);
    for (const Language language : {Language::english, Language::korean}) {
      INFO(path << (language == Language::korean ? " in Korean" : ""));
      const std::string svg = draw_timeline(board, {language, true, {}}).svg;
      CHECK(is_balanced(svg));
      std::map<std::string, std::vector<std::pair<double, double>>> rows;
      for (std::sregex_iterator it(svg.begin(), svg.end(), kText); it != std::sregex_iterator();
           ++it) {
        const auto& text = *it;
        const double size = text[3].str().find("small") == std::string::npos ? 12 : 10.5;
        const double width = text_width(text[4].str(), size) / 1.2;
        const double x = std::stod(text[1]);
        const bool is_middle = text[3].str().find("middle") != std::string::npos;
        const double from = is_middle ? x - width / 2 : x;
        if (text[3] != "title") rows[text[2]].emplace_back(from, from + width);
      }
      CHECK(rows.size() > 3);
      for (auto& [y, row] : rows) {
        std::ranges::sort(row);
        for (std::size_t i = 1; i < row.size(); ++i) {
          INFO("at height " << y);
          CHECK(row[i - 1].second <= row[i].first);
        }
      }
    }
  }
}

TEST_CASE("a timeline says how its axis is to be read, and how long a fold is", "[picture]") {
  const Scenario scenario =
      shipped(std::string(ACMSIM_SOURCE_DIR) + "/scenarios/seed/a-the-article.json");
  const std::string svg = draw_timeline(drawn(scenario), {}).svg;
  CHECK(svg.find("(square root)") != std::string::npos);
  CHECK(svg.find("(제곱근)") != std::string::npos);
  CHECK(svg.find(">30d13h</text>") != std::string::npos);
}

TEST_CASE("names of a document do no harm in its pictures", "[picture]") {
  Scenario scenario = shipped(shipped_documents().front());
  scenario.title = "</script><script>alert(1)</script> {{json}} \" & \x1b[31m " +
                   std::string(10'000, 'x') + " \u202eabc";
  scenario.about = "<!-- <img src=x onerror=alert(1)>";
  const Storyboard board = drawn(scenario);

  const std::string svg = draw_timeline(board, {}).svg;
  const std::string html = page_html(board, Language::english);

  CHECK(is_balanced(svg));
  CHECK(svg.find("<script") == std::string::npos);
  CHECK(html.find("<script>alert") == std::string::npos);
  CHECK(html.find("<img") == std::string::npos);
  CHECK(html.find("{{json}}") != std::string::npos);
  CHECK(html.find("{{js}}") == std::string::npos);
}

TEST_CASE("the same history has the same pictures", "[picture]") {
  const Scenario scenario = shipped(shipped_documents().back());
  CHECK(page_html(drawn(scenario), Language::english) ==
        page_html(drawn(scenario), Language::english));
}

TEST_CASE("of many that are alike one appears, and says so", "[picture]") {
  const Scenario scenario =
      shipped(std::string(ACMSIM_SOURCE_DIR) + "/scenarios/fleet/ten-years.json");
  const Storyboard board = drawn(scenario);
  const auto lane = std::ranges::find_if(
      board.lanes, [](const Lane& one) { return one.key.kind == LaneKind::certificate; });
  REQUIRE(lane != board.lanes.end());
  CHECK(lane->name.en == "live1 and 99 alike");
  CHECK(lane->name.ko == "live1 외 같은 상태 99개");
  CHECK(page_html(board, Language::english).size() < 1'000'000);
}

TEST_CASE("a trace has a thread for each lane and an event for each span", "[picture]") {
  const Scenario scenario =
      shipped(std::string(ACMSIM_SOURCE_DIR) + "/scenarios/seed/a-the-article.json");
  const Storyboard board = drawn(scenario);
  const Json trace = Json::parse(trace_events(board));
  std::size_t threads = 0;
  std::int64_t issued_at = -1;
  std::int64_t ended_at = -1;
  for (const Json& event : trace.at("traceEvents")) {
    if (event.at("name") == "thread_name") ++threads;
    if (event.at("ph") != "X") continue;
    if (event.at("name") == "Issued") issued_at = event.at("ts");
    ended_at = std::max(ended_at,
                        event.at("ts").get<std::int64_t>() + event.at("dur").get<std::int64_t>());
  }
  CHECK(threads == board.lanes.size());
  CHECK(issued_at / 1'000'000 % 86400 > 0);
  const Duration span = board.history.ended_at - scenario.starts_at;
  CHECK(ended_at == span.count() * 1'000'000);
}

TEST_CASE("a sequence diagram tells calls as messages, in order", "[picture]") {
  const Scenario scenario =
      shipped(std::string(ACMSIM_SOURCE_DIR) + "/scenarios/broken/delete-first.json");
  const std::string text = mermaid(drawn(scenario));
  CHECK(text.starts_with("sequenceDiagram\n  accTitle: The old certificate is deleted first\n"));
  CHECK(text.find("  Note over p0: +1m delete: FAILS: acm") != std::string::npos);
  CHECK(text.find(';') == std::string::npos);
}

TEST_CASE("what Mermaid reads as its own is spelled by number", "[picture]") {
  const Scenario scenario = decoded(document(R"({"title": "one; two # <three>"})"));
  const std::string text = mermaid(drawn(scenario));
  CHECK(text.find("accTitle: one#59; two #35; #60;three#62;\n") != std::string::npos);
}

}  // namespace
}  // namespace acmsim::sim
