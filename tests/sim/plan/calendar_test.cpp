// The calendar itself: its lines, its eras, and which of its epochs an instant lies in.
#include "model/base/calendar.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "sim/plan/rule_text.hpp"

namespace acmsim {
namespace {

using sim::RuleText;

std::set<std::string_view> changed(const Rules& before, const Rules& after) {
  std::set<std::string_view> words;
  for (const RuleText& rule : sim::rule_texts()) {
    if (rule.value(before) != rule.value(after)) words.insert(rule.word);
  }
  return words;
}

TEST_CASE("each line of the calendar changes its own rule alone, from its day on", "[base]") {
  Day before = kFirstDay;
  for (const RuleChange& change : kRuleChanges) {
    CAPTURE(change.rule);
    CHECK(change.since >= before);
    before = change.since;
    CHECK_FALSE(change.source.empty());
    Rules rules = rules_on(change.since - std::chrono::days{1});
    const Rules old = rules;
    change.apply(rules);
    CHECK(changed(old, rules) == std::set<std::string_view>{change.rule});
  }
}

TEST_CASE("the announced dates and the guesses are these", "[base]") {
  const auto on = [](int year, unsigned month, unsigned day) {
    return rules_on(day_of(year, month, day));
  };
  CHECK(on(2026, 2, 17).validity_days == 396);
  CHECK(on(2026, 2, 18).validity_days == 198);
  CHECK_FALSE(on(2026, 8, 12).moves_to_dns);
  CHECK(on(2026, 8, 13).moves_to_dns);
  CHECK(on(2027, 3, 14).validity_days == 198);
  CHECK(on(2027, 3, 15).validity_days == 98);
  CHECK(on(2027, 3, 15).renewal_days == 33);
  CHECK(on(2027, 3, 30).email_requests);
  CHECK_FALSE(on(2027, 3, 31).email_requests);
  CHECK(on(2027, 9, 29).email_renewals);
  CHECK_FALSE(on(2027, 9, 30).email_renewals);
  CHECK(on(2029, 3, 14).validity_days == 98);
  CHECK(on(2029, 3, 15).validity_days == 45);
  CHECK(on(2029, 3, 15).renewal_days == 16);
}

TEST_CASE("a frozen era is true on each day of its span", "[base]") {
  for (const EraName& era : kEraNames) {
    CAPTURE(era.word);
    for (const RuleChange& change : kRuleChanges) {
      CHECK_FALSE((change.since > era.since && change.since < era.until));
    }
    CHECK(rules_of(era.era) == rules_on(era.since));
  }
}

TEST_CASE("an instant lies in the epoch that began last", "[base]") {
  const Calendar calendar = the_calendar();
  const auto second = std::chrono::seconds{1};
  for (std::uint8_t i = 1; i < calendar.epochs.size(); ++i) {
    const Day since = calendar.epochs[i].since;
    CHECK(calendar.epoch_at(since - second) == i - 1);
    CHECK(calendar.epoch_at(since) == i);
    CHECK(calendar.length_of(i - 1) ==
          (i > 1 ? since - calendar.epochs[i - 1].since : since - kFirstDay));
  }
  CHECK_FALSE(calendar.length_of(static_cast<std::uint8_t>(calendar.epochs.size() - 1)));
  CHECK_FALSE(frozen_at(Era::y2026).length_of(0));
}

}  // namespace
}  // namespace acmsim
