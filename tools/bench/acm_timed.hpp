#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "sim/check/search/timed_model.hpp"

namespace acmsim::sim {

/// The reference system acm_N: N migrations side by side under one old certificate that expires,
/// each with a validation limit, one retry, and a poll. Its state counts are known from TChecker.
class AcmTimed {
 public:
  enum class Place : std::uint8_t {
    start,
    pend0,
    pend1,
    pend2,
    issued,
    seen,
    added,
    deflt,
    verif,
    removed,
    done,
    timedout,
    failed,
    outage,
  };
  struct Domain {
    Place place = Place::start;
    bool retried = false;
    friend auto operator<=>(const Domain&, const Domain&) = default;
  };
  struct State {
    std::vector<Domain> domains;
    bool expired = false;
    friend auto operator<=>(const State&, const State&) = default;
  };

  explicit AcmTimed(std::size_t domains) : domains_(domains) {}

  State initial(Firing& firing) const {
    firing.effects.emplace_back(Arm{{TimerKind::expiry, 0, 0}, exactly(5 * kDay), {}});
    for (std::uint32_t i = 0; i < domains_; ++i) arm_step(Place::start, false, i, firing);
    return {std::vector<Domain>(domains_), false};
  }

  void fire(State& state, const Timer& timer, Firing& firing) const {
    if (timer.kind == TimerKind::expiry) return expire(state, firing);
    Domain& domain = state.domains[timer.whose];
    if (timer.kind == TimerKind::validation_limit)
      return enter(state, timer.whose, Place::timedout, firing);
    if (timer.kind == TimerKind::click) return enter(state, timer.whose, Place::outage, firing);
    if (domain.place == Place::timedout && domain.retried) {
      return enter(state, timer.whose, Place::failed, firing);
    }
    if (domain.place == Place::timedout) {
      domain.retried = true;
      return enter(state, timer.whose, Place::pend0, firing);
    }
    enter(state, timer.whose, static_cast<Place>(static_cast<int>(domain.place) + 1), firing);
  }

  void encode(const State& state, std::vector<std::byte>& bytes) const {
    for (const Domain& domain : state.domains) {
      bytes.push_back(
          static_cast<std::byte>(static_cast<int>(domain.place) * 2 + (domain.retried ? 1 : 0)));
    }
    bytes.push_back(static_cast<std::byte>(state.expired ? 1 : 0));
  }
  State decode(std::span<const std::byte> bytes) const {
    State state;
    for (std::size_t i = 0; i < domains_; ++i) {
      const int code = std::to_integer<int>(bytes[i]);
      state.domains.push_back({static_cast<Place>(code / 2), code % 2 == 1});
    }
    state.expired = bytes[domains_] != std::byte{0};
    return state;
  }

  Judgement judge(const State&) const { return {}; }
  bool is_awaited(const Timer&) const { return false; }
  ClaimId stuck() const { return 0; }

 private:
  static Delay between(Duration earliest, Duration latest) { return {earliest, earliest, latest}; }

  static bool is_exposed(Place place) {
    return place <= Place::added || place == Place::timedout || place == Place::failed;
  }

  void enter(State& state, std::uint32_t i, Place place, Firing& firing) const {
    const Place before = state.domains[i].place;
    state.domains[i].place = place;
    const Timer limit{TimerKind::validation_limit, i, 0};
    const Timer outage{TimerKind::click, i, 0};
    if (place == Place::pend0) firing.effects.emplace_back(Arm{limit, exactly(3 * kDay), {}});
    if (place == Place::issued || place == Place::outage) {
      firing.effects.emplace_back(Disarm{limit});
    }
    firing.effects.emplace_back(Disarm{{TimerKind::operator_step, i, 0}});
    arm_step(place, state.domains[i].retried, i, firing);
    if (state.expired && !is_exposed(place)) firing.effects.emplace_back(Disarm{outage});
    if (state.expired && is_exposed(place) && !is_exposed(before)) arm_outage(i, firing);
  }

  void expire(State& state, Firing& firing) const {
    state.expired = true;
    for (std::uint32_t i = 0; i < domains_; ++i) {
      if (is_exposed(state.domains[i].place)) arm_outage(i, firing);
    }
  }

  static void arm_outage(std::uint32_t i, Firing& firing) {
    firing.effects.emplace_back(Arm{{TimerKind::click, i, 0}, between(Duration{0}, kNever), {}});
  }

  static void arm_step(Place place, bool, std::uint32_t i, Firing& firing) {
    using namespace std::chrono_literals;
    const auto arm = [&](Delay delay) {
      firing.effects.emplace_back(Arm{{TimerKind::operator_step, i, 0}, delay, {}});
    };
    switch (place) {
      case Place::pend1: return arm(between(0s, 60s));
      case Place::pend2: return arm(between(5min, kNever));
      case Place::issued: return arm(between(0s, 60s));
      case Place::deflt: return arm(between(60s, 1h));
      case Place::done:
      case Place::failed:
      case Place::outage: return;
      default: return arm(between(0s, 1h));
    }
  }

  std::size_t domains_;
};

}  // namespace acmsim::sim
