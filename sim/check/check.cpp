// The verdict: first by hull, which is quick and finds too much rather than too little. If it finds
// nothing, the scenario is safe. If it finds something, the search by inclusion, which is exact,
// finds the shortest history that breaks a claim, or that there is none. Where a part is too large
// for that, some of its histories are tried, as one of them may break a claim.
#include "sim/check/check.hpp"

#include <algorithm>
#include <utility>

#include "sim/check/part_checker.hpp"
#include "sim/check/prove.hpp"
#include "sim/check/reduce/parts.hpp"
#include "sim/check/reduce/symmetry.hpp"

namespace acmsim::sim {
namespace {

/// How many histories of a large part are tried before a proof, and how many in all.
constexpr std::uint32_t kFirstWalks = 2;
constexpr std::uint32_t kWalks = 64;
/// How many histories of a whole scenario are tried, those of each graph, and what they may cost.
constexpr std::uint32_t kTriedMax = 10'000;
constexpr std::uint32_t kTriedAtOnce = 50;
constexpr std::uint64_t kTriedTransitionsMax = 500'000;

/// What the parts of a scenario come to together.
class Together {
 public:
  explicit Together(std::size_t parts) { whole_.parts = parts; }

  void add(std::size_t place, Check part) {
    whole_.counts.add(part.counts);
    whole_.armed.merge(part.armed);
    whole_.search = std::min(whole_.search, part.search);  // The most exact that was needed.
    whole_.stopped = std::max(whole_.stopped, part.stopped);
    is_known_ = is_known_ && part.verdict != Safety::unknown;
    if (part.verdict != Safety::unsafe) return;
    if (!whole_.broken_part) whole_.broken_part = place;
    keep(whole_.shortest, std::move(part.shortest), [](const Counterexample& told) {
      return std::pair(told.history.size(), told.witness.claim);
    });
    keep(whole_.fastest, std::move(part.fastest), [](const Counterexample& told) {
      return std::pair(told.witness.broken_at(), told.witness.claim);
    });
  }

  Check take() && {
    whole_.verdict = whole_.shortest ? Safety::unsafe : is_known_ ? Safety::safe : Safety::unknown;
    // In a part that is unknown there may be a shorter one.
    for (auto* told : {&whole_.shortest, &whole_.fastest}) {
      if (*told) (*told)->is_proved = (*told)->is_proved && is_known_;
    }
    return std::move(whole_);
  }

 private:
  /// Keeps the lesser by rank, and proves it the least only where both are proved.
  template <class Rank>
  static void keep(std::optional<Counterexample>& kept, std::optional<Counterexample> other,
                   const Rank& rank) {
    if (!kept) {
      kept = std::move(other);
      return;
    }
    const bool is_proved = kept->is_proved && other->is_proved;
    if (rank(*other) < rank(*kept)) kept = std::move(other);
    kept->is_proved = is_proved;
  }

  Check whole_;
  bool is_known_ = true;
};

/// One part: at once if it is small, by a proof of what is asked of it, by a history that breaks
/// it, or whatever it takes.
Check check_part(const Scenario& scenario, const Plan& plan, const Extent& part,
                 const CheckOptions& options, const Symmetry* symmetry, Prover& prover) {
  CheckOptions first = options;
  const bool may_loosen = options.may_loosen();
  if (may_loosen) first.limits.classes_max = options.first_look_classes;
  Check found = PartChecker(scenario, plan, part, first, symmetry).take();
  const bool is_cut = found.stopped == Stopped::classes_max && found.verdict != Safety::unsafe;
  if (!may_loosen || !is_cut) return found;
  const auto walk = [&](std::uint32_t from, std::uint32_t end) {
    Extent ending_soon = part;
    ending_soon.ends_late = false;
    return PartChecker(scenario, plan, std::move(ending_soon), options, nullptr).walk(from, end);
  };
  Check walked = walk(0, kFirstWalks);
  if (walked.verdict != Safety::unsafe && prover.proves(part)) {
    found.verdict = Safety::safe;
    found.stopped = Stopped::no;
    found.search = Merging::hull;
    found.armed.merge(std::map<Timer, Bound>(prover.armed()));
    return found;
  }
  if (walked.verdict != Safety::unsafe) walked = walk(kFirstWalks, kWalks);
  const bool is_broken = walked.verdict == Safety::unsafe;
  if (is_broken && !options.finds_shortest) return walked;
  found = PartChecker(scenario, plan, part, options, symmetry).take();
  return is_broken && found.verdict == Safety::unknown ? walked : found;
}

/// Each part by itself; nothing where that does not decide.
std::optional<Check> check_parts(const Scenario& scenario, const Plan& plan,
                                 std::vector<Extent> parts, const CheckOptions& options,
                                 const Symmetry* symmetry) {
  Together together(parts.size());
  Prover prover(scenario, plan, options);
  for (std::size_t place = 0; place < parts.size(); ++place) {
    if (options.only_part && place != *options.only_part) continue;
    Extent& part = parts[place];
    if (options.at_part) options.at_part(place + 1, parts.size());
    Check found = check_part(scenario, plan, part, options, symmetry, prover);
    const bool is_alarm = found.verdict == Safety::unknown && found.stopped == Stopped::no;
    const bool may_end_late = found.shortest ? found.shortest->extent.ends_late : is_alarm;
    if (may_end_late && part.ends_late) {
      // Perhaps only because the others would have to go on for long.
      part.ends_late = false;
      found = PartChecker(scenario, plan, part, options, symmetry).take();
      if (found.verdict == Safety::safe) return std::nullopt;
    }
    // What is stuck by itself is not while another part goes on, nor when that brings help.
    const auto needs_all = [](const std::optional<Counterexample>& told) {
      return told && told->needs_all_parts;
    };
    if (needs_all(found.shortest) || needs_all(found.fastest)) return std::nullopt;
    const bool goes_on = found.verdict == Safety::unknown && options.asks_on;
    const bool will_do = found.verdict != Safety::safe && !options.finds_shortest && !goes_on;
    together.add(place, std::move(found));
    if (will_do) break;
  }
  Check done = std::move(together).take();
  done.counts.add(prover.counts());
  return done;
}

/// What a part leaves open alone is as open as behind a limit.
Check undecided() {
  Check check;
  check.stopped = Stopped::classes_max;
  return check;
}

}  // namespace

Tried try_histories(const Scenario& scenario, const CheckOptions& options) {
  const Extent whole = whole_of(scenario, scenario.plan, options);
  Tried tried;
  ClassCounts counts;
  while (tried.histories < kTriedMax && counts.transitions < kTriedTransitionsMax) {
    if (options.limits.go_on && !options.limits.go_on(counts)) break;
    const auto first = static_cast<std::uint32_t>(tried.histories);
    Check found = PartChecker(scenario, scenario.plan, whole, options, nullptr)
                      .walk(first, first + kTriedAtOnce);
    tried.histories += kTriedAtOnce;
    counts.add(found.counts);
    tried.broken = std::move(found.shortest);
    if (tried.broken) break;
  }
  return tried;
}

Check check(const Scenario& scenario, const CheckOptions& options) {
  return check(scenario, scenario.plan, options);
}

Check check(const Scenario& scenario, const Plan& plan, const CheckOptions& options) {
  const Extent whole = whole_of(scenario, plan, options);
  const Symmetry folding(scenario, plan);
  const Symmetry* symmetry = options.may_fold() && folding.size() > 0 ? &folding : nullptr;
  std::optional<Check> done;
  std::vector<Extent> parts = parts_of(scenario, plan, options);
  if (parts.size() > 1 || parts.front().cone) {
    done = check_parts(scenario, plan, std::move(parts), options, symmetry);
  }
  if (!done && options.only_part) return undecided();
  if (!done) done = PartChecker(scenario, plan, whole, options, symmetry).take();
  done->muted = whole.muted;
  done->symmetric_names = symmetry == nullptr ? 0 : symmetry->size();
  return std::move(*done);
}

}  // namespace acmsim::sim
