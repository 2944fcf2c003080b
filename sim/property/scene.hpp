#pragma once

#include <set>
#include <string>
#include <variant>
#include <vector>

#include "model/world/catalogue.hpp"
#include "model/world/command.hpp"
#include "model/world/world.hpp"

namespace acmsim::sim {

/// A small world to try things in: the domain example.com, delegated to one of two hosted zones of
/// that name, a load balancer with one HTTPS listener, the certificate that it presents, and room
/// for `kCertificates` more to request (some share names, one is a wildcard, one is for e-mail) and
/// `kImports` to import: one that is valid, one that is about to expire, one that is not valid yet.
struct Scene {
  static constexpr std::uint32_t kCertificates = 5;
  static constexpr std::uint32_t kImports = 3;  ///< To be imported, after those.
  static constexpr std::uint32_t kChanges = 12;
  static constexpr std::uint32_t kNewListeners = 2;
  /// Load balancers, the first of which is there. Those to be made have one name, and equal
  /// settings; the last listener is theirs.
  static constexpr std::uint32_t kLoadBalancers = 3;
  static constexpr std::uint32_t kTargetGroups = 2;  ///< To be made, under one name.

  Calendar calendar;
  Catalogue catalogue;
  World world;
  PlaceHandle home;
  std::set<Timer> armed;  ///< The timers that are armed now.

  Context context() const { return Context{catalogue, calendar}; }
};

Scene make_scene(Era era);

/// Something that can be done to a scene: give a command, or let an armed timer fire (counted
/// round, so that any number names one).
struct FireNext {
  std::uint32_t which = 0;
};
using Action = std::variant<Command, FireNext>;

/// What became of it.
struct Done {
  std::optional<ApiError> refused;
  std::optional<Outcome> outcome;  ///< Nothing where nothing happened.
};

/// Does it, and keeps `armed` up to date. Nothing happens where no timer is armed, or where the
/// fresh handle of a command has been used already.
Done act(Scene& scene, const Action& action);

/// For a counterexample: the command and its members, handles and enumerators by their numbers.
std::string text_of(const Action& action);

}  // namespace acmsim::sim
