// A clock runs from the start until the certificate is issued, and there each history is left: how
// far it can have come by then, and how little, is what is looked for.
#include "sim/picture/issue_times.hpp"

#include <algorithm>

#include "model/acm/status.hpp"
#include "sim/check/search/scenario_model.hpp"
#include "sim/check/search/timed_search.hpp"

namespace acmsim::sim {
namespace {

constexpr std::uint64_t kIssueClassesMax = 20'000;

/// It never comes so far: 34 years.
constexpr Bound kClockEnd = kBoundsEnd - 1;
/// Goes by the key of the end, which has no parts.
constexpr Timer kTillIssued{TimerKind::end, 0, 1};

/// A scenario that ends where a certificate is issued. It claims nothing.
class IssueModel {
 public:
  struct State {
    ScenarioModel::State scene;
    bool is_issued = false;
  };

  IssueModel(const Scenario& scenario, CertificateHandle certificate)
      : model_(scenario, scenario.plan, everything(scenario, scenario.plan)),
        certificate_(certificate) {}

  State initial(Firing& firing) const {
    State state{model_.initial(firing)};
    firing.effects.emplace_back(Arm{kTillIssued, exactly(Duration{kClockEnd}), {}});
    look(state, firing);
    return state;
  }

  void fire(State& state, const Timer& timer, Firing& firing) const {
    if (timer == kTillIssued) return;
    model_.fire(state.scene, timer, firing);
    look(state, firing);
  }

  void encode(const State& state, std::vector<std::byte>& bytes) const {
    model_.encode(state.scene, bytes);
    bytes.push_back(static_cast<std::byte>(state.is_issued));
  }
  State decode(std::span<const std::byte> bytes) const {
    return {model_.decode(bytes.first(bytes.size() - 1)), bytes.back() != std::byte{0}};
  }

  Judgement judge(const State& state) const {
    const bool has_ended = state.is_issued || state.scene.ending == Ending::ended;
    return {.broken = {}, .has_ended = has_ended, .is_waiting = false};
  }
  bool is_awaited(const Timer&) const { return false; }
  ClaimId stuck() const { return model_.stuck(); }

 private:
  void look(State& state, Firing& firing) const {
    firing.broken.clear();
    const acm::Certificate* found = state.scene.situation.world.certificates.find(certificate_);
    state.is_issued = found != nullptr && acm::status_of(*found) == acm::Status::issued;
  }

  ScenarioModel model_;
  CertificateHandle certificate_;
};

/// Whether a history may stay for ever: nothing must happen in it any more.
bool may_stay(TransitionGraph<IssueModel>& graph, StateId state, const FiringDomain& domain) {
  const auto armed = graph.armed(state);
  for (std::size_t i = 0; i < armed.size(); ++i) {
    if (graph.timer(armed[i]) != kTillIssued && domain.latest(i) != kUnbounded) return false;
  }
  return true;
}

}  // namespace

std::optional<IssueTimes> issue_times(const Scenario& scenario, CertificateHandle certificate,
                                      const std::shared_ptr<std::uint64_t>& transitions_left) {
  const IssueModel model(scenario, certificate);
  TransitionGraph<IssueModel> graph(model);
  ClassLimits limits;
  limits.classes_max = kIssueClassesMax;
  limits.transitions_left = transitions_left;
  TimedSearch<IssueModel> search(graph, Merging::inclusion, limits);
  if (search.run().stopped != Stopped::no) return std::nullopt;
  std::optional<IssueTimes> times;
  bool may_never = false;
  search.for_each_class([&](StateId state, const FiringDomain& domain, const auto&) {
    if (!graph.state(state).is_issued) {
      may_never = may_never || graph.judgement(state).has_ended || may_stay(graph, state, domain);
      return;
    }
    const auto armed = graph.armed(state);
    const auto clock =
        std::ranges::find_if(armed, [&](KeyId key) { return graph.timer(key) == kTillIssued; });
    const auto i = static_cast<std::size_t>(clock - armed.begin());
    const Duration least{kClockEnd - domain.latest(i)};
    const Duration most{kClockEnd - domain.earliest(i)};
    if (!times) times = IssueTimes{least, most};
    times->earliest = std::min(times->earliest, least);
    times->latest = std::max(times->latest, most);
  });
  if (times) times->may_never = may_never;
  return times;
}

}  // namespace acmsim::sim
