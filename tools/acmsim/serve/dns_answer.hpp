#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "model/dns/answer.hpp"
#include "sim/dig/message.hpp"

namespace acmsim::tools {

/// Who answers a question: nothing where nobody does.
struct DnsQuestion {
  dns::Question question;
  bool wants_recursion = false;
  bool disables_checking = false;
};
using DnsAsker = std::function<std::optional<sim::Message>(const DnsQuestion&)>;

/// What name servers send over UDP at most, and take, in octets. Source: DNS flag day 2020.
inline constexpr std::uint16_t kUdpMax = 1232;

/// How a message came, which says how long its answer may be.
enum class Transport { udp, tcp };

/// What is sent back for a message of DNS (RFC 1035, with EDNS(0) of RFC 6891); empty where nothing
/// is: for what is no question, and where nobody answers.
///
/// One question of class IN is asked. A type that the model does not have is answered as one that
/// the name lacks, and ANY with one of the name's record sets (RFC 8482). Of the rest each is
/// refused as name servers do: FORMERR, NOTIMP, BADVERS, REFUSED for zone transfers and other
/// classes. An answer that is too long for UDP is empty and truncated.
std::string dns_answer(std::string_view message, Transport transport, const DnsAsker& ask);

}  // namespace acmsim::tools
