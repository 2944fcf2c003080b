#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "sim/wire/endpoint.hpp"
#include "tools/acmsim/serve/addresses.hpp"
#include "tools/acmsim/serve/answer_memory.hpp"
#include "tools/acmsim/serve/dns_answer.hpp"

namespace acmsim::tools {

/// Who answers at which address: each name server of the session's internet at its own in
/// 127.53.0.0/16, and at every other a recursive resolver.
class DnsDesk {
 public:
  explicit DnsDesk(sim::Endpoint& endpoint) : endpoint_(endpoint) {}

  /// What is answered to a message that came to this address; empty where nothing is.
  std::string answer(std::uint32_t address, std::string_view message, Transport transport);
  /// The name servers that there are, with their addresses.
  std::vector<Addresses::Row> servers();

 private:
  void learn();
  std::optional<sim::Message> resolve(const DnsQuestion& asked);

  sim::Endpoint& endpoint_;
  Addresses addresses_{53};
  AnswerMemory memory_;
};

}  // namespace acmsim::tools
