#include "model/dns/address.hpp"

#include "model/base/digest.hpp"

namespace acmsim::dns {
namespace {

/// A host within a network of 256 addresses, without the first and the last of them.
std::string address_in(const std::string& network, const DomainName& host) {
  return network + std::to_string(1 + number_of(network + host.text(), 254));
}

/// One of 65,535 groups of four digits. None is zero, so that the address is written as everybody
/// writes it (RFC 5952).
std::string group_of(const std::string& text) {
  std::string digits;
  for (unsigned rest = 1 + number_of(text, 0xffff); rest > 0; rest /= 16) {
    digits.insert(digits.begin(), "0123456789abcdef"[rest % 16]);
  }
  return digits;
}

std::string ipv6_address(const DomainName& host, const std::string& place) {
  const std::string seed = place + " " + host.text();
  return "2001:db8:" + group_of("network " + host.text()) + ":" + group_of("subnet " + seed) +
         "::" + group_of("host " + seed);
}

}  // namespace

std::vector<std::string> endpoint_addresses(const DomainName& endpoint, RecordType type) {
  if (type == RecordType::a) {
    return {address_in("198.51.100.", endpoint), address_in("203.0.113.", endpoint)};
  }
  return {ipv6_address(endpoint, "a"), ipv6_address(endpoint, "b")};
}

std::string made_up_address(const DomainName& host) { return address_in("192.0.2.", host); }

}  // namespace acmsim::dns
