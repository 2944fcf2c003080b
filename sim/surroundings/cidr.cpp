#include "sim/surroundings/cidr.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/core.h>

#include "model/base/ascii.hpp"

namespace acmsim::sim {
namespace {

constexpr int kAddressBits = 32;

std::uint32_t mask_of(int length) {
  return length == 0 ? 0 : ~std::uint32_t{0} << (kAddressBits - length);
}

/// Takes a number of at most `max` from the front of a text.
std::optional<std::uint32_t> take_number(std::string_view& text, std::uint32_t max) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || number > max) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return number;
}

bool take_sign(std::string_view& text, char sign) {
  if (!text.starts_with(sign)) return false;
  text.remove_prefix(1);
  return true;
}

}  // namespace

std::optional<CidrBlock> CidrBlock::parse(std::string_view text) {
  constexpr int kBytes = 4;
  std::uint32_t address = 0;
  for (int i = 0; i < kBytes; ++i) {
    if (i > 0 && !take_sign(text, '.')) return std::nullopt;
    const auto byte = take_number(text, 255);
    if (!byte) return std::nullopt;
    address = address << 8U | *byte;
  }
  if (!take_sign(text, '/')) return std::nullopt;
  const auto length = take_number(text, kAddressBits);
  if (!length || !text.empty()) return std::nullopt;
  const int bits = static_cast<int>(*length);
  return CidrBlock{address & mask_of(bits), bits};
}

std::string CidrBlock::text() const {
  return fmt::format("{}.{}.{}.{}/{}", address >> 24U, address >> 16U & 255U, address >> 8U & 255U,
                     address & 255U, length);
}

bool CidrBlock::contains(const CidrBlock& other) const {
  return length <= other.length && (other.address & mask_of(length)) == address;
}

CidrBlock CidrBlock::part(std::uint32_t nth, int of_length) const {
  return {address + (nth << (kAddressBits - of_length)), of_length};
}

bool is_ipv6_block(std::string_view text) {
  const auto slash = text.find('/');
  if (slash == text.npos || text.substr(0, slash).find(':') == text.npos) return false;
  std::string_view length = text.substr(slash + 1);
  return take_number(length, 128) && length.empty() &&
         std::ranges::all_of(text.substr(0, slash),
                             [](char c) { return is_hex(c) || c == ':' || c == '.'; });
}

}  // namespace acmsim::sim
