#pragma once

#include <chrono>
#include <cstddef>

namespace acmsim::tools {

/// What one client, and all of them together, may ask of a server, so that none makes the others
/// wait and the memory that requests take while they are answered has an end; the history that they
/// make grows with them. `acmsim help serve` tells them.
struct Limits {
  std::size_t target = std::size_t{8} << 10U;      ///< Octets of a request's target: 414.
  std::size_t header = std::size_t{32} << 10U;     ///< Octets of its head in all: 431.
  std::size_t body = std::size_t{16} << 20U;       ///< Octets; a document may be so long: 413.
  std::size_t together = std::size_t{128} << 20U;  ///< Of all bodies in memory, also answers: 503.
  std::size_t connections = 1024;  ///< At once; others are accepted as soon as one has gone.
  std::chrono::milliseconds to_head{30'000};  ///< From a connection or a first octet: 408.
  std::chrono::milliseconds to_body{60'000};  ///< From the end of the head: 408.
  std::chrono::milliseconds to_idle{75'000};  ///< Between two requests; then it is closed.
  std::chrono::milliseconds to_take{60'000};  ///< For a client to take its answer.
  std::chrono::milliseconds to_leave{
      2'000};                         ///< What still comes after the last answer is read so long.
  std::size_t dns_connections = 256;  ///< DNS over TCP, at once.
  std::chrono::milliseconds to_ask{10'000};    ///< Between two questions over TCP.
  std::size_t handshakes = 256;                ///< Connections of TLS at once.
  std::chrono::milliseconds to_visit{10'000};  ///< For a handshake, and for the request behind it.
};

}  // namespace acmsim::tools
