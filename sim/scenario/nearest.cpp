#include "sim/scenario/nearest.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "model/base/ascii.hpp"

namespace acmsim::sim {
namespace {

constexpr std::size_t kListedMax = 12;
constexpr std::size_t kListedOfMany = 5;

/// Longer words are no slip of the keyboard, and comparing them would take long.
constexpr std::size_t kWordMax = 128;

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

std::string nearest(std::string_view typed, const std::vector<std::string>& words) {
  std::string best;
  std::size_t fewest = std::numeric_limits<std::size_t>::max();
  for (const std::string& word : words) {
    const auto [shorter, longer] = std::minmax({typed.size(), word.size()});
    const std::size_t allowed = std::max<std::size_t>(1, longer / 3);
    if (longer - shorter > allowed) continue;
    const std::size_t slips = slips_between(typed, word);
    if (slips >= fewest || slips > allowed || slips >= word.size()) continue;
    best = word;
    fewest = slips;
  }
  return best;
}

std::string listed(const std::vector<std::string>& words, std::string_view typed) {
  std::vector<std::string> shown = words;
  if (words.size() > kListedMax) {
    std::vector<std::pair<std::size_t, std::size_t>> order;  // slips, index
    order.reserve(words.size());
    for (const std::string& word : words) {
      order.emplace_back(slips_between(typed, word), order.size());
    }
    std::ranges::sort(order);
    for (std::size_t i = 0; i < kListedOfMany; ++i) shown[i] = words[order[i].second];
    shown.resize(kListedOfMany);
  }
  for (std::string& word : shown) word = '"' + word + '"';
  if (shown.size() < words.size()) {
    shown.push_back(std::to_string(words.size() - shown.size()) + " others");
  }
  return joined(shown);
}

}  // namespace acmsim::sim
