// A history that goes on, as it is so far.
#include <utility>

#include "sim/engine/run.hpp"

namespace acmsim::sim {

Run Run::settled() const {
  Run copy(*this);
  for (auto next = copy.next_at(); next && *next <= copy.now_; next = copy.next_at()) {
    if (!copy.fire_next()) break;
  }
  return copy;
}

History Run::stopped_here() const {
  if (is_over_) return history_;
  Run copy = settled();
  copy.judge();
  copy.history_.ended_at = now_;
  copy.history_.was_stopped = true;
  return std::move(copy.history_);
}

}  // namespace acmsim::sim
