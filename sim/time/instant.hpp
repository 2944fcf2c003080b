#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "model/base/delay.hpp"

namespace acmsim::sim {

/// A point of time, in whole seconds of UTC. Only for people to read: no rule decides on one.
using Instant = std::chrono::sys_seconds;

/// Reads an RFC 3339 instant of whole seconds, such as 2022-01-05T09:00:00+09:00; nothing if it is
/// none or lies outside the years 1970 to 9999.
std::optional<Instant> parse_instant(std::string_view text);

/// The offset of a time zone such as +09:00 or Z; nothing if it is none.
std::optional<Duration> parse_offset(std::string_view text);

/// As `2022-01-05T00:00:00Z`.
std::string format_instant(Instant instant);
/// The local date, as `2022-01-05`.
std::string format_date(Instant instant, Duration offset);
/// The local time of day, as `09:00:00`.
std::string format_time(Instant instant, Duration offset);
/// As `+09:00`, or `UTC` for no offset.
std::string format_offset(Duration offset);

/// Reads `90s`, `1h30m`, `39d` or `never`; nothing if it is none.
std::optional<Duration> parse_duration(std::string_view text);
/// As a person would write it in a document: `1h30m`, `0s`, `never`.
std::string format_duration(Duration duration);
/// The two greatest units, for a narrow column: `3d4h`, `33m5s`.
std::string format_short(Duration duration);
/// Either of them in Korean: of `3d4h` `3일 4시간`.
std::string korean_duration(std::string_view formatted);

/// The midnight (UTC) at or before an instant.
Instant midnight_before(Instant instant);

}  // namespace acmsim::sim
