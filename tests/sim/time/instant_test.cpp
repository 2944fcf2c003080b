#include "sim/time/instant.hpp"

#include <catch2/catch.hpp>

namespace acmsim::sim {
namespace {

TEST_CASE("one instant has many spellings", "[plan]") {
  const auto utc = parse_instant("2022-02-13T23:59:59Z");
  const auto seoul = parse_instant("2022-02-14T08:59:59+09:00");

  REQUIRE(utc);
  CHECK(utc == seoul);
  CHECK(format_instant(*seoul) == "2022-02-13T23:59:59Z");
  CHECK(format_date(*utc, std::chrono::hours{9}) == "2022-02-14");
  CHECK(format_time(*utc, std::chrono::hours{9}) == "08:59:59");
}

TEST_CASE("what is no instant of whole seconds is not read", "[plan]") {
  for (const char* text :
       {"", "2022-02-13", "2022-02-30T00:00:00Z", "2022-02-13T24:00:00Z", "2022-02-13T00:00:00",
        "2022-02-13T00:00:00.5Z", "2022-2-13T00:00:00Z", "1969-12-31T23:59:59Z",
        "2022-02-13T00:00:00+9:00", "2022-02-13T00:00:60Z"}) {
    INFO(text);
    CHECK_FALSE(parse_instant(text));
  }
}

TEST_CASE("durations are read and written in their units", "[plan]") {
  CHECK(parse_duration("90s") == Duration{90});
  CHECK(parse_duration("1h30m") == Duration{5400});
  CHECK(parse_duration("39d") == Duration{39 * 86400});
  CHECK(parse_duration("never") == kNever);
  CHECK(format_duration(Duration{5400}) == "1h30m");
  CHECK(format_duration(Duration{90}) == "1m30s");
  CHECK(format_duration(Duration{0}) == "0s");
  CHECK(format_duration(kNever) == "never");
}

TEST_CASE("what is no duration is not read", "[plan]") {
  for (const char* text : {"", "5", "m", "5x", "-5m", "1.5h", "5m1h", "1h 5m", "99999999999999d"}) {
    INFO(text);
    CHECK_FALSE(parse_duration(text));
  }
}

}  // namespace
}  // namespace acmsim::sim
