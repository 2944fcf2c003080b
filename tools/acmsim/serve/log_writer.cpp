#include "tools/acmsim/serve/log_writer.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <fmt/core.h>
#include <poll.h>
#include <unistd.h>

namespace acmsim::tools {
namespace {

constexpr std::size_t kPendingMax = std::size_t{1} << 20U;
constexpr int kPatienceMs = 1000;

}  // namespace

void LogWriter::write(std::string_view lines) {
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size() - 1) + 1;
    if (pending_.size() + end > kPendingMax) flush();
    if (pending_.size() + end > kPendingMax) {
      ++dropped_;
    } else {
      tell_dropped();
      pending_ += lines.substr(0, end);
    }
    lines.remove_prefix(end);
  }
  flush();
}

void LogWriter::tell_dropped() {
  if (dropped_ > 0) pending_ += fmt::format("({} lines of the log are left out)\n", dropped_);
  dropped_ = 0;
}

/// Writes a piece that a pipe which is said to be ready takes without waiting.
bool LogWriter::write_piece(int patience_ms) {
  std::array<pollfd, 1> ready{{{fd_, POLLOUT, 0}}};
  if (::poll(ready.data(), ready.size(), patience_ms) <= 0) return false;
  const ssize_t written =
      ::write(fd_, pending_.data(), std::min<std::size_t>(pending_.size(), PIPE_BUF));
  if (written < 0 && errno != EINTR && errno != EAGAIN) {
    pending_.clear();  // Nobody reads it any more.
    return false;
  }
  pending_.erase(0, static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
  return written > 0;
}

bool LogWriter::flush() {
  while (!pending_.empty() && write_piece(0)) {
  }
  return !pending_.empty();
}

void LogWriter::finish() {
  tell_dropped();
  while (!pending_.empty() && write_piece(kPatienceMs)) {
  }
}

}  // namespace acmsim::tools
