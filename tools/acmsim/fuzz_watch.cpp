#include "tools/acmsim/fuzz_watch.hpp"

#include <atomic>
#include <csignal>
#include <unistd.h>

#include "tools/acmsim/files.hpp"

namespace acmsim::tools {
namespace {

constexpr std::chrono::milliseconds kBetweenSights{500};
constexpr std::string_view kNewLine = "\r\x1b[K";

std::atomic<bool> is_fuzz_interrupted = false;

void note_fuzz_interrupt(int) { is_fuzz_interrupted = true; }

}  // namespace

FuzzWatch::FuzzWatch(std::optional<std::chrono::seconds> time_max)
    : time_max_(time_max), is_terminal_(::isatty(STDERR_FILENO) == 1) {
  std::signal(SIGINT, note_fuzz_interrupt);
}

FuzzWatch::~FuzzWatch() {
  std::signal(SIGINT, SIG_DFL);
  if (is_shown_) write_all(STDERR_FILENO, kNewLine);
}

void FuzzWatch::show(const std::string& known) {
  const auto now = Clock::now();
  if (!is_terminal_ || now - shown_ < kBetweenSights) return;
  shown_ = now;
  is_shown_ = true;
  write_all(STDERR_FILENO, std::string(kNewLine) + known);
}

bool FuzzWatch::lets_go_on() const {
  return !is_fuzz_interrupted && (!time_max_ || Clock::now() - begun_ < *time_max_);
}

bool FuzzWatch::is_interrupted() { return is_fuzz_interrupted; }

}  // namespace acmsim::tools
