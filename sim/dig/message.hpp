#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "model/dns/reply.hpp"

namespace acmsim::sim {

/// A reply as a message: with what was asked, and what the header says beside AA. The texts of its
/// values are those of `printed_value`.
struct Message {
  dns::Question question;
  dns::Reply reply;
  bool wants_recursion = true;     ///< RD
  bool offers_recursion = true;    ///< RA
  bool disables_checking = false;  ///< CD
};

/// Who was asked: an IPv4 address, and what dig was told to ask.
struct Responder {
  std::string address;
  std::string host;
};

/// A question to one server, and what it said; nothing where nobody answers.
struct Exchange {
  Responder responder;
  std::optional<Message> message;
};

/// The octets that a message takes on the wire over UDP: names compressed in owners and in the
/// types of RFC 1035, and an OPT record without options.
/// Sources: RFC 1035, section 4.1.4; RFC 3597, section 4; RFC 6891, section 6.1.2.
std::size_t wire_size(const Message& message);

/// The flags of the header that are set, in dig's order: `qr aa rd ra`.
std::vector<std::string> flags_of(const Message& message);

}  // namespace acmsim::sim
