#include <fmt/core.h>

#include "tools/acmsim/app.hpp"
#include "tools/acmsim/files.hpp"
#include "tools/acmsim/report.hpp"

namespace acmsim::tools {

Reply run_verb(const Options& options) {
  const auto schedule = sim::Schedule::parse(options.schedule);
  if (!schedule) {
    return refused(
        fmt::format("--schedule: found \"{}\"; expected typical, earliest, latest or "
                    "random:SEED, where SEED is a whole number\n",
                    shown_text(options.schedule)));
  }
  sim::RunOptions how;
  how.schedule = *schedule;
  how.language = options.language;
  how.tells = !options.summary;
  if (options.at) {
    how.stop_at = sim::parse_instant(*options.at);
    if (!how.stop_at) {
      return refused(
          fmt::format("--at: found \"{}\"; expected an instant such as "
                      "2022-01-05T09:00:00+09:00\n",
                      shown_text(*options.at)));
    }
  }
  const std::string& path = options.paths.front();
  const auto scenario = load_scenario(path);
  if (!scenario) return refused(scenario.error());
  if (how.stop_at && *how.stop_at < scenario->starts_at) {
    return refused(fmt::format("--at: found \"{}\"; expected an instant not before the start, {}\n",
                               *options.at, sim::format_instant(scenario->starts_at)));
  }
  const sim::History history = sim::run(*scenario, how);
  if (history.misfit) {
    return refused(fmt::format("{}: /history/{}: this event cannot happen as told: {}\n",
                               shown_path(path), history.misfit->index, history.misfit->why));
  }
  Reply reply;
  reply.exit = verdict_of(history);
  if (options.format == Format::json) {
    const auto tell = options.summary ? summary_json : history_json;
    reply.out = json_text(tell(*scenario, history, options));
  } else {
    const auto tell = options.summary ? summary_text : history_text;
    reply.out = tell(*scenario, history, options);
  }
  return reply;
}

}  // namespace acmsim::tools
