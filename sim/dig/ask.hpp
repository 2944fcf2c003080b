#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/dig/message.hpp"
#include "sim/plan/scenario.hpp"

namespace acmsim::sim {

/// The internet of a scenario, at one instant of its history.
struct Net {
  const Scenario& scenario;
  const World& world;
};

/// Asks one server, or without one the local recursive resolver.
///
/// A server is a host name; a zone's name in the document, for the first of its servers; or the
/// address of a public resolver, such as 8.8.8.8. Who serves no zone does not answer.
Exchange ask(const Net& net, const dns::Question& question,
             const std::optional<std::string>& server, bool wants_recursion);

/// Asks the local resolver with `+cd`: it does not check signatures.
Exchange ask_unchecked(const Net& net, const dns::Question& question);

/// Asks from the root down.
std::vector<Exchange> ask_from_the_root(const Net& net, const dns::Question& question);

}  // namespace acmsim::sim
