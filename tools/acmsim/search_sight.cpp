#include "tools/acmsim/search_sight.hpp"

#include <fmt/core.h>

namespace acmsim::tools {

void SearchSight::look_for(std::string_view what) {
  const std::lock_guard lock(mutex_);
  what_ = what;
  part_.clear();
}

void SearchSight::come_to(std::size_t part, std::size_t parts) {
  const std::lock_guard lock(mutex_);
  part_ = parts > 1 ? fmt::format(", part {} of {}", part, parts) : "";
}

void SearchSight::know(std::string_view verdict) {
  const std::lock_guard lock(mutex_);
  known_ = fmt::format("{}; ", verdict);
}

bool SearchSight::lets_go_on(Watch& watch, const sim::ClassCounts& counts) {
  watch.show([&] {
    const std::lock_guard lock(mutex_);
    return fmt::format("{}looking for {}{}: {} situations, {} to look at, {} MiB, {} s", known_,
                       what_, part_, counts.classes, counts.frontier, counts.memory >> 20U,
                       watch.elapsed().count());
  });
  return watch.lets_go_on();
}

}  // namespace acmsim::tools
