#pragma once

#include <cstddef>
#include <functional>

namespace acmsim::sim {

/// Does jobs that do not need each other: `work(i)` for each i below `count`, in any order, perhaps
/// several at once on other threads, and `take(i)` here, in this order, each as soon as it and all
/// before it are done. So what is told depends on no thread. Here there are none: they are for the
/// caller to bring.
using Jobs = std::function<void(std::size_t count, const std::function<void(std::size_t)>& work,
                                const std::function<void(std::size_t)>& take)>;

/// One after the other.
inline void do_in_turn(std::size_t count, const std::function<void(std::size_t)>& work,
                       const std::function<void(std::size_t)>& take) {
  for (std::size_t i = 0; i < count; ++i) {
    work(i);
    take(i);
  }
}

/// Does all, and returns when they are done.
inline void do_all(const Jobs& jobs, std::size_t count,
                   const std::function<void(std::size_t)>& work) {
  jobs(count, work, [](std::size_t) {});
}

}  // namespace acmsim::sim
