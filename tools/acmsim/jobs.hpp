#pragma once

#include <cstddef>
#include <functional>
#include <limits>
#include <memory>
#include <utility>

namespace acmsim::tools {

/// How many things this process can do at once; at least one.
unsigned processors();

/// How many a person can ask for.
inline constexpr unsigned kJobsMax = 1024;

/// Says whether a job may go on; any thread may ask.
using GoOn = std::function<bool()>;

/// How jobs run.
struct JobsHow {
  /// Threads beside the calling one, which waits; with one or none it does the jobs itself.
  unsigned threads = 1;
  /// How many jobs may have begun of which no result was handed over yet; at least one.
  std::size_t ahead = std::numeric_limits<std::size_t>::max();
  /// Asked on the calling thread, several times a second; false stops. Empty: never.
  GoOn go_on{};
};

/// Hands over what a job has made, on the calling thread; false: no more is wanted.
using HandOver = std::function<bool()>;

/// As `in_order`, for jobs that say themselves how their result is handed over.
void hand_over_in_order(std::size_t count, const JobsHow& how,
                        const std::function<HandOver(std::size_t, const GoOn&)>& job);

/// Does the jobs 0 to `count - 1`, several at once, and hands their results over in this order,
/// each as soon as it and all before it are there: so what is told does not depend on how many
/// threads there are. `work(i, go_on)` is called on any thread and may share with other jobs only
/// what nobody changes; `take(i, result)` on the calling one, and says whether it wants more. Once
/// it wants no more, or `how.go_on` says no, no job begins, and those that run are told so by their
/// `go_on`; their results are dropped. What a job throws is thrown here in its turn, and ends all
/// others likewise. When this returns or throws, no job runs any more.
template <class Work, class Take>
void in_order(std::size_t count, const JobsHow& how, const Work& work, const Take& take) {
  hand_over_in_order(count, how, [&](std::size_t index, const GoOn& go_on) -> HandOver {
    auto result = std::make_shared<decltype(work(index, go_on))>(work(index, go_on));
    return [result, index, &take] { return take(index, std::move(*result)); };
  });
}

}  // namespace acmsim::tools
