// Things that may touch each other are joined, and what is left apart are parts. Names are told
// apart by their neighbourhoods: every answer about a name comes from its own.
#include "sim/check/slicing.hpp"

#include <algorithm>
#include <boost/pending/disjoint_sets.hpp>
#include <boost/property_map/property_map.hpp>
#include <map>
#include <optional>
#include <utility>
#include <variant>

#include "model/base/match.hpp"
#include "sim/check/things.hpp"

namespace acmsim::sim {
namespace {

class Slicer {
 public:
  Slicer(const Scenario& scenario, const Plan& plan)
      : scenario_(scenario), names_(scenario.catalogue), plan_(plan), things_(names_, plan) {
    join_what_is_given();
    join_steps();
    for (const auto* claims : {&plan.always, &plan.finally}) {
      for (const Claim& claim : *claims) join_all(things_.things_in(claim.condition));
    }
    if (quotas_matter()) {
      for (std::uint32_t i = 0; i < plan.steps.size(); ++i) join(things_.step(i), kWhole);
    }
  }

  std::vector<Extent> parts() {
    std::map<Thing, std::size_t> part_of;  // By root; numbered as they are met.
    const auto part = [&](Thing thing) {
      return part_of.emplace(root(thing), part_of.size()).first->second;
    };
    std::vector<std::size_t> of_step;
    for (std::uint32_t i = 0; i < plan_.steps.size(); ++i) of_step.push_back(part(things_.step(i)));
    std::vector<std::size_t> of_watch;
    for (const NameHandle host : names_.watches) of_watch.push_back(part(things_.near(host)));
    const auto of_claims = [&](const std::vector<Claim>& claims) {
      std::vector<std::optional<std::size_t>> found;
      for (const Claim& claim : claims) {
        const auto things = things_.things_in(claim.condition);
        found.push_back(things.empty() ? std::nullopt : std::optional(part(things.front())));
      }
      return found;
    };
    const auto of_always = of_claims(plan_.always);
    const auto of_finally = of_claims(plan_.finally);
    std::map<Timer, std::size_t> of_timer;
    for (const Effect& effect : scenario_.initially) {
      const auto* arm = std::get_if<Arm>(&effect);
      if (arm != nullptr) of_timer[arm->timer] = part(things_.owner(arm->timer));
    }

    std::vector<Extent> extents;
    for (std::size_t which = 0; which < std::max<std::size_t>(part_of.size(), 1); ++which) {
      Extent extent;
      bool others_act = false;
      for (const std::size_t one : of_step) {
        extent.steps.push_back(one == which);
        others_act = others_act || one != which;
      }
      for (std::size_t i = 0; i < of_watch.size(); ++i) {
        if (of_watch[i] == which) extent.watches.push_back(names_.watches[i]);
      }
      for (const auto& one : of_always) extent.always.push_back(one.value_or(which) == which);
      for (const auto& one : of_finally) extent.finally.push_back(one.value_or(which) == which);
      for (const auto& [timer, one] : of_timer) {
        if (one != which) extent.left_out.insert(timer);
      }
      extent.ends_late = others_act;
      extents.push_back(std::move(extent));
    }
    return extents;
  }

 private:
  Thing root(Thing thing) {
    if (!parents_.contains(thing)) sets_.make_set(thing);
    return sets_.find_set(thing);
  }
  void join(Thing a, Thing b) { sets_.link(root(a), root(b)); }
  void join_all(const std::vector<Thing>& things) {
    for (const Thing& one : things) join(things.front(), one);
  }

  void join_what_is_given() {
    for (std::uint32_t i = 0; i < names_.certificates.end_handle().index; ++i) {
      const acm::CertificateFacts* facts = names_.certificates.find(CertificateHandle{i});
      if (facts == nullptr) continue;
      for (const acm::NameFacts& name : facts->names) {
        // What a record leads to is ACM's own; nobody else writes there.
        for (const NameHandle one : {name.name, name.validation_domain, name.record_name}) {
          join(things_.thing(CertificateHandle{i}), things_.near(one));
        }
      }
    }
    for (const ListenerHandle handle : scenario_.world.listeners.handles()) {
      const alb::Setting& setting = scenario_.world.listeners.at(handle).setting.set();
      const Thing owner = things_.thing(handle);
      if (setting.default_certificate) join(owner, things_.thing(*setting.default_certificate));
      for (const CertificateHandle listed : setting.list) join(owner, things_.thing(listed));
    }
    // Records that lead to a load balancer, also those that a step is going to write.
    for (std::uint32_t i = 0; i < names_.texts.records.size(); ++i) {
      const RecordSet& record = names_.texts.records[RecordHandle{i}];
      if (record.key.type == RecordType::dname) join_endpoints_below(record);
      for (const NameHandle target : record.targets) {
        const auto endpoint = names_.endpoints.find(target);
        if (endpoint == names_.endpoints.end()) continue;
        join(things_.near(record.key.name), things_.thing(endpoint->second));
      }
    }
    // Somebody who reads mail may be a contact of any domain.
    if (!scenario_.world.mailboxes.handles().empty()) {
      for (std::uint32_t i = 0; i < names_.certificates.end_handle().index; ++i) {
        join(things_.thing(CertificateHandle{i}), kWhole);
      }
    }
  }

  void join_endpoints_below(const RecordSet& dname) {
    for (const NameHandle target : dname.targets) {
      for (const auto& [name, load_balancer] : names_.endpoints) {
        if (!names_.name(name).is_within(names_.name(target))) continue;
        join(things_.near(dname.key.name), things_.thing(load_balancer));
      }
    }
  }

  void join_steps() {
    for (std::uint32_t i = 0; i < plan_.steps.size(); ++i) {
      const Step& one = plan_.steps[i];
      for (const StepHandle before : one.after) join(things_.step(i), things_.step(before.index));
      for (const StepHandle maker : one.makers) join(things_.step(i), things_.step(maker.index));
      for (const Shown& shown : one.shown) join(things_.step(i), things_.thing(shown.certificate));
      if (plan_.operators && one.who == 0) join(things_.step(i), things_.step(0));
      std::vector<Thing> things{things_.step(i)};
      const auto add = [&](const std::vector<Thing>& more) {
        things.insert(things.end(), more.begin(), more.end());
      };
      if (one.only_if) add(things_.things_in(*one.only_if));
      std::visit(Match{
                     [&](const CallStep& call) {
                       for (const CallStep::Deed& deed : call.deeds) {
                         if (const auto* command = std::get_if<Command>(&deed)) {
                           add(things_.things_in(*command));
                         }
                         if (const auto* query = std::get_if<Query>(&deed)) {
                           add(things_.things_in(*query));
                         }
                       }
                     },
                     [&](const WaitForStep& wait) { add(things_.things_in(wait.condition)); },
                     [&](const ExpectStep& expect) { add(things_.things_in(expect.condition)); },
                     [&](const ProbeStep& probe) { add({things_.near(probe.host)}); },
                     [](const auto&) {},
                 },
                 one.does);
      join_all(things);
    }
  }

  /// Whether some history could come near an account's quotas, so that requests share them.
  bool quotas_matter() const {
    std::int64_t requests = 0;
    for (const Step& one : plan_.steps) {
      if (const auto* call = std::get_if<CallStep>(&one.does)) {
        requests += static_cast<std::int64_t>(call->deeds.size());
      }
    }
    return std::ranges::any_of(scenario_.world.ledgers.handles(), [&](PlaceHandle place) {
      const acm::Ledger& ledger = scenario_.world.ledgers.at(place);
      return ledger.certificates + requests > scenario_.rules.certificates_max ||
             ledger.requested_last_year + requests > scenario_.rules.requested_last_year_max;
    });
  }

  const Scenario& scenario_;
  const Catalogue& names_;
  const Plan& plan_;
  Things things_;
  using Ranks = std::map<Thing, std::size_t>;
  using Parents = std::map<Thing, Thing>;
  Ranks ranks_;
  Parents parents_;
  boost::disjoint_sets<boost::associative_property_map<Ranks>,
                       boost::associative_property_map<Parents>>
      sets_{boost::associative_property_map<Ranks>(ranks_),
            boost::associative_property_map<Parents>(parents_)};
};

}  // namespace

std::vector<Extent> parts_of(const Scenario& scenario, const Plan& plan) {
  return Slicer(scenario, plan).parts();
}

}  // namespace acmsim::sim
