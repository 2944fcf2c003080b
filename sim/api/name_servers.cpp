// Name servers as Route 53 gives them.
#include "sim/api/name_servers.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "model/base/digest.hpp"
#include "model/base/ensure.hpp"

namespace acmsim::sim {
namespace {

struct NameServerRange {
  std::string_view top_level;
  unsigned first;
};
constexpr std::array kNameServerRanges{NameServerRange{"com", 0}, NameServerRange{"net", 512},
                                       NameServerRange{"org", 1024},
                                       NameServerRange{"co.uk", 1536}};
/// How many numbers a top-level domain has, eight of them to a subdomain. Source: name servers in
/// public outputs. [U]
constexpr unsigned kNumbers = 512;
constexpr unsigned kOfSubdomain = 8;

constexpr std::string_view kCapitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
/// The letters of an id that say nothing, and those that say four numbers: 36^8 > 512^4.
constexpr std::size_t kSeedLetters = 12;
constexpr std::size_t kServerLetters = 8;

DomainName name_server(unsigned number, std::string_view top_level) {
  std::string subdomain = std::to_string(number % kNumbers / kOfSubdomain);
  if (subdomain.size() == 1) subdomain.insert(0, 1, '0');
  auto name = DomainName::parse("ns-" + std::to_string(number) + ".awsdns-" + subdomain + "." +
                                std::string(top_level));
  ensure(name.has_value(), "a name server's name is a name");
  return std::move(*name);
}

/// Which number of its range a server has.
std::optional<unsigned> number_in(const NameServerRange& range, const DomainName& server) {
  for (unsigned number = 0; number < kNumbers; ++number) {
    if (name_server(range.first + number, range.top_level) == server) return number;
  }
  return std::nullopt;
}

}  // namespace

std::vector<DomainName> made_name_servers(std::string_view seed) {
  std::vector<DomainName> servers;
  for (const NameServerRange& range : kNameServerRanges) {
    const std::string text =
        "name server " + std::string(seed) + " " + std::string(range.top_level);
    servers.push_back(name_server(range.first + number_of(text, kNumbers), range.top_level));
  }
  return servers;
}

std::vector<DomainName> private_name_servers() {
  return {name_server(1536, "co.uk"), name_server(0, "com"), name_server(1024, "org"),
          name_server(512, "net")};
}

std::optional<std::string> delegation_set_id(std::string_view seed,
                                             const std::vector<DomainName>& servers) {
  if (servers.size() != kNameServerRanges.size()) return std::nullopt;
  std::uint64_t numbers = 0;
  for (const NameServerRange& range : kNameServerRanges) {
    std::optional<unsigned> number;
    for (const DomainName& server : servers) {
      if (!number) number = number_in(range, server);
    }
    if (!number) return std::nullopt;
    numbers = numbers * kNumbers + *number;
  }
  std::string id = "N";
  const auto bound = static_cast<unsigned>(kCapitals.size());
  for (std::size_t i = 0; i < kSeedLetters; ++i) {
    const std::string text = "delegation set " + std::string(seed) + " " + std::to_string(i);
    id.push_back(kCapitals[number_of(text, bound)]);
  }
  std::string letters;
  for (std::size_t i = 0; i < kServerLetters; ++i, numbers /= kCapitals.size()) {
    letters.push_back(kCapitals[numbers % kCapitals.size()]);
  }
  return id + std::string(letters.rbegin(), letters.rend());
}

std::vector<DomainName> servers_of_delegation_set(std::string_view id) {
  std::uint64_t numbers = 0;
  for (const char letter : id.substr(id.size() - std::min(id.size(), kServerLetters))) {
    const std::size_t digit = kCapitals.find(letter);
    numbers = numbers * kCapitals.size() + (digit == kCapitals.npos ? 0 : digit);
  }
  std::vector<DomainName> servers;
  for (std::size_t i = kNameServerRanges.size(); i-- > 0;) {
    const NameServerRange& range = kNameServerRanges.at(i);
    const auto number = static_cast<unsigned>(numbers % kNumbers);
    servers.push_back(name_server(range.first + number, range.top_level));
    numbers /= kNumbers;
  }
  std::ranges::reverse(servers);
  return servers;
}

}  // namespace acmsim::sim
