#include "sim/check/reduce/thinning.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace acmsim::sim {
namespace {

/// Of the steps of a plan those that stay, and what stands in the place of the others.
class Thinning {
 public:
  Thinning(const Plan& plan, const std::vector<bool>& kept, const Spans& spans)
      : plan_(plan), kept_(kept), spans_(spans), thin_(plan) {}

  Plan take() {
    for (std::uint32_t i = 0; i < plan_.steps.size(); ++i) {
      if (kept_[i]) connect(StepHandle{i});
    }
    return std::move(thin_);
  }

 private:
  /// What comes before a step, past those that are left out.
  struct Before {
    std::vector<StepHandle> after;   ///< Must have ended well.
    std::vector<StepHandle> makers;  ///< Must have ended.
    Duration longest{0};             ///< That those left out take, one after the other.
    /// By how they are come to: the longest way through each.
    std::map<std::pair<StepHandle, bool>, Duration> left_out;
  };

  void look(const std::vector<StepHandle>& steps, bool must_end_well, Duration later,
            Before& before) const {
    for (const StepHandle one : steps) {
      if (kept_[one.index]) {
        auto& found = must_end_well ? before.after : before.makers;
        if (std::ranges::find(found, one) == found.end()) found.push_back(one);
        continue;
      }
      const Duration longer = later + *spans_[one.index];
      const auto [known, is_new] = before.left_out.emplace(std::pair(one, must_end_well), longer);
      if (!is_new && known->second >= longer) continue;
      known->second = longer;
      before.longest = std::max(before.longest, longer);
      look(plan_.at(one).after, must_end_well, longer, before);
      look(plan_.at(one).makers, false, longer, before);
    }
  }

  void connect(StepHandle step) {
    auto after = without_left_out(plan_.at(step).after);
    auto makers = without_left_out(plan_.at(step).makers);
    thin_.steps[step.index].after = std::move(after);
    thin_.steps[step.index].makers = std::move(makers);
  }

  std::vector<StepHandle> without_left_out(const std::vector<StepHandle>& steps) {
    std::vector<StepHandle> stay;
    std::vector<StepHandle> left_out;
    for (const StepHandle one : steps) (kept_[one.index] ? stay : left_out).push_back(one);
    if (!left_out.empty()) stay.push_back(pause_for(left_out));
    return stay;
  }

  /// Those that come after the same steps share what stands in their place.
  StepHandle pause_for(const std::vector<StepHandle>& left_out) {
    const auto known = pauses_.find(left_out);
    if (known != pauses_.end()) return known->second;
    Before before{};
    look(left_out, true, Duration{0}, before);
    const StepHandle pause{static_cast<std::uint32_t>(thin_.steps.size())};
    thin_.steps.push_back({.id = "(others)",
                           .does = ExpectStep{Condition{All{}}},
                           .after = std::move(before.after),
                           .makers = std::move(before.makers),
                           .shown = {},
                           .only_if = {},
                           .takes = within(before.longest)});
    pauses_.emplace(left_out, pause);
    return pause;
  }

  const Plan& plan_;
  const std::vector<bool>& kept_;
  const Spans& spans_;
  Plan thin_;
  std::map<std::vector<StepHandle>, StepHandle> pauses_;
};

}  // namespace

Plan thinned(const Plan& plan, const std::vector<bool>& kept, const Spans& spans) {
  return Thinning(plan, kept, spans).take();
}

}  // namespace acmsim::sim
