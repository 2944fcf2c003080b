// Who is where, of those that acmsim serve gives an address of their own.
#include "sim/report/table.hpp"
#include "tools/acmsim/files.hpp"
#include "tools/acmsim/serve/dns_desk.hpp"
#include "tools/acmsim/serve/tls_desk.hpp"
#include "tools/acmsim/show.hpp"

namespace acmsim::tools {
namespace {

std::vector<Addresses::Row> addresses_in(std::uint8_t network, std::vector<std::string> names) {
  Addresses addresses(network);
  addresses.add(std::move(names));
  return addresses.rows();
}

}  // namespace

Shown show_servers(const Question& question) {
  Shown shown;
  if (question.about.empty()) {
    shown.refused = "show servers: found no document; expected one: acmsim show servers FILE\n";
    return shown;
  }
  const auto loaded = load_scenario(question.about);
  if (!loaded) {
    shown.refused = loaded.error();
    return shown;
  }
  const Catalogue& catalogue = loaded->scenario.catalogue;
  std::vector<std::string> arns;
  for (const LoadBalancerHandle one : loaded->scenario.world.load_balancers.handles()) {
    arns.push_back(catalogue.arn_of(one));
  }
  std::vector<std::vector<std::string>> rows{{"address", "what", "who"}};
  const auto show = [&](const char* what, const std::vector<Addresses::Row>& all) {
    for (const Addresses::Row& row : all) {
      rows.push_back({row.address, what, row.name});
      shown.json.push_back({{"address", row.address}, {"what", what}, {"who", row.name}});
    }
  };
  show("name server", addresses_in(kDnsNetwork, server_names(catalogue)));
  show("load balancer", addresses_in(kTlsNetwork, std::move(arns)));
  shown.text = sim::table(rows);
  return shown;
}

}  // namespace acmsim::tools
