#pragma once

#include <cstddef>
#include <string_view>

namespace acmsim::sim {

/// The names that ACM takes in a request. Source: botocore, acm, DomainNameString [D]; the anchors
/// as AWS showed them until 2023 [U]. No underscores, no trailing dot, two labels at least.
inline constexpr std::string_view kDomainNamePattern =
    R"(^(\*\.)?(((?!-)[A-Za-z0-9-]{0,62}[A-Za-z0-9])\.)+((?!-)[A-Za-z0-9-]{1,62}[A-Za-z0-9])$)";
inline constexpr std::size_t kDomainNameMax = 253;
bool matches_domain_name_pattern(std::string_view text);

/// The first name of a certificate is its CN and has at most so many octets.
/// Source: ACM API Reference, RequestCertificate, DomainName. [D]
inline constexpr std::size_t kFirstNameMax = 64;

/// A label with two hyphens in third and fourth place must be `xn--` and valid Punycode. True if
/// every label of the name is in order.
/// Sources: ACM User Guide, characteristics, Punycode requirements [D]; RFC 3492, section 6.2.
bool has_valid_punycode(std::string_view name);

}  // namespace acmsim::sim
