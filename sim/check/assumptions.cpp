// Which windows the findings lean on: each is made as wide as any, and the findings are asked
// again. A wider window only adds histories. So what stays as it is with the widest of windows does
// so with any: an unsafe verdict is never lost, and a number can only become worse.
#include "sim/check/assumptions.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "sim/check/windows.hpp"

namespace acmsim::sim {
namespace {

/// What an answer that is not the verdict may cost: one search in classes, all about a window in
/// transitions.
constexpr std::uint64_t kTrialClassesMax = 20'000;
constexpr std::uint64_t kTrialTransitionsMax = 40'000;

class Trials {
 public:
  Trials(const Scenario& scenario, const Findings& findings, const CheckOptions& options)
      : scenario_(scenario),
        findings_(findings),
        options_(options),
        outages_(scenario, findings.check) {
    options_.look_at_most(kTrialClassesMax);
    options_.spend_at_most(kTrialTransitionsMax);
    options_.first_look_classes = 0;
    options_.search.reset();
    options_.finds_shortest = false;
    explore_all();
  }

  /// The timers that the searches have met, and their latest; whether that is all there are.
  const std::map<Timer, Bound>& armed() const { return armed_; }
  bool is_complete() const { return is_complete_; }

  /// Of each window whether the findings stay as they are with it as wide as any; nothing where
  /// that was not tried to its end.
  std::vector<std::optional<bool>> stay(const std::vector<WindowKey>& windows) {
    std::vector<CheckOptions> wider(windows.size(), options_);
    for (std::size_t i = 0; i < windows.size(); ++i) {
      wider[i].windows.widened = windows[i];
      wider[i].limits.transitions_left.reset();
      wider[i].spend_at_most(kTrialTransitionsMax);
    }
    std::vector<std::optional<bool>> answers(windows.size(), true);
    const auto ask = [&](const Jobs& jobs, auto asked) {
      do_all(jobs, windows.size(), [&](std::size_t i) {
        if (answers[i] == true) answers[i] = (this->*asked)(wider[i]);
      });
    };
    ask(options_.jobs, &Trials::verdict_stays);
    ask(do_in_turn, &Trials::outages_stay);  // Each knows what those before it have seen.
    ask(options_.jobs, &Trials::start_stays);
    return answers;
  }

 private:
  void explore_all() {
    armed_ = findings_.check.armed;
    own_ = explore(scenario_, options_);
    armed_.merge(own_.armed);
    is_complete_ = own_.is_complete || findings_.check.verdict == Safety::safe;
    CheckOptions later = options_;
    later.beginning =
        searched_starts(scenario_, findings_.starts, findings_.latest_start, own_.fails);
    if (!later.beginning) return;
    Explored begun = explore(scenario_, later);
    armed_.merge(begun.armed);
    is_complete_ = is_complete_ && begun.is_complete;
  }

  std::optional<bool> verdict_stays(const CheckOptions& wider) const {
    if (findings_.check.verdict != Safety::safe) return true;
    const Check found = check(scenario_, wider);
    switch (found.verdict) {
      case Safety::safe: return true;
      case Safety::unsafe: return false;
      case Safety::unknown: break;
    }
    return std::nullopt;
  }

  std::optional<bool> outages_stay(const CheckOptions& wider) {
    if (!findings_.outages || findings_.outages->empty()) return true;
    const auto found = outages_.worst(wider);
    if (!found) return std::nullopt;
    return std::ranges::equal(*found, *findings_.outages, [](const auto& a, const auto& b) {
      return a.longest == b.longest && a.goes_on == b.goes_on;
    });
  }

  std::optional<bool> start_stays(const CheckOptions& wider) const {
    if (findings_.latest_start.kind == LatestStart::Kind::unknown) return true;
    if (!own_.is_complete) return std::nullopt;
    return stays_safe(scenario_, findings_.starts, findings_.latest_start, own_.fails, wider);
  }

  const Scenario& scenario_;
  const Findings& findings_;
  CheckOptions options_;
  OutageSearch outages_;
  Explored own_;  ///< Of the document's own start.
  std::map<Timer, Bound> armed_;
  bool is_complete_ = true;
};

/// How far down the list of assumptions a window stands.
std::size_t place_of(const WindowKey& window) {
  const auto row = std::ranges::find(kTimingRows, word_of(window), &TimingRow::word);
  return static_cast<std::size_t>(row - kTimingRows.begin());
}

/// Where a cache's old answer is from: its seconds are the TTL of what was served before. That of
/// an absence is the SOA's, which a zone has by itself if the document gives none.
WindowOrigin origin_of_cache(const Scenario& scenario, const Timer& timer, Duration latest) {
  const auto seconds = latest.count() + scenario.rules().cached_seconds_included;
  const auto& records = scenario.catalogue.texts.records;
  bool has_cname = false;
  for (std::uint32_t i = 0; i < records.size(); ++i) {
    const RecordSet& set = records[RecordHandle{i}];
    has_cname = has_cname || (set.key.type == RecordType::cname && set.ttl == seconds);
  }
  if (has_cname) return WindowOrigin::document;
  const DomainName& name = scenario.catalogue.name(NameHandle{timer.whose});
  const bool gives_soa = std::ranges::any_of(scenario.given_soas, [&](NameHandle origin) {
    return name.is_within(scenario.catalogue.name(origin));
  });
  return gives_soa ? WindowOrigin::document : WindowOrigin::soa;
}

Assumption assumption_of(const Scenario& scenario, const WindowKey& window, const Delay& delay) {
  const auto row = std::ranges::find(kTimingRows, word_of(window), &TimingRow::word);
  const bool is_standard = row != kTimingRows.end() && delay == row->standard;
  return {std::string(word_of(window)), whose_text(scenario, window), delay,
          is_standard ? WindowOrigin::standard : WindowOrigin::document};
}

}  // namespace

Assumptions assumptions_of(const Scenario& scenario, const Findings& findings,
                           const CheckOptions& options) {
  if (findings.check.verdict == Safety::unknown) return {};
  Trials trials(scenario, findings, options);
  std::map<std::pair<std::size_t, WindowKey>, std::vector<std::pair<Timer, Bound>>> met;
  for (const auto& [timer, latest] : trials.armed()) {
    const auto window = window_of(scenario, timer);
    if (!window) continue;
    const Delay* delay = delay_of(scenario, timer);
    if (delay != nullptr && delay->earliest == delay->latest) continue;
    met[{place_of(*window), *window}].emplace_back(timer, latest);
  }
  Assumptions assumed{.windows = {}, .is_complete = trials.is_complete()};
  std::vector<Assumption>& found = assumed.windows;
  std::vector<WindowKey> windows;
  for (const auto& [key, timers] : met) windows.push_back(key.second);
  const std::vector<std::optional<bool>> answers = trials.stay(windows);
  auto answer = answers.cbegin();
  for (const auto& [key, timers] : met) {
    const WindowKey& window = key.second;
    const std::optional<bool> stays = *answer++;
    if (stays == true) continue;
    const Delay* delay = delay_of(scenario, timers.front().first);
    if (delay != nullptr) {
      found.push_back(assumption_of(scenario, window, *delay));
      found.back().may = !stays;
      continue;
    }
    for (const auto& [timer, latest] : timers) {
      const Duration most{latest};
      found.push_back({std::string(word_of(window)), whose_text(scenario, timer), within(most),
                       origin_of_cache(scenario, timer, most), !stays});
    }
  }
  return assumed;
}

}  // namespace acmsim::sim
