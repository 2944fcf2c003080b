#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace acmsim::sim {

/// A block of IPv4 addresses.
struct CidrBlock {
  std::uint32_t address = 0;  ///< Its first.
  int length = 0;             ///< Of the prefix: 0 to 32.

  /// `10.0.0.0/16`; what stands behind the prefix is dropped, as EC2 does. Nothing of another text.
  static std::optional<CidrBlock> parse(std::string_view text);
  std::string text() const;

  bool contains(const CidrBlock& other) const;
  bool overlaps(const CidrBlock& other) const { return contains(other) || other.contains(*this); }
  /// The nth block of that length in it.
  CidrBlock part(std::uint32_t nth, int of_length) const;
};

/// Whether a text has the form of a block of IPv6 addresses.
bool is_ipv6_block(std::string_view text);

}  // namespace acmsim::sim
