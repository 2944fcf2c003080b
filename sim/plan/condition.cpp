#include "sim/plan/condition.hpp"

#include <algorithm>

#include "model/base/match.hpp"
#include "model/dns/resolve.hpp"

namespace acmsim::sim {
namespace {

constexpr NamedCondition kHttpsAvailable{
    "https-available", "every watched host opens in a browser, in every state that lasts"};
constexpr NamedCondition kNoStepFails{"no-step-fails", "no step of the plan or of an actor fails"};
constexpr NamedCondition kPlanEnds{
    kPlanEndsName, "the plan never waits for something that cannot come any more (always asked)"};

template <class T>
bool fits(const std::optional<T>& wanted, const T& found) {
  return !wanted || *wanted == found;
}

struct Asks {
  const EvaluationContext& evaluation;

  bool operator()(const CertificateIs& wanted) const {
    const CertificateHandle handle = evaluation.bindings(wanted.certificate);
    const acm::Certificate* certificate = evaluation.world.certificates.find(handle);
    if (!fits(wanted.exists, certificate != nullptr)) return false;
    if (certificate == nullptr) return asks_for_existence_alone(wanted);
    return fits(wanted.status, acm::status_of(*certificate)) &&
           fits(wanted.in_use, !acm::in_use_by(*certificate).empty()) &&
           fits(wanted.renewal_eligibility, acm::renewal_eligibility(*certificate)) &&
           (!wanted.renewal_status || acm::renewal_status(*certificate) == wanted.renewal_status) &&
           has_failed_for(*certificate, wanted.failure_reason) &&
           (!wanted.update_status || certificate->update == wanted.update_status) &&
           (!wanted.notice ||
            certificate->told.contains(static_cast<std::int32_t>(*wanted.notice))) &&
           names_fit(wanted, *certificate, evaluation.context.names.certificates.at(handle)) &&
           holds_names(wanted, held_facts(evaluation.world, evaluation.context.names, handle));
  }
  bool operator()(const ChangeIs& wanted) const {
    const route53::Change* change =
        evaluation.world.changes.find(evaluation.bindings(wanted.change));
    return change != nullptr && change->status == wanted.status;
  }
  bool operator()(const RecordIs& wanted) const {
    return (!wanted.exists || *wanted.exists == is_written(wanted.key)) &&
           (!wanted.visible || *wanted.visible == is_visible(wanted.key));
  }
  bool operator()(const LoadBalancerIs& wanted) const {
    const alb::LoadBalancer* found =
        evaluation.world.load_balancers.find(evaluation.bindings(wanted.load_balancer));
    if (!fits(wanted.exists, found != nullptr)) return false;
    return found == nullptr ? wanted.exists && !wanted.state : fits(wanted.state, found->state);
  }
  bool operator()(const ListenerIs& wanted) const {
    const alb::Listener* listener =
        evaluation.world.listeners.find(evaluation.bindings(wanted.listener));
    if (listener == nullptr) return false;
    const alb::Setting& setting = listener->setting.set();
    return (!wanted.default_certificate ||
            setting.default_certificate == evaluation.bindings(*wanted.default_certificate)) &&
           (!wanted.has || setting.uses(evaluation.bindings(*wanted.has)));
  }
  bool operator()(const HostIs& wanted) const {
    const Visit seen = visit(evaluation.world, evaluation.context, wanted.site, Sni::sent);
    return fits(wanted.available, seen.reason == Reason::available) &&
           (!wanted.presents || seen.presented == evaluation.bindings(*wanted.presents));
  }
  bool operator()(const HttpsAvailable&) const {
    return https_available(evaluation.world, evaluation.context, evaluation.context.names.watches);
  }
  bool operator()(const NoStepFails&) const { return !evaluation.a_step_failed; }
  bool operator()(const PlanEnds&) const { return !evaluation.is_stuck; }
  bool operator()(const Keeps& keeps) const {
    return keeps.invariant->holds(evaluation.world, evaluation.context);
  }
  bool operator()(const All& all) const {
    return std::ranges::all_of(all.of, [&](const auto& part) { return holds(part, evaluation); });
  }
  bool operator()(const Any& any) const {
    return std::ranges::any_of(any.of, [&](const auto& part) { return holds(part, evaluation); });
  }
  bool operator()(const Not& negated) const { return !holds(negated.of.front(), evaluation); }

  static bool asks_for_existence_alone(const CertificateIs& wanted) {
    return wanted.exists && !wanted.status && !wanted.in_use && !wanted.renewal_eligibility &&
           !wanted.renewal_status && !wanted.failure_reason && !wanted.update_status &&
           !wanted.notice && wanted.domain_validation.empty() && !wanted.subject_alternative_names;
  }
  static bool has_failed_for(const acm::Certificate& certificate,
                             const std::optional<acm::FailureReason>& reason) {
    if (!reason) return true;
    const auto* failed = std::get_if<acm::Failed>(&certificate.phase);
    return failed != nullptr && failed->reason == *reason;
  }
  static bool names_fit(const CertificateIs& wanted, const acm::Certificate& certificate,
                        const acm::CertificateFacts& facts) {
    for (const auto& [name, status] : wanted.domain_validation) {
      const auto place = std::ranges::find(facts.names, name, &acm::NameFacts::name);
      if (place == facts.names.end()) return false;
      const auto row = static_cast<std::size_t>(place - facts.names.begin());
      if (certificate.rows[row].status != status) return false;
    }
    return true;
  }
  static bool holds_names(const CertificateIs& wanted, const acm::CertificateFacts& facts) {
    if (!wanted.subject_alternative_names) return true;
    std::vector<NameHandle> names;
    for (const acm::NameFacts& name : facts.names) names.push_back(name.name);
    return std::ranges::is_permutation(*wanted.subject_alternative_names, names);
  }
  bool is_written(const RecordKey& key) const {
    for (const auto* zones : {&evaluation.world.hosted_zones, &evaluation.world.provider_zones}) {
      for (const ZoneHandle zone : zones->handles()) {
        if (zones->at(zone).written.find(key)) return true;
      }
    }
    return false;
  }
  bool is_visible(const RecordKey& key) const {
    const Context& context = evaluation.context;
    return dns::resolve(context.public_dns(evaluation.world),
                        {context.names.name(key.name), key.type})
        .is_positive();
  }
};

}  // namespace

std::vector<NamedCondition> named_conditions() {
  std::vector<NamedCondition> all{kHttpsAvailable, kNoStepFails, kPlanEnds};
  for (const Invariant& invariant : invariants()) {
    all.push_back({invariant.name, invariant.meaning});
  }
  return all;
}

std::optional<Condition> condition_named(std::string_view name) {
  if (name == kHttpsAvailable.name) return Condition{HttpsAvailable{}};
  if (name == kNoStepFails.name) return Condition{NoStepFails{}};
  if (name == kPlanEnds.name) return Condition{PlanEnds{}};
  for (const Invariant& invariant : invariants()) {
    if (invariant.name == name) return Condition{Keeps{&invariant}};
  }
  return std::nullopt;
}

bool holds(const Condition& condition, const EvaluationContext& evaluation) {
  return std::visit(Asks{evaluation}, condition.is);
}

}  // namespace acmsim::sim
