// How a session is judged.
#include "sim/report/claim_verdicts.hpp"
#include "sim/report/history_report.hpp"
#include "sim/session/live.hpp"

namespace acmsim::sim {

/// A history with the claims that nobody asked.
History Live::judged(History history) const {
  for (const auto* claims : {&scenario().plan.always, &scenario().plan.finally}) {
    for (const Claim& claim : *claims) {
      const bool is_asked = can_be_asked(claim, history.end);
      if (!is_asked) history.not_asked.push_back(claim.name);
    }
  }
  if (history.was_stopped) history.not_asked.emplace_back(kPlanEndsName);
  return history;
}

/// A history as `run` tells it, without the steps that were not played.
OrderedJson Live::told(History history) {
  history = judged(std::move(history));
  ReportOptions options;
  options.schedule = schedule_;
  OrderedJson json = history_json(scenario(), history, options);
  OrderedJson actors_steps = OrderedJson::array();
  for (OrderedJson& step : json.at("steps")) {
    if (step.at("actor") != scenario().plan.who.front()) actors_steps.push_back(std::move(step));
  }
  json["steps"] = std::move(actors_steps);
  json["not_asked"] = OrderedJson::array();
  for (const ToldClaim& claim : claims_of(scenario(), history)) {
    if (claim.verdict == ClaimVerdict::not_asked) json["not_asked"].push_back(claim.name);
  }
  json["unused_slips"] = unused_slips();
  last_verdict_ = json.at("verdict").get<std::string>();
  return json;
}

Answer Live::verdict(const Node&, const Node&) { return told(run().stopped_here()); }

/// Plays a run of this session on, in which the client does nothing more.
void Live::play_to_the_end(Run& run) const {
  for (std::uint32_t i = 0; i < scenario().plan.steps.size(); ++i) {
    StepState& step = run.situation().progress.steps[i];
    const bool is_clients = scenario().plan.steps[i].who == 0;
    if (is_clients && step.stage == Stage::acting) step.stage = Stage::skipped;
  }
  run.follow_up({}, {});
  run.play_to_the_end();
}

Answer Live::end(const Node&, const Node&) {
  if (!run().is_over()) {
    state_->ended_at = run().now();
    state_->ended_firings = run().firings().size();
    play_to_the_end(run());
  }
  return told(run().history());
}

tl::expected<History, Refused> Live::ending() const {
  Run ended = state_->run;
  if (!ended.is_over()) play_to_the_end(ended);
  if (auto wrong = slip_refused(ended)) return tl::unexpected(std::move(*wrong));
  return std::move(ended).history();
}

std::string Live::report_of(History history) const {
  ReportOptions options;
  options.schedule = schedule_;
  return history_text(scenario(), judged(std::move(history)), options);
}

}  // namespace acmsim::sim
