// Step by step, in their order: what is proved of one makes the proof of the next a small one.
#include "sim/check/prove.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include "sim/check/reduce/parts.hpp"
#include "sim/check/reduce/symmetry.hpp"

namespace acmsim::sim {
namespace {

/// What one loosened part may cost.
constexpr std::uint64_t kLookClassesMax = 20'000;

using Graph = TransitionGraph<ScenarioModel>;

/// Where a timer is among those armed in a state.
std::optional<std::size_t> place_of(const Graph& graph, StateId state, const Timer& timer) {
  const auto armed = graph.armed(state);
  for (std::size_t i = 0; i < armed.size(); ++i) {
    if (graph.timer(armed[i]) == timer) return i;
  }
  return std::nullopt;
}

/// After how long a step that watches gives up.
Duration patience_of(const Step& step) {
  if (const auto* wait = std::get_if<WaitForStep>(&step.does)) return wait->give_up_after;
  const auto* call = std::get_if<CallStep>(&step.does);
  return call == nullptr || !call->retry ? Duration{0} : call->retry->limit;
}

}  // namespace

Prover::Prover(const Scenario& scenario, const Plan& plan, const CheckOptions& options)
    : scenario_(scenario),
      plan_(plan),
      options_(options),
      whole_(whole_of(scenario, plan, options)),
      loosening_(scenario, plan, options_),
      order_(loosening_.order()),
      spans_(plan.steps.size()) {
  options_.limits.classes_max = std::min(options_.limits.classes_max, kLookClassesMax);
}

/// A window that is made shorter would make a pause shorter that stands for many.
bool Prover::may_prove(const Extent& part) const {
  return options_.windows.at_most.empty() && part.cone && !part.cone->is_everything();
}

bool Prover::shows_that_all_end_well(const Extent& part) {
  return may_prove(part) && std::ranges::all_of(order_, [&](StepHandle step) {
           return !part.steps[step.index] || span(step);
         });
}

/// Whether anything is asked that holds where all steps end well.
bool Prover::asks_of_steps(const Extent& part) const {
  const auto asks_by_step = [](const std::vector<Claim>& claims, const std::vector<bool>& asked) {
    for (std::size_t i = 0; i < claims.size(); ++i) {
      if (asked[i] && how_split(claims[i].condition) == Split::by_step) return true;
    }
    return false;
  };
  return part.asks_steps || part.asks_end || asks_by_step(plan_.always, part.always) ||
         asks_by_step(plan_.finally, part.finally);
}

bool Prover::proves(const Extent& part) {
  if (!may_prove(part)) return false;
  if (asks_of_steps(part) && !shows_that_all_end_well(part)) return false;
  look_at_first(order_.size());
  return proves_hosts(part) && proves_claims(plan_.always, part.always, &Extent::always) &&
         proves_claims(plan_.finally, part.finally, &Extent::finally);
}

std::optional<Duration> Prover::span(StepHandle step) {
  const auto until = std::ranges::find(order_, step) + 1;
  look_at_first(static_cast<std::size_t>(until - order_.begin()));
  return spans_[step.index];
}

void Prover::look_at_first(std::size_t count) {
  for (; looked_at_ < count; ++looked_at_) {
    const StepHandle step = order_[looked_at_];
    spans_[step.index] = span_of(step);
  }
}

std::optional<Duration> Prover::span_of(StepHandle step) {
  Duration watches{0};
  for (LoosePart& part : loosening_.of(step, spans_)) {
    const Look looked = look(std::move(part), step);
    if (!looked.is_safe) return std::nullopt;
    watches = std::max(watches, looked.watches);
  }
  return loosening_.span_of(step, watches);
}

bool Prover::proves_hosts(const Extent& part) {
  return std::ranges::all_of(part.watches, [&](const Website& site) {
    const Condition opens{HostIs{site, {}, true}};
    LoosePart loose = loosening_.of(loosening_.footprints().of(opens), spans_);
    loose.extent.watches = {site};
    for (const auto& [claims, asked] :
         {std::pair(&plan_.always, &Extent::always), std::pair(&plan_.finally, &Extent::finally)}) {
      for (std::size_t i = 0; i < claims->size(); ++i) {
        const bool is_of_hosts = std::holds_alternative<HttpsAvailable>((*claims)[i].condition.is);
        (loose.extent.*asked)[i] = is_of_hosts && (part.*asked)[i];
      }
    }
    return look(std::move(loose), {}).is_safe;
  });
}

bool Prover::proves_claims(const std::vector<Claim>& claims, const std::vector<bool>& asked,
                           std::vector<bool> Extent::*which) {
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (!asked[i] || how_split(claims[i].condition) != Split::at_once) continue;
    const Footprint reader = loosening_.footprints().of(claims[i].condition);
    if (reader.is_everything) return false;
    LoosePart loose = loosening_.of(reader, spans_);
    (loose.extent.*which)[i] = true;
    if (!look(std::move(loose), {}).is_safe) return false;
  }
  return true;
}

Prover::Look Prover::look(LoosePart part, std::optional<StepHandle> about) {
  part.extent.muted = whole_.muted;
  part.extent.beginning = whole_.beginning;
  part.extent.windows = whole_.windows;
  if (part.extent.cone->is_everything()) return {};
  const Symmetry folding(scenario_, part.plan);
  const bool folds = options_.may_fold() && folding.size() > 0;
  const ScenarioModel model(scenario_, part.plan, part.extent, folds ? &folding : nullptr);
  Graph graph(model);
  TimedSearch<ScenarioModel> search(graph, Merging::hull, options_.limits);
  const ClassResult found = search.run();
  counts_.add(found.counts);
  for (const auto& [timer, latest] : graph.timers()) {
    const bool stands_in = is_plans_own(timer.kind) && timer.whose >= plan_.steps.size();
    if (!stands_in) armed_.emplace(timer, latest);
  }
  if (found.found || found.stopped != Stopped::no) return {};
  Look looked{.is_safe = true};
  if (!about) return looked;
  const Duration patience = patience_of(plan_.at(*about));
  const Timer gives_up{TimerKind::give_up, about->index, 0};
  const Timer notices{TimerKind::notice, about->index, 0};
  search.for_each_class([&](StateId state, const FiringDomain& domain, const auto&) {
    const Stage stage = graph.state(state).situation.progress.steps[about->index].stage;
    if (stage == Stage::failed) looked.is_safe = false;
    if (stage != Stage::noticing) return;
    const auto gives_up_at = place_of(graph, state, gives_up);
    const auto notices_at = place_of(graph, state, notices);
    if (!gives_up_at || !notices_at) {
      looked.watches = kNever;
    } else if (looked.watches != kNever) {
      const Duration watched = patience - Duration{domain.earliest(*gives_up_at)};
      looked.watches = std::max(looked.watches, watched + Duration{domain.latest(*notices_at)});
    }
  });
  return looked;
}

}  // namespace acmsim::sim
