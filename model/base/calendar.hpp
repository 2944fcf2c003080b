#pragma once

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "model/base/enum_table.hpp"
#include "model/base/rules.hpp"
#include "model/base/timer.hpp"

namespace acmsim {

/// A day at whose beginning, 00:00:00 UTC, rules change.
using Day = std::chrono::sys_days;

constexpr Day day_of(int year, unsigned month, unsigned day) {
  return std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day};
}

/// Before all that is known, and after all that is announced.
inline constexpr Day kFirstDay = day_of(1970, 1, 1);
inline constexpr Day kLastDay = day_of(9999, 12, 31);

/// A rule of AWS that has changed, or is going to.
struct RuleChange {
  Day since;
  std::string_view rule;  ///< As a scenario's `rules` calls it.
  void (*apply)(Rules& rules);
  std::string_view source;
  Confidence confidence;
};

template <auto member, auto value>
constexpr void set_rule(Rules& rules) {
  rules.*member = value;
}
constexpr void drop_notice_of_45_days(Rules& rules) { rules.renewal_notice_days.erase(45); }

/// The one calendar, oldest first. What is announced, and what is a guess, is among it.
inline constexpr std::array kRuleChanges{
    RuleChange{day_of(2024, 6, 1), "whois_contacts", set_rule<&Rules::whois_contacts, false>,
               "AWS Security Blog: since June of 2024, for renewals since October; the day is a "
               "guess",
               Confidence::documented},
    RuleChange{day_of(2024, 6, 1), "renewal_notice_days", drop_notice_of_45_days,
               "ACM User Guide: 45 days are for private certificates now; the date is a guess",
               Confidence::inferred},
    RuleChange{day_of(2024, 6, 1), "approaching_expiration_days",
               set_rule<&Rules::approaching_expiration_days, 30>,
               "ACM User Guide, supported events; the date is a guess", Confidence::inferred},
    RuleChange{day_of(2024, 6, 1), "renewal_starts_over",
               set_rule<&Rules::renewal_starts_over, true>,
               "ACM User Guide of 2026; the date is a guess", Confidence::inferred},
    RuleChange{day_of(2024, 6, 1), "console_keeps_previous_default",
               set_rule<&Rules::console_keeps_previous_default, true>,
               "the console of 2026; the date is a guess", Confidence::inferred},
    RuleChange{day_of(2024, 10, 30), "newer_record_types",
               set_rule<&Rules::newer_record_types, true>, "AWS What's New, 2024-10-30",
               Confidence::documented},
    RuleChange{day_of(2025, 6, 11), "client_authentication",
               set_rule<&Rules::client_authentication, false>,
               "ACM User Guide: since the middle of 2025; the day is a guess",
               Confidence::inferred},
    RuleChange{day_of(2025, 6, 17), "exports", set_rule<&Rules::exports, true>,
               "ACM User Guide, document history", Confidence::documented},
    RuleChange{day_of(2026, 2, 18), "validity_days", set_rule<&Rules::validity_days, 198>,
               "ACM User Guide, document history", Confidence::documented},
    RuleChange{day_of(2026, 8, 13), "moves_to_dns", set_rule<&Rules::moves_to_dns, true>,
               "AWS What's New, 2026-08-13; ACM User Guide, document history",
               Confidence::documented},
    RuleChange{day_of(2027, 3, 15), "validity_days", set_rule<&Rules::validity_days, 98>,
               "a guess: CA/Browser Forum, ballot SC-081v3, allows 100 days from then on, and ACM "
               "took 198 of 200",
               Confidence::inferred},
    RuleChange{day_of(2027, 3, 15), "renewal_days", set_rule<&Rules::renewal_days, 33>,
               "a guess: a third of the validity", Confidence::inferred},
    RuleChange{day_of(2027, 3, 31), "email_requests", set_rule<&Rules::email_requests, false>,
               "AWS What's New, 2026-08-13: the last day is 2027-03-30", Confidence::documented},
    RuleChange{day_of(2027, 9, 30), "email_renewals", set_rule<&Rules::email_renewals, false>,
               "AWS What's New, 2026-08-13: the last day is 2027-09-29", Confidence::documented},
    RuleChange{day_of(2029, 3, 15), "validity_days", set_rule<&Rules::validity_days, 45>,
               "a guess: CA/Browser Forum, ballot SC-081v3, allows 47 days from then on, and ACM's "
               "own ACME certificates have 45",
               Confidence::inferred},
    RuleChange{day_of(2029, 3, 15), "renewal_days", set_rule<&Rules::renewal_days, 16>,
               "a guess: a third of the validity", Confidence::inferred},
};

/// The rules of a day, all delays at their defaults.
constexpr Rules rules_on(Day day) {
  Rules rules;
  for (const RuleChange& change : kRuleChanges) {
    if (change.since <= day) change.apply(rules);
  }
  return rules;
}

/// How AWS ticks at a time, for ever: data, chosen by a scenario's `rules`.
enum class Era : std::uint8_t { y2022, y2026, y2027, y2029 };

/// An era's rules are true from its first day until the day before its end.
struct EraName {
  Era era;
  std::string_view word;
  Day since;
  Day until;
};
inline constexpr std::array kEraNames{
    EraName{Era::y2022, "2022", kFirstDay, day_of(2024, 6, 1)},
    EraName{Era::y2026, "2026", day_of(2026, 8, 13), day_of(2027, 3, 15)},
    EraName{Era::y2027, "2027", day_of(2027, 3, 31), day_of(2027, 9, 30)},
    EraName{Era::y2029, "2029", day_of(2029, 3, 15), kLastDay},
};
static_assert(rows_match(kEraNames, &EraName::era, Era::y2029));

/// The rules of an era, all delays at their defaults.
constexpr Rules rules_of(Era era) { return rules_on(row_of(kEraNames, era).since); }

/// How a scenario calls rules that follow the calendar.
inline constexpr std::string_view kCalendarWord = "calendar";

/// Rules, and since when they hold.
struct Epoch {
  Day since;
  Rules rules;
};

/// The rules of a history: one epoch after the other, or one for ever.
struct Calendar {
  std::optional<Era> frozen{};  ///< Nothing: they follow the calendar.
  std::vector<Epoch> epochs;    ///< Oldest first; the oldest has no beginning. Never none.

  const Rules& rules(std::uint8_t epoch) const { return epochs[epoch].rules; }

  /// The epoch of an instant.
  std::uint8_t epoch_at(std::chrono::sys_seconds instant) const {
    const auto next =
        std::ranges::find_if(epochs.begin() + 1, epochs.end(),
                             [&](const Epoch& epoch) { return epoch.since > instant; });
    return static_cast<std::uint8_t>(next - epochs.begin() - 1);
  }

  /// How long after the beginning of an epoch the next one begins; nothing after the last.
  std::optional<Duration> length_of(std::uint8_t epoch) const {
    if (epoch + std::size_t{1} >= epochs.size()) return std::nullopt;
    return epochs[epoch + std::size_t{1}].since - epochs[epoch].since;
  }
};

/// NotBefore of a certificate of which only NotAfter is known: by the latest rules, those of `last`
/// or older, under which one could have been issued that ends so.
inline std::chrono::sys_seconds usual_not_before(const Calendar& calendar, std::uint8_t last,
                                                 std::chrono::sys_seconds not_after) {
  std::chrono::sys_seconds not_before{};
  for (std::size_t i = last + std::size_t{1}; i-- > 0;) {
    const Epoch& epoch = calendar.epochs[i];
    not_before = not_after - (epoch.rules.validity_days * kDay - Duration{1});
    if (not_before >= epoch.since) break;
  }
  return not_before;
}

/// An era's rules for ever.
inline Calendar frozen_at(Era era) { return {era, {{kFirstDay, rules_of(era)}}}; }

/// All epochs of the calendar.
inline Calendar the_calendar() {
  Calendar calendar{std::nullopt, {{kFirstDay, rules_on(kFirstDay)}}};
  for (const RuleChange& change : kRuleChanges) {
    if (change.since == calendar.epochs.back().since) continue;
    calendar.epochs.push_back({change.since, rules_on(change.since)});
  }
  return calendar;
}

/// The timer of the next change of rules.
inline constexpr Timer kRulesChange{TimerKind::rules_change, 0, 0};

}  // namespace acmsim
