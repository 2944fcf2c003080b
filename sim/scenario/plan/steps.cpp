// The steps of the plan and of the actors.
#include <algorithm>
#include <limits>

#include "sim/api/request.hpp"
#include "sim/json/schema_walk.hpp"
#include "sim/scenario/decode_values.hpp"
#include "sim/scenario/schema.hpp"

namespace acmsim::sim {
namespace {

using nlohmann::json;

/// How often a step may happen at most, and all steps together beyond once.
constexpr std::int32_t kTimesMax = 1000;
constexpr std::uint32_t kRepetitionsMax = 100'000;

/// In which order calls are decoded: what others refer to by its text comes first.
int rank_of(const StepText& step) {
  const Node call = step.node["call"];
  if (!call.is_given()) return 3;
  if (call.text() == "acm:RequestCertificate" || call.text() == "acm:ImportCertificate") return 0;
  if (call.text().ends_with(":CreateHostedZone")) return 1;
  if (call.text() == "elbv2:CreateLoadBalancer" || call.text() == "elbv2:CreateTargetGroup")
    return 1;
  return step.made ? 2 : 3;
}

class StepReader {
 public:
  StepReader(DecodeContext& context, StepHandle handle)
      : context_(context),
        handle_(handle),
        text_(context.steps[handle.index]),
        node_(text_.node),
        step_(context.plan().steps[handle.index]) {}

  void read(std::uint32_t& repetitions) {
    context_.scope.take_uses();
    step_.at_most = static_cast<std::uint32_t>(
        decode_number(context_, node_["repeat"]["at_most"], 1, kTimesMax));
    repetitions += step_.at_most - 1;
    if (repetitions > kRepetitionsMax) {
      context_.report(node_["repeat"]["at_most"],
                      "at most " + std::to_string(kRepetitionsMax) + " in all steps together");
      step_.at_most = 1;
    }
    const std::size_t misfits_before = context_.scope.misfits().size();
    read_kind();
    if (context_.scope.misfits().size() > misfits_before) context_.spoil(node_["as"]);
    if (const Node guard = node_["only_if"]; guard.is_given()) {
      step_.only_if = decode_condition(context_, guard);
    }
    step_.continues_on_failure = node_["on_failure"].is_given();
  }

 private:
  void read_kind() {
    if (node_["call"].is_given()) {
      step_.does = read_call();
    } else if (const Node span = node_["wait"]; span.is_given()) {
      step_.does = WaitStep{decode_duration(context_, span, Duration{0})};
    } else if (const Node condition = node_["wait_for"]; condition.is_given()) {
      WaitForStep wait{decode_condition(context_, condition)};
      wait.every = decode_duration(context_, node_["every"], wait.every);
      wait.give_up_after = decode_duration(context_, node_["give_up_after"], wait.give_up_after);
      if (const Node hopeless = node_["fails_on"]; hopeless.is_given()) {
        wait.fails_on = decode_condition(context_, hopeless);
      }
      step_.does = std::move(wait);
    } else if (const Node claim = node_["expect"]; claim.is_given()) {
      step_.does = ExpectStep{decode_condition(context_, claim)};
      read_takes();
    } else if (const Node probe = node_["probe"]; probe.is_given()) {
      step_.does = read_probe(probe);
      read_takes();
    } else {
      step_.does = NoteStep{node_["note"].text()};
    }
  }

  void read_takes() {
    step_.takes =
        decode_delay(context_, node_["takes"], context_.scenario.rules()[Timing::operator_step]);
  }

  CallStep read_call() {
    static const json kNothing = json::object();
    const std::string& operation = node_["call"].text();
    const Node with = node_["with"];
    const Place from{node_["account"].text_or(context_.home.account),
                     node_["region"].text_or(context_.home.region)};
    CallStep call;
    call.operation = operation;
    call.from = context_.catalogue().places.intern(from);
    read_takes();
    call.retry = read_retry(node_["retry"], operation);
    call.fails_with = decode_codes(context_, node_["fails_with"], operation);
    if (lacks_parameters(operation, with)) return call;
    check_own(with);
    DecodedRequest decoded = decode_request({.operation = operation,
                                             .with = with.is_given() ? *with.value : kNothing,
                                             .where = with.where,
                                             .from = from,
                                             .seed = step_.id,
                                             .made = text_.made,
                                             .at_most = step_.at_most},
                                            context_.scope);
    call.subject = std::move(decoded.subject);
    call.repetitions = std::move(decoded.repetitions);
    note_uses(decoded.uses);
    return call;
  }

  /// Whether the call is made with nothing where the schema wants something. (The schema speaks of
  /// what is in `with`, if there is one.)
  bool lacks_parameters(const std::string& operation, const Node& with) {
    if (with.is_given()) return false;
    const json& shape = resolved(schema_json(), schema_json().at("definitions").at(operation));
    const auto required = shape.find("required");
    if (required == shape.end() || required->empty()) return false;
    context_.report_as(node_, R"(no "with")",
                       R"("with", which has ")" + required->front().get<std::string>() + '"');
    return true;
  }

  /// A step cannot use what only it makes.
  void check_own(const Node& with) {
    const Node as = node_["as"];
    if (!as.is_given()) return;
    const Node own = reference_to(with, as.text());
    if (!own.is_given()) return;
    context_.report(own, "something that is there before the step", {}, ", which this step makes");
  }

  std::optional<Retry> read_retry(const Node& node, std::string_view operation) {
    if (!node.is_given()) return std::nullopt;
    Retry retry;
    retry.on = decode_codes(context_, node["on"], operation);
    retry.every = decode_duration(context_, node["every"], retry.every);
    retry.limit = decode_duration(context_, node["for"], retry.limit);
    return retry;
  }

  ProbeStep read_probe(const Node& probe) {
    const Node outer_sni = node_["sni"];
    const Node inner_sni = probe["sni"];
    const bool sent = inner_sni.boolean_or(outer_sni.boolean_or(true));
    if (outer_sni.boolean_or(sent) != sent) {
      context_.report(outer_sni, "the same as in \"probe\", where it need not stand twice");
    }
    ProbeStep visit;
    visit.sni = sent ? Sni::sent : Sni::absent;
    visit.site = decode_website(context_, probe).value_or(Website{});
    if (const Node presents = probe["presents"]; presents.is_given()) {
      visit.presents = context_.scope.certificate(presents.text(), presents.where);
    }
    note_uses(context_.scope.take_uses());
    return visit;
  }

  /// The step waits until what it speaks of has been made, and until the records that it writes
  /// down are shown.
  void note_uses(const Uses& uses) {
    for (const Named& thing : uses.things) {
      const auto maker = context_.made_by.find(thing);
      if (maker == context_.made_by.end() || maker->second == handle_) continue;
      if (std::ranges::find(step_.makers, maker->second) == step_.makers.end()) {
        step_.makers.push_back(maker->second);
      }
    }
    for (const CertificateHandle certificate : uses.shown) {
      const bool known = std::ranges::any_of(
          step_.shown, [&](const Shown& shown) { return shown.certificate == certificate; });
      if (!known && is_shown_later(certificate)) step_.shown.push_back({certificate});
    }
  }

  bool is_shown_later(CertificateHandle certificate) const {
    if (context_.made_by.contains(certificate)) return true;
    const acm::Certificate* given = context_.world().certificates.find(certificate);
    return given != nullptr && std::holds_alternative<acm::PendingValidation>(given->phase);
  }

  DecodeContext& context_;
  StepHandle handle_;
  const StepText& text_;
  const Node& node_;
  Step& step_;
};

/// What is going to be imported ages from the start on.
void bring_imports(Scenario& scenario) {
  for_each_command<ImportCertificate>(
      scenario.plan, [&](const ImportCertificate& import, const ImportCertificate&) {
        if (scenario.world.contents.contains(import.fresh)) return;
        append(scenario.initially,
               bring(scenario.world, scenario.context(), import.fresh, scenario.starts_at));
      });
}

/// Who delegates to a zone that is made again delegates to the last one.
void know_later_zones(Scenario& scenario) {
  for_each_command<CreateHostedZone>(
      scenario.plan, [&](const CreateHostedZone& later, const CreateHostedZone& first) {
        know_delegations(scenario.catalogue, first.fresh, later.fresh);
      });
}

}  // namespace

void decode_steps(DecodeContext& context) {
  std::vector<StepHandle> order;
  for (std::uint32_t i = 0; i < context.steps.size(); ++i) order.push_back({i});
  std::ranges::stable_sort(order, {},
                           [&](StepHandle handle) { return rank_of(context.steps[handle.index]); });
  std::uint32_t repetitions = 0;
  for (const StepHandle handle : order) {
    if (context.has_enough_misfits()) return;
    StepReader(context, handle).read(repetitions);
  }
  bring_imports(context.scenario);
  know_later_zones(context.scenario);
  if (const Node operators = context.root()["operators"]; operators.is_given()) {
    context.plan().operators = static_cast<std::uint32_t>(
        decode_number(context, operators, 1, std::numeric_limits<std::int32_t>::max()));
  }
}

}  // namespace acmsim::sim
