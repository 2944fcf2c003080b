#include "sim/api/certificate_name.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>

#include "sim/api/shape_faults.hpp"

namespace acmsim::sim {
namespace {

constexpr std::uint32_t kLastCodePoint = 0x10FFFF;

/// What a digit of Punycode counts, or 36 for what is none.
std::uint32_t digit_of(char c) {
  if (c >= '0' && c <= '9') return static_cast<std::uint32_t>(c - '0') + 26;
  if (c >= 'A' && c <= 'Z') return static_cast<std::uint32_t>(c - 'A');
  if (c >= 'a' && c <= 'z') return static_cast<std::uint32_t>(c - 'a');
  return 36;
}

/// RFC 3492, section 6.1.
std::uint32_t adapted(std::uint32_t delta, std::uint32_t points, bool first) {
  delta = first ? delta / 700 : delta / 2;
  delta += delta / points;
  std::uint32_t k = 0;
  for (; delta > 455; k += 36) delta /= 35;
  return k + 36 * delta / (delta + 38);
}

/// One generalised variable-length integer, taken off the front; false if there is none.
bool take_delta(std::string_view& text, std::uint32_t bias, std::uint32_t& delta) {
  constexpr std::uint64_t kMax = std::numeric_limits<std::uint32_t>::max();
  std::uint64_t sum = 0;
  std::uint64_t weight = 1;
  for (std::uint32_t k = 36;; k += 36) {
    const std::uint32_t digit = text.empty() ? 36 : digit_of(text.front());
    if (digit >= 36) return false;
    text.remove_prefix(1);
    const std::uint32_t threshold = k <= bias ? 1 : std::min(k - bias, 26U);
    sum += digit * weight;
    weight *= 36 - threshold;
    if (sum > kMax || weight > kMax) return false;
    if (digit < threshold) break;
  }
  delta = static_cast<std::uint32_t>(sum);
  return true;
}

/// Whether what follows `xn--` decodes to something beyond ASCII.
bool is_punycode(std::string_view text) {
  const auto hyphen = text.rfind('-');
  auto points = static_cast<std::uint32_t>(hyphen == text.npos ? 0 : hyphen);
  text.remove_prefix(hyphen == text.npos ? 0 : hyphen + 1);
  if (text.empty()) return false;
  std::uint32_t code_point = 128;
  std::uint64_t place = 0;
  std::uint32_t bias = 72;
  for (bool first = true; !text.empty(); first = false) {
    std::uint32_t delta = 0;
    if (!take_delta(text, bias, delta)) return false;
    ++points;
    place += delta;
    bias = adapted(delta, points, first);
    const std::uint64_t next = code_point + place / points;
    if (next > kLastCodePoint) return false;
    code_point = static_cast<std::uint32_t>(next);
    place = place % points + 1;
  }
  return true;
}

}  // namespace

bool is_certificate_name(const std::string& text) {
  const shapes::Shape& request = *shapes::find_operation("acm:RequestCertificate")->input;
  return fits_shape(*shapes::find_member(request, "DomainName")->shape, text);
}

bool has_valid_punycode(std::string_view name) {
  while (!name.empty()) {
    const std::string_view label = name.substr(0, name.find('.'));
    name.remove_prefix(std::min(name.size(), label.size() + 1));
    if (label.size() < 4 || label.substr(2, 2) != "--") continue;
    if ((label[0] != 'x' && label[0] != 'X') || (label[1] != 'n' && label[1] != 'N')) return false;
    if (!is_punycode(label.substr(4))) return false;
  }
  return true;
}

}  // namespace acmsim::sim
