#include "sim/picture/parting.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>
#include <vector>

namespace acmsim::sim {
namespace {

/// More delays are not tried, the last ones first.
constexpr std::size_t kDelaysMax = 200;

/// A timer, and how often it was armed before.
using Arming = std::pair<Timer, std::size_t>;

/// A delay that ended, and where it stands among those that did.
struct Ended {
  Arming arming;
  Duration took{};
  std::uint64_t place = 0;
};

/// The delays of a scenario's own history, in the order in which they ended.
std::vector<Ended> delays_of(const Scenario& scripted) {
  std::map<Timer, std::size_t> times;
  std::map<Timer, std::pair<Arming, Instant>> armed;
  std::vector<Ended> ended;
  RunOptions how;
  how.tells = false;
  how.hears = [&](const Arm& arm, Instant now, const std::optional<Choice>&) {
    armed.insert_or_assign(arm.timer, std::pair(Arming{arm.timer, times[arm.timer]++}, now));
  };
  how.sees = [&](const Snapshot& seen) {
    if (!seen.fired) return;
    // By now it may be armed again, at this instant: then it took no time, or is not that one.
    const auto found =
        std::ranges::find_if(armed, [&](const auto& one) { return one.first == *seen.fired; });
    if (found == armed.end()) return;
    const auto& [arming, at] = found->second;
    if (at == seen.at && arming.second > 0) return;
    ended.push_back({arming, seen.at - at, ended.size()});
  };
  run(scripted, how);
  return ended;
}

enum class Instead : std::uint8_t { typical, earliest, latest };
constexpr std::array kInstead{Instead::typical, Instead::earliest, Instead::latest};

Duration instead_of(const Delay& delay, Instead instead) {
  switch (instead) {
    case Instead::typical: return delay.typical;
    case Instead::earliest: return delay.earliest;
    case Instead::latest: return delay.latest;
  }
  return delay.typical;
}

/// Chooses as was chosen before, but for one delay. A copy counts for itself.
class Chooser {
 public:
  Chooser(const std::vector<Ended>& delays, Arming changed, Instead instead)
      : changed_(changed), instead_(instead) {
    for (const Ended& one : delays) took_.emplace(one.arming, one);
  }

  std::optional<Choice> operator()(const Arm& arm, Instant now) {
    const Arming arming{arm.timer, times_[arm.timer]++};
    const auto known = took_.find(arming);
    Duration takes = instead_of(arm.delay, Instead::typical);
    if (arming == changed_) {
      takes = instead_of(arm.delay, instead_);
    } else if (known != took_.end()) {
      takes = std::clamp(known->second.took, arm.delay.earliest, arm.delay.latest);
    }
    if (takes == kNever) return std::nullopt;
    return Choice{now + takes, known == took_.end() ? took_.size() : known->second.place};
  }

 private:
  std::map<Arming, Ended> took_;
  Arming changed_;
  Instead instead_;
  std::map<Timer, std::size_t> times_;
};

bool keeps(const Scenario& scenario, RunOptions how, const std::string& claim) {
  how.tells = false;
  const History history = run(scenario, std::move(how));
  return history.is_complete &&
         std::ranges::find(history.violations, claim, &Violation::name) == history.violations.end();
}

}  // namespace

std::optional<RunOptions> nearest_safe(const Scenario& scripted, const std::string& claim) {
  const std::vector<Ended> delays = delays_of(scripted);
  std::size_t tried = 0;
  for (auto one = delays.rbegin(); one != delays.rend() && tried < kDelaysMax; ++one, ++tried) {
    for (const Instead instead : kInstead) {
      RunOptions how;
      how.replays = false;
      how.chooses = Chooser(delays, one->arming, instead);
      if (keeps(scripted, how, claim)) return how;
    }
  }
  return std::nullopt;
}

}  // namespace acmsim::sim
