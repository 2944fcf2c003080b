#include "model/base/delay.hpp"

#include <catch2/catch.hpp>

#include "model/base/calendar.hpp"

namespace acmsim {
namespace {

TEST_CASE("an exact delay takes just as long", "[base]") {
  CHECK(exactly(72h) == Delay{72h, 72h, 72h});
}

TEST_CASE("a poller notices within its period, half of it as a rule", "[base]") {
  CHECK(within(1min) == Delay{0s, 30s, 60s});
  CHECK(within(0s) == exactly(0s));
}

TEST_CASE("every standard delay is typically between its ends", "[base]") {
  for (const TimingRow& row : kTimingRows) {
    INFO(row.word);
    CHECK(0s <= row.standard.earliest);
    CHECK(row.standard.earliest <= row.standard.typical);
    CHECK(row.standard.typical <= row.standard.latest);
    CHECK(Rules{}[row.timing] == row.standard);
  }
}

TEST_CASE("every standard delay says where it is from", "[base]") {
  for (const TimingRow& row : kTimingRows) {
    INFO(row.word);
    CHECK_FALSE(row.meaning.empty());
    CHECK_FALSE(row.source.empty());
    CHECK(row_named(kTimingRows, &TimingRow::word, row.word)->timing == row.timing);
  }
}

TEST_CASE("the eras differ where AWS has changed", "[base]") {
  CHECK(rules_of(Era::y2026).validity_days == 198);
  CHECK(rules_of(Era::y2022).validity_days == 396);
  CHECK(rules_of(Era::y2026).console_keeps_previous_default);
  CHECK_FALSE(rules_of(Era::y2022).console_keeps_previous_default);
}

}  // namespace
}  // namespace acmsim
