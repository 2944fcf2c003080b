// Verdicts of a whole document, and what is wrong in sentences.
#include <acmsim/session.hpp>

#include "sim/json/input_error.hpp"
#include "sim/report/check_report.hpp"
#include "sim/scenario/decode.hpp"
#include "sim/session/live.hpp"
#include "sim/session/open_world.hpp"

namespace acmsim::inline v1 {

std::string sentence_of(const Refused& refused) {
  sim::InputError error;
  error.where = refused.at;
  error.found = refused.found;
  error.expected = refused.expected;
  error.hint = refused.nearest;
  return error.message();
}

std::string sentence_of(const AwsError& error) { return error.code + ": " + error.message; }

std::string sentence_of(const Failure& failure) {
  return std::visit([](const auto& one) { return sentence_of(one); }, failure);
}

std::string sentence_of(const Slip& slip) {
  if (!slip.fault.empty()) {
    return slip.operation + " #" + std::to_string(slip.nth) + " meets " + slip.fault;
  }
  const std::string text = slip.timer + " #" + std::to_string(slip.nth) + " takes " + slip.takes;
  return slip.whose.empty() ? text : text + " of " + slip.whose;
}

std::string error_code_of(const Answered& answered) {
  if (answered) return "";
  const auto* error = std::get_if<AwsError>(&answered.error());
  return error == nullptr ? "" : error->code;
}

std::string duration_text(std::int64_t seconds) {
  return sim::format_duration(seconds == kForever ? kNever : Duration{seconds});
}

Either<Verdict, Refused> run_document(std::string_view document, std::string_view schedule) {
  const std::string word(schedule);
  sim::RunOptions how;
  const auto chosen = sim::Schedule::parse(word);
  if (!chosen) return sim::wrong_schedule("", word);
  how.schedule = *chosen;
  auto scenario = sim::read_scenario(document);
  if (!scenario) return sim::refused(scenario.error());
  const sim::History history = sim::run(*scenario, std::move(scenario->world), how);
  if (history.misfit) {
    return Refused{"/history/" + std::to_string(history.misfit->index), history.misfit->why,
                   "an event that can happen as told", ""};
  }
  sim::ReportOptions options;
  options.schedule = word;
  return Verdict{std::string(sim::verdict_word(history)),
                 sim::history_text(*scenario, history, options)};
}

Either<Verdict, Refused> check_document(std::string_view document, std::uint64_t classes_max) {
  const auto scenario = sim::read_scenario(document);
  if (!scenario) return sim::refused(scenario.error());
  sim::CheckOptions how;
  how.limits.classes_max = classes_max;
  Verdict verdict;
  const auto knows = [&](sim::CheckPart part, const sim::CheckReport& so_far) {
    verdict.text += sim::check_text(*scenario, so_far, part, {});
  };
  const sim::CheckReport report =
      sim::make_check_report(*scenario, std::string(document), how, true, {.knows = knows});
  verdict.word = row_of(sim::kSafetyNames, report.check.verdict).word;
  return verdict;
}

}  // namespace acmsim::inline v1
