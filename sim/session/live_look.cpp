// What can be seen of a session's world beside AWS's answers.
#include <algorithm>

#include "sim/api/shown_certificate.hpp"
#include "sim/dig/ask.hpp"
#include "sim/dig/text.hpp"
#include "sim/report/exchange_json.hpp"
#include "sim/report/history_report.hpp"
#include "sim/scenario/decode_values.hpp"
#include "sim/session/live.hpp"

namespace acmsim::sim {

Answer Live::dig(const Node&, const Node& argument) {
  const auto name = decode_name(opened_->context, argument["name"]);
  if (!name) return {};
  const auto* type = row_named(kRecordTypeNames, &RecordTypeName::word,
                               std::string_view(argument["type"].text_or("A")));
  std::optional<std::string> server;
  if (const Node told = argument["server"]; told.is_given()) {
    const std::string& text = told.text();
    server = text.substr(text.starts_with('@') ? 1 : 0);
  }
  const Exchange exchange =
      ask(Net{scenario(), run().situation().world}, {*name, type->type}, server, true);
  std::string words = name->text() + " " + std::string(type->word);
  if (server) words = "@" + *server + " " + words;
  const auto& message = exchange.message;
  return OrderedJson{
      {"rcode", message ? OrderedJson(name_of(message->reply.rcode)) : OrderedJson()},
      {"answers", message ? records_json(message->reply.answer) : OrderedJson::array()},
      {"text", dig_text({words, server.has_value(), run().now()}, exchange)}};
}

Answer Live::visit(const Node&, const Node& argument) {
  const auto site = decode_website(opened_->context, argument);
  if (!site) return {};
  const Sni sni = argument["sni"].boolean_or(true) ? Sni::sent : Sni::absent;
  const Visit seen = acmsim::visit(run().situation().world, scenario().context(), *site, sni);
  return OrderedJson{
      {"opens", seen.reason == Reason::available},
      {"reason", text_of(seen.reason).word},
      {"presents", seen.presented
                       ? OrderedJson(scenario().catalogue.certificates.at(*seen.presented).arn)
                       : OrderedJson()}};
}

std::vector<std::string> Live::load_balancers() const {
  std::vector<std::string> arns;
  for (const LoadBalancerHandle one : world().load_balancers.handles()) {
    arns.push_back(scenario().catalogue.arn_of(one));
  }
  return arns;
}

std::optional<LoadBalancerHandle> Live::reached_by(const TlsClient& client) const {
  const auto all = world().load_balancers.handles();
  if (client.reached) {
    for (const LoadBalancerHandle one : all) {
      if (scenario().catalogue.arn_of(one) == *client.reached) return one;
    }
    return std::nullopt;
  }
  if (client.sni) {
    const auto found = load_balancer_behind(world(), scenario().context(), *client.sni);
    if (found) return found;
  }
  return std::ranges::distance(all) == 1 ? std::optional(*all.begin()) : std::nullopt;
}

tl::expected<Presented, NotPresented> Live::present(const TlsClient& client) const {
  const auto reached = reached_by(client);
  if (!reached) {
    return tl::unexpected(client.reached ? NotPresented::nobody_listens
                                         : NotPresented::unrecognized_name);
  }
  const Context context = scenario().context();
  const Visit seen =
      visit_load_balancer(world(), context, *reached, client.sni.value_or(DomainName()), kHttpsPort,
                          client.sni ? Sni::sent : Sni::absent);
  if (!seen.presented || !seen.listener) return tl::unexpected(NotPresented::nobody_listens);
  const Catalogue& names = scenario().catalogue;
  const History& history = state_->run.history();
  return Presented{.load_balancer = names.arn_of(*reached),
                   .listener = names.listeners.at(*seen.listener).arn,
                   .port = kHttpsPort,
                   .certificate = names.certificates.at(*seen.presented).arn,
                   .text = certificate_text({world(), context, history.stamps, history.submitted},
                                            *seen.presented),
                   .reason = seen.reason};
}

bool Live::has_domain(std::string_view name) const {
  const Catalogue& catalogue = scenario().catalogue;
  const auto domain = DomainName::parse(name);
  const auto known = domain ? catalogue.texts.names.find(*domain) : std::nullopt;
  const auto registration = known ? catalogue.directory.registration_of(*known) : std::nullopt;
  return registration && world().internet.registrations.find(*registration) != nullptr;
}

bool Live::has_load_balancer(std::string_view dns_name) const {
  const Catalogue& catalogue = scenario().catalogue;
  const auto name = DomainName::parse(dns_name);
  const auto known = name ? catalogue.texts.names.find(*name) : std::nullopt;
  if (!known) return false;
  const auto endpoint = catalogue.endpoints.find(*known);
  return endpoint != catalogue.endpoints.end() &&
         world().load_balancers.find(endpoint->second) != nullptr;
}

Answer Live::trace(const Node&, const Node& argument) {
  const Node from = argument["from"];
  const auto first = from.is_given() ? from.value->get<std::size_t>() : std::size_t{0};
  const History& history = run().history();
  return OrderedJson{{"events", events_json(scenario(), history, first)},
                     {"next", history.events.size()}};
}

}  // namespace acmsim::sim
