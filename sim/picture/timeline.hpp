#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/picture/storyboard.hpp"

namespace acmsim::sim {

/// A drawn timeline.
struct Timeline {
  std::string svg;         ///< An `svg` element, which stands alone as a file too.
  std::vector<double> xs;  ///< Where each instant of the storyboard lies, in its user units.
};

struct TimelineOptions {
  Language language = Language::english;  ///< The other one goes along as `data-ko`.
  bool has_heading = true;                ///< With title and verdict, for a file of its own.
  /// Another history beside which it is drawn: they share an axis, and where it begins.
  const Storyboard* beside = nullptr;
  std::optional<Instant> parts_at{};  ///< Where the two are no longer the same.
};

/// Draws a storyboard: a lane for each certificate, for the DNS, listeners, hosts, and rows of
/// steps for each who acts; above them the time, with long quiet stretches folded. States are told
/// by colour, by a pattern and, where there is room, in words; each has a `title` that tells all.
Timeline draw_timeline(const Storyboard& board, const TimelineOptions& options);

}  // namespace acmsim::sim
