#pragma once

#include <map>
#include <vector>

#include "sim/engine/history.hpp"
#include "sim/picture/cast.hpp"
#include "sim/picture/lane.hpp"

namespace acmsim::sim {

/// How everything stands that a timeline shows, in a world in which time is about to pass.
std::vector<LaneNow> lanes_now(const Scenario& scenario, const Cast& cast,
                               const Situation& situation);

/// Makes lanes of what is so from rest to rest.
class LaneLog {
 public:
  /// Notes how the lanes stand from an instant on. What is not among them any more has ended.
  void note(std::vector<LaneNow> now, Instant at);
  /// Sets a mark on a lane, which need not have stood for a moment.
  void mark(const LaneKey& key, const Bilingual& name, LaneMark mark);
  /// All lanes in their order, when the history has ended.
  std::vector<Lane> finish(Instant end) &&;

 private:
  struct Open {
    Instant from;
    LaneState state;
  };
  void close(const LaneKey& key, Instant at);

  std::map<LaneKey, Lane> lanes_;
  std::map<LaneKey, Open> open_;
};

}  // namespace acmsim::sim
