#include "tools/acmsim/watch.hpp"

#include <csignal>
#include <string_view>
#include <unistd.h>

#include "tools/acmsim/files.hpp"

namespace acmsim::tools {
namespace {

constexpr std::chrono::milliseconds kBetweenLines{500};
constexpr std::chrono::seconds kBetweenLinesInPipe{10};
constexpr std::string_view kClearLine = "\r\x1b[K";

/// Read by all threads; an atomic that needs no lock may be written by a handler of signals.
std::atomic<bool> was_interrupted = false;
static_assert(std::atomic<bool>::is_always_lock_free);

void note_interrupt(int) { was_interrupted = true; }

}  // namespace

Watch::Watch(std::optional<std::chrono::seconds> time_max)
    : time_max_(time_max), is_terminal_(::isatty(STDERR_FILENO) == 1) {
  std::signal(SIGINT, note_interrupt);
}

Watch::~Watch() {
  std::signal(SIGINT, SIG_DFL);
  clear();
}

void Watch::clear() {
  const std::lock_guard lock(mutex_);
  if (is_shown_) write_all(STDERR_FILENO, kClearLine);
  is_shown_ = false;
}

void Watch::show(const std::function<std::string()>& line) {
  const std::lock_guard lock(mutex_);
  const Clock::time_point now = Clock::now();
  const Clock::duration between =
      is_terminal_ ? Clock::duration(kBetweenLines) : Clock::duration(kBetweenLinesInPipe);
  if (now - shown_ < between) return;
  shown_ = now;
  is_shown_ = is_terminal_;
  write_all(STDERR_FILENO, is_terminal_ ? std::string(kClearLine) + line() : line() + "\n");
}

bool Watch::lets_go_on() {
  const bool goes_on =
      !is_stopped_ && !was_interrupted && (!time_max_ || Clock::now() - begun_ < *time_max_);
  if (!goes_on) has_ended_one_ = true;
  return goes_on;
}

bool Watch::is_interrupted() const { return was_interrupted; }

std::chrono::seconds Watch::elapsed() const {
  return std::chrono::duration_cast<std::chrono::seconds>(Clock::now() - begun_);
}

}  // namespace acmsim::tools
