#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace acmsim::sim {

/// A block of a PEM text: what stands behind its BEGIN, and the octets between its lines.
struct PemBlock {
  std::string label;          ///< `CERTIFICATE`, `RSA PRIVATE KEY`.
  bool is_encrypted = false;  ///< It has the headers of a key that is under a passphrase.
  std::string octets;         ///< Empty for a block that is.
};

/// The octets of a text in Base64, spaces and line ends left out; nothing if it is none.
/// Source: RFC 4648, section 4.
std::optional<std::string> from_base64(std::string_view text);

/// The blocks of a text in order, what stands between them left out; nothing where a block has no
/// end, or is no Base64. Source: RFC 7468, section 2; RFC 1421, section 4.6.
std::optional<std::vector<PemBlock>> read_pem(std::string_view text);

}  // namespace acmsim::sim
