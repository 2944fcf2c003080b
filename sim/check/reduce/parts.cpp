#include "sim/check/reduce/parts.hpp"

#include <algorithm>
#include <memory>
#include <utility>
#include <variant>

#include "model/base/match.hpp"
#include "sim/check/reduce/cone.hpp"
#include "sim/check/reduce/horizon.hpp"
#include "sim/check/reduce/muting.hpp"

namespace acmsim::sim {
namespace {

/// Leaves nothing but the claims of one name, as `ScenarioModel::name_of` has it, and that the plan
/// ends: where it does not, a history has no end at which anything is asked.
void ask_only(Extent& part, const Plan& plan, const std::string& name) {
  for (std::size_t i = 0; i < part.always.size(); ++i) {
    part.always[i] = part.always[i] && plan.always[i].name == name;
  }
  for (std::size_t i = 0; i < part.finally.size(); ++i) {
    part.finally[i] = part.finally[i] && plan.finally[i].name == name;
  }
  part.asks_steps = false;
}

bool asks_nothing(const Extent& part) {
  const auto is_asked = [](bool asked) { return asked; };
  return !part.asks_steps && !part.asks_end && std::ranges::none_of(part.always, is_asked) &&
         std::ranges::none_of(part.finally, is_asked);
}

class Parts {
 public:
  Parts(const Scenario& scenario, const Plan& plan, const CheckOptions& options)
      : scenario_(scenario),
        plan_(plan),
        options_(options),
        whole_(whole_of(scenario, plan, options)),
        ends_(ends_of(scenario, plan, options)),
        cones_(scenario, plan, ends_) {}

  std::vector<Extent> of_hosts() {
    for (const Website& site : scenario_.catalogue.watches) {
      add(cone_of(site)).watches.push_back(site);
    }
    for (Extent& part : parts_) finish(part);
    return std::move(parts_);
  }

  std::vector<Extent> of_claims() {
    for (std::size_t i = plan_.steps.size(); i > 0; --i) {
      const StepHandle step{static_cast<std::uint32_t>(i - 1)};
      const bool is_asked = std::ranges::any_of(
          parts_, [&](const Extent& part) { return part.asks_steps && part.cone->has(step); });
      if (is_asked) continue;
      Extent& part = add(cones_.of(step));
      part.asks_steps = part.asks_end = true;
    }
    ask(plan_.always, &Extent::always);
    ask(plan_.finally, &Extent::finally);
    join_wider();
    if (parts_.empty()) return {whole_};
    if (parts_.size() == 1 && parts_.front().cone->is_everything()) return {whole_};
    for (Extent& part : parts_) {
      finish(part);
      if (options_.only) ask_only(part, plan_, *options_.only);
    }
    std::erase_if(parts_, [](const Extent& part) { return asks_nothing(part); });
    return parts_.empty() ? std::vector{whole_} : std::move(parts_);
  }

 private:
  std::shared_ptr<const Cone> cone_of(const Website& site) const {
    return cones_.of(cones_.footprints().of(Condition{HostIs{site, {}, true}}));
  }

  /// The part with this cone.
  Extent& add(std::shared_ptr<const Cone> cone) {
    const auto known = std::ranges::find_if(parts_, [&](const Extent& part) {
      return part.cone->holds(*cone) && cone->holds(*part.cone);
    });
    if (known != parts_.end()) return *known;
    Extent part;
    for (std::uint32_t i = 0; i < plan_.steps.size(); ++i) {
      part.steps.push_back(cone->has(StepHandle{i}));
    }
    part.always.resize(plan_.always.size());
    part.finally.resize(plan_.finally.size());
    part.asks_steps = part.asks_end = false;
    part.cone = std::move(cone);
    parts_.push_back(std::move(part));
    return parts_.back();
  }

  void ask(const std::vector<Claim>& claims, std::vector<bool> Extent::*which) {
    for (std::size_t i = 0; i < claims.size(); ++i) {
      const Condition& claim = claims[i].condition;
      switch (how_split(claim)) {
        case Split::by_host:
          for (const Website& site : scenario_.catalogue.watches) {
            Extent& part = add(cone_of(site));
            const bool is_known = std::ranges::find(part.watches, site) != part.watches.end();
            if (!is_known) part.watches.push_back(site);
            (part.*which)[i] = true;
          }
          break;
        case Split::by_step:
          for (Extent& part : parts_) {
            if (part.asks_steps) (part.*which)[i] = true;
          }
          break;
        case Split::at_once:
          (add(cones_.of(cones_.footprints().of(claim))).*which)[i] = true;
          break;
      }
    }
  }

  /// What one part asks is asked in another that sees all that it does.
  void join_wider() {
    std::vector<Extent> kept;
    std::ranges::sort(parts_, std::greater{}, [](const Extent& part) {
      return std::pair(part.cone->is_everything(), part.cone->resources().size());
    });
    for (Extent& part : parts_) {
      const auto wider = std::ranges::find_if(
          kept, [&](const Extent& other) { return other.cone->holds(*part.cone); });
      if (wider == kept.end()) {
        kept.push_back(std::move(part));
        continue;
      }
      wider->asks_steps = wider->asks_steps || part.asks_steps;
      wider->asks_end = wider->asks_end || part.asks_end;
      for (std::size_t i = 0; i < part.always.size(); ++i) {
        if (part.always[i]) wider->always[i] = true;
      }
      for (std::size_t i = 0; i < part.finally.size(); ++i) {
        if (part.finally[i]) wider->finally[i] = true;
      }
      for (const Website& site : part.watches) {
        if (std::ranges::find(wider->watches, site) == wider->watches.end()) {
          wider->watches.push_back(site);
        }
      }
    }
    parts_ = std::move(kept);
  }

  void finish(Extent& part) const {
    part.muted = whole_.muted;
    part.beginning = whole_.beginning;
    part.windows = whole_.windows;
    part.ends_by = ends_.after_start;
    part.ends_late = part.cone && !part.cone->is_everything();
  }

  const Scenario& scenario_;
  const Plan& plan_;
  const CheckOptions& options_;
  Extent whole_;
  Ends ends_;
  Cones cones_;
  std::vector<Extent> parts_;
};

}  // namespace

Split how_split(const Condition& claim) {
  return std::visit(Match{
                        [](const CertificateIs&) { return Split::at_once; },
                        [](const ChangeIs&) { return Split::at_once; },
                        [](const RecordIs&) { return Split::at_once; },
                        [](const ListenerIs&) { return Split::at_once; },
                        [](const HostIs&) { return Split::at_once; },
                        [](const HttpsAvailable&) { return Split::by_host; },
                        [](const NoStepFails&) { return Split::by_step; },
                        [](const PlanEnds&) { return Split::by_step; },
                        [](const Keeps&) { return Split::at_once; },
                        [](const All&) { return Split::at_once; },
                        [](const Any&) { return Split::at_once; },
                        [](const Not&) { return Split::at_once; },
                    },
                    claim.is);
}

Extent whole_of(const Scenario& scenario, const Plan& plan, const CheckOptions& options) {
  Extent whole = everything(scenario, plan);
  if (options.mutes) whole.muted = mutable_kinds(scenario, plan, options);
  whole.beginning = options.beginning;
  whole.windows = options.windows;
  if (options.only) ask_only(whole, plan, *options.only);
  return whole;
}

std::vector<Extent> parts_of(const Scenario& scenario, const Plan& plan,
                             const CheckOptions& options) {
  if (!options.splits) return {whole_of(scenario, plan, options)};
  return Parts(scenario, plan, options).of_claims();
}

std::vector<Extent> parts_of_hosts(const Scenario& scenario, const Plan& plan,
                                   const CheckOptions& options) {
  return Parts(scenario, plan, options).of_hosts();
}

}  // namespace acmsim::sim
