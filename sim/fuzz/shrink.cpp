// Makes a history small that breaks a claim: first what people and the world do otherwise, then the
// delays that are not typical, then how far these are from typical.
#include <algorithm>

#include "sim/fuzz/fuzzer.hpp"
#include "sim/fuzz/play.hpp"

namespace acmsim::sim {
namespace {

/// A list without the elements from one place to another.
template <class T>
std::vector<T> without(const std::vector<T>& list, std::size_t from, std::size_t to) {
  std::vector<T> rest(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(from));
  rest.insert(rest.end(), list.begin() + static_cast<std::ptrdiff_t>(to), list.end());
  return rest;
}

}  // namespace

/// Whether a draw still breaks the claim; then slips that nothing follows are dropped from it.
bool Fuzzer::breaks(const Scenario& scenario, const std::string& claim, Draw& draw) const {
  const PlayedDraw played = sim::play(scenario, DrawnDelays::told(draw));
  const auto& violations = played.history.violations;
  const bool breaks = played.history.is_complete &&
                      std::ranges::find(violations, claim, &Violation::name) != violations.end();
  if (!breaks) return false;
  draw.slips.clear();
  for (const DrawnDelays::Followed& one : played.followed) draw.slips.push_back(one.slip);
  return true;
}

void Fuzzer::drop_edits(FuzzFinding& finding) const {
  for (std::size_t i = 0; i < finding.draw.edits.size();) {
    Draw smaller = finding.draw;
    smaller.edits = without(smaller.edits, i, i + 1);
    const auto scenario = variant(smaller.edits);
    if (scenario && breaks(*scenario, finding.claim, smaller)) {
      finding.draw = std::move(smaller);
    } else {
      ++i;
    }
  }
}

/// Many at once first, then one by one, again and again while that helps.
void Fuzzer::drop_slips(const Scenario& scenario, FuzzFinding& finding) const {
  const auto try_draw = [&](Draw smaller) {
    if (!breaks(scenario, finding.claim, smaller)) return false;
    const bool is_smaller =
        smaller.slips.size() < finding.draw.slips.size() || smaller.ties != finding.draw.ties;
    if (is_smaller) finding.draw = std::move(smaller);
    return is_smaller;
  };
  if (finding.draw.ties > 0) {
    Draw untied = finding.draw;
    untied.ties = 0;
    try_draw(std::move(untied));
  }
  std::size_t length = finding.draw.slips.size();
  while (length > 0) {
    bool has_helped = false;
    for (std::size_t end = finding.draw.slips.size(); end > 0;) {
      const std::size_t begin = end - std::min(end, length);
      Draw smaller = finding.draw;
      smaller.slips = without(smaller.slips, begin, end);
      has_helped = try_draw(std::move(smaller)) || has_helped;
      end = std::min(begin, finding.draw.slips.size());
    }
    if (!has_helped || length > 1) length /= 2;
    if (has_helped && length == 0) length = 1;
  }
}

/// Half the way to typical, and half of what is left, while it still breaks.
void Fuzzer::near_typical(const Scenario& scenario, FuzzFinding& finding) const {
  const PlayedDraw played = sim::play(scenario, DrawnDelays::told(finding.draw));
  for (const DrawnDelays::Followed& one : played.followed) {
    if (one.slip.takes == kNever || one.typical == kNever) continue;
    std::int64_t good = one.typical.count();
    std::int64_t bad = one.slip.takes.count();
    while (std::max(good, bad) - std::min(good, bad) > 1) {
      const std::int64_t middle = good + (bad - good) / 2;
      Draw nearer = finding.draw;
      const auto slip = std::ranges::find_if(nearer.slips, [&](const Slip& slip_of) {
        return slip_of.timer == one.slip.timer && slip_of.nth == one.slip.nth;
      });
      if (slip == nearer.slips.end()) break;
      slip->takes = Duration{middle};
      const std::size_t before = nearer.slips.size();
      if (breaks(scenario, finding.claim, nearer) && nearer.slips.size() <= before) {
        finding.draw = std::move(nearer);
        bad = middle;
      } else {
        good = middle;
      }
    }
  }
}

FuzzFinding Fuzzer::shrunk(FuzzFinding finding, const std::function<bool()>& goes_on) const {
  for (std::size_t before = finding.size() + 1; finding.size() < before && goes_on();) {
    before = finding.size();
    drop_edits(finding);
    const auto scenario = variant(finding.draw.edits);
    if (!scenario) break;
    drop_slips(*scenario, finding);
    if (goes_on()) near_typical(*scenario, finding);
  }
  return finding;
}

}  // namespace acmsim::sim
