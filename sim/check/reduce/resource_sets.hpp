#pragma once

#include <boost/pending/disjoint_sets.hpp>
#include <boost/property_map/property_map.hpp>
#include <cstddef>
#include <map>

#include "sim/check/reduce/footprint.hpp"

namespace acmsim::sim {

/// Resources that have been joined, set by set; one that nobody has joined is a set of its own.
class ResourceSets {
 public:
  /// Joins all that a footprint touches.
  void join(const Footprint& footprint) {
    is_one_ = is_one_ || footprint.is_everything;
    for (const Resource& one : footprint.resources) {
      sets_.link(root(*footprint.resources.begin()), root(one));
    }
  }

  /// Somebody touches everything: there is one set, whatever the roots say.
  bool is_one() const { return is_one_; }

  /// What stands for the set of a resource, until the next is joined.
  Resource root(Resource resource) {
    if (!parents_.contains(resource)) sets_.make_set(resource);
    return sets_.find_set(resource);
  }

 private:
  using Ranks = std::map<Resource, std::size_t>;
  using Parents = std::map<Resource, Resource>;
  Ranks ranks_;
  Parents parents_;
  boost::disjoint_sets<boost::associative_property_map<Ranks>,
                       boost::associative_property_map<Parents>>
      sets_{boost::associative_property_map<Ranks>(ranks_),
            boost::associative_property_map<Parents>(parents_)};
  bool is_one_ = false;
};

}  // namespace acmsim::sim
