#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/world/catalogue.hpp"
#include "sim/wire/endpoint.hpp"
#include "tools/acmsim/serve/addresses.hpp"
#include "tools/acmsim/serve/answer_memory.hpp"
#include "tools/acmsim/serve/dns_answer.hpp"

namespace acmsim::tools {

/// The network in 127.0.0.0/8 in which name servers have addresses of their own: 127.53.0.0/16.
inline constexpr std::uint8_t kDnsNetwork = 53;

/// Who answers at which address: each name server of the session's internet at its own in
/// 127.53.0.0/16, and at every other a recursive resolver.
class DnsDesk {
 public:
  explicit DnsDesk(sim::Endpoint& endpoint) : endpoint_(endpoint) { learn(); }

  /// What is answered to a message that came to this address; empty where nothing is.
  std::string answer(std::uint32_t address, std::string_view message, Transport transport);
  /// The name servers that there are, with their addresses.
  std::vector<Addresses::Row> servers();

 private:
  void learn();
  std::optional<sim::Message> resolve(const DnsQuestion& asked);
  std::optional<sim::Message> serve(const std::string& server, const DnsQuestion& asked);
  void note(const DnsQuestion& asked, const std::string& whom,
            const std::optional<sim::Message>& told);

  sim::Endpoint& endpoint_;
  Addresses addresses_{kDnsNetwork};
  AnswerMemory memory_;
};

/// The hosts that serve a zone.
std::vector<std::string> server_names(const Catalogue& catalogue);

}  // namespace acmsim::tools
