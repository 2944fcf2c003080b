#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "model/world/availability.hpp"
#include "model/world/invariants.hpp"
#include "model/world/world.hpp"
#include "sim/plan/bindings.hpp"

namespace acmsim::sim {

struct Condition;

// Each holds when every field that is given holds. A thing that is not there has no fields: all but
// `exists` are then false.

struct CertificateIs {
  CertificateHandle certificate;
  std::optional<bool> exists;
  std::optional<acm::Status> status;
  std::optional<bool> in_use;
  std::optional<acm::RenewalEligibility> renewal_eligibility;
  std::optional<acm::RenewalStatus> renewal_status;
  std::optional<acm::FailureReason> failure_reason;
  std::optional<acm::UpdateStatus> update_status;
  std::optional<acm::Notice> notice;  ///< It has been sent.
  std::vector<std::pair<NameHandle, acm::RowStatus>> domain_validation;
  std::optional<std::vector<NameHandle>> subject_alternative_names;  ///< In any order.
};
struct ChangeIs {
  ChangeHandle change;
  route53::ChangeStatus status{};
};
/// `exists`: written in some zone, of Route 53 or elsewhere. `visible`: the public DNS has it.
struct RecordIs {
  RecordKey key;
  std::optional<bool> exists;
  std::optional<bool> visible;
};
struct LoadBalancerIs {
  LoadBalancerHandle load_balancer;
  std::optional<bool> exists;
  std::optional<alb::State> state;
};
struct ListenerIs {
  ListenerHandle listener;
  std::optional<CertificateHandle> default_certificate;
  std::optional<CertificateHandle> has;  ///< In its list, or its default.
};
struct HostIs {
  Website site;
  std::optional<CertificateHandle> presents;
  std::optional<bool> available;
};
/// Every watched host is available.
struct HttpsAvailable {};
/// No step has failed that was not allowed to. Asked of the plan's progress.
struct NoStepFails {};
/// The plan can go on, or has ended. Asked by whoever drives the plan.
struct PlanEnds {};
struct Keeps {
  const Invariant* invariant = nullptr;
};
struct All {
  std::vector<Condition> of;
};
struct Any {
  std::vector<Condition> of;
};
struct Not {
  std::vector<Condition> of;  ///< Exactly one.
};

struct Condition {
  std::variant<CertificateIs, ChangeIs, RecordIs, LoadBalancerIs, ListenerIs, HostIs,
               HttpsAvailable, NoStepFails, PlanEnds, Keeps, All, Any, Not>
      is;
};

/// A name that a condition can be called by, and what it claims.
struct NamedCondition {
  std::string_view name;
  std::string_view meaning;
};
/// What the claim is called that a plan and all actors end.
inline constexpr std::string_view kPlanEndsName = "plan-ends";
/// `https-available`, `no-step-fails`, `plan-ends`, and the model's invariants: what
/// `acmsim show invariants` lists.
std::vector<NamedCondition> named_conditions();
std::optional<Condition> condition_named(std::string_view name);

/// What conditions are asked of.
struct EvaluationContext {
  const World& world;
  const Context& context;
  const Bindings& bindings;
  bool a_step_failed = false;
  bool is_stuck = false;
};

bool holds(const Condition& condition, const EvaluationContext& evaluation);

}  // namespace acmsim::sim
