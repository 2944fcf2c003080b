#include "sim/dig/value.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <sstream>
#include <string_view>
#include <vector>

namespace acmsim::sim {
namespace {

constexpr std::size_t kGroups = 8;
using Groups = std::vector<unsigned>;

/// The groups of 16 bits in a part of an address that has no `::`.
Groups groups_in(std::string_view text) {
  Groups groups;
  while (!text.empty()) {
    const std::string_view digits = text.substr(0, text.find(':'));
    unsigned group = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), group, 16);
    groups.push_back(group);
    text.remove_prefix(std::min(text.size(), digits.size() + 1));
  }
  return groups;
}

/// Where the longest row of zeros begins and ends, the first of equals; one alone is no row.
/// Source: RFC 5952, section 4.2.
std::pair<std::size_t, std::size_t> longest_gap(const Groups& groups) {
  std::pair<std::size_t, std::size_t> longest{0, 0};
  for (std::size_t begin = 0; begin < groups.size(); ++begin) {
    std::size_t end = begin;
    while (end < groups.size() && groups[end] == 0) ++end;
    if (end - begin > std::max<std::size_t>(1, longest.second - longest.first)) {
      longest = {begin, end};
    }
  }
  return longest;
}

std::string joined_groups(const Groups& groups, std::size_t begin, std::size_t end) {
  std::string text;
  for (std::size_t i = begin; i < end; ++i)
    text += fmt::format("{}{:x}", i > begin ? ":" : "", groups[i]);
  return text;
}

std::string short_ipv6(const std::string& text) {
  if (text.find('.') != text.npos) return text;
  const auto gap = text.find("::");
  Groups groups = groups_in(std::string_view(text).substr(0, gap));
  if (gap != text.npos) {
    const Groups last = groups_in(std::string_view(text).substr(gap + 2));
    groups.resize(std::max(groups.size(), kGroups - std::min(kGroups, last.size())));
    groups.insert(groups.end(), last.begin(), last.end());
  }
  const auto [begin, end] = longest_gap(groups);
  if (begin == end) return joined_groups(groups, 0, groups.size());
  return joined_groups(groups, 0, begin) + "::" + joined_groups(groups, end, groups.size());
}

/// Which words of a value are names, for the types that have some among others.
struct NamePlaces {
  RecordType type;
  std::size_t begin;
  std::size_t end;
};
constexpr std::array kNamePlaces{
    NamePlaces{RecordType::mx, 1, 2},
    NamePlaces{RecordType::soa, 0, 2},
    NamePlaces{RecordType::srv, 3, 4},
};

std::string with_dots(const NamePlaces& places, const std::string& value) {
  std::istringstream words(value);
  std::string text;
  std::size_t place = 0;
  for (std::string word; words >> word; ++place) {
    const bool is_name = place >= places.begin && place < places.end;
    text += (place > 0 ? " " : "") + word + (is_name && !word.ends_with('.') ? "." : "");
  }
  return text;
}

}  // namespace

std::string printed_value(RecordType type, const std::string& value) {
  if (type == RecordType::aaaa) return short_ipv6(value);
  const auto places = std::ranges::find(kNamePlaces, type, &NamePlaces::type);
  return places == kNamePlaces.end() ? value : with_dots(*places, value);
}

}  // namespace acmsim::sim
