#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>

namespace acmsim::sim {

/// Both halves of the product of two words, folded into one: each bit of the result depends on most
/// bits of both. The mixing step of the well-known hash functions wyhash and MUM.
inline std::uint64_t folded_multiply(std::uint64_t a, std::uint64_t b) {
  __extension__ using Wide = unsigned __int128;
  const Wide product = static_cast<Wide>(a) * b;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
}

/// Up to 8 bytes, the first the lowest.
inline std::uint64_t word_of(const std::byte* bytes, std::size_t count = 8) {
  std::uint64_t word = 0;
  if constexpr (std::endian::native == std::endian::little) {
    std::memcpy(&word, bytes, count);
  } else {
    for (std::size_t i = 0; i < count; ++i)
      word |= std::to_integer<std::uint64_t>(bytes[i]) << 8 * i;
  }
  return word;
}

/// A hash of all 64 bits, the same for the same bytes on every machine. Two words a step; not made
/// to withstand anyone who chooses bytes that collide.
inline std::uint64_t hash_of(std::span<const std::byte> bytes) {
  // Fractional digits of pi: odd enough, and nobody chose them.
  constexpr std::uint64_t kFirst = 0x243F6A8885A308D3U;
  constexpr std::uint64_t kSecond = 0x13198A2E03707344U;
  constexpr std::uint64_t kLast = 0xA4093822299F31D1U;

  const std::byte* at = bytes.data();
  std::size_t left = bytes.size();
  std::uint64_t hash = kSecond ^ left;
  for (; left > 16; at += 16, left -= 16) {
    hash = folded_multiply(word_of(at) ^ kFirst, word_of(at + 8) ^ hash);
  }
  const std::uint64_t low = left >= 8 ? word_of(at) : word_of(at, left);
  const std::uint64_t high = left > 8 ? word_of(at + 8, left - 8) : 0;
  return folded_multiply(folded_multiply(low ^ kFirst, high ^ hash), kLast);
}

}  // namespace acmsim::sim
