// Sets of firing instants as difference bound matrices.
#include "sim/check/search/firing_domain.hpp"

#include <algorithm>

#include "model/base/ensure.hpp"

namespace acmsim::sim {

std::optional<Window> window_of(const Delay& delay) {
  const auto bound = [](Duration duration) {
    return duration.count() < kBoundsEnd ? static_cast<Bound>(duration.count()) : kUnbounded;
  };
  const Window window{bound(delay.earliest), bound(delay.latest)};
  if (window.earliest == kUnbounded) return std::nullopt;
  return window;
}

FiringDomain::FiringDomain(std::span<const Window> windows) {
  resize(windows.size());
  for (std::size_t i = 0; i < side_; ++i) {
    const Bound latest = i == 0 ? 0 : windows[i - 1].latest;
    for (std::size_t j = 0; j < side_; ++j) {
      const Bound earliest = j == 0 ? 0 : windows[j - 1].earliest;
      at(i, j) = i == j ? 0 : sum(latest, -earliest);
    }
  }
}

void FiringDomain::resize(std::size_t timers) {
  side_ = timers + 1;
  bounds_.resize(side_ * side_);
}

bool FiringDomain::can_fire(std::size_t timer) const {
  // Each new constraint begins at this timer, so a negative cycle would use only one of them.
  for (std::size_t other = 1; other < side_; ++other) {
    if (at(other, timer + 1) < 0) return false;
  }
  return true;
}

bool FiringDomain::time_can_pass() const {
  for (std::size_t timer = 1; timer < side_; ++timer) {
    if (at(timer, 0) <= 0) return false;
  }
  return true;
}

void FiringDomain::become_after(const FiringDomain& before, std::size_t fired,
                                std::span<const Origin> origins) {
  // From the firing on, a timer that stays may take `theta - theta_fired`. Its upper bound is a
  // difference that no new constraint tightens; its lower one is tightened by whichever timer the
  // fired one had to come before.
  soonest_.assign(before.side_, 0);
  for (std::size_t row = 1; row < before.side_; ++row) {
    for (std::size_t column = 1; column < before.side_; ++column) {
      soonest_[column] = std::min(soonest_[column], before.at(row, column));
    }
  }
  resize(origins.size());
  latest_.resize(side_);
  latest_[0] = 0;
  at(0, 0) = 0;
  for (std::size_t i = 1; i < side_; ++i) {
    const Origin& origin = origins[i - 1];
    const bool is_new = origin.before == Origin::kNew;
    latest_[i] = is_new ? origin.window.latest : before.at(origin.before + 1, fired + 1);
    at(0, i) = is_new ? -origin.window.earliest : soonest_[origin.before + 1];
  }
  for (std::size_t i = 1; i < side_; ++i) {
    at(i, 0) = latest_[i];
    for (std::size_t j = 1; j < side_; ++j) at(i, j) = sum(latest_[i], at(0, j));
    const std::size_t old_i = origins[i - 1].before;
    if (old_i != Origin::kNew) {
      for (std::size_t j = 1; j < side_; ++j) {
        const std::size_t old_j = origins[j - 1].before;
        if (old_j != Origin::kNew) at(i, j) = std::min(at(i, j), before.at(old_i + 1, old_j + 1));
      }
    }
    at(i, i) = 0;
  }
}

bool FiringDomain::includes(const FiringDomain& other) const {
  return sim::includes(std::span<const Bound>(bounds_), other.bounds_);
}

void FiringDomain::widen(const FiringDomain& other) { sim::widen(bounds_, other.bounds_); }

void FiringDomain::pack(std::span<Bound> into) const {
  ensure(into.size() == packed_size(), "a packed domain has n(n+1) bounds");
  auto place = into.begin();
  for (std::size_t i = 0; i < side_; ++i) {
    const auto row = bounds_.begin() + static_cast<std::ptrdiff_t>(i * side_);
    place = std::copy(row, row + static_cast<std::ptrdiff_t>(i), place);
    place = std::copy(row + static_cast<std::ptrdiff_t>(i) + 1,
                      row + static_cast<std::ptrdiff_t>(side_), place);
  }
}

void FiringDomain::unpack(std::span<const Bound> from, std::size_t timers) {
  ensure(from.size() == packed_size(timers), "a packed domain has n(n+1) bounds");
  resize(timers);
  auto place = from.begin();
  for (std::size_t i = 0; i < side_; ++i) {
    for (std::size_t j = 0; j < side_; ++j) at(i, j) = i == j ? 0 : *place++;
  }
}

bool includes(std::span<const Bound> outer, std::span<const Bound> inner) {
  ensure(outer.size() == inner.size(), "domains of the same timers are compared");
  return std::equal(inner.begin(), inner.end(), outer.begin(),
                    [](Bound in, Bound out) { return in <= out; });
}

void widen(std::span<Bound> domain, std::span<const Bound> other) {
  ensure(domain.size() == other.size(), "domains of the same timers are widened");
  std::ranges::transform(domain, other, domain.begin(), std::ranges::max);
}

}  // namespace acmsim::sim
