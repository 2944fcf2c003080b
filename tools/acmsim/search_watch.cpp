// How long a search may go on, and what a person sees of it meanwhile.
#include "tools/acmsim/search_watch.hpp"

#include <csignal>
#include <fmt/core.h>
#include <unistd.h>

#include "tools/acmsim/files.hpp"

namespace acmsim::tools {
namespace {

constexpr std::chrono::milliseconds kBetweenLines{500};
constexpr std::chrono::seconds kBetweenLinesInPipe{10};
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
  clear();
}

void SearchWatch::clear() {
  const std::lock_guard lock(mutex_);
  if (is_shown_) write_all(STDERR_FILENO, kClearLine);
  is_shown_ = false;
}

void SearchWatch::look_for(std::string_view what) {
  const std::lock_guard lock(mutex_);
  what_ = what;
  part_.clear();
}

void SearchWatch::know(std::string verdict) {
  const std::lock_guard lock(mutex_);
  known_ = std::move(verdict);
}

void SearchWatch::come_to(std::size_t part, std::size_t parts) {
  const std::lock_guard lock(mutex_);
  part_ = parts > 1 ? fmt::format(", part {} of {}", part, parts) : "";
}

void SearchWatch::show(const sim::ClassCounts& counts) {
  const std::string line =
      fmt::format("{}looking for {}{}: {} situations, {} to look at, {} MiB, {} s",
                  known_.empty() ? "" : known_ + "; ", what_, part_, counts.classes,
                  counts.frontier, counts.memory >> 20U,
                  std::chrono::duration_cast<std::chrono::seconds>(Clock::now() - begun_).count());
  write_all(STDERR_FILENO, is_terminal_ ? std::string(kClearLine) + line : line + "\n");
  is_shown_ = is_terminal_;
}

bool SearchWatch::lets_go_on(const sim::ClassCounts& counts) {
  const std::lock_guard lock(mutex_);
  const Clock::time_point now = Clock::now();
  const Clock::duration between =
      is_terminal_ ? Clock::duration(kBetweenLines) : Clock::duration(kBetweenLinesInPipe);
  if (now - shown_ > between) {
    shown_ = now;
    show(counts);
  }
  const bool goes_on =
      !is_stopped_ && interrupted == 0 && (!time_max_ || now - begun_ < *time_max_);
  if (!goes_on) has_ended_one_ = true;
  return goes_on;
}

}  // namespace acmsim::tools
