#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/base/domain_name.hpp"
#include "sim/evidence/seen_at.hpp"
#include "sim/time/instant.hpp"

namespace acmsim::sim {

struct LoadBalancerSeen {
  std::string arn;
  std::string name;
  std::optional<DomainName> dns_name;
  std::string type;
  std::string scheme;
  std::string state;
  std::optional<Instant> created_at;
  SeenAt at;
};

struct ListenerSeen {
  std::string arn;
  std::string load_balancer_arn;
  std::string protocol;
  std::uint16_t port = 0;
  std::string default_certificate;  ///< An ARN; empty where there is none.
  SeenAt at;
};

/// What DescribeListenerCertificates says. It does not say of which listener.
struct ListenerCertificatesSeen {
  std::string listener_arn;  ///< By the command, or the one with that default; else empty.
  std::string default_certificate;
  std::vector<std::string> others;
  bool is_complete = true;
  SeenAt at;
};

}  // namespace acmsim::sim
