#include "sim/fuzz/delays.hpp"

#include <catch2/catch.hpp>
#include <map>
#include <rapidcheck/catch.h>

#include "sim/fuzz/token.hpp"

namespace acmsim::sim {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

const Instant kNow{Duration{1'700'000'000}};

Arm arm_of(const Delay& delay, std::uint32_t whose = 0) {
  return {{TimerKind::issuance, whose, 0}, delay, std::nullopt};
}

TEST_CASE("a drawn delay lies within its window, and both ends are drawn", "[fuzz]") {
  const Delay window{minutes{2}, minutes{30}, hours{3}};
  std::map<Duration, int> seen;
  for (std::uint64_t seed = 0; seed < 400; ++seed) {
    auto delays = DrawnDelays::random(seed);
    const auto choice = delays.choose(arm_of(window), kNow);
    REQUIRE(choice.has_value());
    const Duration takes = choice->at - kNow;
    CHECK(takes >= window.earliest);
    CHECK(takes <= window.latest);
    ++seen[takes];
  }
  CHECK(seen[window.earliest] > 20);
  CHECK(seen[window.typical] > 20);
  CHECK(seen[window.latest] > 20);
  CHECK(seen.size() > 10);
}

TEST_CASE("what may never happen is drawn as never, and as something", "[fuzz]") {
  const Delay window{Duration{0}, kNever, kNever};
  int nevers = 0;
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    auto delays = DrawnDelays::random(seed);
    nevers += delays.choose(arm_of(window), kNow) ? 0 : 1;
  }
  CHECK(nevers > 10);
  CHECK(nevers < 95);
}

TEST_CASE("the delays that were drawn, told, are the same again", "[fuzz]") {
  rc::prop("whatever is armed", [](std::uint64_t seed, const std::vector<std::uint16_t>& lengths) {
    auto drawn = DrawnDelays::random(seed);
    std::vector<std::optional<Choice>> choices;
    const auto window = [](std::uint16_t length) {
      return Delay{Duration{length / 3}, Duration{length / 2}, Duration{length}};
    };
    for (const auto length : lengths) choices.push_back(drawn.choose(arm_of(window(length)), kNow));

    Draw draw{.ties = drawn.ties()};
    for (const auto& one : drawn.followed()) draw.slips.push_back(one.slip);
    auto told = DrawnDelays::told(draw);

    for (std::size_t i = 0; i < lengths.size(); ++i) {
      const auto again = told.choose(arm_of(window(lengths[i])), kNow);
      RC_ASSERT(again->at == choices[i]->at);
      RC_ASSERT(again->tie == choices[i]->tie);
    }
  });
}

TEST_CASE("a draw goes into a token and comes back", "[fuzz]") {
  const Draw draw{
      .edits = {3, 12},
      .slips = {{TimerKind::dns_validation, 0, hours{3}, {}}, {TimerKind::click, 2, kNever, {}}},
      .ties = 17};
  const std::string token = token_of(draw);

  CHECK(token == "edit.3+edit.12+dns_validation.0=3h+click.2=never+ties.17");
  CHECK(token_of(parse_token(token).value()) == token);
  CHECK(token_of({}) == "typical");
  CHECK(token_of(parse_token("typical").value()) == "typical");
}

TEST_CASE("a wrong token is told in its wrong part", "[fuzz]") {
  const auto wrong = [](const std::string& token) { return parse_token(token).error(); };

  CHECK_THAT(wrong(""), Catch::StartsWith("found \"\"; expected \"typical\", or parts such as"));
  CHECK_THAT(wrong("edit.3+"), Catch::StartsWith("found \"\""));
  CHECK_THAT(wrong("edit.x"), Catch::StartsWith("found \"edit.x\""));
  CHECK_THAT(wrong("edit.99999999999999999999"), Catch::StartsWith("found \"edit.9"));
  CHECK_THAT(wrong("issuance.0"), Catch::StartsWith("found \"issuance.0\""));
  CHECK_THAT(wrong("issuance.0=soon"), Catch::StartsWith("found \"issuance.0=soon\""));
  CHECK_THAT(wrong("issuanec.0=1s"), Catch::EndsWith("did you mean \"issuance\"?"));
}

}  // namespace
}  // namespace acmsim::sim
