#include "sim/x509/der.hpp"

#include <utility>

namespace acmsim::sim {
namespace {

/// Longer values than these are no certificate's.
constexpr std::size_t kLengthOctetsMax = 3;

std::uint8_t octet(std::string_view octets, std::size_t at) {
  return static_cast<std::uint8_t>(octets[at]);
}

}  // namespace

std::optional<Der> DerReader::next() {
  const std::string_view octets = std::exchange(rest_, std::string_view());
  if (octets.size() < 2) return std::nullopt;
  const std::uint8_t tag = octet(octets, 0);
  if ((tag & 0x1FU) == 0x1FU) return std::nullopt;  // Of more than one octet.
  std::size_t length = octet(octets, 1);
  std::size_t begin = 2;
  if (length >= 0x80) {
    const std::size_t count = length & 0x7FU;
    if (count == 0 || count > kLengthOctetsMax || octets.size() < begin + count) {
      return std::nullopt;
    }
    length = 0;
    for (std::size_t i = 0; i < count; ++i) length = (length << 8U) | octet(octets, begin + i);
    begin += count;
  }
  if (octets.size() - begin < length) return std::nullopt;
  rest_ = octets.substr(begin + length);
  return Der{tag, octets.substr(begin, length), octets.substr(0, begin + length)};
}

std::optional<Der> DerReader::next(std::uint8_t tag) {
  const std::string_view before = rest_;
  const auto value = next();
  if (value && value->is(tag)) return value;
  rest_ = before;
  return std::nullopt;
}

std::string object_identifier(const std::optional<Der>& value) {
  if (!value || !value->is(der::kObjectIdentifier)) return "";
  std::string text;
  std::uint64_t part = 0;
  for (const char c : value->contents) {
    const auto bits = static_cast<std::uint8_t>(c);
    part = (part << 7U) | (bits & 0x7FU);
    if ((bits & 0x80U) != 0) continue;
    if (text.empty()) {
      const std::uint64_t first = part < 80 ? part / 40 : 2;
      text = std::to_string(first) + "." + std::to_string(part - first * 40);
    } else {
      text += "." + std::to_string(part);
    }
    part = 0;
  }
  return text;
}

std::string_view whole_bits(const std::optional<Der>& value) {
  if (!value || !value->is(der::kBitString) || value->contents.empty()) return {};
  return value->contents[0] == '\0' ? value->contents.substr(1) : std::string_view();
}

std::string_view number_octets(const std::optional<Der>& value) {
  if (!value || !value->is(der::kInteger)) return {};
  std::string_view octets = value->contents;
  while (octets.starts_with('\0')) octets.remove_prefix(1);
  return octets;
}

}  // namespace acmsim::sim
