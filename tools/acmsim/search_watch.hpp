#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "sim/check/search/class_limits.hpp"

namespace acmsim::tools {

/// Watches searches from outside: says whether they may go on, which the time and Ctrl-C decide,
/// and on standard error how far they are: on a terminal in a line that is gone when the watch is,
/// in a pipe a line every ten seconds. Searches may ask it on several threads.
class SearchWatch {
 public:
  /// Nothing: no limit of time.
  explicit SearchWatch(std::optional<std::chrono::seconds> time_max);
  SearchWatch(const SearchWatch&) = delete;
  SearchWatch& operator=(const SearchWatch&) = delete;
  ~SearchWatch();

  /// What is looked for from now on.
  void look_for(std::string_view what);
  /// Which part of it, of how many.
  void come_to(std::size_t part, std::size_t parts);
  /// What is known from now on.
  void know(std::string verdict);
  /// No search goes on from now on.
  void stop() { is_stopped_ = true; }
  /// Takes the line from a terminal, for something else to be written.
  void clear();

  bool lets_go_on(const sim::ClassCounts& counts);
  /// Whether it has ever said no.
  bool has_ended_one() const { return has_ended_one_; }

 private:
  using Clock = std::chrono::steady_clock;

  void show(const sim::ClassCounts& counts);

  std::optional<std::chrono::seconds> time_max_;
  bool is_terminal_;
  bool is_shown_ = false;
  std::atomic<bool> is_stopped_ = false;
  std::atomic<bool> has_ended_one_ = false;
  std::mutex mutex_;  ///< Of all that follows and is shown.
  std::string what_;
  std::string part_;
  std::string known_;
  Clock::time_point begun_ = Clock::now();
  Clock::time_point shown_ = begun_;
};

}  // namespace acmsim::tools
