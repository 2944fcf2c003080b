#pragma once

#include <compare>
#include <cstdint>
#include <utility>
#include <vector>

#include "model/catalogue.hpp"
#include "model/command.hpp"
#include "sim/api/query.hpp"
#include "sim/plan/plan.hpp"

namespace acmsim::sim {

/// Something that steps, conditions and timers can be about. `whole` is what touches all of it.
enum class ThingKind : std::uint8_t { whole, step, certificate, neighbourhood, load_balancer };
using Thing = std::pair<ThingKind, std::uint32_t>;
inline constexpr Thing kWhole{ThingKind::whole, 0};

/// What everything in a plan is about. A listener stands for its load balancer, a zone, a record or
/// a domain for the neighbourhood of its name.
class Things {
 public:
  Things(const Catalogue& names, const Plan& plan) : names_(names), plan_(plan) {}

  static Thing step(std::uint32_t index) { return {ThingKind::step, index}; }
  static Thing thing(CertificateHandle handle) { return {ThingKind::certificate, handle.index}; }
  static Thing thing(LoadBalancerHandle handle) { return {ThingKind::load_balancer, handle.index}; }
  Thing thing(ListenerHandle handle) const;
  Thing thing(ZoneHandle handle) const;
  Thing thing(RegistrationHandle handle) const;
  /// A name that nothing else is near to is a part of the whole.
  Thing near(NameHandle name) const;

  std::vector<Thing> things_in(const Command& command) const;
  std::vector<Thing> things_in(const Query& query) const;
  /// None: it holds of the whole where it holds of every part.
  std::vector<Thing> things_in(const Condition& condition) const;
  /// Whose a timer of the world is.
  Thing owner(const Timer& timer) const;

 private:
  std::vector<Thing> things_of(const std::vector<CertificateHandle>& certificates) const;
  Thing maker_of(ChangeHandle change) const;

  const Catalogue& names_;
  const Plan& plan_;
};

}  // namespace acmsim::sim
