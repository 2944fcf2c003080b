#include "sim/json/value_text.hpp"

#include <cstddef>
#include <string_view>

#include "sim/json/encoding.hpp"

namespace acmsim::sim {
namespace {

using nlohmann::json;

constexpr std::size_t kStringBytesMax = 60;

/// The text without what is beyond so many bytes; no character is cut in two.
std::string_view head_of(std::string_view text, std::size_t bytes_max) {
  if (text.size() <= bytes_max) return text;
  std::size_t end = bytes_max;
  while (end > 0 && continues(text[end])) --end;
  return text.substr(0, end);
}

std::string quoted(const std::string& value) {
  const std::string_view head = head_of(value, kStringBytesMax);
  const std::string shown = std::string(head) + (head.size() < value.size() ? "..." : "");
  return json(shown).dump();
}

std::string object_text(const json& value) {
  if (value.empty()) return "an empty object";
  std::string text = "an object with " + quoted(value.begin().key());
  if (value.size() == 2) text += " and " + quoted(std::next(value.begin()).key());
  if (value.size() > 2) text += " and " + std::to_string(value.size() - 1) + " other keys";
  return text;
}

std::string array_text(const json& value) {
  if (value.empty()) return "an empty array";
  return "an array of " + std::to_string(value.size()) + (value.size() == 1 ? " value" : " values");
}

}  // namespace

std::string text_of(const json& value) {
  if (value.is_string()) return quoted(value.get_ref<const std::string&>());
  if (value.is_object()) return object_text(value);
  if (value.is_array()) return array_text(value);
  if (value.is_number()) return "the number " + value.dump();
  return value.dump();
}

std::string in_one_line(std::string_view text, std::size_t bytes_max) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  const std::string_view head = head_of(text, bytes_max);
  std::string shown;
  for (std::size_t i = 0; i < head.size(); ++i) {
    unsigned code = byte_of(head[i]);
    // U+0080 to U+009F, which begin with 0xC2, command some terminals as well.
    const unsigned next = i + 1 < head.size() ? byte_of(head[i + 1]) : 0U;
    const bool is_second_set = code == 0xC2U && next >= 0x80U && next < 0xA0U;
    if (is_second_set) {
      code = next;
      ++i;
    }
    if (code < 0x20U || code == 0x7FU || is_second_set) {
      shown += "\\u00";
      shown += kDigits[code >> 4U];
      shown += kDigits[code & 15U];
    } else {
      shown += head[i];
    }
  }
  return head.size() < text.size() ? shown + "..." : shown;
}

}  // namespace acmsim::sim
