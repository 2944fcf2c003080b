#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/base/calendar.hpp"
#include "model/base/rules.hpp"

namespace acmsim::sim {

/// What a rule is: a number, a switch, or a word.
using RuleValue = std::variant<std::int32_t, bool, std::string>;
std::string text_of(const RuleValue& value);

/// A rule of the tables, whatever its kind, for people to read.
struct RuleText {
  std::string_view word;
  std::string_view meaning;
  std::string_view source;
  Confidence confidence;
  std::function<RuleValue(const Rules&)> value;
};

/// All of them: numbers, switches, words, days.
std::vector<RuleText> rule_texts();

/// A delay's window as `0s, 5s, 30s`: earliest, typical, latest; one where it has one alone.
std::string delay_text(const Delay& delay);

/// When an era's rules are true: `from 2026-08-13 to 2027-03-14`, or one of the two.
std::string span_text(const EraName& era);

}  // namespace acmsim::sim
