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

/// Eight bytes, the first the lowest.
inline std::uint64_t word_of(const std::byte* bytes) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
  return word;
}

/// Fewer than eight, as if zeros followed.
inline std::uint64_t short_word_of(std::span<const std::byte> bytes) {
  std::uint64_t word = 0;
  for (std::size_t i = bytes.size(); i > 0; --i) {
    word = word << 8U | std::to_integer<std::uint64_t>(bytes[i - 1]);
  }
  return word;
}

/// A hash of 64 bits, all of them well mixed, the same for the same bytes on every machine. Two
/// words a step. Not made to withstand anyone who chooses bytes that collide.
inline std::uint64_t hash_of(std::span<const std::byte> bytes) {
  // Digits of pi: nobody chose them.
  constexpr std::uint64_t kFirst = 0x243F6A8885A308D3U;
  constexpr std::uint64_t kSecond = 0x13198A2E03707344U;
  constexpr std::uint64_t kLast = 0xA4093822299F31D1U;

  const std::byte* at = bytes.data();
  const std::byte* end = at + bytes.size();
  std::uint64_t hash = kSecond ^ bytes.size();
  for (; end - at > 16; at += 16) {
    hash = folded_multiply(word_of(at) ^ kFirst, word_of(at + 8) ^ hash);
  }
  // The last words may overlap those before: the length, which is in the hash, tells by how much.
  std::uint64_t low = 0;
  std::uint64_t high = 0;
  if (bytes.size() > 16) {
    low = word_of(end - 16);
    high = word_of(end - 8);
  } else if (bytes.size() >= 8) {
    low = word_of(at);
    high = word_of(end - 8);
  } else {
    low = short_word_of(bytes);
  }
  return folded_multiply(folded_multiply(low ^ kFirst, high ^ hash), kLast);
}

}  // namespace acmsim::sim
