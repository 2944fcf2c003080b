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
  if (pending_.size() + lines.size() > kPendingMax) {
    dropped_ += static_cast<std::uint64_t>(std::ranges::count(lines, '\n'));
  } else {
    if (dropped_ > 0) pending_ += fmt::format("({} lines of the log are left out)\n", dropped_);
    dropped_ = 0;
    pending_ += lines;
  }
  flush();
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
  while (!pending_.empty() && write_piece(kPatienceMs)) {
  }
}

}  // namespace acmsim::tools
