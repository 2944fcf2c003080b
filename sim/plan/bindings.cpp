#include "sim/plan/bindings.hpp"

#include <algorithm>

#include "model/base/for_each_handle.hpp"
#include "model/base/match.hpp"

namespace acmsim::sim {

std::uint32_t Bindings::find(Kind kind, std::uint32_t name) const {
  const auto found = std::ranges::find_if(
      bound_, [&](const Bound& bound) { return bound.kind == kind && bound.name == name; });
  return found == bound_.end() ? name : found->actual;
}

void Bindings::put(Kind kind, std::uint32_t name, std::uint32_t actual) {
  std::erase_if(bound_,
                [&](const Bound& bound) { return bound.kind == kind && bound.name == name; });
  if (name == actual) return;
  const Bound bound{kind, name, actual};
  bound_.insert(std::ranges::lower_bound(bound_, bound), bound);
}

namespace {

template <class What>
What rebound(What what, const Bindings& bindings) {
  for_each_handle(what, Match{
                            []<class H>(Fresh<H>&) {},
                            [&]<class H>(H& name) { name = bindings(name); },
                        });
  return what;
}

}  // namespace

Command rebind(const Command& command, const Bindings& bindings) {
  return rebound(command, bindings);
}

Query rebind(const Query& query, const Bindings& bindings) { return rebound(query, bindings); }

}  // namespace acmsim::sim
