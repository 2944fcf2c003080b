#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "sim/time/instant.hpp"

namespace acmsim::sim {

/// A local time and the word for its zone, as dig prints them.
struct LocalTime {
  Instant local;  ///< As if it were UTC.
  std::string zone;
};

/// An instant as the AWS CLI prints it: `2025-03-03T20:10:45.704000+09:00`, with `Z`, or seconds
/// since 1970 with a fraction. Its offset, where it has one, is added to `offsets`.
std::optional<Instant> aws_time(const nlohmann::json& value, std::set<Duration>& offsets);

/// `Tue Oct 10 09:30:30 KST 2023`: what stands behind dig's `WHEN:`.
std::optional<LocalTime> dig_time(std::string_view text);

/// `2023-10-10 09:30:30 KST`: the same of kdig, behind `Time`.
std::optional<LocalTime> kdig_time(std::string_view text);

/// When that was. A word that stands for several zones (`CST`) is the one whose offset is among
/// those that were seen; nothing where none or several are, or the word is not known.
std::optional<Instant> instant_of(const LocalTime& time, const std::set<Duration>& offsets);

/// A date of whois, UTC if it says nothing: `2025-03-03T20:10:45Z`, `2025-03-03`, `2025. 03. 03.`,
/// `03-Mar-2025`.
std::optional<Instant> whois_time(std::string_view text);

}  // namespace acmsim::sim
