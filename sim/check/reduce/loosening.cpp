#include "sim/check/reduce/loosening.hpp"

#include <algorithm>
#include <map>
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
    add_latest(timer, *delay_of(scenario_, timer));
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

LoosePart Loosening::loosen(std::shared_ptr<const Cone> cone, const Spans& known) const {
  std::vector<bool> kept(plan_.steps.size());
  for (std::uint32_t i = 0; i < plan_.steps.size(); ++i) {
    const StepHandle step{i};
    const Footprint touched = footprints().of(step);
    const auto is_progress = [](const Resource& one) {
      return one.kind == ResourceKind::step || one.kind == ResourceKind::operators;
    };
    const bool writes = std::ranges::any_of(touched.writes, [&](const Resource& one) {
      return !is_progress(one) && cone->resources().contains(one);
    });
    const bool sees = std::ranges::all_of(touched.reads, [&](const Resource& one) {
      return is_progress(one) || cone->resources().contains(one);
    });
    // A wait for what is seen anyway orders those after it.
    const bool orders =
        sees && asks_for_something(plan_.at(step)) && comes_after_seen(step, *cone, known);
    kept[i] = cone->has(step) || writes || orders;
  }
  LoosePart part{Thinning(plan_, kept, known).take(), {}};
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
  extent.asks_steps = false;
  extent.cone = std::move(cone);
  extent.ends_late = true;
  extent.ends_by = ends_.after_start;
  return part;
}

/// Whether all that comes before a step is seen, or known.
bool Loosening::comes_after_seen(StepHandle step, const Cone& cone, const Spans& known) const {
  const auto is_seen = [&](StepHandle before) {
    return known[before.index] ? comes_after_seen(before, cone, known) : cone.has(before);
  };
  return std::ranges::all_of(plan_.at(step).after, is_seen) &&
         std::ranges::all_of(plan_.at(step).makers, is_seen);
}

LoosePart Loosening::of(const Footprint& reader, const Spans& known) const {
  return loosen(cones_.of(reader, passed_by(known)), known);
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
    parts.push_back(loosen(cones_.of(reader, passed), known));
  } else {
    for (const ResourceHandle user : outlook.users_of(*deleted)) {
      Resources others;
      for (const ResourceHandle other : outlook.users_of(*deleted)) {
        if (other != user) others.insert({ResourceKind::use, deleted->index, other.index});
      }
      parts.push_back(loosen(cones_.of(reader, passed, others), known));
      for (const Resource& other : others) {
        parts.back().extent.without_uses.emplace(*deleted, ResourceHandle{other.part});
      }
    }
  }
  for (LoosePart& part : parts) {
    part.extent.asks_steps = true;
    for (std::size_t i = 0; i < plan_.always.size(); ++i) {
      part.extent.always[i] = std::holds_alternative<NoStepFails>(plan_.always[i].condition.is);
    }
  }
  return parts;
}

}  // namespace acmsim::sim
