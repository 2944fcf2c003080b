#include "sim/engine/agenda.hpp"

#include <algorithm>

namespace acmsim::sim {
void Agenda::arm(const Arm& arm, Instant now, std::optional<Choice> choice) {
  disarm(arm.timer);
  if (arm.delay.earliest == kNever) return;
  if (has_to_arrive(arm.timer.kind, arm.delay)) arriving_.insert(arm.timer);
  if (!choice) {
    undecided_.emplace(arm.timer, Undecided{arm, now});
    return;
  }
  note(arm.timer, ++serial_);
  if (is_awaited(arm.timer)) ++foreground_;
  if (!next_.empty() && choice->at < at_) put_back();
  const Entry entry{choice->tie, serial_, arm.timer};
  if (choice->at == at_ && !next_.empty()) {
    next_.insert(std::ranges::upper_bound(next_, entry), entry);
  } else {
    later_[choice->at].push_back(entry);
  }
}

void Agenda::disarm(const Timer& timer) {
  if (!undecided_.empty()) undecided_.erase(timer);
  if (!arriving_.empty()) arriving_.erase(timer);
  if (serial_of(timer) == 0) return;
  note(timer, 0);
  if (is_awaited(timer)) --foreground_;
}

std::optional<Agenda::Next> Agenda::next() {
  while (!next_.empty() || bring_next()) {
    const Entry& first = next_.front();
    if (serial_of(first.timer) == first.serial) return Next{at_, first.timer};
    next_.pop_front();  // Disarmed, or armed again since.
  }
  return std::nullopt;
}

/// What was next is not any more: somebody outside has come before it.
void Agenda::put_back() {
  later_[at_].assign(next_.begin(), next_.end());
  next_.clear();
}

/// Puts what fires at the earliest instant in order; false if nothing ever does.
bool Agenda::bring_next() {
  if (later_.empty()) return false;
  const auto earliest = later_.begin();
  at_ = earliest->first;
  next_.assign(earliest->second.begin(), earliest->second.end());
  if (!std::ranges::is_sorted(next_)) std::ranges::sort(next_);
  later_.erase(earliest);
  return true;
}

std::vector<Timer> Agenda::timers() const {
  std::vector<Timer> timers;
  for (const TimerRow& row : kTimerRows) {
    const auto& serials = wholes_[static_cast<std::size_t>(row.kind)];
    for (std::uint32_t whose = 0; whose < serials.size(); ++whose) {
      if (serials[whose] != 0) timers.push_back({row.kind, whose, 0});
    }
  }
  for (const auto& [timer, serial] : parts_) timers.push_back(timer);
  for (const auto& [timer, undecided] : undecided_) timers.push_back(timer);
  std::ranges::sort(timers);
  return timers;
}

bool Agenda::will_fire(TimerKind kind) const {
  const auto& serials = wholes_[static_cast<std::size_t>(kind)];
  return std::ranges::any_of(serials, [](std::uint64_t serial) { return serial != 0; }) ||
         std::ranges::any_of(parts_, [&](const auto& one) { return one.first.kind == kind; });
}

std::uint64_t Agenda::serial_of(const Timer& timer) const {
  if (timer.part != 0) {
    const auto found = parts_.find(timer);
    return found == parts_.end() ? 0 : found->second;
  }
  const auto& serials = wholes_[static_cast<std::size_t>(timer.kind)];
  return timer.whose < serials.size() ? serials[timer.whose] : 0;
}

void Agenda::note(const Timer& timer, std::uint64_t serial) {
  if (timer.part != 0) {
    if (serial == 0) {
      parts_.erase(timer);
    } else {
      parts_[timer] = serial;
    }
    return;
  }
  auto& serials = wholes_[static_cast<std::size_t>(timer.kind)];
  if (timer.whose >= serials.size()) serials.resize(timer.whose + 1);
  serials[timer.whose] = serial;
}

}  // namespace acmsim::sim
