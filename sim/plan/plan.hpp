#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/base/delay.hpp"
#include "sim/api/call_effect.hpp"
#include "sim/plan/condition.hpp"

namespace acmsim::sim {

using StepHandle = Handle<struct StepTag>;

/// A refused call is repeated until it is not refused with one of these codes any more.
struct Retry {
  std::vector<ErrorCode> on;
  Duration every{10};
  Duration limit{30 * 60};
};

/// How long a `wait_for` waits that does not say.
inline constexpr Duration kUsualPatience{96 * 60 * 60};

/// A call of AWS, of the console, of a registrar.
struct CallStep {
  std::string operation;  ///< As in the document: `acm:RequestCertificate`.
  std::string subject;    ///< For people: what it is about.
  PlaceHandle from;
  /// What it does, once for each repetition: each brings fresh handles of its own.
  std::vector<CallEffect> repetitions;
  std::optional<Retry> retry;
  std::vector<ErrorCode> fails_with;  ///< Any of these is what is wanted; empty: success is.
};
struct WaitStep {
  Duration duration{};
};
struct WaitForStep {
  Condition condition;
  Duration every{60};
  Duration give_up_after = kUsualPatience;
  /// Ends the wait as failed once a poll sees it: what Terraform and CloudFormation do at a status
  /// that nothing follows. A poll that sees both has what it waited for.
  std::optional<Condition> fails_on{};
};
struct ExpectStep {
  Condition condition;
};
/// A browser's visit: the page must open, with this certificate if one is named.
struct ProbeStep {
  Website site;
  Sni sni = Sni::sent;
  std::optional<CertificateHandle> presents;
};
struct NoteStep {
  std::string text;
};

/// A certificate whose records a step uses: it waits until DescribeCertificate shows them.
struct Shown {
  CertificateHandle certificate;
};

struct Step {
  std::string id;         ///< Given, or made up from its place; unique.
  std::uint32_t who = 0;  ///< Index into `Plan::who`.
  std::variant<CallStep, WaitStep, WaitForStep, ExpectStep, ProbeStep, NoteStep> does;
  std::vector<StepHandle> after;   ///< Must have ended well.
  std::vector<StepHandle> makers;  ///< Must have ended, well or not: they make what it uses.
  std::vector<Shown> shown;
  std::optional<Condition> only_if;
  Delay takes;
  bool continues_on_failure = false;
  std::uint32_t at_most = 1;  ///< How often it happens, at most.
};

/// Something that is claimed, and how it is called in a verdict.
struct Claim {
  std::string name;  ///< A library name, or the JSON Pointer of the condition.
  Condition condition;
  bool is_default = false;  ///< It stands in where a document does not say what it claims.
};

/// What people do and what must hold: a partial order of steps.
struct Plan {
  std::vector<std::string> who;  ///< "plan", then the actors' names.
  std::vector<Step> steps;       ///< By StepHandle; in document order, the plan's first.
  /// Operator slots: how many steps of the plan itself are done at a time; nothing: one for each
  /// step. Actors have their own.
  std::optional<std::uint32_t> operators;
  std::vector<Claim> always;
  std::vector<Claim> finally;

  const Step& at(StepHandle handle) const { return steps[handle.index]; }
  /// Whether a step is the plan's own, and no actor's.
  bool is_own(StepHandle handle) const { return at(handle).who == 0; }
};

/// Calls `act` with each command of one kind that a plan may give, and with the one that its step
/// gives first: by that one other steps know what it makes.
template <class C>
void for_each_command(const Plan& plan, const auto& act) {
  for (const Step& step : plan.steps) {
    const auto* call = std::get_if<CallStep>(&step.does);
    if (call == nullptr) continue;
    const C* first = nullptr;
    for (const CallEffect& effect : call->repetitions) {
      const auto* command = std::get_if<Command>(&effect);
      const auto* one = command == nullptr ? nullptr : std::get_if<C>(command);
      if (one == nullptr) continue;
      if (first == nullptr) first = one;
      act(*one, *first);
    }
  }
}

}  // namespace acmsim::sim
