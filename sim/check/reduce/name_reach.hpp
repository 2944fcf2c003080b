#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "model/world/catalogue.hpp"

namespace acmsim::sim {

/// Which of the names that records are written at an answer about a name can depend on, and which
/// load balancers it can lead to; the zones near it apart.
///
/// A record says something about its own name and about all below it (a cut, a DNAME, a CNAME that
/// is followed), and that it is there about all names above it (one that has something below it is
/// no missing one). A wildcard speaks for every name below its parent that nothing else is at or
/// below, so that there the branch decides in which two names lie. Aliases are followed through all
/// records that there may ever be.
class NameReach {
 public:
  struct Reach {
    bool is_everything = false;  ///< It is near to too much to say.
    std::uint32_t neighbourhood = 0;
    std::set<NameHandle> written{};
    std::set<LoadBalancerHandle> load_balancers{};
  };

  /// The catalogue must live as long.
  NameReach(const Catalogue& names, std::set<NameHandle> written);

  const Reach& of(NameHandle name) const;
  /// All names that are written at in a neighbourhood.
  std::set<NameHandle> written_near(std::uint32_t neighbourhood) const;
  /// Nothing where a name is near to everything.
  std::optional<std::uint32_t> place_of(NameHandle name) const;

 private:
  Reach find(NameHandle name) const;
  bool is_about(const DomainName& owner, const DomainName& name) const;
  std::vector<NameHandle> all_below(NameHandle target) const;

  const Catalogue& names_;
  std::set<NameHandle> written_;
  std::vector<DomainName> wildcard_parents_;
  mutable std::map<NameHandle, Reach> known_;
};

}  // namespace acmsim::sim
