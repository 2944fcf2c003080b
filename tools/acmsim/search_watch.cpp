// How long a search may go on, and what a person sees of it meanwhile.
#include "tools/acmsim/search_watch.hpp"

#include <csignal>
#include <fmt/core.h>
#include <unistd.h>

#include "tools/acmsim/files.hpp"

namespace acmsim::tools {
namespace {

constexpr std::chrono::milliseconds kBetweenLines{500};
constexpr std::string_view kClearLine = "\r\x1b[K";

volatile std::sig_atomic_t interrupted = 0;

void note_interrupt(int) { interrupted = 1; }

}  // namespace

SearchWatch::SearchWatch(std::optional<std::chrono::seconds> time_max)
    : time_max_(time_max), is_terminal_(::isatty(STDERR_FILENO) == 1) {
  std::signal(SIGINT, note_interrupt);
}

SearchWatch::~SearchWatch() {
  std::signal(SIGINT, SIG_DFL);
  if (has_shown_) write_all(STDERR_FILENO, kClearLine);
}

bool SearchWatch::lets_go_on(const sim::ClassCounts& counts) {
  const Clock::time_point now = Clock::now();
  if (is_terminal_ && now - shown_ > kBetweenLines) {
    shown_ = now;
    has_shown_ = true;
    const double seconds = std::chrono::duration<double>(now - begun_).count();
    write_all(STDERR_FILENO,
              fmt::format("{}{} situations, {} to look at, {:.0f} a second, {} MiB", kClearLine,
                          counts.classes, counts.frontier,
                          static_cast<double>(counts.transitions) / seconds, counts.memory >> 20U));
  }
  const bool goes_on = interrupted == 0 && (!time_max_ || now - begun_ < *time_max_);
  has_cut_short_ = has_cut_short_ || !goes_on;
  return goes_on;
}

}  // namespace acmsim::tools
