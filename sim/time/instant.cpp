#include "sim/time/instant.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <date/date.h>
#include <fmt/core.h>

#include "model/base/ascii.hpp"

namespace acmsim::sim {
namespace {

struct Unit {
  char letter;
  std::string_view korean;
  std::int64_t seconds;
};
constexpr std::array kUnits{Unit{'d', "일", 86400}, Unit{'h', "시간", 3600}, Unit{'m', "분", 60},
                            Unit{'s', "초", 1}};
constexpr std::int64_t kSecondsMax = std::int64_t{10'000} * 366 * 86400;

/// Whether the text has this shape: `0` stands for a digit, everything else for itself.
bool has_shape(std::string_view text, std::string_view shape) {
  return std::ranges::equal(text, shape, [](char found, char wanted) {
    return wanted == '0' ? is_digit(found) : found == wanted;
  });
}

}  // namespace

std::optional<Instant> parse_instant(std::string_view text) {
  constexpr std::size_t kLocalLength = 19;
  if (text.size() <= kLocalLength) return std::nullopt;
  std::string local(text.substr(0, kLocalLength));
  local[10] = local[10] == 't' ? 'T' : local[10];
  if (!has_shape(local, "0000-00-00T00:00:00")) return std::nullopt;
  const auto offset = parse_offset(text.substr(kLocalLength));
  const auto number = [&](std::size_t at, std::size_t digits) {
    int value = 0;
    for (const char c : local.substr(at, digits)) value = value * 10 + (c - '0');
    return value;
  };
  const date::year_month_day day{date::year(number(0, 4)),
                                 date::month(static_cast<unsigned>(number(5, 2))),
                                 date::day(static_cast<unsigned>(number(8, 2)))};
  if (!offset || !day.ok() || number(11, 2) > 23 || number(14, 2) > 59 || number(17, 2) > 59) {
    return std::nullopt;
  }
  const Duration time = std::chrono::hours(number(11, 2)) + std::chrono::minutes(number(14, 2)) +
                        Duration(number(17, 2));
  const Instant instant = date::sys_days(day) + time - *offset;
  if (instant.time_since_epoch() < Duration{0}) return std::nullopt;
  return instant;
}

std::optional<Duration> parse_offset(std::string_view text) {
  if (text == "Z" || text == "z") return Duration{0};
  if (text.size() != 6 || (text[0] != '+' && text[0] != '-')) return std::nullopt;
  if (!has_shape(text.substr(1), "00:00")) return std::nullopt;
  const int hours = (text[1] - '0') * 10 + (text[2] - '0');
  const int minutes = (text[4] - '0') * 10 + (text[5] - '0');
  if (hours > 23 || minutes > 59) return std::nullopt;
  const Duration offset = std::chrono::hours(hours) + std::chrono::minutes(minutes);
  return text[0] == '-' ? -offset : offset;
}

std::string format_instant(Instant instant) {
  return format_date(instant, Duration{0}) + "T" + format_time(instant, Duration{0}) + "Z";
}

std::string format_date(Instant instant, Duration offset) {
  const date::year_month_day day{date::floor<date::days>(instant + offset)};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()),
                     static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

std::string format_time(Instant instant, Duration offset) {
  const Instant local = instant + offset;
  const date::hh_mm_ss<Duration> time{local - midnight_before(local)};
  return fmt::format("{:02}:{:02}:{:02}", time.hours().count(), time.minutes().count(),
                     time.seconds().count());
}

std::string format_offset(Duration offset) {
  if (offset == Duration{0}) return "UTC";
  const auto minutes = std::chrono::abs(offset).count() / 60;
  return fmt::format("{}{:02}:{:02}", offset < Duration{0} ? '-' : '+', minutes / 60, minutes % 60);
}

std::optional<Duration> parse_duration(std::string_view text) {
  if (text == "never") return kNever;
  std::int64_t seconds = 0;
  bool any = false;
  for (const Unit& unit : kUnits) {
    std::size_t digits = 0;
    while (digits < text.size() && is_digit(text[digits])) ++digits;
    if (digits == 0 || digits > 12 || digits == text.size() || text[digits] != unit.letter) {
      continue;
    }
    std::int64_t count = 0;
    for (const char c : text.substr(0, digits)) count = count * 10 + (c - '0');
    if (count > kSecondsMax / unit.seconds) return std::nullopt;
    seconds += count * unit.seconds;
    text.remove_prefix(digits + 1);
    any = true;
  }
  if (!any || !text.empty() || seconds > kSecondsMax) return std::nullopt;
  return Duration{seconds};
}

std::string format_duration(Duration duration) {
  if (duration == kNever) return "never";
  if (duration == Duration{0}) return "0s";
  std::string text;
  std::int64_t left = duration.count();
  for (const Unit& unit : kUnits) {
    if (left >= unit.seconds) text += fmt::format("{}{}", left / unit.seconds, unit.letter);
    left %= unit.seconds;
  }
  return text;
}

std::string format_short(Duration duration) {
  if (duration == kNever) return "never";
  std::int64_t left = duration.count();
  for (std::size_t i = 0; i < kUnits.size(); ++i) {
    if (left < kUnits[i].seconds) continue;
    std::string text = fmt::format("{}{}", left / kUnits[i].seconds, kUnits[i].letter);
    left %= kUnits[i].seconds;
    if (i + 1 < kUnits.size() && left >= kUnits[i + 1].seconds) {
      text += fmt::format("{}{}", left / kUnits[i + 1].seconds, kUnits[i + 1].letter);
    }
    return text;
  }
  return "0s";
}

std::string korean_duration(std::string_view formatted) {
  if (formatted == "never") return "끝없음";
  std::string text;
  for (const char letter : formatted) {
    const auto unit = std::ranges::find(kUnits, letter, &Unit::letter);
    if (unit != kUnits.end()) {
      text += unit->korean;
      continue;
    }
    if (!text.empty() && !is_digit(text.back())) text += ' ';
    text += letter;
  }
  return text;
}

Instant midnight_before(Instant instant) { return date::floor<date::days>(instant); }

}  // namespace acmsim::sim
