#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "sim/time/instant.hpp"

namespace acmsim::sim {

/// Instants in order, each once.
std::vector<Instant> in_order(std::vector<Instant> instants);

/// Where instants lie on a line, in user units of SVG: seconds beside months.
///
/// What lies between two instants is as wide as the root of how long it is, within bounds, so that
/// the order of everything is seen and what is longer looks longer. A long quiet stretch, against
/// which all else would be a dot, is folded: its width says nothing, and it is told how long it is.
class Axis {
 public:
  /// A stretch that is folded, by the place of its first instant.
  struct Fold {
    double from = 0;
    double to = 0;
    Duration span{};
  };

  /// The instants in order, without repetition; the line begins at `from`, and is at least so long.
  Axis(std::vector<Instant> instants, double from, double least_length);

  /// Where an instant lies; between two of those that it was made of, in proportion.
  double at(Instant instant) const;
  const std::vector<double>& places() const { return places_; }
  const std::vector<Instant>& instants() const { return instants_; }
  const std::vector<Fold>& folds() const { return folds_; }
  double end() const { return places_.back(); }
  /// The instants that can have a label, by their places: the first, the last, and as many between
  /// them as have room; `half_width` is that of a label in the middle of which its instant is.
  std::vector<std::size_t> with_room(const std::function<double(std::size_t)>& half_width) const;

 private:
  std::vector<Instant> instants_;
  std::vector<double> places_;
  std::vector<Fold> folds_;
};

}  // namespace acmsim::sim
