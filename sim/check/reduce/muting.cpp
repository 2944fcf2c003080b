// Who could hear a timer: only then must a search let it fire.
//
// Two kinds of timers change what nothing in the model reads: that a notice was sent, and that a
// request is forgotten. They are heard by conditions about notices, and by requests that say the
// same again; the footprints say which those are. Our own invariants read neither.
//
// INSYNC is heard by whoever asks for the status of a change. A change of rules is heard by
// whatever goes by a rule that changes. It is not where no rule that the plan and what is given go
// by does, nor where every history has ended before.
#include "sim/check/reduce/muting.hpp"

#include <algorithm>
#include <map>
#include <variant>

#include "sim/check/reduce/footprint.hpp"
#include "sim/check/reduce/horizon.hpp"
#include "sim/check/windows.hpp"
#include "sim/plan/subconditions.hpp"

namespace acmsim::sim {
namespace {

bool touches(const Footprint& footprint, ResourceKind kind) {
  const auto first = footprint.reads.lower_bound({kind});
  return footprint.is_everything || (first != footprint.reads.end() && first->kind == kind);
}

/// That a change is INSYNC is what GetChange says of it; whoever resolves names sees what is
/// served. INSYNC has a change served at the latest: as long as it can neither be the earlier way
/// to that, nor the later one, histories without it serve everything in the same instants.
/// Of a change that is PENDING at the start both have windows of their own.
bool hears_insync(const Scenario& scenario, const Plan& plan, const CheckOptions& options) {
  const auto is_way = [&](std::uint32_t change, const auto& delay_of_timer) {
    const Timer serves{TimerKind::route53_served, change, 0};
    const Timer ends{TimerKind::route53_insync, change, 0};
    const Delay* served = delay_of_timer(scenario, serves);
    const Delay* insync = delay_of_timer(scenario, ends);
    if (served == nullptr || insync == nullptr) return false;
    const Delay first = options.windows.apply(scenario, serves, *served);
    const Delay last = options.windows.apply(scenario, ends, *insync);
    return last.earliest < first.earliest || last.latest < first.latest;
  };
  if (is_way(0, delay_of)) return true;
  for (const ChangeHandle given : scenario.world.changes.handles()) {
    if (is_way(given.index, left_at_start)) return true;
  }
  return Awaited(plan).has(TimerKind::route53_insync);
}

bool asks_for_notice(const Scenario& scenario, const Plan& plan) {
  const Footprints footprints(scenario, plan);
  return std::ranges::any_of(subconditions_of(plan), [&](const Condition* subcondition) {
    // They touch everything, and read neither.
    if (std::holds_alternative<Keeps>(subcondition->is)) return false;
    if (std::holds_alternative<PlanEnds>(subcondition->is)) return false;
    return touches(footprints.of(*subcondition), ResourceKind::notices);
  });
}

/// A request that no later one repeats makes no difference.
bool repeats_a_request(const Scenario& scenario, const Plan& plan) {
  const Footprints footprints(scenario, plan);
  std::map<Resource, int> requests;
  for (const Step& step : plan.steps) {
    const auto* call = std::get_if<CallStep>(&step.does);
    if (call == nullptr) continue;
    for (const CallEffect& effect : call->repetitions) {
      const auto* command = std::get_if<Command>(&effect);
      if (command == nullptr) continue;
      for (const Resource& one : footprints.of(*command, call->from).reads) {
        if (one.kind == ResourceKind::token && ++requests[one] > 1) return true;
      }
    }
  }
  return false;
}

/// Rules of which only those differ from a fixed value that something in a history goes by.
class RulesInReach {
 public:
  RulesInReach(const Scenario& scenario, const Plan& plan, bool hears_notices)
      : hears_notices_(hears_notices) {
    for (const CertificateHandle handle : scenario.catalogue.certificates.handles()) {
      has_certificates_ = true;
      const acm::CertificateFacts& facts = scenario.catalogue.certificates.at(handle);
      has_mails_ = has_mails_ || facts.method == acm::ValidationMethod::email;
    }
    for (const Step& step : plan.steps) {
      const auto* call = std::get_if<CallStep>(&step.does);
      if (call != nullptr) note(call->repetitions.front());
    }
  }

  Rules of(Rules rules) const {
    const Rules fixed;
    rules.client_authentication = fixed.client_authentication;  // What is answered, never asked.
    if (!exports_) rules.exports = fixed.exports;
    if (!asks_of_types_) rules.newer_record_types = fixed.newer_record_types;
    if (!hears_notices_) {
      rules.renewal_notice_days = fixed.renewal_notice_days;
      rules.approaching_expiration_days = fixed.approaching_expiration_days;
    }
    if (!modifies_listeners_) {
      rules.console_keeps_previous_default = fixed.console_keeps_previous_default;
    }
    if (!moves_) rules.moves_to_dns = fixed.moves_to_dns;
    if (!has_mails_) {
      rules.email_requests = fixed.email_requests;
      rules.email_renewals = fixed.email_renewals;
      rules.renewal_starts_over = fixed.renewal_starts_over;
      rules.whois_contacts = fixed.whois_contacts;
    }
    return has_certificates_ ? rules : fixed;
  }

 private:
  void note(const CallEffect& effect) {
    if (const auto* command = std::get_if<Command>(&effect)) {
      modifies_listeners_ = modifies_listeners_ || std::holds_alternative<ModifyListener>(*command);
      moves_ = moves_ || std::holds_alternative<UpdateCertificateOptions>(*command);
      exports_ = exports_ || std::holds_alternative<ExportCertificate>(*command);
      asks_of_types_ = asks_of_types_ || std::holds_alternative<ChangeResourceRecordSets>(*command);
    }
    if (const auto* query = std::get_if<Query>(&effect)) {
      moves_ = moves_ || std::holds_alternative<ListCertificateDomainValidations>(*query);
    }
  }

  bool hears_notices_;
  bool has_certificates_ = false;
  bool has_mails_ = false;
  bool modifies_listeners_ = false;
  bool moves_ = false;
  bool exports_ = false;
  bool asks_of_types_ = false;
};

bool hears_rules_change(const Scenario& scenario, const Plan& plan, const CheckOptions& options,
                        bool hears_notices) {
  const std::vector<Epoch>& epochs = scenario.calendar.epochs;
  const std::size_t now = scenario.world.epoch;
  const auto horizon = horizon_of(scenario, plan, options);
  const RulesInReach in_reach(scenario, plan, hears_notices);
  const Rules rules = in_reach.of(epochs[now].rules);
  for (std::size_t next = now + 1; next < epochs.size(); ++next) {
    if (horizon && epochs[next].since - scenario.starts_at > *horizon) return false;
    if (in_reach.of(epochs[next].rules) != rules) return true;
  }
  return false;
}

}  // namespace

std::set<TimerKind> mutable_kinds(const Scenario& scenario, const Plan& plan,
                                  const CheckOptions& options) {
  std::set<TimerKind> muted;
  const bool hears_notices = asks_for_notice(scenario, plan);
  if (!hears_notices) {
    muted = {TimerKind::notice_day, TimerKind::notice_hour};
  }
  if (!repeats_a_request(scenario, plan)) muted.insert(TimerKind::idempotency_token);
  if (!hears_insync(scenario, plan, options)) muted.insert(TimerKind::route53_insync);
  if (!hears_rules_change(scenario, plan, options, hears_notices)) {
    muted.insert(TimerKind::rules_change);
  }
  return muted;
}

}  // namespace acmsim::sim
