#include "sim/engine/agenda.hpp"

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
  const auto fires = choice ? std::optional(choice->at) : std::nullopt;
  armed_.emplace(arm.timer, Armed{arm, now, fires, serial});
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

std::vector<Timer> Agenda::timers() const {
  std::vector<Timer> timers;
  for (const auto& [timer, armed] : armed_) timers.push_back(timer);
  return timers;
}

const Agenda::Armed* Agenda::next() {
  while (!queue_.empty()) {
    const auto found = armed_.find(queue_.top().timer);
    if (found != armed_.end() && found->second.serial == queue_.top().serial) {
      return &found->second;
    }
    queue_.pop();  // Disarmed, or armed again since.
  }
  return nullptr;
}

}  // namespace acmsim::sim
