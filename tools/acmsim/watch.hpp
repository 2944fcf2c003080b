#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <mutex>
#include <optional>
#include <string>

namespace acmsim::tools {

/// Watches work from outside: says whether it may go on, which the time and Ctrl-C decide, and on
/// standard error how far it is: on a terminal in a line that is gone when the watch is, in a pipe
/// a line every ten seconds. Work on several threads may ask it.
class Watch {
 public:
  /// Nothing: no limit of time.
  explicit Watch(std::optional<std::chrono::seconds> time_max);
  Watch(const Watch&) = delete;
  Watch& operator=(const Watch&) = delete;
  ~Watch();

  /// Shows how far the work is, where that is due: only then it is asked for.
  void show(const std::function<std::string()>& line);
  /// Takes the line from a terminal, for something else to be written.
  void clear();
  /// No work goes on from now on.
  void stop() { is_stopped_ = true; }

  /// Whether time is left, and nobody has stopped or interrupted it.
  bool lets_go_on();
  /// Whether it has ever said no.
  bool has_ended_one() const { return has_ended_one_; }
  /// Whether somebody has pressed Ctrl-C.
  bool is_interrupted() const;
  std::chrono::seconds elapsed() const;

 private:
  using Clock = std::chrono::steady_clock;

  std::optional<std::chrono::seconds> time_max_;
  bool is_terminal_;
  std::atomic<bool> is_stopped_ = false;
  std::atomic<bool> has_ended_one_ = false;
  Clock::time_point begun_ = Clock::now();
  std::mutex mutex_;  ///< Of what follows, and of what is shown.
  bool is_shown_ = false;
  Clock::time_point shown_ = begun_;
};

}  // namespace acmsim::tools
