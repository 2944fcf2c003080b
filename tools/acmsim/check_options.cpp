// How a search may go on: the command line's limits, Ctrl-C, and a line of progress on a terminal.
#include <chrono>
#include <csignal>
#include <fmt/core.h>
#include <unistd.h>

#include "tools/acmsim/files.hpp"
#include "tools/acmsim/report_check.hpp"

namespace acmsim::tools {
namespace {

using Clock = std::chrono::steady_clock;

volatile std::sig_atomic_t interrupted = 0;

void note_interrupt(int) { interrupted = 1; }

/// Says now and then how far a search is, and whether it may go on.
class Watch {
 public:
  explicit Watch(std::optional<Duration> time_max)
      : time_max_(time_max), shows_(::isatty(STDERR_FILENO) == 1) {}

  bool operator()(const sim::ClassCounts& counts) {
    const Clock::time_point now = Clock::now();
    if (shows_ && now - shown_ > std::chrono::milliseconds{500}) {
      shown_ = now;
      const double seconds = std::chrono::duration<double>(now - begun_).count();
      write_all(
          STDERR_FILENO,
          fmt::format("\r\x1b[K{} classes, {} to look at, {:.0f} a second, {} MiB", counts.classes,
                      counts.frontier, static_cast<double>(counts.transitions) / seconds,
                      counts.memory >> 20U));
      has_shown_ = true;
    }
    const bool goes_on = interrupted == 0 && (!time_max_ || now - begun_ < *time_max_);
    if (!goes_on && has_shown_) write_all(STDERR_FILENO, "\r\x1b[K");
    return goes_on;
  }

 private:
  std::optional<Duration> time_max_;
  bool shows_;
  bool has_shown_ = false;
  Clock::time_point begun_ = Clock::now();
  Clock::time_point shown_ = begun_;
};

}  // namespace

tl::expected<sim::CheckOptions, std::string> check_options(const Options& options) {
  sim::CheckOptions how;
  if (options.search == "hull") how.search = sim::Merging::hull;
  if (options.search == "inclusion") how.search = sim::Merging::inclusion;
  if (options.search == "equality") how.search = sim::Merging::equality;
  how.slices = !options.no_slice;
  how.mutes = !options.no_mute;
  if (options.classes_max) how.limits.classes_max = *options.classes_max;
  if (options.memory_max) how.limits.memory_max = *options.memory_max << 20U;
  std::optional<Duration> time_max;
  if (options.time_max) {
    time_max = sim::parse_duration(*options.time_max);
    if (!time_max || *time_max == kNever) {
      return tl::unexpected(
          fmt::format("--time-max: found \"{}\"; expected a duration such as 10m\n",
                      shown_text(*options.time_max)));
    }
  }
  std::signal(SIGINT, note_interrupt);
  how.limits.go_on = Watch(time_max);
  return how;
}

}  // namespace acmsim::tools
