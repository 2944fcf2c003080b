#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace acmsim::sim {

/// A value of ASN.1 in DER: its tag, its contents, and both together. It lives as long as the
/// octets that it was read from. Source: ITU-T X.690, section 8.
struct Der {
  std::uint8_t tag = 0;
  std::string_view contents{};
  std::string_view whole{};

  bool is(std::uint8_t other) const { return tag == other; }
};

namespace der {

inline constexpr std::uint8_t kBoolean = 0x01;
inline constexpr std::uint8_t kInteger = 0x02;
inline constexpr std::uint8_t kBitString = 0x03;
inline constexpr std::uint8_t kOctetString = 0x04;
inline constexpr std::uint8_t kObjectIdentifier = 0x06;
inline constexpr std::uint8_t kUtcTime = 0x17;
inline constexpr std::uint8_t kGeneralizedTime = 0x18;
inline constexpr std::uint8_t kBmpString = 0x1E;
inline constexpr std::uint8_t kSequence = 0x30;
inline constexpr std::uint8_t kSet = 0x31;
/// A tag of the context: `[2]`, or that of something within it.
constexpr std::uint8_t context(std::uint8_t number) { return std::uint8_t(0x80U | number); }
constexpr std::uint8_t within_context(std::uint8_t number) { return std::uint8_t(0xA0U | number); }

}  // namespace der

/// Values one after the other. What is no DER ends them: `next` is nothing from there on.
class DerReader {
 public:
  explicit DerReader(std::string_view octets) : rest_(octets) {}
  /// Of what is inside of a value; of nothing, or another tag, none.
  DerReader(const std::optional<Der>& value, std::uint8_t tag)
      : rest_(value && value->is(tag) ? value->contents : std::string_view()) {}

  bool is_at_end() const { return rest_.empty(); }
  std::optional<Der> next();
  /// The next one if it has this tag; else nothing, and it is still the next.
  std::optional<Der> next(std::uint8_t tag);

 private:
  std::string_view rest_;
};

/// `1.2.840.113549.1.1.11`; empty for what is none.
std::string object_identifier(const std::optional<Der>& value);
/// The contents of a bit string whose last octet is whole; empty for another.
std::string_view whole_bits(const std::optional<Der>& value);
/// The octets of a number without leading zeros: equal for equal numbers above zero.
std::string_view number_octets(const std::optional<Der>& value);

}  // namespace acmsim::sim
