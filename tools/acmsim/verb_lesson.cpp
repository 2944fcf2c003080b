// acmsim lesson: exercises of one document, each with its world, its captures and its page.
#include <filesystem>
#include <fmt/core.h>
#include <nlohmann/json.hpp>
#include <system_error>

#include "sim/captures/captures.hpp"
#include "sim/freeze/freeze.hpp"
#include "sim/picture/quiz.hpp"
#include "sim/report/history_report.hpp"
#include "tools/acmsim/app.hpp"
#include "tools/acmsim/files.hpp"
#include "tools/acmsim/folder.hpp"
#include "tools/acmsim/play.hpp"

namespace acmsim::tools {
namespace {

namespace fs = std::filesystem;

/// As many variants as are made unless it is said otherwise.
constexpr std::uint64_t kVariants = 3;

/// What one variant consists of.
struct Variant {
  std::string page;
  std::string world;
  std::vector<sim::CaptureFile> captures;
  nlohmann::ordered_json key;
};

/// The variant of a seed, or why there is none.
tl::expected<Variant, std::string> variant_of(std::uint64_t seed, const Options& options) {
  const std::string& path = options.paths.front();
  auto loaded = load_scenario(path, options.settings);
  if (!loaded) return tl::unexpected(loaded.error());
  sim::RunOptions how;
  const std::string schedule = fmt::format("random:{}", seed);
  how.schedule = *sim::Schedule::parse(schedule);
  const auto asked = ending_as_asked(path, *loaded, how, options);
  if (!asked) return tl::unexpected(asked.error());
  const sim::Storyboard board = sim::storyboard(loaded->scenario, *asked, schedule);
  const auto alone = sim::left_alone(loaded->scenario, *asked, board.history.ended_at);
  const auto quiz = sim::make_quiz(board, sim::run(loaded->scenario, alone), options.language);
  if (!quiz) {
    return tl::unexpected(fmt::format("{}: seed {}: {}\n", shown_path(path), seed, quiz.error()));
  }
  const auto captures = sim::captures_for_people(loaded->scenario, board.history);
  if (!captures) {
    return tl::unexpected(fmt::format("{}: seed {}: found a world of more than {} files\n",
                                      shown_path(path), seed, sim::kCapturesMax));
  }
  sim::RunningTimers timers;
  sim::RunOptions heard = *asked;
  heard.hears = [&](const Arm& arm, sim::Instant now, const std::optional<sim::Choice>& choice) {
    timers.hear(arm, now, choice);
  };
  const sim::History history = sim::run(loaded->scenario, heard);
  Variant variant{quiz->html, {}, *captures, quiz->key};
  variant.key["seed"] = seed;
  variant.world = sim::freeze(loaded->text, std::move(loaded->scenario), history, timers).document;
  return variant;
}

/// Writes one variant into a folder of its own; a line if that cannot be done.
std::optional<std::string> write_variant(const fs::path& folder, const Variant& variant) {
  if (auto why = write_folder(folder.string(),
                              {{"quiz.html", variant.page}, {"world.json", variant.world}})) {
    return why;
  }
  return write_folder((folder / "captures").string(), variant.captures);
}

}  // namespace

Reply lesson_verb(const Options& options) {
  if (!options.at) {
    return refused(
        "acmsim lesson: found no --at; expected where it is to be found out what is wrong: an "
        "instant, a duration after the start such as +30m, or the id of a step\n");
  }
  if (!options.to) {
    return refused("acmsim lesson: found no --to; expected a folder that is new or empty\n");
  }
  const std::uint64_t count = options.variants.value_or(kVariants);
  std::vector<Variant> variants;
  nlohmann::ordered_json key = nlohmann::ordered_json::array();
  for (std::uint64_t seed = 1; seed <= count; ++seed) {
    auto variant = variant_of(seed, options);
    if (!variant) return refused(variant.error());
    key.push_back(variant->key);
    variants.push_back(std::move(*variant));
  }
  // The key first: it says whether the folder may be written to.
  auto why = write_folder(*options.to, {{"key.json", sim::json_text(key)}});
  for (std::size_t i = 0; i < variants.size() && !why; ++i) {
    why = write_variant(fs::path(*options.to) / std::to_string(i + 1), variants[i]);
  }
  if (why) return {.out = {}, .err = *why + "\n", .exit = Exit::output};
  Reply reply;
  for (std::size_t i = 0; i < variants.size(); ++i) {
    reply.out += fmt::format("{}: quiz.html, world.json and {} captures\n",
                             (fs::path(*options.to) / std::to_string(i + 1)).string(),
                             variants[i].captures.size());
  }
  reply.out += (fs::path(*options.to) / "key.json").string() + ": what is wrong in each\n";
  return reply;
}

}  // namespace acmsim::tools
