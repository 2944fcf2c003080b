#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "model/base/enum_table.hpp"

namespace acmsim {

/// The keys of parameters that are written by a word, in the order of their numbers.
/// Source: RFC 9460, section 14.3.2.
enum class SvcKey : std::uint8_t {
  mandatory,
  alpn,
  no_default_alpn,
  port,
  ipv4hint,
  ech,
  ipv6hint
};
struct SvcKeyWord {
  SvcKey key;
  std::string_view word;
};
inline constexpr std::array kSvcKeyWords{
    SvcKeyWord{SvcKey::mandatory, "mandatory"},
    SvcKeyWord{SvcKey::alpn, "alpn"},
    SvcKeyWord{SvcKey::no_default_alpn, "no-default-alpn"},
    SvcKeyWord{SvcKey::port, "port"},
    SvcKeyWord{SvcKey::ipv4hint, "ipv4hint"},
    SvcKeyWord{SvcKey::ech, "ech"},
    SvcKeyWord{SvcKey::ipv6hint, "ipv6hint"},
};
static_assert(rows_match(kSvcKeyWords, &SvcKeyWord::key, SvcKey::ipv6hint));

/// A parameter of an SVCB or an HTTPS record, such as `alpn="h2,h3"`. It points into the text.
struct SvcParameter {
  std::uint16_t number = 0;  ///< Of the key.
  std::string_view word;     ///< The key, as it was written.
  std::string_view value;    ///< Without quotation marks around it; empty where there is none.

  std::optional<SvcKey> key() const;
};

/// The number of a key: that of a word, or of `key7`; nothing for another text.
std::optional<std::uint16_t> svc_number(std::string_view word);

/// What stands behind a priority and a target, in the order of the numbers, as on the wire; nothing
/// where a key is none or is there twice, or where quotation marks do not enclose a value.
/// Source: RFC 9460, sections 2.1 and 2.2.
std::optional<std::vector<SvcParameter>> svc_parameters(std::string_view text);

}  // namespace acmsim
