#pragma once

#include <algorithm>
#include <array>
#include <cstddef>

#include "model/base/rdata.hpp"

namespace acmsim::sim {

/// A type whose text ends in hexadecimal digits: so many words stand before them, of so many
/// octets.
struct DigestRow {
  RecordType type;
  std::size_t words;
  std::size_t octets;
};
/// Sources: RFC 4034, section 5; RFC 4255, section 3; RFC 6698, section 2.
inline constexpr std::array kDigestRows{DigestRow{RecordType::ds, 3, 4},
                                        DigestRow{RecordType::sshfp, 2, 2},
                                        DigestRow{RecordType::tlsa, 3, 3}};

constexpr const DigestRow* digest_row(RecordType type) {
  const auto* row = std::ranges::find(kDigestRows, type, &DigestRow::type);
  return row == kDigestRows.end() ? nullptr : row;
}

constexpr bool is_service_binding(RecordType type) {
  return type == RecordType::https || type == RecordType::svcb;
}

}  // namespace acmsim::sim
