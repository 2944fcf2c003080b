// A session is the engine's run, opened: driven by a plan's own calls at the same instants it tells
// the same of the world as `run` does.
#include <acmsim/session.hpp>
#include <catch2/catch.hpp>
#include <map>
#include <regex>
#include <set>

#include "sim/api/operation.hpp"
#include "sim/draw/random_document.hpp"
#include "sim/report/history_report.hpp"
#include "tests/draws.hpp"
#include "tests/sim/shipped.hpp"

namespace acmsim::sim {
namespace {

/// A call of the plan's, as it was made in a run.
struct MadeCall {
  Instant at;
  std::size_t step = 0;
  bool was_accepted = false;
};

/// What a run has told, and the calls of its plan.
struct PlayedPlan {
  Json told;
  std::vector<MadeCall> calls;
  Instant plan_ended_at;
  bool plan_has_ended = true;
  /// Instants at which something fired after a call of the plan: a session lets everything of an
  /// instant happen before it calls.
  std::set<Instant> tied;
};

PlayedPlan played_plan(const Scenario& scenario, const std::string& schedule) {
  PlayedPlan played;
  const auto is_plans = [&](const Timer& timer) {
    return row_of(kTimerRows, timer.kind).owner == TimerOwner::step &&
           scenario.plan.at(StepHandle{timer.whose}).who == 0;
  };
  std::optional<Instant> called_at;
  RunOptions options;
  options.schedule = Schedule::parse(schedule).value();
  options.sees = [&](const Snapshot& seen) {
    if (!seen.fired) return;
    const bool is_call = is_plans(*seen.fired);
    if (called_at == seen.at) played.tied.insert(seen.at);
    if (is_call) called_at = seen.at;
  };
  const History history = run(scenario, options);
  for (const Event& event : history.events) {
    const auto* what = std::get_if<StepReport::What>(&event.kind);
    if (event.actor != "plan" || what == nullptr || !event.timer) continue;
    const bool acts =
        event.timer->kind == TimerKind::operator_step || event.timer->kind == TimerKind::notice;
    const std::size_t step = event.timer->whose;
    if (!acts || event.subject != scenario.plan.steps[step].id) continue;
    if (!std::holds_alternative<CallStep>(scenario.plan.steps[step].does)) continue;
    const bool is_told_twice = *what == StepReport::What::failed && !played.calls.empty() &&
                               played.calls.back().step == step &&
                               played.calls.back().at == event.at;
    if (is_told_twice) continue;
    played.calls.push_back({event.at, step, *what == StepReport::What::called});
  }
  played.plan_ended_at = scenario.starts_at;
  for (std::size_t i = 0; i < scenario.plan.steps.size(); ++i) {
    if (scenario.plan.steps[i].who != 0) continue;
    if (!history.steps[i].ended_at) played.plan_has_ended = false;
    played.plan_ended_at =
        std::max(played.plan_ended_at, history.steps[i].ended_at.value_or(scenario.starts_at));
  }
  played.told = Json::parse(history_json(scenario, history, {}).dump());
  return played;
}

/// The message that makes the call of a step. What a step makes without a name goes by its id.
Json message_of_step(const Json& step) {
  Json message{{"call", step.at("call")}};
  for (const char* member : {"with", "as", "region", "account"}) {
    if (step.contains(member)) message[member] = step.at(member);
  }
  const bool makes = operation_named(step.at("call").get<std::string>()).makes != Makes::nothing;
  if (makes && !step.contains("as")) message["as"] = step.at("id");
  return message;
}

/// The same document, every step of its plan with an id that can be a name. The instants of its
/// calls are those at which they act.
Json with_ids(Json document) {
  document.erase("history");
  document["timing"]["client_call"] = "0s";
  std::size_t count = 0;
  for (Json& step : document["steps"]) {
    ++count;
    if (!step.contains("id")) step["id"] = "unnamed-" + std::to_string(count);
  }
  return document;
}

/// What is told of the world and of actors, where what is made up for a thing's ARN or id is cut.
/// Certificates are told in the order of their handles, which a session gives later.
Json of_the_world(const Json& told, const Json& steps) {
  std::set<std::string> of_steps{"no-step-fails", "plan-ends"};
  for (const Json& step : steps) of_steps.insert(step.at("id").get<std::string>());
  Json world{{"ended_at", told.at("ended_at")}, {"outages", told.at("outages")}};
  for (const Json& event : told.at("events")) {
    if (event.at("actor") != "plan" && event.at("actor") != "client") world["events"] += event;
  }
  for (const Json& violation : told.at("violations")) {
    if (!of_steps.contains(violation.at("name"))) world["violations"] += violation;
  }
  for (const Json& certificate : told.at("certificates")) {
    world["certificates"][certificate.at("as").get<std::string>()] = certificate;
  }
  static const std::regex kMadeUp(
      "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|ns-[0-9]+\\.awsdns-[0-9]+|[CZ][0-9A-Z]{19,20}|"
      "listener/app/[^\"]*|(?:[0-9a-f]{2}:){15}[0-9a-f]{2}");
  return Json::parse(std::regex_replace(world.dump(), kMadeUp, "#"));
}

/// Whether a step of an actor comes after one of the plan, which a session does not play, or
/// somebody uses what a step of the plan would have made, had AWS not refused it.
bool somebody_waits_for_the_plan(const Plan& plan, const std::vector<MadeCall>& calls) {
  const auto is_plans = [&](StepHandle step) { return plan.at(step).who == 0; };
  const auto is_never_made = [&](StepHandle step) {
    return is_plans(step) && std::ranges::none_of(calls, [&](const MadeCall& call) {
             return call.step == step.index && call.was_accepted;
           });
  };
  const auto waits = [&](const Step& step) {
    return step.who != 0 && std::ranges::any_of(step.after, is_plans);
  };
  const auto is_played = [&](std::size_t step) {
    return plan.steps[step].who != 0 || std::ranges::count(calls, step, &MadeCall::step) > 0;
  };
  for (std::size_t i = 0; i < plan.steps.size(); ++i) {
    if (waits(plan.steps[i])) return true;
    if (is_played(i) && std::ranges::any_of(plan.steps[i].makers, is_never_made)) return true;
  }
  return false;
}

/// Whether something is claimed at all times of what the plan makes: until then a session does not
/// ask it.
bool claims_what_is_made(const Json& document) {
  const std::string always = document.value("always", Json::array()).dump();
  return std::ranges::any_of(document.at("steps"), [&](const Json& step) {
    return step.contains("as") &&
           always.find("\"@" + step.at("as").get<std::string>() + "\"") != always.npos;
  });
}

enum class Comparison { same, tied, different, not_comparable };

Comparison compare(const Json& document, const std::string& schedule, std::string& why) {
  const auto scenario = read_scenario(document.dump());
  if (!scenario) return Comparison::not_comparable;
  const Json steps = document.at("steps");
  for (const Json& step : steps) {
    if (step.contains("repeat")) return Comparison::not_comparable;
  }
  const PlayedPlan played = played_plan(*scenario, schedule);
  const bool is_comparable = played.plan_has_ended && !claims_what_is_made(document) &&
                             !somebody_waits_for_the_plan(scenario->plan, played.calls);
  if (!is_comparable) return Comparison::not_comparable;
  auto session = Session::open(document.dump(), {.schedule = schedule});
  REQUIRE(session);
  bool is_tied = played.tied.contains(played.plan_ended_at);
  for (const MadeCall& call : played.calls) {
    is_tied = is_tied || played.tied.contains(call.at);
    REQUIRE(session->advance_to(format_instant(call.at)));
    const auto answered = session->answer(message_of_step(steps.at(call.step)).dump());
    if (answered.has_value() == call.was_accepted) continue;
    why = "the call " + message_of_step(steps.at(call.step)).dump() + " is " +
          (answered ? "accepted" : "refused");
    if (!answered && std::holds_alternative<Refused>(answered.error())) {
      const auto& refused = std::get<Refused>(answered.error());
      why += " at " + refused.at + ", found " + refused.found + ", expected " + refused.expected;
    }
    return is_tied ? Comparison::tied : Comparison::different;
  }
  REQUIRE(session->advance_to(format_instant(played.plan_ended_at)));
  const Json ended = Json::parse(*session->end());
  // Of what nobody ever made a session claims nothing.
  if (!ended.at("not_asked").empty()) return Comparison::not_comparable;
  const Json by_session = of_the_world(ended, steps);
  const Json by_run = of_the_world(played.told, steps);
  if (by_session == by_run) return Comparison::same;
  for (const Json& change : Json::diff(by_run, by_session)) why += change.dump() + "\n";
  return is_tied ? Comparison::tied : Comparison::different;
}

std::map<Comparison, std::uint64_t> compare_all(
    const std::vector<std::pair<std::string, Json>>& documents) {
  std::map<Comparison, std::uint64_t> count;
  for (const auto& [name, document] : documents) {
    for (const char* schedule : {"typical", "earliest", "latest"}) {
      std::string why;
      const Comparison found = compare(document, schedule, why);
      ++count[found];
      if (found != Comparison::different) continue;
      INFO(name << ", " << schedule);
      FAIL_CHECK(why.substr(0, 2000));
    }
  }
  return count;
}

TEST_CASE("a session with a shipped document's own calls tells what run tells", "[session][long]") {
  std::vector<std::pair<std::string, Json>> documents;
  for (const auto& path : shipped_documents()) {
    if (std::filesystem::file_size(path) > 100'000) continue;
    std::ifstream file(path);
    documents.emplace_back(path.string(), with_ids(Json::parse(file)));
  }

  auto count = compare_all(documents);

  CAPTURE(count[Comparison::same], count[Comparison::tied], count[Comparison::not_comparable]);
  CHECK(count[Comparison::same] > 100);
  CHECK(count[Comparison::tied] < count[Comparison::same]);
}

TEST_CASE("a session with a random document's own calls tells what run tells", "[session]") {
  std::vector<std::pair<std::string, Json>> documents;
  for (std::uint64_t seed = 0; seed < draws(1000); ++seed) {
    documents.emplace_back("seed " + std::to_string(seed),
                           with_ids(random_document(seed, Profile::real)));
  }

  auto count = compare_all(documents);

  CAPTURE(count[Comparison::same], count[Comparison::tied], count[Comparison::not_comparable]);
  CHECK(count[Comparison::same] > draws(200));
}

}  // namespace
}  // namespace acmsim::sim
