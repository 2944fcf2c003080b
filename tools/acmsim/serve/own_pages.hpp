#pragma once

#include <functional>
#include <vector>

#include "sim/wire/endpoint.hpp"
#include "tools/acmsim/serve/addresses.hpp"

namespace acmsim::tools {

/// Who has an address of its own in 127.0.0.0/8.
struct LoopbackHosts {
  std::vector<Addresses::Row> name_servers;
  std::vector<Addresses::Row> load_balancers;
};

/// What the server tells of itself: `/_acmsim/ca.pem`, the certificates of the test authority, and
/// `/_acmsim/addresses`.
void add_own_pages(sim::Endpoint& endpoint, std::function<LoopbackHosts()> hosts);

}  // namespace acmsim::tools
