#include <algorithm>
#include <fmt/core.h>
#include <iterator>

#include "sim/captures/captures.hpp"
#include "sim/picture/quiz.hpp"
#include "sim/report/history_report.hpp"
#include "tools/acmsim/app.hpp"
#include "tools/acmsim/files.hpp"
#include "tools/acmsim/folder.hpp"
#include "tools/acmsim/pictures.hpp"
#include "tools/acmsim/play.hpp"

namespace acmsim::tools {
namespace {

/// Writes what the AWS CLI and dig print where the history ends; the reply if that cannot be done.
std::optional<Reply> capture(const sim::Scenario& scenario, const sim::History& history,
                             const std::string& folder) {
  const auto files = sim::captures_for_people(scenario, history);
  if (!files) {
    return Reply{.out = {},
                 .err = fmt::format("--captures: found a world of more than {} files, and so many "
                                    "are written at most\n",
                                    sim::kCapturesMax),
                 .exit = Exit::unknown};
  }
  const auto why = write_folder(folder, *files);
  if (!why) return std::nullopt;
  return Reply{.out = {}, .err = *why + "\n", .exit = Exit::output};
}

}  // namespace

Reply run_verb(const Options& options) {
  const auto schedule = sim::Schedule::parse(options.schedule);
  if (!schedule) return refused(schedule_mistake(options.schedule));
  if (options.key && !options.quiz) {
    return refused("--key: found no --quiz; expected the exercise that it is the key to\n");
  }
  if (options.seeds && !options.html) {
    return refused("--seeds: found no --html; expected the page that shows the histories\n");
  }
  sim::RunOptions how;
  how.schedule = *schedule;
  how.language = options.language;
  how.tells = !options.summary || options.captures;
  const std::string& path = options.paths.front();
  auto loaded = load_scenario(path, options.settings);
  if (!loaded) return refused(loaded.error());
  const sim::Scenario& scenario = loaded->scenario;
  const auto asked = ending_as_asked(path, *loaded, how, options);
  if (!asked) return refused(asked.error());
  std::vector<Picture> drawn = pictures(*loaded, *asked, options);
  auto exercised = exercise(*loaded, *asked, options);
  if (!exercised) return refused(exercised.error());
  std::ranges::move(*exercised, std::back_inserter(drawn));
  const auto played = play(path, *loaded, how, options);
  if (!played) return refused(played.error());
  const sim::History& history = *played;
  if (const auto why = write_pictures(drawn)) {
    return {.out = {}, .err = *why, .exit = Exit::output};
  }
  if (options.captures) {
    // Beside an exercise, things are called as they are in it.
    const sim::Scenario shown =
        options.quiz ? sim::in_plain_names(scenario, *asked) : sim::Scenario(scenario);
    if (auto failed = capture(shown, history, *options.captures)) return std::move(*failed);
  }
  Reply reply;
  reply.exit = exit_of_history(history);
  if (options.format == Format::json) {
    const auto tell = options.summary ? sim::summary_json : sim::history_json;
    reply.out =
        sim::json_text(with_settings_said(tell(scenario, history, options), options.settings));
  } else {
    reply.out = options.summary ? sim::summary_text(scenario, history)
                                : sim::history_text(scenario, history, options);
  }
  return reply;
}

}  // namespace acmsim::tools
