#include "sim/dig/value.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <sstream>
#include <string_view>
#include <vector>

#include "model/base/ascii.hpp"
#include "model/base/svcb.hpp"
#include "sim/dig/digest.hpp"

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

/// In capitals, a blank after each piece. Source: BIND 9.18, `dig`.
std::string with_pieces(const DigestRow& row, const std::string& value) {
  constexpr std::size_t kPiece = 56;
  std::istringstream words(value);
  std::string text;
  std::string word;
  for (std::size_t i = 0; i < row.words && words >> word; ++i) text += word + " ";
  std::size_t digits = 0;
  while (words >> word) {
    for (const char digit : word) {
      if (digits > 0 && digits % kPiece == 0) text += ' ';
      text += to_upper(digit);
      ++digits;
    }
  }
  return text;
}

std::string short_ipv6_list(std::string_view list) {
  std::string text;
  while (!list.empty()) {
    const std::string_view address = list.substr(0, list.find(','));
    text += (text.empty() ? "" : ",") + short_ipv6(std::string(address));
    list.remove_prefix(std::min(list.size(), address.size() + 1));
  }
  return text;
}

/// Protocols, and what a key without a word says, are in quotation marks. Source: as above.
std::string printed_parameter(const SvcParameter& parameter) {
  const auto key = parameter.key();
  std::string text(parameter.word);
  if (parameter.value.empty()) return text;
  const bool is_quoted = !key || key == SvcKey::alpn;
  const std::string value =
      key == SvcKey::ipv6hint ? short_ipv6_list(parameter.value) : std::string(parameter.value);
  return text + (is_quoted ? "=\"" + value + "\"" : "=" + value);
}

/// Priority, target with its dot, and the parameters in the order of their keys.
std::string printed_service_binding(const std::string& value) {
  std::istringstream words(value);
  std::string priority;
  std::string target;
  words >> priority >> target;
  std::string text = priority + " " + target + (target.ends_with('.') ? "" : ".");
  std::string rest;
  std::getline(words, rest);
  const auto parameters = svc_parameters(rest);
  if (!parameters) return value;
  for (const SvcParameter& parameter : *parameters) text += " " + printed_parameter(parameter);
  return text;
}

}  // namespace

std::string printed_value(RecordType type, const std::string& value) {
  if (type == RecordType::aaaa) return short_ipv6(value);
  if (const DigestRow* row = digest_row(type)) return with_pieces(*row, value);
  if (is_service_binding(type)) return printed_service_binding(value);
  const auto places = std::ranges::find(kNamePlaces, type, &NamePlaces::type);
  return places == kNamePlaces.end() ? value : with_dots(*places, value);
}

}  // namespace acmsim::sim
