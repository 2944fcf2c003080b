#include "sim/check/reduce/cone.hpp"

#include <algorithm>
#include <utility>

namespace acmsim::sim {

Cone::Cone(std::shared_ptr<const Footprints> footprints, Resources resources, bool is_everything)
    : footprints_(std::move(footprints)),
      resources_(std::move(resources)),
      is_everything_(is_everything) {}

bool Cone::has(StepHandle step) const {
  return is_everything_ || resources_.contains({ResourceKind::step, step.index});
}

bool Cone::hears(const Timer& timer) const {
  if (is_everything_ || timer.kind == TimerKind::rules_change || timer.kind == TimerKind::end) {
    return true;
  }
  const auto known = heard_.find(timer);
  if (known != heard_.end()) return known->second;
  const Footprint touched = footprints_->of(timer);
  const bool hears =
      touched.is_everything || std::ranges::any_of(touched.writes, [&](const Resource& one) {
        return resources_.contains(one);
      });
  return heard_.emplace(timer, hears).first->second;
}

bool Cone::holds(const Cone& other) const {
  return is_everything_ ||
         (!other.is_everything_ && std::ranges::includes(resources_, other.resources_));
}

Cones::Cones(const Scenario& scenario, const Plan& plan, Ends ends)
    : plan_(plan), footprints_(std::make_shared<const Footprints>(scenario, plan, ends)) {
  for (std::uint32_t i = 0; i < plan.steps.size(); ++i) note(footprints_->of(StepHandle{i}));
  for (Footprint& flow : footprints_->flows()) note(std::move(flow));
}

void Cones::note(Footprint footprint) {
  const std::size_t index = events_.size();
  if (footprint.is_everything) writers_of_everything_.push_back(index);
  for (const Resource& one : footprint.writes) writers_[one].push_back(index);
  events_.push_back(std::move(footprint));
}

/// A step that is passed without fail says nothing but that those before it have ended.
void Cones::add_progress(StepHandle step, const std::vector<bool>& passed,
                         std::vector<bool>& looked_at, Resources& seen) const {
  if (looked_at[step.index]) return;
  looked_at[step.index] = true;
  if (!passed[step.index]) {
    seen.insert({ResourceKind::step, step.index});
    return;
  }
  for (const auto* before : {&plan_.at(step).after, &plan_.at(step).makers}) {
    for (const StepHandle one : *before) add_progress(one, passed, looked_at, seen);
  }
}

/// What an event reads.
Resources Cones::seen_by(std::size_t event, const std::vector<bool>& passed) const {
  const Resources& reads = events_[event].reads;
  if (passed.empty()) return reads;
  Resources seen;
  std::vector<bool> looked_at(passed.size());
  for (const Resource& one : reads) {
    if (one.kind == ResourceKind::operators) continue;
    const bool is_own = event < plan_.steps.size() && one.index == event;
    if (one.kind == ResourceKind::step && !is_own) {
      add_progress(StepHandle{one.index}, passed, looked_at, seen);
    } else {
      seen.insert(one);
    }
  }
  return seen;
}

std::shared_ptr<const Cone> Cones::of(const Footprint& reader, const std::vector<bool>& passed,
                                      const Resources& unseen) const {
  Resources seen = reader.reads;
  // What may write everything is in every cone, and reads everything.
  bool is_everything = reader.is_everything || !writers_of_everything_.empty();
  std::vector<bool> taken(events_.size());
  std::vector<Resource> todo(seen.begin(), seen.end());
  while (!todo.empty() && !is_everything) {
    const auto writers = writers_.find(todo.back());
    todo.pop_back();
    if (writers == writers_.end()) continue;
    for (const std::size_t event : writers->second) {
      if (taken[event]) continue;
      taken[event] = true;
      is_everything = is_everything || events_[event].is_everything;
      for (const Resource& one : seen_by(event, passed)) {
        if (!unseen.contains(one) && seen.insert(one).second) todo.push_back(one);
      }
    }
  }
  return std::make_shared<const Cone>(footprints_, std::move(seen), is_everything);
}

std::shared_ptr<const Cone> Cones::of(StepHandle step) const {
  return of(reading({{ResourceKind::step, step.index}}));
}

}  // namespace acmsim::sim
