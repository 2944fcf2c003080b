#include "sim/engine/agenda.hpp"

#include <algorithm>

namespace acmsim::sim {
namespace {

bool is_foreground(const Timer& timer) {
  return row_of(kTimerNames, timer.kind).ground == Ground::fore;
}

}  // namespace

void Agenda::arm(const Arm& arm, Instant now, std::optional<Choice> choice) {
  disarm(arm.timer);
  if (arm.delay.earliest == kNever) return;
  const std::uint64_t serial = serial_++;
  armed_.emplace(arm.timer, Armed{arm.delay, arm.time_of_day, now, serial, choice.has_value()});
  if (!choice) return;
  if (is_foreground(arm.timer)) ++foreground_;
  queue_.push({choice->at, choice->tie, serial, arm.timer});
}

void Agenda::disarm(const Timer& timer) {
  const auto found = armed_.find(timer);
  if (found == armed_.end()) return;
  if (found->second.fires && is_foreground(timer)) --foreground_;
  armed_.erase(found);
}

std::optional<Agenda::Next> Agenda::next() {
  while (!queue_.empty()) {
    const Entry& first = queue_.top();
    const auto found = armed_.find(first.timer);
    if (found != armed_.end() && found->second.serial == first.serial) {
      return Next{first.at, first.timer};
    }
    queue_.pop();  // Disarmed, or armed again since.
  }
  return std::nullopt;
}

std::vector<std::pair<Timer, Agenda::Armed>> Agenda::armed() const {
  std::vector<std::pair<Timer, Armed>> sorted(armed_.begin(), armed_.end());
  std::ranges::sort(sorted, {}, &std::pair<Timer, Armed>::first);
  return sorted;
}

std::vector<Timer> Agenda::timers() const {
  std::vector<Timer> timers;
  for (const auto& [timer, one] : armed_) timers.push_back(timer);
  std::ranges::sort(timers);
  return timers;
}

}  // namespace acmsim::sim
