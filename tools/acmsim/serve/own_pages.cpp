#include "tools/acmsim/serve/own_pages.hpp"

#include <nlohmann/json.hpp>
#include <utility>

#include "tools/acmsim/certificates.hpp"

namespace acmsim::tools {
namespace {

nlohmann::ordered_json json_of_rows(const std::vector<Addresses::Row>& rows) {
  nlohmann::ordered_json json = nlohmann::ordered_json::object();
  for (const Addresses::Row& row : rows) json[row.name] = row.address;
  return json;
}

}  // namespace

void add_own_pages(sim::Endpoint& endpoint, std::function<LoopbackHosts()> hosts) {
  endpoint.add_page("ca.pem", [] {
    return sim::HttpResponse{.status = 200,
                             .headers = {{"Content-Type", "application/x-pem-file"}},
                             .body = authority_certificates()};
  });
  endpoint.add_page("addresses", [hosts = std::move(hosts)] {
    const LoopbackHosts told = hosts();
    const nlohmann::ordered_json json{{"name_servers", json_of_rows(told.name_servers)},
                                      {"load_balancers", json_of_rows(told.load_balancers)}};
    return sim::HttpResponse{.status = 200,
                             .headers = {{"Content-Type", "application/json"}},
                             .body = json.dump(2) + "\n"};
  });
}

}  // namespace acmsim::tools
