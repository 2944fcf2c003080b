#include "sim/json/nearest.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <utility>

#include "model/base/ascii.hpp"

namespace acmsim::sim {
namespace {

constexpr std::size_t kListedMax = 12;
constexpr std::size_t kListedOfMany = 5;

/// Longer words are no slip of the keyboard, and comparing them would take long.
constexpr std::size_t kWordMax = 128;

/// How often each letter is in a word, as far as five bits tell letters apart.
using Letters = std::array<std::int64_t, 32>;

std::size_t place_of(char letter) { return static_cast<unsigned char>(to_lower(letter)) % 32; }

Letters letters_of(std::string_view word) {
  Letters letters{};
  for (const char letter : word) ++letters[place_of(letter)];
  return letters;
}

/// What `slips_between` cannot go below, for much less: each slip adds, takes or exchanges one
/// letter at most.
std::size_t slips_at_least(const Letters& typed, std::string_view word) {
  Letters left = typed;
  for (const char letter : word) --left[place_of(letter)];
  std::int64_t surplus = 0;
  std::int64_t missing = 0;
  for (const std::int64_t count : left) (count > 0 ? surplus : missing) += std::abs(count);
  return static_cast<std::size_t>(std::max(surplus, missing));
}

/// The places of the few words that are nearest to what was typed, the nearest first; of equals the
/// earlier.
std::vector<std::size_t> closest(const std::vector<std::string>& words, std::string_view typed,
                                 std::size_t few) {
  const Letters letters = letters_of(typed);
  std::vector<std::pair<std::size_t, std::size_t>> best;  // Slips, place.
  for (std::size_t place = 0; place < words.size(); ++place) {
    const bool is_full = best.size() == few;
    if (is_full && slips_at_least(letters, words[place]) >= best.back().first) continue;
    const std::pair found{slips_between(typed, words[place]), place};
    if (is_full && found > best.back()) continue;
    best.insert(std::ranges::upper_bound(best, found), found);
    if (is_full) best.pop_back();
  }
  std::vector<std::size_t> places;
  for (const auto& [slips, place] : best) places.push_back(place);
  return places;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? " or " : ", ";
    text += words[i];
  }
  return text;
}

}  // namespace

std::size_t slips_between(std::string_view typed, std::string_view word) {
  if (typed.size() > kWordMax) return std::numeric_limits<std::size_t>::max();
  const std::size_t width = word.size() + 1;
  std::vector<std::size_t> before(width);
  std::vector<std::size_t> above(width);
  std::vector<std::size_t> row(width);
  for (std::size_t j = 0; j < width; ++j) above[j] = j;
  for (std::size_t i = 1; i <= typed.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j < width; ++j) {
      const bool same = to_lower(typed[i - 1]) == to_lower(word[j - 1]);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0U : 1U)});
      const bool swapped = i > 1 && j > 1 && to_lower(typed[i - 1]) == to_lower(word[j - 2]) &&
                           to_lower(typed[i - 2]) == to_lower(word[j - 1]);
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before = above;
    above = row;
  }
  return above[word.size()];
}

namespace {

std::string without_digits(std::string_view word) {
  std::string rest(word);
  std::erase_if(rest, is_digit);
  return rest;
}

/// Whether both have a number and are the same but for that.
bool differ_in_numbers(std::string_view typed, std::string_view word) {
  const std::string rest = without_digits(word);
  return rest.size() < word.size() && without_digits(typed).size() < typed.size() &&
         without_digits(typed) == rest;
}

/// The only word that begins with what was typed, if that is half of it at least.
std::string completed(std::string_view typed, const std::vector<std::string>& words) {
  constexpr std::size_t kTypedLeast = 4;
  if (typed.size() < kTypedLeast) return "";
  const auto begins = [&](const std::string& word) { return word.starts_with(typed); };
  const auto found = std::ranges::find_if(words, begins);
  const bool is_only = std::ranges::count_if(words, begins) == 1;
  return is_only && 2 * typed.size() >= found->size() ? *found : "";
}

}  // namespace

std::string nearest(std::string_view typed, const std::vector<std::string>& words) {
  std::string best;
  std::size_t fewest = std::numeric_limits<std::size_t>::max();
  const Letters letters = letters_of(typed);
  for (const std::string& word : words) {
    const auto [shorter, longer] = std::minmax({typed.size(), word.size()});
    const std::size_t allowed = std::max<std::size_t>(1, longer / 3);
    if (longer - shorter > allowed) continue;
    if (slips_at_least(letters, word) > std::min(allowed, fewest - 1)) continue;
    const std::size_t slips = slips_between(typed, word);
    if (slips >= fewest || slips > allowed || slips >= word.size()) continue;
    if (differ_in_numbers(typed, word)) continue;
    best = word;
    fewest = slips;
  }
  return best.empty() ? completed(typed, words) : best;
}

std::string did_you_mean(const std::string& near) {
  return near.empty() ? "" : "; did you mean \"" + near + "\"?";
}

std::string listed(const std::vector<std::string>& words, std::string_view typed,
                   std::string_view before) {
  std::vector<std::string> shown;
  const auto show = [&](const std::string& word) {
    shown.push_back(std::string("\"").append(before) + word + '"');
  };
  if (words.size() <= kListedMax) {
    for (const std::string& word : words) show(word);
    return joined(shown);
  }
  for (const std::size_t place : closest(words, typed, kListedOfMany)) show(words[place]);
  shown.push_back(std::to_string(words.size() - shown.size()) + " others");
  return joined(shown);
}

}  // namespace acmsim::sim
