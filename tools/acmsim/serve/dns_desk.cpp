#include "tools/acmsim/serve/dns_desk.hpp"

#include <fmt/core.h>

#include "sim/dig/ask.hpp"
#include "sim/session/live.hpp"

namespace acmsim::tools {

std::vector<std::string> server_names(const Catalogue& catalogue) {
  std::vector<std::string> names;
  for (const NameHandle server : catalogue.directory.servers()) {
    names.push_back(catalogue.name(server).text());
  }
  return names;
}

/// Gives an address to every server that has come since.
void DnsDesk::learn() {
  const sim::Live& live = endpoint_.live();
  addresses_.add(server_names(live.scenario().catalogue));
}

std::vector<Addresses::Row> DnsDesk::servers() {
  learn();
  return addresses_.rows();
}

std::optional<sim::Message> DnsDesk::resolve(const DnsQuestion& asked) {
  const sim::Live& live = endpoint_.live();
  const sim::Net net{live.scenario(), live.world()};
  auto message = asked.disables_checking
                     ? sim::ask_unchecked(net, asked.question).message
                     : sim::ask(net, asked.question, std::nullopt, asked.wants_recursion).message;
  if (message) {
    memory_.count_down({asked.question.name, asked.question.type, !asked.disables_checking},
                       message->reply, live.instant());
  }
  return message;
}

/// What a name server of the world answers.
std::optional<sim::Message> DnsDesk::serve(const std::string& server, const DnsQuestion& asked) {
  const sim::Live& live = endpoint_.live();
  return sim::ask({live.scenario(), live.world()}, asked.question, server, asked.wants_recursion)
      .message;
}

void DnsDesk::note(const DnsQuestion& asked, const std::string& whom,
                   const std::optional<sim::Message>& told) {
  endpoint_.note("dns", fmt::format("{} {}{}: {}", asked.question.name.with_dot(),
                                    name_of(asked.question.type), whom,
                                    told ? name_of(told->reply.rcode) : "no answer"));
}

std::string DnsDesk::answer(std::uint32_t address, std::string_view message, Transport transport) {
  const bool is_server = addresses_.is_in(address);
  if (is_server && !addresses_.name_at(address)) learn();
  const auto server = addresses_.name_at(address);
  if (is_server && !server) return {};
  return dns_answer(message, transport, [&](const DnsQuestion& asked) {
    auto told = server ? serve(*server, asked) : resolve(asked);
    note(asked, server ? " at " + *server : "", told);
    return told;
  });
}

}  // namespace acmsim::tools
