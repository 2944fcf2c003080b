#include <fmt/core.h>

#include "tools/acmsim/app.hpp"
#include "tools/acmsim/files.hpp"
#include "tools/acmsim/play.hpp"
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
  const auto stop_at = asked_instant(options);
  if (!stop_at) return refused(stop_at.error());
  how.stop_at = *stop_at;
  const std::string& path = options.paths.front();
  const auto scenario = load_scenario(path);
  if (!scenario) return refused(scenario.error());
  const auto played = play(path, *scenario, how, options);
  if (!played) return refused(played.error());
  const sim::History& history = *played;
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
