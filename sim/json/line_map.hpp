#pragma once

#include <boost/unordered/unordered_flat_map.hpp>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace acmsim::sim {

/// Where a value stands in a text.
struct TextPlace {
  std::uint32_t line = 0;    ///< Counted from 1.
  std::uint32_t column = 0;  ///< Of its first character, counted from 1 in characters.
  std::uint32_t serial = 0;  ///< How many values begin before it.
  friend auto operator<=>(const TextPlace&, const TextPlace&) = default;
};

/// A JSON Pointer in 64 bits, which grows key by key: a document has as many pointers as values,
/// and their texts would take far more room than the document.
class PointerHash {
 public:
  PointerHash() = default;
  explicit PointerHash(std::string_view pointer) { append(pointer); }

  /// The hash of the pointer of a member of this value.
  PointerHash below(std::string_view key) const;
  PointerHash below(std::size_t index) const;

  std::uint64_t bits() const { return bits_; }

 private:
  void append(std::string_view text) {
    for (const char c : text) {
      bits_ = (bits_ ^ static_cast<unsigned char>(c)) * 0x100000001b3U;  // FNV-1a
    }
  }

  std::uint64_t bits_ = 0xcbf29ce484222325U;
};

/// Where the values of a document stand, by JSON Pointer.
class LineMap {
 public:
  /// The first place of a pointer counts.
  void note(PointerHash pointer, TextPlace place) { places_.try_emplace(pointer.bits(), place); }

  /// Of a value that is not there, the place of the nearest value around it.
  TextPlace at(std::string_view pointer) const;
  TextPlace at(PointerHash pointer) const;

 private:
  boost::unordered_flat_map<std::uint64_t, TextPlace> places_;
};

}  // namespace acmsim::sim
