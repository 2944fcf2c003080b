#include "sim/check/reduce/outlook.hpp"

#include <algorithm>
#include <variant>

#include "model/base/for_each_handle.hpp"
#include "model/base/match.hpp"
#include "sim/plan/subconditions.hpp"

namespace acmsim::sim {
namespace {

/// Notes that two handles may come to stand for one thing.
template <class H>
void join(std::map<H, H>& same, H one, H other) {
  const auto root = [&](H handle) {
    const auto known = same.find(handle);
    return known == same.end() ? handle : known->second;
  };
  const H kept = std::min(root(one), root(other));
  const H gone = std::max(root(one), root(other));
  for (auto& [handle, first] : same) {
    if (first == gone) first = kept;
  }
  same[one] = same[other] = same[gone] = kept;
}

template <class H>
H find(const std::map<H, H>& same, H handle) {
  const auto known = same.find(handle);
  return known == same.end() ? handle : known->second;
}

/// What the repetitions of one step bring is called by one name.
class Repetitions {
 public:
  Repetitions(std::map<CertificateHandle, CertificateHandle>& certificates,
              std::map<ChangeHandle, ChangeHandle>& changes)
      : certificates_(certificates), changes_(changes) {}

  void join_all(const CallStep& call) {
    std::optional<CertificateHandle> certificate;
    std::optional<ChangeHandle> change;
    for (const CallEffect& effect : call.repetitions) {
      const auto* command = std::get_if<Command>(&effect);
      if (command == nullptr) continue;
      for_each_handle(*command, Match{
                                    [&](const Fresh<CertificateHandle>& made) {
                                      if (certificate) join(certificates_, *certificate, {made});
                                      certificate = made;
                                    },
                                    [&](const Fresh<ChangeHandle>& made) {
                                      if (change) join(changes_, *change, {made});
                                      change = made;
                                    },
                                    [](const auto&) {},
                                });
    }
  }

 private:
  std::map<CertificateHandle, CertificateHandle>& certificates_;
  std::map<ChangeHandle, ChangeHandle>& changes_;
};

}  // namespace

Outlook::Outlook(const Scenario& scenario, const Plan& plan, Ends ends)
    : scenario_(scenario), plan_(plan), ends_(ends) {
  std::map<TokenHandle, CertificateHandle> made_by;
  const auto is_remembered = [&](const RequestCertificate& request) {
    return std::ranges::any_of(scenario.calendar.epochs, [&](const Epoch& epoch) {
      return acm::remembered_by(request, epoch.rules).has_value();
    });
  };
  for (const Step& step : plan.steps) {
    const auto* call = std::get_if<CallStep>(&step.does);
    if (call == nullptr) continue;
    Repetitions(same_certificates_, same_changes_).join_all(*call);
    for (const CallEffect& effect : call->repetitions) {
      const auto* command = std::get_if<Command>(&effect);
      const auto* import = command == nullptr ? nullptr : std::get_if<ImportCertificate>(command);
      if (import != nullptr && import->into) {
        join(same_certificates_, CertificateHandle(import->fresh), *import->into);
      }
      const auto* request = command == nullptr ? nullptr : std::get_if<RequestCertificate>(command);
      if (request == nullptr || !is_remembered(*request)) continue;
      const auto [made, is_first] = made_by.emplace(request->said, request->fresh);
      if (!is_first) join(same_certificates_, made->second, {request->fresh});
    }
  }
  for (const PlaceHandle place : scenario.world.ledgers.handles()) {
    for (const acm::RememberedToken& known : scenario.world.ledgers.at(place).tokens) {
      const auto made = made_by.find(known.token);
      if (made != made_by.end()) join(same_certificates_, made->second, known.certificate);
    }
  }
  note_given();
  for (const Step& step : plan.steps) {
    const auto* call = std::get_if<CallStep>(&step.does);
    if (call == nullptr) continue;
    for (const CallEffect& effect : call->repetitions) {
      if (const auto* command = std::get_if<Command>(&effect)) note(*command);
    }
  }
  std::set<NameHandle> written;
  for (const auto& [change, writes] : changes_) {
    written.insert(writes.names.begin(), writes.names.end());
  }
  name_reach_.emplace(scenario.catalogue, std::move(written));
  note_contested();
  note_contested_balancers();
  note_meeting_changes();
}

CertificateHandle Outlook::same(CertificateHandle certificate) const {
  return find(same_certificates_, certificate);
}

ChangeHandle Outlook::same(ChangeHandle change) const { return find(same_changes_, change); }

std::vector<CertificateHandle> Outlook::all_same(CertificateHandle certificate) const {
  std::vector<CertificateHandle> all;
  for (const auto& [one, first] : same_certificates_) {
    if (first == same(certificate)) all.push_back(one);
  }
  return all.empty() ? std::vector{certificate} : all;
}

bool Outlook::is_given(CertificateHandle certificate) const {
  return scenario_.world.certificates.contains(certificate) &&
         !same_certificates_.contains(certificate);
}

bool Outlook::may_be_pending(CertificateHandle certificate) const {
  return std::ranges::any_of(all_same(certificate), [&](CertificateHandle one) {
    const acm::Certificate* given = scenario_.world.certificates.find(one);
    return given == nullptr || std::holds_alternative<acm::PendingValidation>(given->phase);
  });
}

bool Outlook::may_be_due(CertificateHandle certificate) const {
  return std::ranges::any_of(all_same(certificate),
                             [&](CertificateHandle one) { return is_due_in_time(one); });
}

bool Outlook::is_due_in_time(CertificateHandle certificate) const {
  const auto is_in_time = [](const Arm& arm, const std::optional<Duration>& end) {
    return !end || arm.delay.earliest <= *end;
  };
  const acm::Certificate* given = scenario_.world.certificates.find(certificate);
  const bool is_pending =
      given == nullptr || std::holds_alternative<acm::PendingValidation>(given->phase);
  if (!is_pending) {
    const auto* issued = std::get_if<acm::Issued>(&given->phase);
    if (issued == nullptr) return false;  // What is neither issued nor pending never will be.
    if (issued->due) return true;
    return std::ranges::any_of(scenario_.initially, [&](const Effect& effect) {
      const auto* arm = std::get_if<Arm>(&effect);
      return arm != nullptr && arm->timer.kind == TimerKind::renewal_due &&
             arm->timer.whose == certificate.index && is_in_time(*arm, ends_.after_start);
    });
  }
  const acm::CertificateFacts& facts = scenario_.catalogue.certificates.at(certificate);
  return std::ranges::any_of(scenario_.calendar.epochs, [&](const Epoch& epoch) {
    return is_in_time(acm::arm_renewal_due(certificate, facts.method, epoch.rules),
                      given == nullptr ? ends_.after_beginning : ends_.after_start);
  });
}

bool Outlook::may_be_renewed(CertificateHandle certificate) const {
  const acm::CertificateFacts& facts = scenario_.catalogue.certificates.at(certificate);
  return may_be_due(certificate) && (facts.method == acm::ValidationMethod::dns ||
                                     may_move(certificate) || is_approved_by_somebody(certificate));
}

/// Whether the link of a mail about it may be followed.
bool Outlook::is_approved_by_somebody(CertificateHandle certificate) const {
  if (clicked_.contains(same(certificate))) return true;
  const Catalogue& names = scenario_.catalogue;
  for (const MailboxHandle handle : names.mailboxes.handles()) {
    if (names.mailboxes.at(handle).clicks.earliest != kNever) return true;
  }
  const acm::Certificate* given = scenario_.world.certificates.find(certificate);
  if (given == nullptr) return false;
  const acm::Renewal* renewal = acm::renewal_of(*given);
  return (renewal != nullptr && renewal->stage == acm::RenewalStage::proved) ||
         std::ranges::any_of(given->rows, [](const acm::Row& row) {
           return row.renewal == acm::RowStatus::success;
         });
}

std::set<ResourceHandle> Outlook::users_of(CertificateHandle certificate) const {
  std::set<ResourceHandle> users;
  if (const auto known = users_.find(same(certificate)); known != users_.end()) {
    users = known->second;
  }
  const Catalogue& names = scenario_.catalogue;
  for (const auto& [name, certificates] : on_) {
    if (!certificates.contains(same(certificate))) continue;
    for (const LoadBalancerHandle one : names.namesakes.at(name).load_balancers) {
      users.insert(names.load_balancers.at(one).resource);
    }
  }
  return users;
}

bool Outlook::may_be_taken(CertificateHandle certificate) const {
  return taken_.contains(same(certificate));
}

std::set<CertificateHandle> Outlook::certificates_on(LoadBalancerHandle load_balancer) const {
  const LoadBalancerFacts* facts = scenario_.catalogue.load_balancers.find(load_balancer);
  const auto known = facts == nullptr ? on_.end() : on_.find(facts->called);
  return known == on_.end() ? std::set<CertificateHandle>{} : known->second;
}

std::set<TargetGroupHandle> Outlook::target_groups_of(LoadBalancerHandle load_balancer) const {
  const LoadBalancerFacts* facts = scenario_.catalogue.load_balancers.find(load_balancer);
  const auto known = facts == nullptr ? forwarded_to_.end() : forwarded_to_.find(facts->called);
  return known == forwarded_to_.end() ? std::set<TargetGroupHandle>{} : known->second;
}

bool Outlook::changes_meet_near(std::uint32_t neighbourhood) const {
  return !meeting_ || meeting_->contains(neighbourhood);
}

/// A change that is served early takes along what was written in its zone before: each of those
/// could as well have been served then by itself, unless it has to take some time. That changes
/// are INSYNC together is seen only by who asks; and a change of several zones is served in parts.
/// What is left of one that is given may take time where its kind does not.
void Outlook::note_meeting_changes() {
  const Rules& rules = scenario_.rules();
  const auto takes_time_at_start = [](const Effect& effect) {
    const auto* arm = std::get_if<Arm>(&effect);
    if (arm == nullptr || arm->delay.earliest == Duration{0}) return false;
    const TimerKind kind = arm->timer.kind;
    return kind == TimerKind::route53_served || kind == TimerKind::provider_update;
  };
  const bool takes_time = rules[Timing::route53_served].earliest > Duration{0} ||
                          rules[Timing::provider_update].earliest > Duration{0} ||
                          std::ranges::any_of(scenario_.initially, takes_time_at_start);
  if (takes_time || Awaited(plan_).has(TimerKind::route53_insync)) {
    meeting_.reset();
    return;
  }
  for (const auto& [change, written] : changes_) {
    if (written.zones.size() < 2) continue;
    for (const ZoneHandle zone : written.zones) {
      const auto place = name_reach_->place_of(scenario_.catalogue.directory.facts_of(zone).origin);
      if (!place) return meeting_.reset();
      meeting_->insert(*place);
    }
  }
}

/// The places whose quotas some history could come near: what is used there already, and each
/// call of the plan counted as often as it may happen.
void Outlook::note_contested() {
  std::map<PlaceHandle, std::int64_t> requests;
  for (const Step& step : plan_.steps) {
    const auto* call = std::get_if<CallStep>(&step.does);
    if (call != nullptr)
      requests[call->from] += static_cast<std::int64_t>(call->repetitions.size());
  }
  for (const auto& [place, count] : requests) {
    const acm::Ledger* known = scenario_.world.ledgers.find(place);
    const acm::Ledger ledger = known == nullptr ? acm::Ledger{} : *known;
    if (ledger.certificates + count > scenario_.rules().certificates_max ||
        ledger.requested_last_year + count > scenario_.rules().requested_last_year_max) {
      contested_.insert(place);
    }
  }
}

/// The same of load balancers: all that there may ever be, at once.
void Outlook::note_contested_balancers() {
  const Catalogue& names = scenario_.catalogue;
  std::map<PlaceHandle, std::int64_t> balancers;
  for (const LoadBalancerHandle one : names.load_balancers.handles()) {
    ++balancers[names.load_balancers.at(one).home];
  }
  for (const auto& [place, count] : balancers) {
    if (count > scenario_.rules().load_balancers_max) contested_balancers_.insert(place);
  }
}

}  // namespace acmsim::sim
