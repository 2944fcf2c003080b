#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "model/base/few.hpp"
#include "model/base/timer.hpp"
#include "model/world/availability.hpp"
#include "model/world/world.hpp"

namespace acmsim::sim {

/// A watched host that looks otherwise than before.
struct Sighting {
  Website site;
  Visit seen;
};

/// Browsers at the watched hosts.
///
/// What a browser sees depends on the names near the host, on the listeners of the load balancer
/// that it leads to, and on the certificate that it was shown there. Whoever drives a history tells
/// what happens; only hosts that this may concern are visited again.
class Lookout {
 public:
  explicit Lookout(const Context& context);

  /// Makes room for what the catalogue knows by now, before anything is heard of it.
  void catch_up();
  void hear(const Announce& announce);
  /// Visits the hosts that may look otherwise now; tells those that do, in the order of the
  /// document. A host that nobody has visited yet is taken to open.
  std::vector<Sighting> look(const World& world);
  /// Whether every host opened when it was last visited.
  bool all_open() const { return closed_ == 0; }

 private:
  struct Watch {
    Website site;
    Reason reason = Reason::available;
    std::optional<LoadBalancerHandle> at;
    std::optional<CertificateHandle> shown;
  };

  void find_near();
  void concern_near(const DomainName& name);
  void concern(const Few<std::uint32_t, 2>& watches);

  Context context_;
  std::size_t neighbourhoods_ = 0;  ///< How often they had changed when `near_` was made.
  std::vector<Watch> watches_;
  std::vector<std::uint32_t> concerned_;                       ///< Some of them several times.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> near_;  ///< Neighbourhood and watch; sorted.
  std::vector<Few<std::uint32_t, 2>> at_;                      ///< By load balancer.
  std::vector<Few<std::uint32_t, 2>> shown_;                   ///< By the certificate they saw.
  std::size_t closed_ = 0;
};

}  // namespace acmsim::sim
