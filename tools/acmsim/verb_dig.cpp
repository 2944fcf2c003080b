#include <nlohmann/json.hpp>

#include "sim/dig/ask.hpp"
#include "sim/dig/text.hpp"
#include "sim/report/exchange_json.hpp"
#include "sim/report/history_report.hpp"
#include "tools/acmsim/app.hpp"
#include "tools/acmsim/dig_words.hpp"
#include "tools/acmsim/files.hpp"
#include "tools/acmsim/play.hpp"

namespace acmsim::tools {
namespace {

using Json = nlohmann::ordered_json;
using Way = std::vector<sim::Exchange>;

Json way_json(const DigWords& words, sim::Instant at, const Way& way) {
  Json replies = Json::array();
  for (const sim::Exchange& exchange : way) replies.push_back(sim::exchange_json(exchange));
  return {{"at", sim::format_instant(at)},
          {"name", words.question.name.with_dot()},
          {"type", name_of(words.question.type)},
          {"replies", std::move(replies)}};
}

std::string way_text(const DigWords& words, sim::Instant at, const Way& way) {
  const sim::Asking asking{words.repeated, words.server.has_value(), at};
  const sim::Exchange& last = way.back();
  if (words.is_short && last.message) return short_text(*last.message);
  return words.is_trace ? trace_text(asking, way) : dig_text(asking, last);
}

}  // namespace

Reply dig_verb(const Options& options) {
  const auto words = read_dig_words(options.words);
  if (!words) return refused(words.error());
  auto loaded = load_scenario(words->path, options.settings);
  if (!loaded) return refused(loaded.error());
  const sim::Scenario& scenario = loaded->scenario;
  World world = scenario.world;
  sim::Instant at = scenario.starts_at;
  if (options.at) {
    sim::RunOptions how;
    how.tells = false;
    auto played = play(words->path, *loaded, how, options);
    if (!played) return refused(played.error());
    world = std::move(played->end.world);
    at = played->ended_at;
  }
  const sim::Net net{scenario, world};
  const Way way = words->is_trace
                      ? ask_from_the_root(net, words->question)
                      : Way{ask(net, words->question, words->server, words->wants_recursion)};
  return {.out = options.format == Format::json ? sim::json_text(way_json(*words, at, way))
                                                : way_text(*words, at, way),
          .err = {},
          .exit = way.back().message ? Exit::good : Exit::unknown};
}

}  // namespace acmsim::tools
