// Where browsers go: a host, or a host and a port. Whoever writes a URL or `host:port` is told what
// to write instead.
#include <charconv>

#include "sim/scenario/decode_values.hpp"

namespace acmsim::sim {
namespace {

/// A port as text; nothing if it is none.
std::optional<std::uint16_t> port_of(std::string_view text) {
  std::uint16_t port = 0;
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), port);
  const bool is_whole = parsed.ec == std::errc{} && parsed.ptr == text.data() + text.size();
  return is_whole && port > 0 ? std::optional(port) : std::nullopt;
}

/// `shop.kr` or `shop.kr:8443`, taken apart.
struct HostAndPort {
  DomainName host;
  std::optional<std::uint16_t> port;
};
std::optional<HostAndPort> taken_apart(std::string_view text) {
  const auto colon = text.rfind(':');
  auto host = DomainName::parse(text.substr(0, colon));
  const auto port = colon == text.npos ? std::nullopt : port_of(text.substr(colon + 1));
  if (!host || (colon != text.npos && !port)) return std::nullopt;
  return HostAndPort{std::move(*host), port};
}

/// What a text is that is more than the name of a host, such as `https://shop.kr:8443/login`.
struct Address {
  std::string_view kind;
  HostAndPort leads_to;
};
std::optional<Address> address_of(std::string_view text) {
  const auto scheme = text.find("://");
  const bool is_url = scheme != text.npos;
  if (is_url) text.remove_prefix(scheme + 3);
  const auto end = text.find_first_of("/?#");
  auto place = taken_apart(text.substr(0, end));
  if (!place || (!is_url && end == text.npos && !place->port)) return std::nullopt;
  const std::string_view kind = is_url             ? ", which is a URL"
                                : end != text.npos ? ", which is a host with a path"
                                                   : ", which is a host with a port";
  return Address{kind, std::move(*place)};
}

/// What to write instead, as a value or as members of an object.
std::string instead_of(const Address& address, bool is_value) {
  const auto& [host, port] = address.leads_to;
  const std::string name = '"' + host.text() + '"';
  if (port.value_or(kHttpsPort) == kHttpsPort) return "the name of one host: " + name;
  const std::string members = "\"host\": " + name + ", \"port\": " + std::to_string(*port);
  return is_value ? "{" + members + "}" : members;
}

}  // namespace

std::string_view address_remark(std::string_view text) {
  const auto address = address_of(text);
  return address ? address->kind : "";
}

std::optional<Website> parse_website(Catalogue& catalogue, std::string_view text) {
  const auto place = taken_apart(text);
  if (!place) return std::nullopt;
  return Website{catalogue.name(place->host), place->port.value_or(kHttpsPort)};
}

std::optional<Website> decode_website(DecodeContext& context, const Node& node) {
  const Node host = node.is_text() ? node : node["host"];
  if (const auto address = address_of(host.text())) {
    context.report(host, instead_of(*address, node.is_text()), {}, address->kind);
    return std::nullopt;
  }
  const auto name = decode_name(context, host);
  if (!name) return std::nullopt;
  const bool has_colon = host.text().find(':') != std::string::npos;
  if (name->is_root() || name->is_wildcard() || has_colon) {
    context.report(host, "the name of one host");
    return std::nullopt;
  }
  const Node port = node["port"];
  return Website{context.catalogue().name(*name),
                 port.is_given() ? port.value->get<std::uint16_t>() : kHttpsPort};
}

void decode_watches(DecodeContext& context) {
  for (const Node& node : context.part.given["watches"].items()) {
    const auto site = decode_website(context, node);
    if (!site || !context.watched.insert(*site).second) continue;
    context.catalogue().watches.push_back(*site);
    context.catalogue().neighbourhoods.add(context.catalogue().name(site->host));
  }
}

}  // namespace acmsim::sim
