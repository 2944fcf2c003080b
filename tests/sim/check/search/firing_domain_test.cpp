// Firing domains against a plain twin: the same constraints, closed by Floyd and Warshall.
#include "sim/check/search/firing_domain.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

namespace acmsim::sim {
namespace {

/// Bounds on differences of instants, with 64 bits and an infinity of its own.
class Twin {
 public:
  static constexpr std::int64_t kInfinite = std::numeric_limits<std::int64_t>::max() / 4;

  explicit Twin(std::size_t points) : points_(points), bounds_(points * points, kInfinite) {
    for (std::size_t i = 0; i < points; ++i) at(i, i) = 0;
  }
  std::int64_t& at(std::size_t i, std::size_t j) { return bounds_[i * points_ + j]; }

  void limit(std::size_t i, std::size_t j, std::int64_t bound) {
    at(i, j) = std::min(at(i, j), bound);
  }
  /// Where nothing fits, sums go down and down: they stop at minus infinity.
  void close() {
    for (std::size_t k = 0; k < points_; ++k) {
      for (std::size_t i = 0; i < points_; ++i) {
        for (std::size_t j = 0; j < points_; ++j) {
          if (at(i, k) == kInfinite || at(k, j) == kInfinite) continue;
          limit(i, j, std::max(at(i, k) + at(k, j), -kInfinite));
        }
      }
    }
  }
  bool is_empty() {
    for (std::size_t i = 0; i < points_; ++i) {
      if (at(i, i) < 0) return true;
    }
    return false;
  }

 private:
  std::size_t points_;
  std::vector<std::int64_t> bounds_;
};

std::int64_t wide(Bound bound) { return bound == kUnbounded ? Twin::kInfinite : bound; }

/// The constraints of a domain and that `fired` comes first. Point 0 is now, timer t is t + 1.
Twin twin_of(const FiringDomain& domain, std::size_t fired) {
  const std::size_t timers = domain.timers();
  Twin twin(timers + 1);
  for (std::size_t i = 0; i < timers; ++i) {
    twin.limit(i + 1, 0, wide(domain.latest(i)));
    twin.limit(0, i + 1, -std::int64_t{domain.earliest(i)});
    twin.limit(fired + 1, i + 1, 0);
    for (std::size_t j = 0; j < timers; ++j)
      twin.limit(i + 1, j + 1, wide(domain.difference(i, j)));
  }
  twin.close();
  return twin;
}

/// The domain after the firing, from the twin's closed constraints.
FiringDomain successor_by_twin(Twin& before, std::size_t fired,
                               const std::vector<Origin>& origins) {
  const std::size_t timers = origins.size();
  Twin after(timers + 1);
  for (std::size_t i = 0; i < timers; ++i) {
    const Origin& a = origins[i];
    if (a.before == Origin::kNew) {
      after.limit(i + 1, 0, wide(a.window.latest));
      after.limit(0, i + 1, -std::int64_t{a.window.earliest});
      continue;
    }
    after.limit(i + 1, 0, before.at(a.before + 1, fired + 1));
    after.limit(0, i + 1, before.at(fired + 1, a.before + 1));
    for (std::size_t j = 0; j < timers; ++j) {
      if (origins[j].before == Origin::kNew) continue;
      after.limit(i + 1, j + 1, before.at(a.before + 1, origins[j].before + 1));
    }
  }
  after.close();
  std::vector<Bound> packed;
  for (std::size_t i = 0; i <= timers; ++i) {
    for (std::size_t j = 0; j <= timers; ++j) {
      if (i == j) continue;
      packed.push_back(after.at(i, j) >= Twin::kInfinite ? kUnbounded
                                                         : static_cast<Bound>(after.at(i, j)));
    }
  }
  FiringDomain domain;
  domain.unpack(packed, timers);
  return domain;
}

Window any_window() {
  const Bound earliest = *rc::gen::element<Bound>(0, 0, 1, 5, 60, 3600, kBoundsEnd - 1);
  const Bound width = *rc::gen::element<Bound>(0, 1, 7, 100, 5000, kUnbounded);
  return {earliest,
          width == kUnbounded || earliest + width >= kBoundsEnd ? kUnbounded : earliest + width};
}

std::vector<Window> any_windows(std::size_t timers) {
  std::vector<Window> windows;
  for (std::size_t i = 0; i < timers; ++i) windows.push_back(any_window());
  return windows;
}

/// Some of the timers stay armed, and some more are armed; in any mixture.
std::vector<Origin> any_origins(std::size_t timers, std::size_t fired) {
  std::vector<Origin> origins;
  for (std::size_t i = 0; i < timers; ++i) {
    if (*rc::gen::inRange(0, 4) == 0) origins.push_back({Origin::kNew, any_window()});
    if (i != fired && *rc::gen::inRange(0, 5) != 0) origins.push_back({i, {}});
  }
  return origins;
}

/// The instants of a domain, packed.
std::vector<Bound> packed(const FiringDomain& domain) {
  std::vector<Bound> bounds(domain.packed_size());
  domain.pack(bounds);
  return bounds;
}

TEST_CASE("firing domains step as plain constraints do", "[check]") {
  rc::prop("a domain after many firings is the twin's, byte for byte", [] {
    FiringDomain domain(any_windows(*rc::gen::inRange<std::size_t>(1, 7)));
    for (int step = 0; step < 12 && domain.timers() > 0; ++step) {
      std::vector<std::size_t> can;
      for (std::size_t i = 0; i < domain.timers(); ++i) {
        Twin twin = twin_of(domain, i);
        RC_ASSERT(domain.can_fire(i) == !twin.is_empty());
        if (domain.can_fire(i)) can.push_back(i);
      }
      RC_ASSERT(!can.empty());
      const std::size_t fired = *rc::gen::elementOf(can);
      const auto origins = any_origins(domain.timers(), fired);
      Twin twin = twin_of(domain, fired);
      FiringDomain next;
      next.become_after(domain, fired, origins);
      RC_ASSERT(packed(next) == packed(successor_by_twin(twin, fired, origins)));
      domain = next;
    }
  });

  rc::prop("a hull holds both and is closed", [] {
    const std::size_t timers = *rc::gen::inRange<std::size_t>(1, 6);
    const FiringDomain a(any_windows(timers));
    const FiringDomain b(any_windows(timers));
    FiringDomain hull = a;
    hull.widen(b);
    RC_ASSERT(hull.includes(a));
    RC_ASSERT(hull.includes(b));
    RC_ASSERT(a.includes(hull) == a.includes(b));
    Twin twin(timers + 1);
    for (std::size_t i = 0; i < timers; ++i) {
      twin.limit(i + 1, 0, wide(hull.latest(i)));
      twin.limit(0, i + 1, -std::int64_t{hull.earliest(i)});
      for (std::size_t j = 0; j < timers; ++j)
        twin.limit(i + 1, j + 1, wide(hull.difference(i, j)));
    }
    Twin closed = twin;
    closed.close();
    for (std::size_t i = 0; i <= timers; ++i) {
      for (std::size_t j = 0; j <= timers; ++j) RC_ASSERT(closed.at(i, j) == twin.at(i, j));
    }
  });
}

TEST_CASE("what is packed is unpacked as it was", "[check]") {
  const std::vector<Window> windows{{0, 60}, {5, kUnbounded}, {7, 7}};
  const FiringDomain domain(windows);

  FiringDomain again;
  again.unpack(packed(domain), 3);

  CHECK(packed(domain).size() == 12);
  CHECK(again == domain);
}

TEST_CASE("time can pass where nothing must fire at once", "[check]") {
  CHECK(FiringDomain(std::vector<Window>{{0, 1}, {5, kUnbounded}}).time_can_pass());
  CHECK_FALSE(FiringDomain(std::vector<Window>{{0, 0}, {5, kUnbounded}}).time_can_pass());
  CHECK(FiringDomain().time_can_pass());
}

TEST_CASE("delays of half a lifetime are infinite, and an infinite earliest arms nothing",
          "[check]") {
  CHECK(window_of({Duration{1}, Duration{2}, Duration{kBoundsEnd}}) == Window{1, kUnbounded});
  CHECK(window_of({Duration{1}, Duration{2}, Duration{kBoundsEnd - 1}}) ==
        Window{1, kBoundsEnd - 1});
  CHECK_FALSE(window_of(exactly(kNever)));
}

}  // namespace
}  // namespace acmsim::sim
