// acmsim freeze: the world at an instant, as a document without a past.
#include <fmt/core.h>

#include "sim/freeze/freeze.hpp"
#include "tools/acmsim/app.hpp"
#include "tools/acmsim/files.hpp"
#include "tools/acmsim/play.hpp"

namespace acmsim::tools {

Reply freeze_verb(const Options& options) {
  const auto schedule = sim::Schedule::parse(options.schedule);
  if (!schedule) return refused(schedule_mistake(options.schedule));
  if (!options.at) {
    return refused(
        "acmsim freeze: found no --at; expected the instant, a duration after the start such as "
        "+30m, or the id of a step\n");
  }
  const std::string& path = options.paths.front();
  auto loaded = load_scenario(path, options.settings);
  if (!loaded) return refused(loaded.error());
  sim::RunningTimers timers;
  sim::RunOptions how;
  how.schedule = *schedule;
  how.hears = [&](const Arm& arm, sim::Instant now, const std::optional<sim::Choice>& choice) {
    timers.hear(arm, now, choice);
  };
  const auto history = play(path, *loaded, how, options);
  if (!history) return refused(history.error());
  sim::Frozen frozen = sim::freeze(loaded->text, std::move(loaded->scenario), *history, timers);
  Reply reply{.out = std::move(frozen.document), .err = {}, .as_is = true};
  for (const std::string& sentence : frozen.unsaid) {
    reply.err += "left out: " + shown_text(sentence) + "\n";
  }
  if (!options.save) return reply;
  if (const auto why = write_file(*options.save, reply.out)) {
    return {.out = {}, .err = *why + "\n", .exit = Exit::output};
  }
  reply.out.clear();
  return reply;
}

}  // namespace acmsim::tools
