// Resources that may touch each other are joined, and what is left apart are parts.
#include "sim/check/reduce/slicing.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <variant>

#include "model/base/match.hpp"
#include "sim/check/reduce/footprint.hpp"
#include "sim/check/reduce/resource_sets.hpp"
#include "sim/check/windows.hpp"

namespace acmsim::sim {
namespace {

/// Whether a claim holds of the whole where it holds of every part.
bool is_asked_of_each_part(const Condition& claim) {
  return std::visit(Match{
                        [](const CertificateIs&) { return false; },
                        [](const ChangeIs&) { return false; },
                        [](const RecordIs&) { return false; },
                        [](const ListenerIs&) { return false; },
                        [](const HostIs&) { return false; },
                        [](const HttpsAvailable&) { return true; },
                        [](const NoStepFails&) { return true; },
                        [](const PlanEnds&) { return true; },
                        [](const Keeps&) { return true; },
                        [](const All&) { return false; },
                        [](const Any&) { return false; },
                        [](const Not&) { return false; },
                    },
                    claim.is);
}

class Slicer {
 public:
  Slicer(const Scenario& scenario, const Plan& plan)
      : scenario_(scenario), names_(scenario.catalogue), plan_(plan), footprints_(scenario, plan) {
    for (const Footprint& tie : footprints_.ties()) sets_.join(tie);
    for (std::uint32_t i = 0; i < plan.steps.size(); ++i) sets_.join(footprints_.of(StepHandle{i}));
    for (const auto* claims : {&plan.always, &plan.finally}) {
      for (const Claim& claim : *claims) {
        if (!is_asked_of_each_part(claim.condition)) sets_.join(footprints_.of(claim.condition));
      }
    }
  }

  std::vector<Extent> parts() {
    if (sets_.is_one()) return {everything(scenario_, plan_)};
    std::vector<Extent> extents;
    const auto of_steps = parts_of_steps();
    const auto of_watches = parts_of_watches();
    const auto of_always = parts_of_claims(plan_.always);
    const auto of_finally = parts_of_claims(plan_.finally);
    const auto of_timers = parts_of_timers();
    for (std::size_t which = 0; which < std::max<std::size_t>(numbers_.size(), 1); ++which) {
      Extent extent;
      for (const std::size_t one : of_steps) extent.steps.push_back(one == which);
      for (std::size_t i = 0; i < of_watches.size(); ++i) {
        if (of_watches[i] == which) extent.watches.push_back(names_.watches[i]);
      }
      for (const auto& one : of_always) extent.always.push_back(one.value_or(which) == which);
      for (const auto& one : of_finally) extent.finally.push_back(one.value_or(which) == which);
      extent.ends_late = std::ranges::any_of(of_steps, [&](auto one) { return one != which; });
      for (const auto& [timer, one] : of_timers) {
        if (one.value_or(which) == which) continue;
        extent.left_out.insert(timer);
        const Delay* delay = delay_of(scenario_, timer);
        extent.ends_late = extent.ends_late || has_to_arrive(timer.kind, delay ? *delay : Delay{});
      }
      extents.push_back(std::move(extent));
    }
    return extents;
  }

 private:
  /// The part of what touches something; parts are numbered as they are met.
  std::size_t part(const Footprint& footprint) {
    return numbers_.emplace(sets_.root(*footprint.resources.begin()), numbers_.size())
        .first->second;
  }

  std::vector<std::size_t> parts_of_steps() {
    std::vector<std::size_t> found;
    for (std::uint32_t i = 0; i < plan_.steps.size(); ++i) {
      found.push_back(part(footprints_.of(StepHandle{i})));
    }
    return found;
  }

  std::vector<std::size_t> parts_of_watches() {
    std::vector<std::size_t> found;
    for (const Website& site : names_.watches) {
      found.push_back(part(footprints_.of(Condition{HostIs{site, {}, {}}})));
    }
    return found;
  }

  /// Nothing for a claim that is asked of each part, and for one that touches nothing.
  std::vector<std::optional<std::size_t>> parts_of_claims(const std::vector<Claim>& claims) {
    std::vector<std::optional<std::size_t>> found;
    for (const Claim& claim : claims) {
      const Footprint footprint =
          is_asked_of_each_part(claim.condition) ? Footprint{} : footprints_.of(claim.condition);
      found.push_back(footprint.resources.empty() ? std::nullopt : std::optional(part(footprint)));
    }
    return found;
  }

  /// Nothing for a timer that every part has.
  std::map<Timer, std::optional<std::size_t>> parts_of_timers() {
    std::map<Timer, std::optional<std::size_t>> found;
    for (const Effect& effect : scenario_.initially) {
      const auto* arm = std::get_if<Arm>(&effect);
      if (arm == nullptr) continue;
      const Footprint footprint = footprints_.of(arm->timer);
      found[arm->timer] =
          footprint.resources.empty() ? std::nullopt : std::optional(part(footprint));
    }
    return found;
  }

  const Scenario& scenario_;
  const Catalogue& names_;
  const Plan& plan_;
  Footprints footprints_;
  ResourceSets sets_;
  std::map<Resource, std::size_t> numbers_;  ///< Of parts, by their roots.
};

}  // namespace

std::vector<Extent> parts_of(const Scenario& scenario, const Plan& plan) {
  return Slicer(scenario, plan).parts();
}

}  // namespace acmsim::sim
