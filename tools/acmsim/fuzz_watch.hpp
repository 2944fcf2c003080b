#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace acmsim::tools {

/// Watches histories being played: says whether that may go on, which the time and Ctrl-C decide,
/// and on a terminal how far it is, in a line that is gone when the watch is.
class FuzzWatch {
 public:
  /// Nothing: no limit of time.
  explicit FuzzWatch(std::optional<std::chrono::seconds> time_max);
  FuzzWatch(const FuzzWatch&) = delete;
  FuzzWatch& operator=(const FuzzWatch&) = delete;
  ~FuzzWatch();

  /// Shows what is known by now.
  void show(const std::string& known);
  /// Whether time is left and nobody has interrupted.
  bool lets_go_on() const;
  /// Whether somebody has.
  static bool is_interrupted();

 private:
  using Clock = std::chrono::steady_clock;

  std::optional<std::chrono::seconds> time_max_;
  bool is_terminal_;
  bool is_shown_ = false;
  Clock::time_point begun_ = Clock::now();
  Clock::time_point shown_ = begun_;
};

}  // namespace acmsim::tools
