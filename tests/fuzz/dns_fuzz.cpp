// Any bytes at all come as a DNS message, over UDP and over TCP: what is answered is not longer
// than it may be.
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

#include "model/base/ensure.hpp"
#include "tools/acmsim/serve/dns_desk.hpp"

namespace acmsim {
namespace {

constexpr const char* kWorld = R"({
  "acmsim": 1, "title": "A world that is asked", "rules": "2026",
  "given": {
    "account": "111122223333", "region": "eu-west-1",
    "domains": [ { "name": "example.com", "name_servers": "@zone" } ],
    "hosted_zones": [ { "as": "zone", "Name": "example.com", "records": [
      { "Name": "example.com", "Type": "A", "AliasTarget": "@web" },
      { "Name": "*.example.com", "Type": "TXT", "TTL": 60,
        "ResourceRecords": [ { "Value": "\"a text\"" } ] } ] } ],
    "load_balancers": [ { "as": "web", "listeners": [] } ]
  }
})";

constexpr std::uint32_t kResolver = 0x7F000001;
constexpr std::uint32_t kFirstServer = 0x7F350001;
constexpr std::size_t kMessageMax = 65'535;

}  // namespace
}  // namespace acmsim

// The name is libFuzzer's.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {  // NOLINT
  using acmsim::tools::Transport;
  static const auto endpoint = acmsim::sim::Endpoint::open(acmsim::kWorld, {}).value();
  static acmsim::tools::DnsDesk desk(*endpoint);
  const std::string_view message(reinterpret_cast<const char*>(data), size);  // NOLINT
  for (const auto transport : {Transport::udp, Transport::tcp}) {
    for (const std::uint32_t address : {acmsim::kResolver, acmsim::kFirstServer}) {
      const std::size_t most =
          transport == Transport::udp ? acmsim::tools::kUdpMax : acmsim::kMessageMax;
      acmsim::ensure(desk.answer(address, message, transport).size() <= most,
                     "an answer fits in a message");
    }
  }
  return 0;
}
