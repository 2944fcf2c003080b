// Calls of the client's. They go the way of a step's call: the front door, what the parameters
// mean, and the model.
#include <algorithm>
#include <fmt/core.h>

#include "model/base/match.hpp"
#include "sim/api/call_effect.hpp"
#include "sim/api/operation.hpp"
#include "sim/api/pages.hpp"
#include "sim/api/service_errors.hpp"
#include "sim/scenario/decode_values.hpp"
#include "sim/session/live.hpp"

namespace acmsim::sim {
namespace {

/// What an answer of DescribeCertificate or GetChange shows that a condition can wait for; its
/// status first.
SeenMembers seen_in(const OrderedJson& answer) {
  SeenMembers seen;
  if (const auto change = answer.find("ChangeInfo"); change != answer.end()) {
    seen.emplace_back("Status", change->at("Status"));
  }
  const auto certificate = answer.find("Certificate");
  if (certificate == answer.end()) return seen;
  for (const char* member : {"Status", "RenewalEligibility"}) {
    if (certificate->contains(member)) seen.emplace_back(member, certificate->at(member));
  }
  if (const auto users = certificate->find("InUseBy"); users != certificate->end()) {
    seen.emplace_back("InUse", !users->empty());
  }
  const auto names = certificate->find("DomainValidationOptions");
  if (names == certificate->end()) return seen;
  OrderedJson rows = OrderedJson::object();
  for (const OrderedJson& row : *names) {
    if (row.contains("ValidationStatus")) {
      rows[row.at("DomainName").get<std::string>()] = row.at("ValidationStatus");
    }
  }
  if (!rows.empty()) seen.emplace_back("DomainValidation", std::move(rows));
  return seen;
}

std::string service_of(const std::string& operation) {
  return operation.substr(0, operation.find(':'));
}

}  // namespace

const nlohmann::json& Live::parameters_of(const Node& message) {
  static const nlohmann::json kNothing = nlohmann::json::object();
  const Node with = message["with"];
  return with.is_given() ? *with.value : kNothing;
}

Answer Live::call(const Node& message, const Node& argument) {
  return call(message, argument, Way::message);
}

Answer Live::call(const Node& message, const Node& argument, Way way) {
  const std::string& operation = argument.text();
  if (run().is_over()) {
    return tl::unexpected(Refused{argument.where, "a call after the end of the history",
                                  "\"restore\", or another world", ""});
  }
  std::optional<Refused> wrong;
  check_as(message);
  DecodeContext& context = opened_->context;
  const Place from{message["account"].text_or(context.home.account),
                   message["region"].text_or(context.home.region)};
  Asking asking{.operation = operation,
                .from = context.catalogue().places.intern(from),
                .name = name_for(message),
                .fails_with = decode_codes(context, message["fails_with"], operation),
                .fault = std::nullopt,
                .text = operation,
                .way = way,
                .made = {.begun = run().now(),
                         .at = run().now(),
                         .begun_firings = run().firings().size(),
                         .firings = run().firings().size(),
                         .message = *message.value}};
  if (way == Way::wire) {
    for (const std::string& code : expected_) {
      const auto* row = row_named(kErrorCodeNames, &ErrorCodeName::wire, code);
      if (row != nullptr) asking.fails_with.push_back(row->code);
    }
  }
  const Known& known = decode(message, asking, wrong);
  if (wrong) return tl::unexpected(std::move(*wrong));
  if (scope().misfits().empty()) check_shown(known.request);
  if (!scope().misfits().empty()) return {};
  if (!known.request.subject.empty()) asking.text += " " + by_names(known.request.subject);
  if (way == Way::peek) return carry_out(known, asking);
  ++state_->calls;
  asking.fault = state_->faults.count(operation_named(operation));
  return carry_out(known, asking);
}

std::optional<FaultKind> Live::fault_of(const Asking& asking) const {
  if (!asking.fault) return std::nullopt;
  return state_->faults.all()[*asking.fault].kind;
}

/// A call that is understood goes its way, on which something may befall it.
Answer Live::carry_out(const Known& known, Asking& asking) {
  const auto fault = fault_of(asking);
  if (fault == FaultKind::throttling || fault == FaultKind::internal_failure) {
    return fail(*fault, asking);
  }
  if (fault == FaultKind::lost_answer) asking.made.fault = fault;
  Answer answer =
      std::visit(Match{
                     [&](const Command& command) { return give(command, known.made, asking); },
                     [&](const Query& query) { return read(query, asking); },
                     [&](const ApiError& error) { return refuse(error, asking); },
                 },
                 known.request.repetitions.front());
  if (fault != FaultKind::lost_answer) return answer;
  state_->faults.use(*asking.fault);
  run().tell(told(StepReport::What::refused, "the answer is lost: " + asking.text));
  return tl::unexpected(error_of(*fault, service_of(asking.operation)));
}

/// A call that does not come so far that AWS looks at it. It is no failure of the client's.
Answer Live::fail(FaultKind kind, Asking& asking) {
  state_->faults.use(*asking.fault);
  const AwsError error = error_of(kind, service_of(asking.operation));
  asking.made.fault = kind;
  asking.made.refused = error.code;
  note(asking.made);
  run().tell(told(StepReport::What::refused,
                  fmt::format("{} is refused: {}: {}", asking.text, error.code, error.message)));
  return tl::unexpected(error);
}

/// A call that changes something takes its time before it acts; false if it would act never, or
/// beyond the years that there are.
bool Live::take_time(Asking& asking) {
  const Duration takes = run().take_time(
      Arm{{TimerKind::client_call, 0, 0}, scenario().rules()[Timing::client_call], {}});
  if (slip_refused()) return false;
  const Node call{&asking.made.message.at("call"), "/call"};
  if (takes == kNever) opened_->context.report(call, "a \"client_call\" that ends");
  if (takes == kNever || !can_reach(call, run().now() + takes)) return false;
  if (takes > Duration{0}) advance_to(run().now() + takes);
  asking.made.at = run().now();
  asking.made.firings = run().firings().size();
  return true;
}

Answer Live::give(const Command& command, const std::optional<Named>& made, Asking& asking) {
  if (!take_time(asking)) return {};
  World& world = run().situation().world;
  const Context context = scenario().context();
  std::shared_ptr<const World> past;
  if (state_->faults.may_want_the_past()) past = std::make_shared<const World>(world);
  const auto* import = std::get_if<ImportCertificate>(&command);
  const bool brings = import != nullptr && !world.contents.contains(import->fresh);
  Effects effects = brings ? bring(world, context, import->fresh, run().now()) : Effects{};
  const auto outcome = apply(world, context, {asking.from, command});
  if (!outcome) {
    if (brings) world.contents.erase(import->fresh);
    return refuse(outcome.error(), asking);
  }
  append(effects, outcome->effects);
  ++state_->commands;
  state_->past = std::move(past);
  give_nicknames_to(command, asking.name);
  std::optional<Named> thing = made;
  if (outcome->existing) {
    thing = std::visit([](const auto& one) { return Named(one); }, *outcome->existing);
  }
  if (asking.name && thing) {
    bind(*asking.name, *thing);
    asking.text += " as " + *asking.name;
  }
  asking.made.thing = thing;
  note(std::move(asking.made));
  run().follow_up(told(StepReport::What::called, asking.text), effects);
  OrderedJson answered = acmsim::sim::answer(
      Answering{world, context, run().history().stamps, run().history().submitted, &printer_},
      command, *outcome);
  return answered.is_null() ? OrderedJson::object() : answered;
}

Answer Live::read(const Query& query, Asking& asking) {
  const bool is_stale = fault_of(asking) == FaultKind::stale_read && state_->past;
  const World& world = is_stale ? *state_->past : run().situation().world;
  if (is_stale) {
    state_->faults.use(*asking.fault);
    asking.made.fault = FaultKind::stale_read;
    asking.text += ", as it was before";
  }
  const Context context = scenario().context();
  if (const auto error = refusal(world, context, asking.from, query)) {
    return refuse(*error, asking);
  }
  if (asking.way != Way::peek) run().tell(told(StepReport::What::called, asking.text));
  OrderedJson whole = acmsim::sim::answer(
      Answering{world, context, run().history().stamps, run().history().submitted, &printer_},
      asking.from, query);
  OrderedJson answered = page_of(*shapes_of(operation_named(asking.operation)),
                                 parameters_of({&asking.made.message, ""}), std::move(whole));
  if (asking.way == Way::peek) return answered;
  if (!is_stale) asking.made.seen = seen_in(answered);
  asking.made.text = std::move(asking.text);
  note(std::move(asking.made));
  return answered;
}

/// AWS's error. One that the client did not expect is a step that fails, unless it is what befalls
/// the call.
Answer Live::refuse(const ApiError& error, Asking& asking) {
  AwsError heard{std::string(name_of(error.code)), error.message,
                 http_status(service_of(asking.operation), name_of(error.code))};
  if (asking.way == Way::peek) return tl::unexpected(std::move(heard));
  const std::string why =
      fmt::format("{} is refused: {}: {}", asking.text, name_of(error.code), error.message);
  const bool is_question = asking.way == Way::wire && operation_named(asking.operation).reads;
  const bool is_expected =
      is_question || asking.made.fault == FaultKind::stale_read ||
      std::ranges::find(asking.fails_with, error.code) != asking.fails_with.end();
  if (!is_expected) {
    run().situation().progress.steps[client_.index].stage = Stage::failed;
    run().note_failure("client: " + why);
  }
  asking.made.refused = name_of(error.code);
  asking.made.is_failure = !is_expected;
  note(std::move(asking.made));
  if (is_expected) {
    run().tell(told(StepReport::What::refused, why));
  } else {
    // Actors may wait for a step that fails.
    run().follow_up(told(StepReport::What::failed, "FAILS: " + why), {});
  }
  return tl::unexpected(std::move(heard));
}

void Live::note(Made made) {
  state_->made.push_back(std::make_shared<const Made>(std::move(made)));
}

Event Live::told(StepReport::What what, std::string text) const {
  return {state_->run.now(), "client", fmt::format("call {}", state_->calls), what,
          std::move(text)};
}

}  // namespace acmsim::sim
