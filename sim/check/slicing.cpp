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

namespace acmsim::sim {
namespace {

enum class Kind : std::uint8_t { whole, step, certificate, neighbourhood, load_balancer };
using Thing = std::pair<Kind, std::uint32_t>;

class Slicer {
 public:
  Slicer(const Scenario& scenario, const Plan& plan)
      : scenario_(scenario), names_(scenario.catalogue), plan_(plan) {
    join_what_is_given();
    join_steps();
    for (const auto* claims : {&plan.always, &plan.finally}) {
      for (const Claim& claim : *claims) join_all(things_in(claim.condition));
    }
    if (quotas_matter()) {
      for (std::uint32_t i = 0; i < plan.steps.size(); ++i) join(step(i), kWhole);
    }
  }

  std::vector<Extent> parts() {
    std::map<Thing, std::size_t> part_of;  // By root; numbered as they are met.
    const auto part = [&](Thing thing) {
      return part_of.emplace(root(thing), part_of.size()).first->second;
    };
    std::vector<std::size_t> of_step;
    for (std::uint32_t i = 0; i < plan_.steps.size(); ++i) of_step.push_back(part(step(i)));
    std::vector<std::size_t> of_watch;
    for (const NameHandle host : names_.watches) of_watch.push_back(part(near(host)));
    const auto of_claims = [&](const std::vector<Claim>& claims) {
      std::vector<std::optional<std::size_t>> found;
      for (const Claim& claim : claims) {
        const auto things = things_in(claim.condition);
        found.push_back(things.empty() ? std::nullopt : std::optional(part(things.front())));
      }
      return found;
    };
    const auto of_always = of_claims(plan_.always);
    const auto of_finally = of_claims(plan_.finally);
    std::map<Timer, std::size_t> of_timer;
    for (const Effect& effect : scenario_.initially) {
      if (const auto* arm = std::get_if<Arm>(&effect))
        of_timer[arm->timer] = part(owner(arm->timer));
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
  static constexpr Thing kWhole{Kind::whole, 0};
  static Thing step(std::uint32_t index) { return {Kind::step, index}; }
  static Thing thing(CertificateHandle handle) { return {Kind::certificate, handle.index}; }
  static Thing thing(LoadBalancerHandle handle) { return {Kind::load_balancer, handle.index}; }
  Thing thing(ListenerHandle handle) const {
    return thing(names_.listeners.at(handle).load_balancer);
  }
  Thing thing(ZoneHandle handle) const { return near(names_.directory.facts_of(handle).origin); }
  Thing thing(RegistrationHandle handle) const { return near(names_.directory.domain_of(handle)); }

  /// A name that nothing else is near to is a part of its own.
  Thing near(NameHandle name) const {
    const auto place = names_.neighbourhoods.place_of(names_.name(name));
    return place ? Thing{Kind::neighbourhood, *place} : kWhole;
  }

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
          join(thing(CertificateHandle{i}), near(one));
        }
      }
    }
    for (const ListenerHandle handle : scenario_.world.listeners.handles()) {
      const alb::Setting& setting = scenario_.world.listeners.at(handle).setting.set();
      if (setting.default_certificate) join(thing(handle), thing(*setting.default_certificate));
      for (const CertificateHandle listed : setting.list) join(thing(handle), thing(listed));
    }
    // Records that lead to a load balancer, also those that a step is going to write.
    for (std::uint32_t i = 0; i < names_.texts.records.size(); ++i) {
      const RecordSet& record = names_.texts.records[RecordHandle{i}];
      for (const NameHandle target : record.targets) {
        const auto endpoint = names_.endpoints.find(target);
        if (endpoint != names_.endpoints.end())
          join(near(record.key.name), thing(endpoint->second));
      }
    }
    // Somebody who reads mail may be a contact of any domain.
    if (!scenario_.world.mailboxes.handles().empty()) {
      for (std::uint32_t i = 0; i < names_.certificates.end_handle().index; ++i) {
        join(thing(CertificateHandle{i}), kWhole);
      }
    }
  }

  void join_steps() {
    std::map<TokenHandle, Thing> tokens;
    for (std::uint32_t i = 0; i < plan_.steps.size(); ++i) {
      const Step& one = plan_.steps[i];
      for (const StepHandle before : one.after) join(step(i), step(before.index));
      for (const StepHandle maker : one.makers) join(step(i), step(maker.index));
      for (const Shown& shown : one.shown) join(step(i), thing(shown.certificate));
      if (plan_.operators && one.who == 0) join(step(i), step(0));
      std::vector<Thing> things{step(i)};
      const auto add = [&](const std::vector<Thing>& more) {
        things.insert(things.end(), more.begin(), more.end());
      };
      if (one.only_if) add(things_in(*one.only_if));
      std::visit(Match{
                     [&](const CallStep& call) {
                       for (const CallStep::Deed& deed : call.deeds) {
                         if (const auto* command = std::get_if<Command>(&deed)) {
                           add(things_in(*command));
                         }
                         if (const auto* query = std::get_if<Query>(&deed)) add(things_in(*query));
                       }
                     },
                     [&](const WaitForStep& wait) { add(things_in(wait.condition)); },
                     [&](const ExpectStep& expect) { add(things_in(expect.condition)); },
                     [&](const ProbeStep& probe) { add({near(probe.host)}); },
                     [](const auto&) {},
                 },
                 one.does);
      join_all(things);
    }
  }

  std::vector<Thing> things_of(const std::vector<CertificateHandle>& certificates) const {
    std::vector<Thing> things;
    for (const CertificateHandle one : certificates) things.push_back(thing(one));
    return things;
  }

  std::vector<Thing> things_in(const Command& command) const {
    const auto with = [](std::vector<Thing> things, Thing one) {
      things.push_back(one);
      return things;
    };
    return std::visit(
        Match{
            [&](const RequestCertificate& c) {
              // The same token makes the same certificate, wherever it is used.
              return c.token ? std::vector{thing(c.fresh), kWhole} : std::vector{thing(c.fresh)};
            },
            [&](const CreateHostedZone& c) { return std::vector{thing(c.fresh)}; },
            [&](const ChangeResourceRecordSets& c) { return std::vector{thing(c.zone)}; },
            [&](const CreateListener& c) {
              return with(things_of(c.certificates), thing(c.load_balancer));
            },
            [&](const DeleteListener& c) { return std::vector{thing(c.listener)}; },
            [&](const AddListenerCertificates& c) {
              return with(things_of(c.certificates), thing(c.listener));
            },
            [&](const RemoveListenerCertificates& c) {
              return with(things_of(c.certificates), thing(c.listener));
            },
            [&](const ModifyListener& c) {
              return with(things_of(c.certificates.value_or(std::vector<CertificateHandle>{})),
                          thing(c.listener));
            },
            [&](const UpdateDomain& c) { return std::vector{thing(c.domain)}; },
            [](const SetMailbox&) { return std::vector{kWhole}; },
            [&](const auto& c) { return std::vector{thing(c.certificate)}; },
        },
        command);
  }

  std::vector<Thing> things_in(const Query& query) const {
    return std::visit(
        Match{
            [&](const DescribeCertificate& q) { return std::vector{thing(q.certificate)}; },
            [&](const GetHostedZone& q) { return std::vector{thing(q.zone)}; },
            [&](const ListResourceRecordSets& q) { return std::vector{thing(q.zone)}; },
            [&](const DescribeListenerCertificates& q) { return std::vector{thing(q.listener)}; },
            [](const ListCertificates&) { return std::vector<Thing>{}; },
            [](const auto&) { return std::vector{kWhole}; },
        },
        query);
  }

  /// What a condition asks about. None: it holds of the whole where it holds of every part.
  std::vector<Thing> things_in(const Condition& condition) const {
    const auto all = [&](const std::vector<Condition>& of) {
      std::vector<Thing> things;
      for (const Condition& one : of) {
        const auto more = things_in(one);
        things.insert(things.end(), more.begin(), more.end());
        if (more.empty()) things.push_back(kWhole);  // Not where it is only a piece of another.
      }
      return things;
    };
    return std::visit(
        Match{
            [&](const CertificateIs& is) { return std::vector{thing(is.certificate)}; },
            [&](const ChangeIs& is) { return std::vector{maker_of(is.change)}; },
            [&](const RecordIs& is) { return std::vector{near(is.key.name)}; },
            [&](const ListenerIs& is) {
              std::vector<Thing> things{thing(is.listener)};
              if (is.default_certificate) things.push_back(thing(*is.default_certificate));
              if (is.has) things.push_back(thing(*is.has));
              return things;
            },
            [&](const HostIs& is) {
              std::vector<Thing> things{near(is.host)};
              if (is.presents) things.push_back(thing(*is.presents));
              return things;
            },
            [&](const All& is) { return all(is.of); },
            [&](const Any& is) { return all(is.of); },
            [&](const Not& is) { return all(is.of); },
            [](const auto&) { return std::vector<Thing>{}; },
        },
        condition.is);
  }

  Thing maker_of(ChangeHandle change) const {
    for (std::uint32_t i = 0; i < plan_.steps.size(); ++i) {
      const auto* call = std::get_if<CallStep>(&plan_.steps[i].does);
      if (call == nullptr) continue;
      for (const CallStep::Deed& deed : call->deeds) {
        const auto* command = std::get_if<Command>(&deed);
        if (command == nullptr) continue;
        const auto* write = std::get_if<ChangeResourceRecordSets>(command);
        const auto* create = std::get_if<CreateRecordsInRoute53>(command);
        const auto* zone = std::get_if<CreateHostedZone>(command);
        if ((write != nullptr && write->fresh == change) ||
            (create != nullptr && create->fresh == change) ||
            (zone != nullptr && zone->change == change)) {
          return step(i);
        }
      }
    }
    return kWhole;
  }

  Thing owner(const Timer& timer) const {
    switch (timer.kind) {
      case TimerKind::route53_insync:
      case TimerKind::idempotency_token: return kWhole;
      case TimerKind::registrar_delegation: return thing(RegistrationHandle{timer.whose});
      case TimerKind::listener_update: return thing(ListenerHandle{timer.whose});
      default: return thing(CertificateHandle{timer.whose});
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
