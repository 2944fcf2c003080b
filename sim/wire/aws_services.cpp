// Which part of our world a request of AWS's is for.
#include "sim/wire/aws_services.hpp"

#include <algorithm>
#include <array>
#include <fmt/core.h>

#include "model/base/ensure.hpp"
#include "sim/api/front_door.hpp"
#include "sim/api/operation.hpp"
#include "sim/api/service_errors.hpp"
#include "sim/surroundings/alias_targets.hpp"
#include "sim/wire/ec2_refusal.hpp"

namespace acmsim::sim {
namespace {

std::string_view service_of(const shapes::Operation& operation) {
  return operation.name.substr(0, operation.name.find(':'));
}

/// How services refuse a parameter. Sources: their API references, common errors. [D]
struct ParameterRefusal {
  std::string_view service;
  std::string_view code;
};
constexpr std::array kParameterRefusals{
    ParameterRefusal{"acm", "ValidationException"},
    ParameterRefusal{"route53", "InvalidInput"},
    ParameterRefusal{"elbv2", "ValidationError"},
    ParameterRefusal{"ec2", "InvalidParameterValue"},
    ParameterRefusal{"sts", "ValidationError"},
};

std::string_view bad_parameter_code(const shapes::Operation& operation) {
  const auto* row =
      std::ranges::find(kParameterRefusals, service_of(operation), &ParameterRefusal::service);
  ensure(row != kParameterRefusals.end(), "each service has a word for a bad parameter");
  return row->code;
}

constexpr std::size_t kQuestionMax = 8192;
constexpr std::size_t kQuestionsMax = 1024;

constexpr std::string_view kOver =
    "The history of acmsim has ended: POST /_acmsim/reset begins it anew.";

/// What the front door of a service says whose operations are no session's.
std::optional<AwsError> refusal_around(const shapes::Operation& operation,
                                       const nlohmann::json& with) {
  if (operation.name.starts_with("ec2:")) return ec2_refusal(operation, with);
  const std::string_view service = service_of(operation);
  if (service == "sts") return std::nullopt;
  const auto error = front_door(operation, with);
  if (!error) return std::nullopt;
  const std::string_view code = name_of(error->code);
  return AwsError{std::string(code), error->message, http_status(service, code)};
}

}  // namespace

AwsError not_modelled(const shapes::Operation& operation, const Refused& refused) {
  return {std::string(bad_parameter_code(operation)),
          "acmsim does not model this: " + sentence_of(refused), 400};
}

void AwsServices::tell(std::string text) {
  log_.note({live_->instant(), "client", "request", StepReport::What::called, std::move(text)});
}

/// Route 53 is in no Region, and tools differ in the one that they sign for.
Place AwsServices::place_of(const AwsRequest& request) const {
  Place place = live_->home();
  if (!request.credential) return place;
  if (auto account = request.credential->account()) place.account = std::move(*account);
  if (!request.operation->name.starts_with("route53:")) place.region = request.credential->region;
  return place;
}

AwsServices::Outcome AwsServices::ask(const AwsRequest& request) {
  const shapes::Operation& operation = *request.operation;
  if (live_->is_over()) {
    return {tl::unexpected(Failure(
                AwsError{std::string(bad_parameter_code(operation)), std::string(kOver), 400})),
            false, false};
  }
  const Place place = place_of(request);
  if (Surroundings::answers(operation, request.with)) {
    return {ask_around(operation, request.with, place), false, true};
  }
  const auto* known = find_operation(operation.name);
  ensure(known != nullptr, "every operation of the tables is answered");
  // What has not its shape is the session's to refuse.
  if (!front_door(operation, request.with)) {
    auto error = surroundings_.refusal(operation, request.with, asking_at(place));
    if (!error) error = refusal_of_aliases(operation, request.with, place);
    if (error) {
      tell(std::string(operation.name) + " is refused: " + sentence_of(*error));
      return {tl::unexpected(Failure(std::move(*error))), false, false};
    }
  }
  const auto with = surroundings_.for_session(operation, request.with, asking_at(place));
  Outcome outcome = known->reads ? look(operation, with, place)
                                 : Outcome{live_->request(operation, with, place), false, true};
  if (outcome.answer) {
    surroundings_.dress(operation, request.with, asking_at(place), *outcome.answer);
    if (with != request.with && operation.name == "route53:ChangeResourceRecordSets") {
      for (std::string& sentence : surroundings_.told()) tell(std::move(sentence));
    }
  }
  return outcome;
}

std::optional<AwsError> AwsServices::refusal_of_aliases(const shapes::Operation& operation,
                                                        const nlohmann::json& with,
                                                        const Place& place) {
  if (operation.name != "route53:ChangeResourceRecordSets") return std::nullopt;
  return fault_of_aliases(with, asking_at(place).ask, [this](const std::string& name) {
    return live_->has_load_balancer(name);
  });
}

Asking AwsServices::asking_at(const Place& place) {
  return {place, live_->now(),
          [this, place](std::string_view name, const nlohmann::json& question) -> Answered {
            const shapes::Operation& operation = *shapes::find_operation(name);
            auto answer = live_->peek(operation, question, place);
            if (answer) return std::move(*answer);
            if (const auto* error = std::get_if<AwsError>(&answer.error()))
              return tl::unexpected(*error);
            return tl::unexpected(not_modelled(operation, std::get<Refused>(answer.error())));
          },
          print_key_};
}

/// What nothing in the model follows from.
Answer AwsServices::ask_around(const shapes::Operation& operation, const nlohmann::json& with,
                               const Place& place) {
  auto refusal = refusal_around(operation, with);
  Answered answered = refusal ? tl::unexpected(std::move(*refusal))
                              : surroundings_.answer(operation, with, asking_at(place));
  std::string text(operation.name);
  if (!answered) text += " is refused: " + sentence_of(answered.error());
  tell(std::move(text));
  if (!answered) return tl::unexpected(Failure(std::move(answered.error())));
  return std::move(*answered);
}

/// A read, before which the clock may go on. Of the questions that were asked before a clock of
/// polls remembers so many, of at most so many octets; then it forgets them all.
AwsServices::Outcome AwsServices::look(const shapes::Operation& operation,
                                       const nlohmann::json& with, const Place& place) {
  Outcome outcome;
  outcome.is_read = true;
  if (clock_.kind == ServingClock::Kind::settle) outcome.moved = live_->settle();
  outcome.answer = live_->request(operation, with, place);
  if (clock_.kind != ServingClock::Kind::polls) return outcome;
  const std::string key =
      fmt::format("{} {} {} {}", operation.name, place.account, place.region, with.dump());
  if (key.size() > kQuestionMax) return outcome;
  if (last_answers_.size() >= kQuestionsMax) last_answers_.clear();
  const std::string text = outcome.answer ? outcome.answer->dump() : "";
  const auto [last, is_new] = last_answers_.try_emplace(key, text);
  if (!is_new && last->second == text && live_->go_to_next_event()) {
    outcome.moved = true;
    outcome.answer = live_->request(operation, with, place);
  }
  last->second = outcome.answer ? outcome.answer->dump() : "";
  return outcome;
}

}  // namespace acmsim::sim
