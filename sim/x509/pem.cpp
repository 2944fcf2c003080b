#include "sim/x509/pem.hpp"

#include <cstdint>

namespace acmsim::sim {
namespace {

constexpr std::string_view kBegin = "-----BEGIN ";
constexpr std::string_view kEnd = "-----END ";
constexpr std::string_view kDashes = "-----";

int digit_of(char c) {
  static constexpr std::string_view kDigits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const auto place = kDigits.find(c);
  return place == std::string_view::npos ? -1 : static_cast<int>(place);
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

/// What stands behind the headers of a block: `Proc-Type: 4,ENCRYPTED` and the like end with an
/// empty line.
std::string_view without_headers(std::string_view body) {
  if (body.find(':') == std::string_view::npos) return body;
  for (const std::string_view empty : {"\n\n", "\r\n\r\n"}) {
    const auto end = body.find(empty);
    if (end != std::string_view::npos) return body.substr(end + empty.size());
  }
  return {};
}

}  // namespace

std::optional<std::string> from_base64(std::string_view text) {
  std::string octets;
  std::uint32_t bits = 0;
  int count = 0;
  int padding = 0;
  for (const char c : text) {
    if (is_space(c)) continue;
    if (c == '=') {
      ++padding;
      continue;
    }
    const int digit = digit_of(c);
    if (digit < 0 || padding > 0) return std::nullopt;
    bits = (bits << 6U) | static_cast<std::uint32_t>(digit);
    if (++count % 4 == 1) continue;
    const auto shift = static_cast<unsigned>(6 - 2 * ((count + 3) % 4));
    octets.push_back(static_cast<char>((bits >> shift) & 0xFFU));
  }
  const bool is_whole = count % 4 == 0 ? padding == 0 : count % 4 != 1 && padding == 4 - count % 4;
  if (!is_whole) return std::nullopt;
  return octets;
}

std::optional<std::vector<PemBlock>> read_pem(std::string_view text) {
  std::vector<PemBlock> blocks;
  for (auto at = text.find(kBegin); at != std::string_view::npos; at = text.find(kBegin)) {
    text.remove_prefix(at + kBegin.size());
    const auto label_end = text.find(kDashes);
    if (label_end == std::string_view::npos) return std::nullopt;
    PemBlock block{.label = std::string(text.substr(0, label_end)), .octets = {}};
    text.remove_prefix(label_end + kDashes.size());
    const auto end = text.find(std::string(kEnd) + block.label + std::string(kDashes));
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view body = text.substr(0, end);
    block.is_encrypted = body.find("ENCRYPTED") != std::string_view::npos ||
                         block.label.find("ENCRYPTED") != std::string::npos;
    auto octets = from_base64(without_headers(body));
    if (!octets) return std::nullopt;
    if (!block.is_encrypted) block.octets = std::move(*octets);
    text.remove_prefix(end + kEnd.size() + block.label.size() + kDashes.size());
    blocks.push_back(std::move(block));
  }
  return blocks;
}

}  // namespace acmsim::sim
