#include "sim/evidence/servers.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>

namespace acmsim::sim {
namespace {

struct Net4 {
  std::uint32_t address;
  int bits;
};

constexpr std::uint32_t ip(std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t d) {
  return (a << 24U) | (b << 16U) | (c << 8U) | d;
}

/// Sources: RFC 1918, RFC 6598, RFC 3927, RFC 1122.
constexpr std::array kPrivateNets{Net4{ip(10, 0, 0, 0), 8},     Net4{ip(172, 16, 0, 0), 12},
                                  Net4{ip(192, 168, 0, 0), 16}, Net4{ip(100, 64, 0, 0), 10},
                                  Net4{ip(169, 254, 0, 0), 16}, Net4{ip(127, 0, 0, 0), 8}};
constexpr std::array kCloudflareNets{
    Net4{ip(173, 245, 48, 0), 20}, Net4{ip(103, 21, 244, 0), 22}, Net4{ip(103, 22, 200, 0), 22},
    Net4{ip(103, 31, 4, 0), 22},   Net4{ip(141, 101, 64, 0), 18}, Net4{ip(108, 162, 192, 0), 18},
    Net4{ip(190, 93, 240, 0), 20}, Net4{ip(188, 114, 96, 0), 20}, Net4{ip(197, 234, 240, 0), 22},
    Net4{ip(198, 41, 128, 0), 17}, Net4{ip(162, 158, 0, 0), 15},  Net4{ip(104, 16, 0, 0), 13},
    Net4{ip(104, 24, 0, 0), 14},   Net4{ip(172, 64, 0, 0), 13},   Net4{ip(131, 0, 72, 0), 22}};
constexpr std::array<std::string_view, 7> kCloudflareNets6{
    "2400:cb00:", "2606:4700:", "2803:f800:", "2405:b500:", "2405:8100:", "2a06:98c", "2c0f:f248:"};
constexpr std::array<std::string_view, 5> kPrivateNets6{"fc", "fd", "fe8", "fe9", "fea"};

/// Second levels at which people register, under top-level domains of two letters.
constexpr std::array<std::string_view, 14> kSecondLevels{
    "co", "or", "ne", "pe", "re", "go", "ac", "com", "org", "net", "gov", "edu", "ltd", "gr"};

std::optional<std::uint32_t> parse_ipv4(std::string_view text) {
  std::uint32_t all = 0;
  for (int part = 0; part < 4; ++part) {
    std::uint32_t octet = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), octet);
    if (error != std::errc() || octet > 255) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    all = (all << 8U) | octet;
    if (part == 3) break;
    if (!text.starts_with('.')) return std::nullopt;
    text.remove_prefix(1);
  }
  return text.empty() ? std::optional(all) : std::nullopt;
}

template <class Nets>
bool is_in(const Nets& nets, std::string_view address) {
  const auto number = parse_ipv4(address);
  return number && std::ranges::any_of(nets, [&](const Net4& net) {
           return ((*number ^ net.address) >> (32 - net.bits)) == 0;
         });
}

template <class Prefixes>
bool begins_with_any(const Prefixes& prefixes, std::string_view address) {
  return address.find(':') != std::string_view::npos &&
         std::ranges::any_of(prefixes, [&](auto prefix) { return address.starts_with(prefix); });
}

}  // namespace

bool is_route53_server(const DomainName& server) {
  return server.text().starts_with("ns-") && server.text().find(".awsdns-") != std::string::npos;
}

bool serves_private_zones(const DomainName& server) {
  return server.text().starts_with("ns-") &&
         server.text().find(".awsdns-00.") != std::string::npos &&
         (server.first_label() == "ns-0" || server.first_label() == "ns-512" ||
          server.first_label() == "ns-1024" || server.first_label() == "ns-1536");
}

bool is_route53_address(std::string_view address) {
  constexpr std::array kNets{Net4{ip(205, 251, 192, 0), 21}};
  return is_in(kNets, address);
}

bool is_private_address(std::string_view address) {
  return is_in(kPrivateNets, address) || begins_with_any(kPrivateNets6, address) ||
         address == "::1";
}

bool is_cloudflare_address(std::string_view address) {
  return is_in(kCloudflareNets, address) || begins_with_any(kCloudflareNets6, address);
}

bool is_registry_zone(const DomainName& name) {
  if (name.label_count() <= 1) return true;
  return name.label_count() == 2 && name.parent().text().size() == 2 &&
         std::ranges::find(kSecondLevels, name.first_label()) != kSecondLevels.end();
}

DomainName registrable(const DomainName& name) {
  DomainName at = name.without_wildcard();
  while (!is_registry_zone(at) && !is_registry_zone(at.parent())) at = at.parent();
  return at;
}

bool are_of_one_provider(const DomainName& one, const DomainName& other) {
  if (is_route53_server(one) || is_route53_server(other)) {
    return is_route53_server(one) && is_route53_server(other);
  }
  return registrable(one).first_label() == registrable(other).first_label();
}

}  // namespace acmsim::sim
