#include "sim/fuzz/token.hpp"

#include <charconv>
#include <fmt/core.h>
#include <vector>

#include "sim/json/nearest.hpp"
#include "sim/json/value_text.hpp"
#include "sim/time/instant.hpp"

namespace acmsim::sim {
namespace {

constexpr std::string_view kTypical = "typical";
constexpr std::string_view kEdit = "edit";
constexpr std::string_view kTies = "ties";
constexpr std::size_t kShownPartMax = 200;

template <class Number>
std::optional<Number> number_in(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::string wrong_part(std::string_view part) {
  return fmt::format(
      "found \"{}\"; expected \"{}\", or parts such as dns_validation.0=3h, edit.2 and ties.5 with "
      "\"+\" between them",
      in_one_line(std::string(part), kShownPartMax), kTypical);
}

std::string wrong_kind(std::string_view word) {
  std::vector<std::string> words;
  for (const TimerRow& row : kTimerRows) words.emplace_back(row.word);
  const std::string found = in_one_line(std::string(word), kShownPartMax);
  return fmt::format("found \"{}\"; expected {}{}", found, listed(words, found),
                     did_you_mean(nearest(found, words)));
}

/// One part of a token; what is wrong with it, if anything is.
std::string take_part(std::string_view part, Draw& draw) {
  const auto dot = part.find('.');
  if (dot == part.npos) return wrong_part(part);
  const std::string_view word = part.substr(0, dot);
  const std::string_view rest = part.substr(dot + 1);
  if (word == kEdit) {
    const auto edit = number_in<std::size_t>(rest);
    if (!edit) return wrong_part(part);
    draw.edits.push_back(*edit);
    return "";
  }
  if (word == kTies) {
    const auto ties = number_in<std::uint64_t>(rest);
    if (!ties) return wrong_part(part);
    draw.ties = *ties;
    return "";
  }
  const auto* row = row_named(kTimerRows, &TimerRow::word, word);
  if (row == nullptr) return wrong_kind(word);
  const auto equals = rest.find('=');
  if (equals == rest.npos) return wrong_part(part);
  const auto nth = number_in<std::uint32_t>(rest.substr(0, equals));
  const auto takes = parse_duration(rest.substr(equals + 1));
  if (!nth || !takes) return wrong_part(part);
  draw.slips.push_back({row->kind, *nth, *takes, {}});
  return "";
}

}  // namespace

std::string token_of(const Draw& draw) {
  std::string token;
  const auto add = [&](const std::string& part) { token += (token.empty() ? "" : "+") + part; };
  for (const std::size_t edit : draw.edits) add(fmt::format("{}.{}", kEdit, edit));
  for (const Slip& slip : draw.slips) {
    add(fmt::format("{}.{}={}", name_of(slip.timer), slip.nth, format_duration(slip.takes)));
  }
  if (draw.ties > 0) add(fmt::format("{}.{}", kTies, draw.ties));
  return token.empty() ? std::string(kTypical) : token;
}

tl::expected<Draw, std::string> parse_token(std::string_view token) {
  Draw draw;
  if (token == kTypical) return draw;
  while (true) {
    const auto plus = token.find('+');
    std::string wrong = take_part(token.substr(0, plus), draw);
    if (!wrong.empty()) return tl::unexpected(std::move(wrong));
    if (plus == token.npos) return draw;
    token.remove_prefix(plus + 1);
  }
}

}  // namespace acmsim::sim
