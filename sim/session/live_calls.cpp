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
#include "sim/session/messages.hpp"

namespace acmsim::sim {
namespace {

const nlohmann::json& parameters_of(const Node& message) {
  static const nlohmann::json kNothing = nlohmann::json::object();
  const Node with = message["with"];
  return with.is_given() ? *with.value : kNothing;
}

std::string service_of(const std::string& operation) {
  return operation.substr(0, operation.find(':'));
}

}  // namespace

Answer Live::call(const Node& message, const Node& argument) {
  const std::string& operation = argument.text();
  if (run().is_over()) {
    return tl::unexpected(Refused{argument.where, "a call after the end of the history",
                                  "\"restore\", or another world", ""});
  }
  const Operation& called = operation_named(operation);
  const bool has_amazons_shape = called.through.empty() && shapes_of(called) != nullptr;
  if (!has_amazons_shape) {
    auto errors = faults_of_parameters(operation, parameters_of(message));
    if (!errors.empty()) return tl::unexpected(refused(errors, "/with"));
  }
  check_as(message);
  DecodeContext& context = opened_->context;
  const Place from{message["account"].text_or(context.home.account),
                   message["region"].text_or(context.home.region)};
  Asking asking{
      .operation = operation,
      .from = context.catalogue().places.intern(from),
      .name = name_for(message),
      .fails_with = decode_codes(context, message["fails_with"], operation),
      .text = operation,
      .made = {.at = run().now(), .firings = run().firings().size(), .message = *message.value}};
  const Known& known = decode(message, asking);
  if (scope().misfits().empty()) check_shown(known.request);
  if (!scope().misfits().empty()) return {};
  if (!known.request.subject.empty()) asking.text += " " + known.request.subject;
  ++state_->calls;
  return std::visit(Match{
                        [&](const Command& command) { return give(command, known.made, asking); },
                        [&](const Query& query) { return read(query, asking); },
                        [&](const ApiError& error) { return refuse(error, asking); },
                    },
                    known.request.repetitions.front());
}

/// Decodes a call, once for all branches in which it says the same.
const Live::Known& Live::decode(const Node& message, const Asking& asking) {
  static const Known kNothing;
  std::string key =
      fmt::format("{} {} {} {} {}", state_->commands, asking.operation, asking.from.index,
                  asking.name.value_or(""), parameters_of(message).dump());
  check_names_in(message["with"], key);
  if (!scope().misfits().empty()) return kNothing;
  if (const auto known = known_.find(key); known != known_.end()) return known->second;
  Known known;
  known.made = fresh_for(asking.operation, scope());
  scope().take_uses();
  known.request = decode_request({.operation = asking.operation,
                                  .with = parameters_of(message),
                                  .where = "/with",
                                  .from = scenario().catalogue.places[asking.from],
                                  .seed = key,
                                  .made = known.made},
                                 scope());
  if (!scope().misfits().empty()) return kNothing;
  return known_.emplace(std::move(key), std::move(known)).first->second;
}

/// Nobody knows a validation record before DescribeCertificate shows it.
void Live::check_shown(const DecodedRequest& request) {
  std::vector<CertificateHandle> certificates = request.uses.shown;
  const auto* command = std::get_if<Command>(&request.repetitions.front());
  const auto* button = command == nullptr ? nullptr : std::get_if<CreateRecordsInRoute53>(command);
  if (button != nullptr) certificates.push_back(button->certificate);
  for (const CertificateHandle handle : certificates) {
    const acm::Certificate* certificate = run().situation().world.certificates.find(handle);
    if (certificate == nullptr) continue;
    const acm::CertificateFacts& facts = scenario().catalogue.certificates.at(handle);
    const bool has_none = facts.method != acm::ValidationMethod::dns;
    if (has_none || acm::shows_records(*certificate, facts)) continue;
    scope().report({"/with",
                    "a validation record that DescribeCertificate does not show yet",
                    "one that is shown",
                    {}});
  }
}

Answer Live::give(const Command& command, const std::optional<Named>& made, Asking asking) {
  World& world = run().situation().world;
  const Context context = scenario().context();
  const auto outcome = apply(world, context, {asking.from, command});
  if (!outcome) return refuse(outcome.error(), asking);
  ++state_->commands;
  give_nicknames_to(command, asking.name);
  const std::optional<Named> thing = outcome->certificate ? Named(*outcome->certificate) : made;
  if (asking.name && thing) {
    bind(*asking.name, *thing);
    asking.text += " as " + *asking.name;
  }
  asking.made.thing = thing;
  note(std::move(asking.made));
  run().follow_up(told(StepReport::What::called, asking.text), outcome->effects);
  OrderedJson answered = acmsim::sim::answer(
      Answering{world, context, run().history().stamps, run().history().submitted, &printer_},
      command, *outcome);
  return answered.is_null() ? OrderedJson::object() : answered;
}

Answer Live::read(const Query& query, const Asking& asking) {
  const World& world = run().situation().world;
  const Context context = scenario().context();
  if (const auto error = refusal(world, context, asking.from, query)) {
    return refuse(*error, asking);
  }
  note(asking.made);
  run().tell(told(StepReport::What::called, asking.text));
  OrderedJson whole = acmsim::sim::answer(
      Answering{world, context, run().history().stamps, run().history().submitted, &printer_},
      asking.from, query);
  return page_of(*shapes_of(operation_named(asking.operation)),
                 parameters_of({&asking.made.message, ""}), std::move(whole));
}

/// AWS's error. One that the client did not expect is a step that fails.
Answer Live::refuse(const ApiError& error, const Asking& asking) {
  const std::string why =
      fmt::format("{} is refused: {}: {}", asking.text, name_of(error.code), error.message);
  const bool is_expected =
      std::ranges::find(asking.fails_with, error.code) != asking.fails_with.end();
  if (!is_expected) {
    run().situation().progress.steps[client_.index].stage = Stage::failed;
    run().note_failure("client: " + why);
  }
  Made made = asking.made;
  made.refused = name_of(error.code);
  made.is_failure = !is_expected;
  note(std::move(made));
  if (is_expected) {
    run().tell(told(StepReport::What::refused, why));
  } else {
    // Actors may wait for a step that fails.
    run().follow_up(told(StepReport::What::failed, "FAILS: " + why), {});
  }
  return tl::unexpected(AwsError{std::string(name_of(error.code)), error.message,
                                 http_status(service_of(asking.operation), name_of(error.code))});
}

void Live::note(Made made) {
  state_->made.push_back(std::make_shared<const Made>(std::move(made)));
}

Event Live::told(StepReport::What what, std::string text) const {
  return {state_->run.now(), "client", fmt::format("call {}", state_->calls), what,
          std::move(text)};
}

}  // namespace acmsim::sim
