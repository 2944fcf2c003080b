#pragma once

#include <span>
#include <string_view>

#include "model/world/world.hpp"

namespace acmsim {

/// A claim that the model keeps in every state that commands and timers can reach. `name` is what
/// a counterexample is filed under.
struct Invariant {
  std::string_view name;
  std::string_view meaning;
  bool (*holds)(const World& world, const Context& context);
};

/// All of them, by name.
std::span<const Invariant> invariants();

/// The first one that is broken, or null.
const Invariant* broken_invariant(const World& world, const Context& context);

}  // namespace acmsim
