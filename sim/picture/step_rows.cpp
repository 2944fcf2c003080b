#include "sim/picture/step_rows.hpp"

#include <algorithm>

namespace acmsim::sim {
namespace {

constexpr double kBehindBar = 6;   ///< Between a bar and its name.
constexpr double kBetween = 12;    ///< Between a name and the next bar.
constexpr double kSignRadius = 6;  ///< A sign is so wide to both sides.

struct Stretch {
  double from = 0;
  double to = 0;
};

Stretch stretch_of(const Lane& lane, const Axis& axis) {
  Stretch stretch{axis.end(), 0};
  for (const LaneSpan& span : lane.spans) {
    stretch.from = std::min(stretch.from, axis.at(span.from));
    stretch.to = std::max(stretch.to, axis.at(span.to));
  }
  for (const LaneMark& mark : lane.marks) {
    stretch.from = std::min(stretch.from, axis.at(mark.at) - kSignRadius);
    stretch.to = std::max(stretch.to, axis.at(mark.at) + kSignRadius);
  }
  return stretch;
}

}  // namespace

std::vector<StepRow> step_rows(const std::vector<const Lane*>& lanes, const Axis& axis,
                               const std::function<double(const Lane&)>& width_of_name) {
  struct Item {
    const Lane* lane;
    Stretch stretch;
  };
  std::vector<Item> items;
  for (const Lane* lane : lanes) items.push_back({lane, stretch_of(*lane, axis)});
  std::ranges::stable_sort(items, [](const Item& one, const Item& other) {
    return std::pair(one.lane->key.whose, one.stretch.from) <
           std::pair(other.lane->key.whose, other.stretch.from);
  });
  std::vector<StepRow> rows;
  std::vector<double> free;  ///< By row: from where on there is room.
  for (const Item& item : items) {
    const std::uint32_t who = item.lane->key.whose;
    std::size_t row = 0;
    while (row < rows.size() && (rows[row].who != who || free[row] > item.stretch.from)) ++row;
    if (row == rows.size()) {
      rows.push_back({who, rows.empty() || rows.back().who != who});
      free.push_back(0);
    }
    const double name_at = item.stretch.to + kBehindBar;
    rows[row].steps.push_back({item.lane, name_at});
    free[row] = name_at + width_of_name(*item.lane) + kBetween;
  }
  return rows;
}

}  // namespace acmsim::sim
