#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace acmsim::sim {

/// Whether ACM takes a name in a request: no underscores, no trailing dot, two labels at least.
bool is_certificate_name(const std::string& text);

/// The first name of a certificate is its CN and has at most so many octets.
/// Source: ACM API Reference, RequestCertificate, DomainName. [D]
inline constexpr std::size_t kFirstNameMax = 64;

/// A label with two hyphens in third and fourth place must be `xn--` and valid Punycode. True if
/// every label of the name is in order.
/// Sources: ACM User Guide, characteristics, Punycode requirements [D]; RFC 3492, section 6.2.
bool has_valid_punycode(std::string_view name);

}  // namespace acmsim::sim
