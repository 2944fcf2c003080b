#include "sim/check/reduce/loosening.hpp"

#include <algorithm>
#include <memory>
#include <utility>
#include <variant>

#include "model/base/match.hpp"
#include "sim/check/reduce/horizon.hpp"
#include "sim/check/windows.hpp"
#include "sim/plan/situation.hpp"

namespace acmsim::sim {
namespace {

/// The certificate that a step deletes as soon as nobody uses it, and else tries again.
std::optional<CertificateHandle> deleted_once_free(const Step& step) {
  const auto* call = std::get_if<CallStep>(&step.does);
  if (call == nullptr || call->repetitions.size() != 1 || !call->retry) return std::nullopt;
  if (call->retry->limit == kNever || !call->fails_with.empty()) return std::nullopt;
  const auto& on = call->retry->on;
  if (std::ranges::find(on, ErrorCode::resource_in_use) == on.end()) return std::nullopt;
  const auto* command = std::get_if<Command>(&call->repetitions.front());
  const auto* deletes = command == nullptr ? nullptr : std::get_if<DeleteCertificate>(command);
  return deletes == nullptr ? std::nullopt : std::optional(deletes->certificate);
}

bool asks_for_something(const Step& step) {
  return std::holds_alternative<WaitForStep>(step.does) || step.only_if || !step.shown.empty();
}

bool is_progress(const Resource& one) {
  return one.kind == ResourceKind::step || one.kind == ResourceKind::operators;
}

std::vector<bool> passed_by(const Spans& known) {
  std::vector<bool> passed;
  for (const auto& span : known) passed.push_back(span.has_value());
  return passed;
}

}  // namespace

Loosening::Loosening(const Scenario& scenario, const Plan& plan, const CheckOptions& options)
    : scenario_(scenario),
      plan_(plan),
      options_(options),
      ends_(ends_of(scenario, plan, options)),
      cones_(scenario, plan, ends_) {}

std::vector<StepHandle> Loosening::order() const {
  std::vector<StepHandle> order;
  std::vector<bool> is_in(plan_.steps.size());
  const auto add = [&](auto& self, StepHandle step) -> void {
    if (is_in[step.index]) return;
    is_in[step.index] = true;
    for (const StepHandle one : plan_.at(step).after) self(self, one);
    for (const StepHandle one : plan_.at(step).makers) self(self, one);
    order.push_back(step);
  };
  for (std::uint32_t i = 0; i < plan_.steps.size(); ++i) add(add, StepHandle{i});
  return order;
}

/// While it waits each slot is held by somebody else.
Duration Loosening::wait_for_slot(StepHandle step) const {
  if (!needs_operator_slot(plan_, step)) return Duration{0};
  Duration held{0};
  for (std::uint32_t i = 0; i < plan_.steps.size(); ++i) {
    const StepHandle other{i};
    if (other == step || !needs_operator_slot(plan_, other)) continue;
    const Timer acts{TimerKind::operator_step, i, 0};
    const Delay takes = options_.windows.apply(scenario_, acts, plan_.at(other).takes);
    if (takes.latest == kNever || plan_.at(other).at_most != 1) return kNever;
    held += takes.latest;
  }
  return held / *plan_.operators;
}

std::optional<Duration> Loosening::span_of(StepHandle handle, Duration watches) const {
  const Step& step = plan_.at(handle);
  if (step.at_most != 1) return std::nullopt;
  Duration span{0};
  bool is_known = true;
  const auto add = [&](Duration more) {
    is_known = is_known && more != kNever;
    if (is_known) span += more;
  };
  const auto add_latest = [&](const Timer& timer, const Delay& delay) {
    add(options_.windows.apply(scenario_, timer, delay).latest);
  };
  for (const Shown& shown : step.shown) {
    const Timer timer{TimerKind::record_shown, shown.certificate.index, 0};
    Delay latest = *delay_of(scenario_, timer);
    if (const Delay* left = left_at_start(scenario_, timer)) {
      latest.latest = std::max(latest.latest, left->latest);
    }
    add_latest(timer, latest);
  }
  add(wait_for_slot(handle));
  const auto act = [&] { add_latest({TimerKind::operator_step, handle.index, 0}, step.takes); };
  std::visit(Match{
                 [&](const CallStep&) {
                   act();
                   add(watches);
                 },
                 [&](const WaitStep& wait) { add(wait.duration); },
                 [&](const WaitForStep&) { add(watches); },
                 [&](const ExpectStep&) { act(); },
                 [&](const ProbeStep&) { act(); },
                 [](const NoteStep&) {},
             },
             step.does);
  return is_known ? std::optional(span) : std::nullopt;
}

/// What a step reads besides the progress of others.
Resources Loosening::asked_by(StepHandle step) const {
  Resources asked;
  for (const Resource& one : cones_.touched_by(step).reads) {
    if (!is_progress(one)) asked.insert(one);
  }
  return asked;
}

/// By StepHandle: whether all that comes before a step is seen, or known.
std::vector<bool> Loosening::come_after_seen(const Cone& cone, const Spans& known) const {
  std::vector<bool> come(plan_.steps.size());
  const auto is_seen = [&](StepHandle before) {
    return known[before.index] ? come[before.index] : cone.has(before);
  };
  for (const StepHandle step : order()) {
    come[step.index] = std::ranges::all_of(plan_.at(step).after, is_seen) &&
                       std::ranges::all_of(plan_.at(step).makers, is_seen);
  }
  return come;
}

/// A wait for what is seen in part orders those after it, if all of that is seen: it is, where no
/// further step comes along with it.
std::shared_ptr<const Cone> Loosening::cone_of(Footprint reader, const Spans& known,
                                               const std::vector<bool>& passed,
                                               const Resources& unseen) const {
  std::shared_ptr<const Cone> cone = cones_.of(reader, passed, unseen);
  const std::vector<bool> come = come_after_seen(*cone, known);
  for (std::uint32_t i = 0; i < plan_.steps.size() && !cone->is_everything(); ++i) {
    const StepHandle step{i};
    if (!passed[i] || !come[i] || !asks_for_something(plan_.at(step))) continue;
    const Resources asked = asked_by(step);
    const Resources& seen = cone->resources();
    const auto is_seen = [&](const Resource& one) { return seen.contains(one); };
    const auto is_unseen = [&](const Resource& one) { return unseen.contains(one); };
    if (std::ranges::none_of(asked, is_seen) || std::ranges::any_of(asked, is_unseen)) continue;
    if (std::ranges::all_of(asked, is_seen)) continue;
    const Footprint more = reader + reading(asked);
    std::shared_ptr<const Cone> wider = cones_.of(more, passed, unseen);
    const auto brings = [&](const Resource& one) { return is_progress(one) && !is_seen(one); };
    if (wider->is_everything() || std::ranges::any_of(wider->resources(), brings)) continue;
    reader = more;
    cone = std::move(wider);
  }
  return cone;
}

LoosePart Loosening::loosen(std::shared_ptr<const Cone> cone, const Spans& known) const {
  const std::vector<bool> come = come_after_seen(*cone, known);
  const auto is_seen = [&](const Resource& one) { return cone->resources().contains(one); };
  std::vector<bool> kept(plan_.steps.size());
  for (std::uint32_t i = 0; i < plan_.steps.size(); ++i) {
    const StepHandle step{i};
    const bool writes =
        std::ranges::any_of(cones_.touched_by(step).writes,
                            [&](const Resource& one) { return !is_progress(one) && is_seen(one); });
    const bool orders = come[i] && asks_for_something(plan_.at(step)) &&
                        std::ranges::all_of(asked_by(step), is_seen);
    kept[i] = cone->has(step) || writes || orders;
  }
  LoosePart part{thinned(plan_, kept, known), {}};
  Extent& extent = part.extent;
  extent.steps = kept;
  extent.steps.resize(part.plan.steps.size(), true);
  for (std::uint32_t i = 0; i < plan_.steps.size(); ++i) {
    Delay& takes = part.plan.steps[i].takes;
    takes = options_.windows.apply(scenario_, {TimerKind::operator_step, i, 0}, takes);
    const Duration waits = wait_for_slot(StepHandle{i});
    const bool has_end = takes.latest != kNever && waits != kNever;
    takes.latest = has_end ? takes.latest + waits : kNever;
  }
  part.plan.operators.reset();
  extent.always.resize(plan_.always.size());
  extent.finally.resize(plan_.finally.size());
  extent.asks_steps = extent.asks_end = false;
  extent.cone = std::move(cone);
  extent.ends_late = true;
  extent.ends_by = ends_.after_start;
  return part;
}

LoosePart Loosening::of(const Footprint& reader, const Spans& known) const {
  return loosen(cone_of(reader, known, passed_by(known), {}), known);
}

/// Whether nobody begins to use a certificate, and all who do are shown from the start.
bool Loosening::only_let_go(CertificateHandle certificate) const {
  const Outlook& outlook = footprints().outlook();
  if (!outlook.is_given(certificate) || outlook.may_be_taken(certificate)) return false;
  return std::ranges::none_of(
      scenario_.world.certificates.at(certificate).uses,
      [](const acm::Use& use) { return use.phase == acm::UsePhase::arriving; });
}

std::vector<LoosePart> Loosening::of(StepHandle step, const Spans& known) const {
  std::vector<bool> passed = passed_by(known);
  passed[step.index] = false;
  Footprint reader = reading({{ResourceKind::step, step.index}});
  const auto deleted = deleted_once_free(plan_.at(step));
  std::vector<LoosePart> parts;
  const Outlook& outlook = footprints().outlook();
  const bool is_split = deleted && outlook.users_of(*deleted).size() > 1 && only_let_go(*deleted);
  if (!is_split) {
    parts.push_back(loosen(cone_of(reader, known, passed, {}), known));
  } else {
    for (const ResourceHandle user : outlook.users_of(*deleted)) {
      Resources others;
      for (const ResourceHandle other : outlook.users_of(*deleted)) {
        if (other != user) others.insert({ResourceKind::use, deleted->index, other.index});
      }
      parts.push_back(loosen(cone_of(reader, known, passed, others), known));
      for (const Resource& other : others) {
        parts.back().extent.without_uses.emplace(*deleted, ResourceHandle{other.part});
      }
    }
  }
  for (LoosePart& part : parts) {
    part.extent.asks_steps = part.extent.asks_end = true;
    for (std::size_t i = 0; i < plan_.always.size(); ++i) {
      part.extent.always[i] = std::holds_alternative<NoStepFails>(plan_.always[i].condition.is);
    }
  }
  return parts;
}

}  // namespace acmsim::sim
