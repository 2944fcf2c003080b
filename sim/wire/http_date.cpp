// Dates of HTTP.
#include "sim/wire/http_date.hpp"

#include <array>
#include <date/date.h>
#include <fmt/core.h>
#include <string_view>

namespace acmsim::sim {
namespace {

// As RFC 9110 spells them, whatever the machine's language.
constexpr std::array<std::string_view, 7> kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr std::array<std::string_view, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                   "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

}  // namespace

std::string http_date(Instant instant) {
  const auto day = date::floor<date::days>(instant);
  const date::year_month_day date(day);
  const date::hh_mm_ss time(instant - day);
  return fmt::format("{}, {:02} {} {} {:02}:{:02}:{:02} GMT",
                     kDays[date::weekday(day).c_encoding()], static_cast<unsigned>(date.day()),
                     kMonths[static_cast<unsigned>(date.month()) - 1],
                     static_cast<int>(date.year()), time.hours().count(), time.minutes().count(),
                     time.seconds().count());
}

}  // namespace acmsim::sim
