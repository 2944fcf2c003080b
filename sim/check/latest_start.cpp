// First a guess: begun at the last moment, a plan leaves hosts closed for as long as it begins too
// late. Where that is not so, starts further and further away are tried, and then the distance
// between one that is safe and one that is not is halved. A hull search tells which is which, until
// the end: what it takes to be unsafe may be a false alarm, and then all is done again by the exact
// search.
#include "sim/check/latest_start.hpp"

#include <algorithm>
#include <utility>

#include "sim/check/outages.hpp"

namespace acmsim::sim {
namespace {

constexpr Duration kFirstStride{3600};
/// A start further away than this is no plan.
constexpr Duration kStrideMax{400 * kDay};
/// What all attempts together may cost. An answer that is not the verdict may take seconds.
constexpr std::uint64_t kTransitionsMax = 2'000'000;

enum class Attempt : std::uint8_t { safe, unsafe, impossible, unknown };

class Attempts {
 public:
  Attempts(const BeginAt& begin_at, const CheckOptions& options)
      : begin_at_(begin_at), options_(options) {
    options_.finds_fastest = false;
  }

  Attempt at(Instant start) {
    const auto scenario = begin_at_(start);
    if (!scenario) return Attempt::impossible;
    const Attempt quick = by(Merging::hull, *scenario);
    return is_exact_ && quick == Attempt::unsafe ? by(Merging::inclusion, *scenario) : quick;
  }

  void be_exact() { is_exact_ = true; }
  void be_quick() { is_exact_ = false; }

 private:
  Attempt by(Merging merging, const Scenario& scenario) {
    options_.search = merging;
    const Check found = check(scenario, options_);
    transitions_ += found.counts.transitions;
    if (found.verdict == Safety::safe) return Attempt::safe;
    if (found.stopped != Stopped::no || transitions_ > kTransitionsMax) return Attempt::unknown;
    return Attempt::unsafe;
  }

  const BeginAt& begin_at_;
  CheckOptions options_;
  bool is_exact_ = false;
  std::uint64_t transitions_ = 0;
};

/// Two starts between which safety ends.
struct Bracket {
  Instant safe;
  Instant beyond;
  Attempt why = Attempt::unknown;  ///< What the start beyond comes to.
};

/// Halves the bracket until its ends are a second apart.
LatestStart narrow(Attempts& attempts, Bracket bracket) {
  while (bracket.beyond - bracket.safe > Duration{1} && bracket.why != Attempt::unknown) {
    const Instant middle = bracket.safe + (bracket.beyond - bracket.safe) / 2;
    const Attempt found = attempts.at(middle);
    if (found == Attempt::safe) {
      bracket.safe = middle;
    } else {
      bracket.beyond = middle;
      bracket.why = found;
    }
  }
  switch (bracket.why) {
    case Attempt::unsafe: return {LatestStart::Kind::at, bracket.safe};
    case Attempt::impossible: return {LatestStart::Kind::any, {}};
    case Attempt::safe:
    case Attempt::unknown: break;
  }
  return {};
}

LatestStart look_later(Attempts& attempts, Instant start) {
  Bracket bracket{start, start};
  for (Duration stride = kFirstStride; stride <= kStrideMax; stride *= 2) {
    bracket.beyond = start + stride;
    bracket.why = attempts.at(bracket.beyond);
    if (bracket.why != Attempt::safe) return narrow(attempts, bracket);
    bracket.safe = bracket.beyond;
  }
  return {LatestStart::Kind::any, {}};
}

LatestStart look_earlier(Attempts& attempts, Instant start) {
  Bracket bracket{start, start, Attempt::unsafe};
  for (Duration stride = kFirstStride; stride <= kStrideMax; stride *= 2) {
    bracket.safe = start - stride;
    const Attempt found = attempts.at(bracket.safe);
    if (found == Attempt::safe) return narrow(attempts, bracket);
    if (found == Attempt::unknown) return {};
    if (found == Attempt::impossible) break;
    bracket.beyond = bracket.safe;
  }
  return {LatestStart::Kind::none, {}};
}

/// The last instant before something that is given expires; nothing where nothing does.
std::optional<Instant> last_moment(const Scenario& scenario) {
  std::optional<Instant> last;
  for (const CertificateHandle handle : scenario.stamps.handles()) {
    const auto& not_after = scenario.stamps.at(handle).not_after;
    if (!not_after || *not_after <= scenario.starts_at) continue;
    last = std::min(last.value_or(*not_after), *not_after);
  }
  if (last) *last -= Duration{1};
  return last;
}

/// The start that would leave no host closed, if all that the last moment leaves is an outage.
std::optional<Instant> guess(const Scenario& scenario, const BeginAt& begin_at, const Check& done,
                             CheckOptions options) {
  const auto last = last_moment(scenario);
  const auto begun = last ? begin_at(*last) : std::nullopt;
  if (!begun) return std::nullopt;
  options.search = Merging::hull;
  const Check unsafe{.verdict = Safety::unsafe, .counts = {}, .muted = done.muted};
  const auto outages = worst_outages(*begun, unsafe, options);
  if (!outages || outages->empty()) return std::nullopt;
  const auto longest = std::ranges::max(*outages, {}, &WorstOutage::longest).longest;
  if (longest == kNever) return std::nullopt;
  return *last - longest;
}

LatestStart look(Attempts& attempts, Instant start, bool is_safe) {
  return is_safe ? look_later(attempts, start) : look_earlier(attempts, start);
}

}  // namespace

LatestStart latest_safe_start(const Scenario& scenario, const BeginAt& begin_at, const Check& done,
                              const CheckOptions& options) {
  if (done.verdict == Safety::unknown) return {};
  const bool is_safe = done.verdict == Safety::safe;
  Attempts attempts(begin_at, options);
  const auto is_unsafe_after = [&](Instant start) {
    attempts.be_exact();
    return attempts.at(start + Duration{1}) == Attempt::unsafe;
  };
  const auto guessed = guess(scenario, begin_at, done, options);
  if (guessed && is_safe == (*guessed >= scenario.starts_at) &&
      attempts.at(*guessed) == Attempt::safe && is_unsafe_after(*guessed)) {
    return {LatestStart::Kind::at, *guessed};
  }
  attempts.be_quick();
  const LatestStart quick = look(attempts, scenario.starts_at, is_safe);
  if (quick.kind != LatestStart::Kind::at || is_unsafe_after(quick.at)) return quick;
  return look(attempts, scenario.starts_at, is_safe);
}

}  // namespace acmsim::sim
