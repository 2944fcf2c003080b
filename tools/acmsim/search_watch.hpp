#pragma once

#include <chrono>
#include <optional>

#include "sim/check/search/class_limits.hpp"

namespace acmsim::tools {

/// Watches a search from outside: says whether it may go on, which the time and Ctrl-C decide, and
/// on a terminal how far it is, in a line that is gone when the watch is.
class SearchWatch {
 public:
  /// Nothing: no limit of time.
  explicit SearchWatch(std::optional<std::chrono::seconds> time_max);
  SearchWatch(const SearchWatch&) = delete;
  SearchWatch& operator=(const SearchWatch&) = delete;
  ~SearchWatch();

  bool lets_go_on(const sim::ClassCounts& counts);
  /// Whether it has ever said no.
  bool has_cut_short() const { return has_cut_short_; }

 private:
  using Clock = std::chrono::steady_clock;

  std::optional<std::chrono::seconds> time_max_;
  bool is_terminal_;
  bool has_shown_ = false;
  bool has_cut_short_ = false;
  Clock::time_point begun_ = Clock::now();
  Clock::time_point shown_ = begun_;
};

}  // namespace acmsim::tools
