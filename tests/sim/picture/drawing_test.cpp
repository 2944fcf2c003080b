// What pictures are drawn with: widths, lines, an axis, rows of steps, lanes, markup.
#include <catch2/catch.hpp>

#include "sim/picture/axis.hpp"
#include "sim/picture/lanes.hpp"
#include "sim/picture/markup.hpp"
#include "sim/picture/step_rows.hpp"
#include "sim/picture/text_width.hpp"

namespace acmsim::sim {
namespace {

constexpr Instant kNoon{std::chrono::hours(12)};

Instant after(std::int64_t seconds) { return kNoon + Duration{seconds}; }

TEST_CASE("a text is cut where it would be too wide, between letters", "[picture]") {
  CHECK(fitted("issued", 10, 1000) == "issued");
  CHECK(fitted("issued", 10, 30) == "iss…");
  CHECK(fitted("발급됨", 10, 25) == "발…");
  CHECK(fitted("issued", 10, 5).empty());
  CHECK(text_width("발급됨", 10) == Approx(36));
  CHECK(text_width("ii", 10) < text_width("MM", 10));
}

TEST_CASE("a text is broken at blanks, and its last line is cut", "[picture]") {
  const std::vector<std::string> two = in_lines("one two three four", 10, 55, 2);
  REQUIRE(two.size() == 2);
  CHECK(two[0] == "one two");
  CHECK(two[1].ends_with("…"));
  CHECK(in_lines("one two", 10, 1000, 3) == std::vector<std::string>{"one two"});
  CHECK(in_lines(std::string(500, 'x'), 10, 70, 3).size() == 1);
}

TEST_CASE("an axis keeps the order, and folds what is long and quiet", "[picture]") {
  const std::vector<Instant> instants{after(0), after(60), after(120), after(180),
                                      after(180 + 30 * 86400)};
  const Axis axis(instants, 100, 0);
  CHECK(axis.places().front() == 100);
  CHECK(std::ranges::is_sorted(axis.places()));
  REQUIRE(axis.folds().size() == 1);
  CHECK(axis.folds()[0].span == Duration{30 * 86400});
  CHECK(axis.folds()[0].from == axis.at(after(180)));
  CHECK(axis.at(after(30)) == Approx((axis.at(after(0)) + axis.at(after(60))) / 2).margin(0.1));
  CHECK(axis.at(after(90 * 86400)) == axis.end());
}

TEST_CASE("an axis folds nothing that is short, and nothing that is as usual", "[picture]") {
  const auto folds = [](std::int64_t quiet, std::int64_t usual) {
    return Axis({after(0), after(usual), after(2 * usual), after(3 * usual),
                 after(3 * usual + quiet)},
                0, 0)
        .folds()
        .size();
  };
  constexpr std::int64_t kHour = 3600;
  CHECK(folds(6 * kHour, 60) == 1);
  CHECK(folds(6 * kHour - 1, 60) == 0);
  CHECK(folds(240 * kHour, 20 * kHour) == 1);
  CHECK(folds(240 * kHour - 1, 20 * kHour) == 0);
}

TEST_CASE("a stretch that is four times as long is twice as wide", "[picture]") {
  const Axis axis({after(0), after(60), after(120), after(180), after(180 + 4 * 60)}, 0, 0);
  const double usual = axis.at(after(60)) - axis.at(after(0));
  CHECK(axis.at(after(420)) - axis.at(after(180)) == Approx(2 * usual));
}

TEST_CASE("an axis is as long as it is asked to be, with one instant too", "[picture]") {
  CHECK(Axis({after(0), after(60)}, 0, 500).end() == Approx(500));
  CHECK(Axis({after(0)}, 7, 500).end() == 7);
}

TEST_CASE("labels of an axis never overlap, and both ends have one", "[picture]") {
  std::vector<Instant> instants;
  for (int i = 0; i < 200; ++i) instants.push_back(after(i * i));
  const Axis axis(instants, 0, 0);
  constexpr double kHalf = 40;
  const auto labelled = axis.with_room([](std::size_t) { return kHalf; });
  CHECK(labelled.front() == 0);
  CHECK(labelled.back() == instants.size() - 1);
  for (std::size_t i = 1; i < labelled.size(); ++i) {
    CHECK(axis.places()[labelled[i]] - axis.places()[labelled[i - 1]] >= 2 * kHalf);
  }
}

TEST_CASE("steps share rows where their names have room", "[picture]") {
  const auto lane = [](std::uint32_t who, std::uint32_t part, std::int64_t from, std::int64_t to) {
    return Lane{.key = {LaneKind::step, who, part},
                .name = same("step"),
                .spans = {{after(from), after(to), {Tone::acts, same("works")}}}};
  };
  const std::vector<Lane> lanes{lane(0, 0, 0, 10), lane(0, 1, 12, 20), lane(0, 2, 60, 70),
                                lane(1, 3, 0, 5)};
  std::vector<const Lane*> told;
  for (const Lane& one : lanes) told.push_back(&one);
  std::vector<Instant> seconds;
  for (int i = 0; i <= 100; ++i) seconds.push_back(after(i));
  const Axis axis(seconds, 0, 0);

  const auto rows = step_rows(told, axis, [](const Lane&) { return 200.0; });

  REQUIRE(rows.size() == 3);
  CHECK(rows[0].is_first);
  REQUIRE(rows[0].steps.size() == 2);
  CHECK(rows[0].steps[0].lane == told[0]);
  CHECK(rows[0].steps[1].lane == told[2]);
  CHECK(rows[1].steps[0].lane == told[1]);
  CHECK_FALSE(rows[1].is_first);
  CHECK(rows[2].who == 1);
  CHECK(rows[2].is_first);
}

TEST_CASE("a lane is a span for each state, and none for what no time passed in", "[picture]") {
  const LaneKey key{LaneKind::certificate, 1, 0};
  const auto now = [&](const std::string& words) {
    return std::vector<LaneNow>{{key, same("new"), {Tone::good, same(words)}}};
  };
  LaneLog log;
  log.note(now("a"), after(0));
  log.note(now("a"), after(5));
  log.note(now("b"), after(10));
  log.note(now("c"), after(10));
  log.note({}, after(20));
  log.note(now("d"), after(30));

  const std::vector<Lane> lanes = std::move(log).finish(after(40));

  REQUIRE(lanes.size() == 1);
  const auto& spans = lanes[0].spans;
  REQUIRE(spans.size() == 3);
  CHECK(spans[0].state.words.en == "a");
  CHECK(spans[0].to == after(10));
  CHECK(spans[1].state.words.en == "c");
  CHECK(spans[1].to == after(20));
  CHECK(spans[2].from == after(30));
  CHECK(spans[2].to == after(40));
}

TEST_CASE("nothing in a text is taken for markup", "[picture]") {
  CHECK(escaped("<b title=\"x\">&'") == "&lt;b title=&quot;x&quot;&gt;&amp;&#39;");
  CHECK(escaped("a\x1b[31m") == "a\xEF\xBF\xBD[31m");
  CHECK(escaped("발급됨\n") == "발급됨\n");
  CHECK(number(3) == "3");
  CHECK(number(3.25) == "3.3");
  CHECK(number(-0.04) == "0");
}

}  // namespace
}  // namespace acmsim::sim
