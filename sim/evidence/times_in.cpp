#include "sim/evidence/times_in.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <date/date.h>
#include <vector>

#include "model/base/ascii.hpp"
#include "sim/evidence/text_in.hpp"

namespace acmsim::sim {
namespace {

/// Abbreviations of time zones as the `TZ` database has them, and what Windows has for two.
struct ZoneWord {
  std::string_view word;
  int minutes;  ///< East of Greenwich.
};
constexpr std::array kZoneWords{
    ZoneWord{"UTC", 0},
    ZoneWord{"GMT", 0},
    ZoneWord{"Z", 0},
    ZoneWord{"WET", 0},
    ZoneWord{"WEST", 60},
    ZoneWord{"BST", 60},
    ZoneWord{"CET", 60},
    ZoneWord{"CEST", 120},
    ZoneWord{"MET", 60},
    ZoneWord{"MEST", 120},
    ZoneWord{"EET", 120},
    ZoneWord{"EEST", 180},
    ZoneWord{"SAST", 120},
    ZoneWord{"CAT", 120},
    ZoneWord{"EAT", 180},
    ZoneWord{"MSK", 180},
    ZoneWord{"IST", 330},
    ZoneWord{"IST", 60},
    ZoneWord{"IST", 120},
    ZoneWord{"IDT", 180},
    ZoneWord{"PKT", 300},
    ZoneWord{"WIB", 420},
    ZoneWord{"WITA", 480},
    ZoneWord{"WIT", 540},
    ZoneWord{"CST", 480},
    ZoneWord{"CST", -360},
    ZoneWord{"CDT", -300},
    ZoneWord{"HKT", 480},
    ZoneWord{"PST", -480},
    ZoneWord{"PST", 480},
    ZoneWord{"PDT", -420},
    ZoneWord{"KST", 540},
    ZoneWord{"JST", 540},
    ZoneWord{"AWST", 480},
    ZoneWord{"ACST", 570},
    ZoneWord{"ACDT", 630},
    ZoneWord{"AEST", 600},
    ZoneWord{"AEDT", 660},
    ZoneWord{"NZST", 720},
    ZoneWord{"NZDT", 780},
    ZoneWord{"EST", -300},
    ZoneWord{"EDT", -240},
    ZoneWord{"MST", -420},
    ZoneWord{"MDT", -360},
    ZoneWord{"AKST", -540},
    ZoneWord{"AKDT", -480},
    ZoneWord{"HST", -600},
    ZoneWord{"AST", -240},
    ZoneWord{"ADT", -180},
    ZoneWord{"NST", -210},
    ZoneWord{"NDT", -150},
    ZoneWord{"Korea Standard Time", 540},
    ZoneWord{"Tokyo Standard Time", 540},
};

constexpr std::array<std::string_view, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                   "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::optional<int> number_in(std::string_view digits) {
  int number = 0;
  const char* end = digits.data() + digits.size();
  const auto read = std::from_chars(digits.data(), end, number);
  if (digits.empty() || read.ec != std::errc() || read.ptr != end || number < 0) return {};
  return number;
}

std::optional<int> month_in(std::string_view word) {
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    std::string_view rest = word;
    if (take_prefix(rest, kMonths[i])) return static_cast<int>(i) + 1;
  }
  return std::nullopt;
}

/// All of them come from a text, and may be anything.
std::optional<Instant> midnight(int year, int month, int day) {
  if (year < 1970 || year > 9999 || month > 12 || day > 31) return std::nullopt;
  const date::year_month_day date{date::year(year), date::month(static_cast<unsigned>(month)),
                                  date::day(static_cast<unsigned>(day))};
  if (!date.ok()) return std::nullopt;
  return Instant(date::sys_days(date));
}

/// `09:30:30`
std::optional<Duration> time_of_day(std::string_view text) {
  if (text.size() != 8 || text[2] != ':' || text[5] != ':') return std::nullopt;
  const auto hour = number_in(text.substr(0, 2));
  const auto minute = number_in(text.substr(3, 2));
  const auto second = number_in(text.substr(6, 2));
  if (!hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 60) return {};
  return std::chrono::hours(*hour) + std::chrono::minutes(*minute) + Duration(*second);
}

/// `+09`, `-0330`: how a zone without a word of its own is called.
std::optional<Duration> nameless_zone(std::string_view word) {
  if (word.size() != 3 && word.size() != 5) return std::nullopt;
  if (word[0] != '+' && word[0] != '-') return std::nullopt;
  const auto hours = number_in(word.substr(1, 2));
  const auto minutes = word.size() == 5 ? number_in(word.substr(3)) : 0;
  if (!hours || !minutes || *hours > 23 || *minutes > 59) return std::nullopt;
  const Duration offset = std::chrono::hours(*hours) + std::chrono::minutes(*minutes);
  return word[0] == '-' ? -offset : offset;
}

/// An instant in the form of ISO 8601, with what it leaves out put in: a `T`, and UTC.
std::optional<Instant> iso_time(std::string_view text, std::set<Duration>* offsets) {
  constexpr std::size_t kLocalLength = 19;
  if (text.size() < kLocalLength) return std::nullopt;
  std::string local(text.substr(0, kLocalLength));
  if (local[10] == ' ') local[10] = 'T';
  std::string_view rest = text.substr(kLocalLength);
  if (rest.starts_with('.'))
    rest.remove_prefix(std::min(rest.find_first_not_of("0123456789", 1), rest.size()));
  std::string zone(trimmed(rest));
  if (zone.size() == 5 && zone[0] != 'Z') zone.insert(3, ":");
  if (zone.empty() || zone == "UTC") zone = "Z";
  const auto instant = parse_instant(local + zone);
  if (instant && offsets != nullptr) offsets->insert(parse_offset(zone).value_or(Duration{0}));
  return instant;
}

/// `2025. 03. 03.`, `2025-03-03`, `2025/03/03`.
std::optional<Instant> numbered_date(std::string_view text) {
  std::vector<int> numbers;
  for (std::size_t at = 0; at < text.size() && numbers.size() < 3;) {
    const std::size_t end = std::min(text.find_first_not_of("0123456789", at), text.size());
    const auto number = number_in(text.substr(at, end - at));
    if (!number) return std::nullopt;
    numbers.push_back(*number);
    at = std::min(text.find_first_not_of("-./ ", end), text.size());
  }
  if (numbers.size() != 3) return std::nullopt;
  return midnight(numbers[0], numbers[1], numbers[2]);
}

/// `03-Mar-2025`
std::optional<Instant> worded_date(std::string_view text) {
  const auto first = text.find('-');
  const auto second = text.find('-', first == text.npos ? first : first + 1);
  if (second == text.npos || text.size() < second + 5) return std::nullopt;
  const auto day = number_in(text.substr(0, first));
  const auto month = month_in(text.substr(first + 1, second - first - 1));
  const auto year = number_in(text.substr(second + 1, 4));
  if (!day || !month || !year) return std::nullopt;
  return midnight(*year, *month, *day);
}

}  // namespace

std::optional<Instant> aws_time(const nlohmann::json& value, std::set<Duration>& offsets) {
  if (value.is_string()) return iso_time(value.get_ref<const std::string&>(), &offsets);
  if (!value.is_number()) return std::nullopt;
  constexpr double kLast = 253'402'300'799.0;  // The end of the year 9999.
  const double seconds = std::floor(value.get<double>());
  if (!(seconds >= 0 && seconds <= kLast)) return std::nullopt;
  return Instant(Duration(static_cast<std::int64_t>(seconds)));
}

std::optional<LocalTime> dig_time(std::string_view text) {
  const auto words = words_in(text);
  if (words.size() < 5) return std::nullopt;
  const std::size_t last = words.size() - 1;
  const auto month = month_in(words[1]);
  const auto day = number_in(words[2]);
  const auto time = time_of_day(words[3]);
  const auto year = number_in(words[last]);
  if (!month || !day || !time || !year) return std::nullopt;
  const auto begin = midnight(*year, *month, *day);
  if (!begin) return std::nullopt;
  std::string zone;
  for (std::size_t i = 4; i < last; ++i) zone += (i > 4 ? " " : "") + std::string(words[i]);
  return LocalTime{*begin + *time, std::move(zone)};
}

std::optional<LocalTime> kdig_time(std::string_view text) {
  const auto words = words_in(text);
  if (words.size() != 3) return std::nullopt;
  const auto day = whois_time(words[0]);
  const auto time = time_of_day(words[1]);
  if (!day || !time) return std::nullopt;
  return LocalTime{*day + *time, std::string(words[2])};
}

std::optional<Instant> instant_of(const LocalTime& time, const std::set<Duration>& offsets) {
  if (const auto offset = nameless_zone(time.zone)) return time.local - *offset;
  std::set<Duration> all;
  std::set<Duration> known;
  for (const ZoneWord& row : kZoneWords) {
    if (row.word != time.zone) continue;
    const Duration offset = std::chrono::minutes(row.minutes);
    all.insert(offset);
    if (offsets.contains(offset)) known.insert(offset);
  }
  if (all.size() == 1) return time.local - *all.begin();
  if (known.size() == 1) return time.local - *known.begin();
  return std::nullopt;
}

std::optional<Instant> whois_time(std::string_view text) {
  text = trimmed(text);
  if (const auto instant = iso_time(text, nullptr)) return instant;
  if (const auto instant = numbered_date(text)) return instant;
  return worded_date(text);
}

}  // namespace acmsim::sim
