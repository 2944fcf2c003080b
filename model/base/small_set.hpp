#pragma once

#include <compare>
#include <cstdint>

namespace acmsim {

/// A set of the numbers 0 to 63.
class SmallSet {
 public:
  static constexpr std::int32_t kEnd = 64;

  constexpr SmallSet() = default;
  /// From `bits()`.
  constexpr explicit SmallSet(std::uint64_t bits) : bits_(bits) {}

  constexpr bool contains(std::int32_t number) const { return ((bits_ >> number) & 1U) != 0; }
  constexpr void insert(std::int32_t number) { bits_ |= std::uint64_t{1} << number; }
  constexpr void erase(std::int32_t number) { bits_ &= ~(std::uint64_t{1} << number); }
  constexpr bool empty() const { return bits_ == 0; }
  /// Bit n is set when n is in the set.
  constexpr std::uint64_t bits() const { return bits_; }
  friend auto operator<=>(const SmallSet&, const SmallSet&) = default;

 private:
  std::uint64_t bits_ = 0;
};

/// The set of some numbers.
template <class... Numbers>
constexpr SmallSet small_set(Numbers... numbers) {
  SmallSet set;
  (set.insert(numbers), ...);
  return set;
}

}  // namespace acmsim
