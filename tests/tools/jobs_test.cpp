#include "tools/acmsim/jobs.hpp"

#include <atomic>
#include <catch2/catch.hpp>
#include <limits>
#include <memory>
#include <rapidcheck/catch.h>
#include <stdexcept>
#include <vector>

namespace acmsim::tools {
namespace {

using Numbers = std::vector<std::size_t>;

/// Work of some length that nobody foresees.
std::size_t sum_up_to(std::size_t bound) {
  std::size_t sum = 0;
  for (std::size_t i = 0; i < bound; ++i) sum = (sum * 31 + i) % 1'000'003;
  return sum;
}

TEST_CASE("what jobs make comes in order, however many run at once", "[jobs]") {
  rc::prop("is the same as one after the other", [](const Numbers& sizes) {
    const auto threads = *rc::gen::inRange(0U, 9U);
    const auto ahead = *rc::gen::inRange(std::size_t{0}, std::size_t{12});
    Numbers found;

    in_order(
        sizes.size(), {.threads = threads, .ahead = ahead},
        [&](std::size_t i, const GoOn&) { return sum_up_to(sizes[i] * 1000 % 50'000); },
        [&](std::size_t i, std::size_t sum) {
          RC_ASSERT(i == found.size());
          found.push_back(sum);
          return true;
        });

    Numbers expected;
    for (const std::size_t size : sizes) expected.push_back(sum_up_to(size * 1000 % 50'000));
    RC_ASSERT(found == expected);
  });
}

TEST_CASE("each job is done once, on whatever thread", "[jobs]") {
  std::vector<std::atomic<int>> done(500);

  in_order(
      done.size(), {.threads = 4}, [&](std::size_t i, const GoOn&) { return ++done[i]; },
      [](std::size_t, int times) { return times == 1; });

  for (const auto& times : done) CHECK(times == 1);
}

TEST_CASE("the first error in order is thrown, after what stands before it", "[jobs]") {
  const unsigned threads = GENERATE(1U, 4U);
  Numbers taken;
  const auto work = [](std::size_t i, const GoOn&) {
    if (i == 7) throw std::runtime_error("seven");
    if (i > 7) throw std::runtime_error("later");
    return sum_up_to((7 - i) * 100'000);
  };
  const auto take = [&](std::size_t i, std::size_t) {
    taken.push_back(i);
    return true;
  };

  CHECK_THROWS_WITH(in_order(100, {.threads = threads}, work, take), "seven");
  CHECK(taken == Numbers{0, 1, 2, 3, 4, 5, 6});
}

TEST_CASE("who wants no more stops those that run", "[jobs]") {
  const unsigned threads = GENERATE(1U, 4U);
  Numbers taken;
  // The jobs after the third end by nothing but being told so.
  const auto work = [](std::size_t i, const GoOn& go_on) {
    while (i > 3 && go_on()) {
    }
    return i;
  };
  const auto take = [&](std::size_t i, std::size_t) {
    taken.push_back(i);
    return i < 3;
  };

  in_order(std::numeric_limits<std::size_t>::max(), {.threads = threads}, work, take);

  CHECK(taken == Numbers{0, 1, 2, 3});
}

TEST_CASE("an interruption reaches the jobs that run", "[jobs]") {
  const unsigned threads = GENERATE(1U, 3U);
  int asked = 0;
  bool has_taken = false;
  const auto work = [](std::size_t, const GoOn& go_on) {
    while (go_on()) {
    }
    return 0;
  };

  in_order(10, {.threads = threads, .go_on = [&] { return ++asked < 5; }}, work,
           [&](std::size_t, int) { return has_taken = true; });

  CHECK(asked >= 5);
  CHECK_FALSE(has_taken);
}

TEST_CASE("no more jobs begin than may be ahead", "[jobs]") {
  constexpr std::size_t kAhead = 3;
  std::atomic<std::size_t> begun = 0;
  std::size_t taken = 0;
  const auto work = [&](std::size_t, const GoOn&) { return ++begun; };

  in_order(50, {.threads = 8, .ahead = kAhead}, work, [&](std::size_t, std::size_t) {
    const bool is_within = begun <= ++taken + kAhead;
    CHECK(is_within);
    return is_within;
  });

  CHECK(taken == 50);
}

TEST_CASE("results that cannot be copied are handed over", "[jobs]") {
  Numbers taken;

  in_order(
      5, {.threads = 2},
      [](std::size_t i, const GoOn&) { return std::make_unique<std::size_t>(i); },
      [&](std::size_t, std::unique_ptr<std::size_t> number) {
        taken.push_back(*number);
        return true;
      });

  CHECK(taken == Numbers{0, 1, 2, 3, 4});
}

}  // namespace
}  // namespace acmsim::tools
