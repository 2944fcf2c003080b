// A clock runs from the start until the certificate is issued, and there each history is left: how
// far it can have come by then, and how little, is what is looked for.
#include "sim/picture/issue_times.hpp"

#include <algorithm>

#include "model/acm/status.hpp"
#include "sim/check/clocked_model.hpp"
#include "sim/check/search/timed_search.hpp"

namespace acmsim::sim {
namespace {

constexpr std::uint64_t kIssueClassesMax = 20'000;

/// Whether a history may stay for ever: nothing must happen in it any more.
bool may_stay(TransitionGraph<ClockedModel>& graph, StateId state, const FiringDomain& domain) {
  const auto armed = graph.armed(state);
  for (std::size_t i = 0; i < armed.size(); ++i) {
    const bool is_clock = ClockedModel::is_clock(graph.timer(armed[i]));
    if (!is_clock && domain.latest(i) != kUnbounded) return false;
  }
  return true;
}

}  // namespace

std::optional<IssueTimes> issue_times(const Scenario& scenario, CertificateHandle certificate,
                                      const std::shared_ptr<std::uint64_t>& transitions_left) {
  const Lasting is_unissued = [&](const Situation& situation) {
    const acm::Certificate* found = situation.world.certificates.find(certificate);
    return found == nullptr || acm::status_of(*found) != acm::Status::issued;
  };
  const ClockedModel model(scenario, everything(scenario, scenario.plan), nullptr, {is_unissued},
                           {.ends_with_first = true});
  TransitionGraph<ClockedModel> graph(model);
  ClassLimits limits;
  limits.classes_max = kIssueClassesMax;
  limits.transitions_left = transitions_left;
  TimedSearch<ClockedModel> search(graph, Merging::inclusion, limits);
  if (search.run().stopped != Stopped::no) return std::nullopt;
  std::optional<IssueTimes> times;
  bool may_never = false;
  search.for_each_class([&](StateId state, const FiringDomain& domain, const auto&) {
    if (graph.state(state).phases.front() == ClockedModel::Phase::lasts) {
      may_never = may_never || graph.judgement(state).has_ended || may_stay(graph, state, domain);
      return;
    }
    const auto armed = graph.armed(state);
    const auto clock = std::ranges::find_if(
        armed, [&](KeyId key) { return ClockedModel::is_clock(graph.timer(key)); });
    Duration least{0};  // It is issued at the start, and no clock has run.
    Duration most{0};
    if (clock != armed.end()) {
      const auto i = static_cast<std::size_t>(clock - armed.begin());
      least = Clocks{}.end - Duration{domain.latest(i)};
      most = Clocks{}.end - Duration{domain.earliest(i)};
    }
    if (!times) times = IssueTimes{least, most};
    times->earliest = std::min(times->earliest, least);
    times->latest = std::max(times->latest, most);
  });
  if (times) times->may_never = may_never;
  return times;
}

}  // namespace acmsim::sim
