#include "sim/dig/ask.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "model/dns/recursion.hpp"
#include "sim/dig/value.hpp"

namespace acmsim::sim {
namespace {

/// Where a machine asks first: its own stub resolver.
constexpr const char* kLocalResolver = "127.0.0.53";

/// Resolvers that anybody may ask, by address: this machine's, Google's, Cloudflare's, Quad9's.
constexpr std::array<std::string_view, 6> kResolvers{kLocalResolver, "8.8.8.8", "8.8.4.4",
                                                     "1.1.1.1",      "1.0.0.1", "9.9.9.9"};

/// The server that is meant, if it serves any zone.
std::optional<NameHandle> serving_host(const Net& net, const std::string& text) {
  const Catalogue& catalogue = net.scenario.catalogue;
  const auto name = DomainName::parse(text);
  const auto host = name ? catalogue.texts.names.find(*name) : std::nullopt;
  if (host && !catalogue.directory.zones_at(*host).empty()) return host;
  const auto& zones = net.scenario.nicknames.zones;
  for (const ZoneHandle zone : zones.handles()) {
    if (zones.at(zone) != text) continue;
    const auto& servers = catalogue.directory.facts_of(zone).servers;
    if (!servers.empty()) return servers.front();
  }
  return std::nullopt;
}

Message message_of(const dns::Question& question, dns::Reply reply, bool wants_recursion,
                   bool offers_recursion) {
  for (auto* section : {&reply.answer, &reply.authority, &reply.additional}) {
    for (dns::SentSet& set : *section) {
      for (RecordValue& value : set.values) value.text = printed_value(set.type, value.text);
    }
  }
  return {question, std::move(reply), wants_recursion, offers_recursion};
}

Exchange ask_resolver(const Net& net, const dns::Question& question, const std::string& address,
                      bool wants_recursion) {
  return {
      {address, address},
      message_of(question, dns::resolved(net.scenario.context().public_dns(net.world), question),
                 wants_recursion, true)};
}

}  // namespace

Exchange ask(const Net& net, const dns::Question& question,
             const std::optional<std::string>& server, bool wants_recursion) {
  const std::string asked = server.value_or(kLocalResolver);
  if (std::ranges::find(kResolvers, asked) != kResolvers.end()) {
    return ask_resolver(net, question, asked, wants_recursion);
  }
  const dns::PublicDns dns = net.scenario.context().public_dns(net.world);
  const auto host = serving_host(net, asked);
  if (!host || !dns::is_there(dns, *host)) {
    const bool is_address = asked.find_first_not_of("0123456789.") == asked.npos;
    const DomainName name = DomainName::parse(asked).value_or(DomainName());
    return {{is_address ? asked : dns::server_address(dns, name), asked}, std::nullopt};
  }
  const DomainName& name = dns.texts.names[*host];
  return {{dns::server_address(dns, name), name.text()},
          message_of(question, dns::reply(dns, *host, question), wants_recursion, false)};
}

Exchange ask_unchecked(const Net& net, const dns::Question& question) {
  World unsigned_world = net.world;
  dns::Internet& internet = unsigned_world.internet;
  for (const RegistrationHandle domain : internet.registrations.handles()) {
    internet.registrations.at(domain).seen.ds = dns::DsState::none;
  }
  Exchange exchange = ask({net.scenario, unsigned_world}, question, std::nullopt, true);
  if (exchange.message) exchange.message->disables_checking = true;
  return exchange;
}

std::vector<Exchange> ask_from_the_root(const Net& net, const dns::Question& question) {
  const dns::PublicDns dns = net.scenario.context().public_dns(net.world);
  std::vector<Exchange> way;
  for (dns::Asked& step : dns::trace(dns, question)) {
    Exchange exchange{{kLocalResolver, kLocalResolver}, std::nullopt};
    if (step.server)
      exchange.responder = {dns::server_address(dns, *step.server), step.server->text()};
    if (step.reply) {
      exchange.message =
          message_of(question, std::move(*step.reply), false, !step.server.has_value());
    }
    way.push_back(std::move(exchange));
  }
  if (way.front().message) way.front().message->question = {DomainName(), RecordType::ns};
  return way;
}

}  // namespace acmsim::sim
