#include "tools/acmsim/play.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <vector>

#include "sim/json/nearest.hpp"
#include "tools/acmsim/files.hpp"

namespace acmsim::tools {
namespace {

/// An instant, or the line that says why there is none.
using Asked = tl::expected<sim::Instant, std::string>;
using Played = tl::expected<sim::History, std::string>;

tl::unexpected<std::string> mismatch(const std::string& at, const std::string& expected) {
  return tl::unexpected(fmt::format("--at: found \"{}\"; expected {}\n", shown_text(at), expected));
}

Played play_once(const std::string& path, const LoadedScenario& loaded, World world,
                 const sim::RunOptions& how) {
  sim::History history = sim::run(loaded.scenario, std::move(world), how);
  if (!history.misfit) return history;
  return tl::unexpected(misfit_line(path, loaded.text, *history.misfit));
}

/// The instant at which a step ends in the whole history.
Asked end_of_step(const std::string& path, const LoadedScenario& loaded, sim::RunOptions how,
                  const std::string& at) {
  const sim::Scenario& scenario = loaded.scenario;
  std::vector<std::string> ids;
  for (const sim::Step& step : scenario.plan.steps) ids.push_back(step.id);
  const auto found = std::ranges::find(ids, at);
  if (found == ids.end()) {
    return mismatch(at,
                    "an instant such as 2022-01-05T09:00:00+09:00, a duration after the start "
                    "such as +30m, or the id of a step" +
                        (ids.empty() ? "" : ": " + sim::listed(ids, at)) +
                        sim::did_you_mean(sim::nearest(at, ids)));
  }
  how.tells = false;
  how.hears = {};
  const auto whole = play_once(path, loaded, scenario.world, how);
  if (!whole) return tl::unexpected(whole.error());
  const auto index = static_cast<std::size_t>(found - ids.begin());
  const auto ended_at = whole->steps.at(index).ended_at;
  const bool has_begun = whole->end.progress.steps.at(index).stage != sim::Stage::cut;
  if (ended_at && has_begun) return *ended_at;
  return mismatch(at, has_begun ? "a step that ends: in this history it never does"
                                : "a step that ends: in this history it never begins, as a step "
                                  "before it fails");
}

Asked asked_instant(const std::string& path, const LoadedScenario& loaded,
                    const sim::RunOptions& how, const std::string& at) {
  if (const auto instant = sim::parse_instant(at)) return *instant;
  if (!at.starts_with('+')) return end_of_step(path, loaded, how, at);
  const auto after = sim::parse_duration(at.substr(1));
  if (after && *after != kNever) return loaded.scenario.starts_at + *after;
  return mismatch(at, "a duration after the start such as +30m");
}

/// Ends a history that is told at an instant, where what it tells goes on after it.
void end_told(std::vector<sim::ScriptedEvent>& told, sim::Instant at) {
  const auto beyond = std::ranges::find_if(told, [&](const auto& event) { return event.at > at; });
  if (beyond == told.end()) return;
  told.erase(beyond, told.end());
  told.push_back({at, std::string(name_of(TimerKind::end)), "history"});
}

}  // namespace

std::string misfit_pointer(const sim::ScriptMisfit& misfit) {
  return fmt::format("/history/{}", misfit.index);
}

std::string misfit_sentence(const sim::ScriptMisfit& misfit) {
  return "this event cannot happen as told: " + misfit.why;
}

std::string misfit_line(const std::string& path, std::string_view text,
                        const sim::ScriptMisfit& misfit) {
  const std::string where = misfit_pointer(misfit);
  return fmt::format("{}: {}: {}\n", place_text(path, text, where), where, misfit_sentence(misfit));
}

Exit exit_of_history(const sim::History& history) {
  if (!history.violations.empty()) return Exit::bad;
  return history.is_complete ? Exit::good : Exit::unknown;
}

std::string schedule_mistake(const std::string& schedule) {
  return fmt::format(
      "--schedule: found \"{}\"; expected typical, earliest, latest or random:SEED, where SEED is "
      "a whole number\n",
      shown_text(schedule));
}

tl::expected<sim::RunOptions, std::string> ending_as_asked(const std::string& path,
                                                           LoadedScenario& loaded,
                                                           sim::RunOptions how,
                                                           const Options& options) {
  if (!options.at) return how;
  sim::Scenario& scenario = loaded.scenario;
  const Asked at = asked_instant(path, loaded, how, *options.at);
  if (!at) return tl::unexpected(at.error());
  if (*at < scenario.starts_at) {
    return mismatch(*options.at,
                    "an instant not before the start, " + sim::format_instant(scenario.starts_at));
  }
  how.stop_at = *at;
  end_told(scenario.history, *at);
  return how;
}

Played play(const std::string& path, LoadedScenario& loaded, sim::RunOptions how,
            const Options& options) {
  sim::Scenario& scenario = loaded.scenario;
  const auto asked = ending_as_asked(path, loaded, std::move(how), options);
  if (!asked) return tl::unexpected(asked.error());
  auto history = play_once(path, loaded, std::move(scenario.world), *asked);
  if (history && asked->stop_at && history->is_complete && history->ended_at < *asked->stop_at) {
    return mismatch(*options.at, "an instant not after the end of the history, " +
                                     sim::format_instant(history->ended_at));
  }
  return history;
}

}  // namespace acmsim::tools
