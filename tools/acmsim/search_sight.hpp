#pragma once

#include <cstddef>
#include <mutex>
#include <string>
#include <string_view>

#include "sim/check/search/class_limits.hpp"
#include "tools/acmsim/watch.hpp"

namespace acmsim::tools {

/// What a person sees of a check while it goes on. Searches may tell it on several threads.
class SearchSight {
 public:
  /// What is looked for from now on.
  void look_for(std::string_view what);
  /// Which part of it, of how many.
  void come_to(std::size_t part, std::size_t parts);
  /// What is known from now on.
  void know(std::string_view verdict);

  /// Shows how far a search is; whether it may go on.
  bool lets_go_on(Watch& watch, const sim::ClassCounts& counts);

 private:
  std::mutex mutex_;  ///< Of all that follows.
  std::string what_;
  std::string part_;
  std::string known_;
};

}  // namespace acmsim::tools
