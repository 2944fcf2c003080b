// Lanes out of what is so from rest to rest.
#include <algorithm>
#include <set>

#include "sim/picture/lanes.hpp"

namespace acmsim::sim {

void LaneLog::close(const LaneKey& key, Instant at) {
  const auto open = open_.find(key);
  if (open->second.from < at) {
    lanes_.at(key).spans.push_back({open->second.from, at, std::move(open->second.state)});
  }
  open_.erase(open);
}

void LaneLog::note(std::vector<LaneNow> now, Instant at) {
  std::set<LaneKey> standing;
  for (LaneNow& one : now) {
    standing.insert(one.key);
    lanes_.try_emplace(one.key, Lane{.key = one.key, .name = std::move(one.name)});
    if (const auto open = open_.find(one.key); open != open_.end()) {
      if (open->second.state == one.state) continue;
      close(one.key, at);
    }
    open_.emplace(one.key, Open{at, std::move(one.state)});
  }
  std::vector<LaneKey> ended;
  for (const auto& [key, open] : open_) {
    if (!standing.contains(key)) ended.push_back(key);
  }
  for (const LaneKey& key : ended) close(key, at);
}

void LaneLog::mark(const LaneKey& key, const Bilingual& name, LaneMark mark) {
  lanes_.try_emplace(key, Lane{.key = key, .name = name})
      .first->second.marks.push_back(std::move(mark));
}

std::vector<Lane> LaneLog::finish(Instant end) && {
  note({}, end);
  std::vector<Lane> lanes;
  for (auto& [key, lane] : lanes_) {
    if (!lane.spans.empty() || !lane.marks.empty()) lanes.push_back(std::move(lane));
  }
  return lanes;
}

}  // namespace acmsim::sim
