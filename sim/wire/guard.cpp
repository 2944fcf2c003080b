// Who may ask: what browsers say of the page that a request is from.
#include "sim/wire/guard.hpp"

#include <algorithm>

#include "model/base/ascii.hpp"

namespace acmsim::sim {
namespace {

/// Every browser says for which host it asks: who does not is no page.
std::string_view host_of(const HttpRequest& request) {
  return request.header("Host").value_or("localhost");
}

/// The name of a host in lower case, without its port and a last dot; as it is where what follows
/// is no port.
std::string name_of_host(std::string_view host) {
  const std::size_t from = host.starts_with('[') ? host.find(']') : 0;
  const std::size_t colon = host.find(':', std::min(from, host.size()));
  if (colon != host.npos && host.find_first_not_of("0123456789", colon + 1) == host.npos) {
    host = host.substr(0, colon);
  }
  if (host.ends_with('.')) host.remove_suffix(1);
  return in_lower_case(host);
}

bool is_loopback(std::string_view host) {
  const bool is_address = host.starts_with("127.") && std::ranges::count(host, '.') == 3 &&
                          host.find_first_not_of("0123456789.") == host.npos;
  return is_address || host == "localhost" || host.ends_with(".localhost") || host == "[::1]";
}

}  // namespace

std::string foreign_page(const HttpRequest& request) {
  const auto origin = request.header("Origin");
  if (origin && *origin != "http://" + std::string(host_of(request))) {
    return "a page of " + std::string(*origin);
  }
  const bool is_cross_site = request.header("Sec-Fetch-Site").value_or("") == "cross-site";
  return is_cross_site ? "a page of another site" : "";
}

bool may_name(const HttpRequest& request, const std::vector<std::string>& allowed_hosts) {
  const std::string name = name_of_host(host_of(request));
  const auto is_it = [&](const std::string& allowed) { return in_lower_case(allowed) == name; };
  return is_loopback(name) || std::ranges::any_of(allowed_hosts, is_it);
}

}  // namespace acmsim::sim
