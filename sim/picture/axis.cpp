#include "sim/picture/axis.hpp"

#include <algorithm>
#include <cmath>

namespace acmsim::sim {
namespace {

// In user units of SVG, about a pixel each.
constexpr double kUsualGap = 30;
constexpr double kLeastGap = 10;
constexpr double kWidestGap = 150;
constexpr double kFoldedGap = 90;

/// No stretch is folded that is shorter, and none that is not so many times as long as the usual.
constexpr Duration kFoldedSpan{6 * 60 * 60};
constexpr double kFoldedTimes = 12;

/// The one in the middle, of those between the first instants and the last.
double usual_gap(std::vector<double> gaps) {
  if (gaps.empty()) return 1;
  const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
  std::ranges::nth_element(gaps, middle);
  return *middle;
}

/// Rounded to a tenth, so that the same is written everywhere.
double rounded(double place) { return std::round(place * 10) / 10; }

}  // namespace

std::vector<Instant> in_order(std::vector<Instant> instants) {
  std::ranges::sort(instants);
  instants.erase(std::unique(instants.begin(), instants.end()), instants.end());
  return instants;
}

Axis::Axis(std::vector<Instant> instants, double from, double least_length)
    : instants_(std::move(instants)) {
  std::vector<double> gaps;
  for (std::size_t i = 1; i < instants_.size(); ++i) {
    gaps.push_back(static_cast<double>((instants_[i] - instants_[i - 1]).count()));
  }
  const double usual = usual_gap(gaps);
  const auto is_folded = [&](double gap) {
    return gap >= static_cast<double>(kFoldedSpan.count()) && gap >= kFoldedTimes * usual;
  };
  std::vector<double> widths;
  double length = 0;
  double stretches = 0;
  for (const double gap : gaps) {
    const double width =
        is_folded(gap) ? kFoldedGap
                       : std::clamp(kUsualGap * std::sqrt(gap / usual), kLeastGap, kWidestGap);
    widths.push_back(width);
    length += width;
    if (!is_folded(gap)) stretches += width;
  }
  const double missing = std::max(0.0, least_length - length);
  const double stretch = stretches > 0 ? 1 + missing / stretches : 1;
  double place = from;
  places_.push_back(rounded(place));
  for (std::size_t i = 0; i < gaps.size(); ++i) {
    const bool folded = is_folded(gaps[i]);
    place += folded ? widths[i] + (stretches > 0 ? 0 : missing / static_cast<double>(gaps.size()))
                    : widths[i] * stretch;
    places_.push_back(rounded(place));
    if (!folded) continue;
    folds_.push_back({places_[i], places_[i + 1], instants_[i + 1] - instants_[i]});
  }
}

double Axis::at(Instant instant) const {
  const auto after = std::ranges::lower_bound(instants_, instant);
  if (after == instants_.end()) return places_.back();
  const auto index = static_cast<std::size_t>(after - instants_.begin());
  if (*after == instant || index == 0) return places_[index];
  const double part = static_cast<double>((instant - instants_[index - 1]).count()) /
                      static_cast<double>((instants_[index] - instants_[index - 1]).count());
  return rounded(places_[index - 1] + part * (places_[index] - places_[index - 1]));
}

std::vector<std::size_t> Axis::with_room(
    const std::function<double(std::size_t)>& half_width) const {
  const std::size_t last = places_.size() - 1;
  const double last_from = places_[last] - half_width(last);
  std::vector<std::size_t> labelled{0};
  double free = places_[0] + half_width(0);
  for (std::size_t i = 1; i <= last; ++i) {
    const bool is_in_the_way = i != last && places_[i] + half_width(i) > last_from;
    if (places_[i] - half_width(i) < free || is_in_the_way) continue;
    labelled.push_back(i);
    free = places_[i] + half_width(i);
  }
  return labelled;
}

}  // namespace acmsim::sim
