// A path of events is possible as long as some instants fit it: difference constraints, of which
// each window gives two. Windows that are slow in it are capped at what is typical; what makes the
// path impossible then, and of which nothing can be left out, is to blame. Each cap is then raised
// as far as the path stays impossible. That the path is impossible does not make the plan safe: a
// check with the caps tells, and what it finds lowers them.
#include "sim/check/blame.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "sim/check/reorder.hpp"

namespace acmsim::sim {
namespace {

/// To tell whom to blame is a courtesy: it may take some checks, none of them long.
constexpr std::uint64_t kBlameClassesMax = 20'000;
constexpr std::uint64_t kBlameTransitionsMax = 200'000;
constexpr int kRoundsMax = 5;

using Caps = std::map<WindowKey, Duration>;

/// The firing instants of one counterexample, with other windows.
class Path {
 public:
  Path(const Scenario& scenario, const Witness& witness) : scenario_(scenario), witness_(witness) {
    for (const Witness::Span& span : witness.spans) {
      const auto& [armed, ended, end, window] = span.armed;
      if (window.earliest == window.latest || span.timer.kind == TimerKind::notice_hour) continue;
      const auto key = window_of(scenario, span.timer);
      if (!key) continue;
      Duration& typical = typical_[*key];
      typical = std::max(typical, typical_of(span));
    }
  }

  /// What its windows take as a rule.
  const Caps& typical() const { return typical_; }

  bool is_possible(const Caps& caps) const { return is_possible(caps, witness_.lasts); }
  /// The same where the last instant may be that of the last event.
  bool is_possible(const Caps& caps, bool lasts) const {
    return fits(lasts, [&](const Timer&, const WindowKey& key) {
      const auto cap = caps.find(key);
      return cap == caps.end() ? std::nullopt : std::optional(cap->second);
    });
  }

  /// The one timer of a window that the cap is about, if there is one.
  std::optional<Timer> timer_of(const WindowKey& window, const Caps& caps) const {
    for (const Witness::Span& span : witness_.spans) {
      if (window_of(scenario_, span.timer) != window) continue;
      const bool fits_without = fits(witness_.lasts, [&](const Timer& timer, const WindowKey& key) {
        const auto cap = caps.find(key);
        const bool is_left_out = key == window && timer != span.timer;
        return cap == caps.end() || is_left_out ? std::nullopt : std::optional(cap->second);
      });
      if (!fits_without) return span.timer;
    }
    return std::nullopt;
  }

 private:
  Duration typical_of(const Witness::Span& span) const {
    const Delay* delay = delay_of(scenario_, span.timer);
    return delay != nullptr ? delay->typical : Duration{span.armed.window.latest / 2};
  }

  bool fits(bool lasts, const auto& cap_of) const {
    std::vector<ArmedSpan> spans;
    for (const Witness::Span& span : witness_.spans) {
      spans.push_back(span.armed);
      const auto key = window_of(scenario_, span.timer);
      const auto cap = key ? cap_of(span.timer, *key) : std::nullopt;
      if (!cap) continue;
      Window& window = spans.back().window;
      const auto most = static_cast<Bound>(std::min(*cap, Duration{kBoundsEnd}).count());
      window.latest = std::max(window.earliest, std::min(window.latest, most));
    }
    return earliest_instants(witness_.fired.size(), spans, lasts).has_value();
  }

  const Scenario& scenario_;
  const Witness& witness_;
  Caps typical_;
};

/// The greatest cap of a window with which the path stays impossible.
Duration raised(const Path& path, Caps caps, const WindowKey& window) {
  Duration impossible = caps.at(window);
  Duration possible{kBoundsEnd};
  while (possible - impossible > Duration{1}) {
    const Duration middle = impossible + (possible - impossible) / 2;
    caps[window] = middle;
    (path.is_possible(caps) ? possible : impossible) = middle;
  }
  return impossible;
}

/// Caps that make a path impossible, none of which can be left out; none where what is typical
/// allows it.
Caps needed_caps(const Path& path) {
  Caps caps = path.typical();
  if (path.is_possible(caps)) return {};
  for (const auto& [window, cap] : path.typical()) {
    Caps fewer = caps;
    fewer.erase(window);
    if (!path.is_possible(fewer)) caps = std::move(fewer);
  }
  for (auto& [window, cap] : caps) cap = raised(path, caps, window);
  return caps;
}

/// A check with caps.
Check checked(const Scenario& scenario, CheckOptions options, const Caps& caps) {
  options.windows.at_most = caps;
  options.finds_fastest = false;
  options.search.reset();
  options.look_at_most(kBlameClassesMax);
  return check(scenario, options);
}

/// The caps of more and more counterexamples, until a check finds none; nothing where that does not
/// come to an end.
std::optional<Caps> sufficient_caps(const Scenario& scenario, const CheckOptions& options,
                                    Caps caps) {
  for (int round = 0; round < kRoundsMax; ++round) {
    const Check found = checked(scenario, options, caps);
    if (found.verdict == Safety::safe) return caps;
    if (!found.shortest) return std::nullopt;
    const Caps more = needed_caps(Path(scenario, found.shortest->witness));
    if (more.empty()) return std::nullopt;
    for (const auto& [window, cap] : more) {
      const auto known = caps.emplace(window, cap).first;
      known->second = std::min(known->second, cap);
    }
  }
  return std::nullopt;
}

/// Without those that a check shows to be needless.
Caps least_caps(const Scenario& scenario, const CheckOptions& options, Caps caps) {
  const Caps all = caps;
  for (const auto& [window, cap] : all) {
    if (caps.size() == 1) break;
    Caps fewer = caps;
    fewer.erase(window);
    if (checked(scenario, options, fewer).verdict == Safety::safe) caps = std::move(fewer);
  }
  return caps;
}

}  // namespace

Blame blame_of(const Scenario& scenario, const Counterexample& told, bool is_typical,
               CheckOptions options) {
  options.spend_at_most(kBlameTransitionsMax);
  Blame blame;
  const Path path(scenario, told.witness);
  Caps caps = is_typical ? Caps{} : needed_caps(path);
  if (caps.empty()) {
    if (!told.acted.empty()) blame.step = told.acted.back();
    if (const auto order = wrong_order(scenario, told, options)) {
      blame.order = {order->first, order->second};
    }
    return blame;
  }
  if (const auto enough = sufficient_caps(scenario, options, caps)) {
    caps = least_caps(scenario, options, *enough);
    blame.suffices = true;
  }
  for (const auto& [window, most] : caps) {
    blame.caps.push_back({.window = window,
                          .timer = path.timer_of(window, caps),
                          .most = most,
                          .is_strict = told.witness.lasts && path.is_possible(caps, false)});
  }
  return blame;
}

}  // namespace acmsim::sim
