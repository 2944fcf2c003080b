// The words of an endpoint's clock.
#include "sim/wire/serving_clock.hpp"

#include <array>
#include <charconv>
#include <fmt/core.h>

#include "model/base/enum_table.hpp"

namespace acmsim::sim {
namespace {

struct ClockWord {
  ServingClock::Kind kind;
  std::string_view word;
};
constexpr std::array kClockWords{
    ClockWord{ServingClock::Kind::stand, "stand"},
    ClockWord{ServingClock::Kind::settle, "settle"},
    ClockWord{ServingClock::Kind::polls, "polls"},
};

}  // namespace

std::optional<ServingClock> ServingClock::parse(std::string_view word) {
  if (const auto* row = row_named(kClockWords, &ClockWord::word, word)) {
    return ServingClock{row->kind};
  }
  double factor = 0;
  const char* end = word.data() + word.size();
  const auto read = std::from_chars(word.data(), end, factor);
  const bool is_number = read.ec == std::errc() && read.ptr == end;
  if (!is_number || !(factor > 0) || factor > kFactorMax) return std::nullopt;
  return ServingClock{Kind::factor, factor};
}

std::string ServingClock::word() const {
  for (const ClockWord& row : kClockWords) {
    if (row.kind == kind) return std::string(row.word);
  }
  return fmt::format("{}", factor);
}

}  // namespace acmsim::sim
