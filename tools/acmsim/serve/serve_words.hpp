#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace acmsim::tools {

/// As others have it: LocalStack's.
inline constexpr std::uint16_t kServePort = 4566;

/// What the command line says of `serve` alone. Of a port 0 takes a free one.
struct ServeWords {
  std::string bind = "127.0.0.1";
  std::uint16_t port = kServePort;
  std::optional<std::uint16_t> dns;
  std::optional<std::uint16_t> tls;
  std::string tls_dates = "machine";  ///< By whose clock certificates are valid, or `world`.
  std::string clock = "stand";
  std::vector<std::string> allowed_hosts;
  std::vector<std::string> expected;                ///< Codes of refusals that are no failures.
  std::string log = "text";                         ///< Or `json`, `none`.
  std::optional<std::vector<std::string>> command;  ///< What stands after `--`, if that does.

  /// Whether nobody but this machine reaches it.
  bool is_loopback_only() const;
};

}  // namespace acmsim::tools
