#pragma once

#include <string>
#include <vector>

#include "sim/wire/http.hpp"

namespace acmsim::sim {

/// Which page of another site a browser asks for; empty for a request of none. Such a page can have
/// a form sent anywhere, and would change the world of whoever looks at it. Sources: RFC 6454,
/// section 7; Fetch Metadata Request Headers, Sec-Fetch-Site.
std::string foreign_page(const HttpRequest& request);

/// Whether a request asks for a host of loopback, or for one of those given: a page whose own name
/// leads here now does not.
bool may_name(const HttpRequest& request, const std::vector<std::string>& allowed_hosts);

}  // namespace acmsim::sim
