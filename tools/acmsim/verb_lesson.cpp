// acmsim lesson: exercises of one document, each with its world, its captures and its page.
#include <filesystem>
#include <fmt/core.h>
#include <nlohmann/json.hpp>
#include <set>
#include <system_error>

#include "model/base/ensure.hpp"
#include "sim/captures/captures.hpp"
#include "sim/captures/evidence_of.hpp"
#include "sim/diagnose/diagnose.hpp"
#include "sim/freeze/freeze.hpp"
#include "sim/picture/quiz.hpp"
#include "sim/report/history_report.hpp"
#include "sim/scenario/decode.hpp"
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
  std::string left_out;  ///< What world.json cannot say, a line each.
};

/// `record-missing, caa-forbids`, in the order of the codes.
std::string causes_text(const nlohmann::ordered_json& causes) {
  std::set<std::string> codes;
  for (const auto& cause : causes) codes.insert(cause.at("code").get<std::string>());
  std::string text;
  for (const std::string& code : codes) text += (text.empty() ? "" : ", ") + code;
  return text.empty() ? "nothing wrong" : text;
}

/// What `acmsim diagnose` finds in a world at its start.
std::string causes_of_world(const std::string& document) {
  const auto scenario = sim::read_scenario(document);
  ensure(scenario.has_value(), "a frozen world is a document");
  sim::RunOptions how;
  how.stop_at = scenario->starts_at;
  const auto evidence = sim::evidence_of(*scenario, sim::run(*scenario, how));
  nlohmann::ordered_json causes = nlohmann::ordered_json::array();
  if (evidence) {
    for (const sim::FoundCause& found : sim::diagnose(*evidence).claims) {
      causes.push_back({{"code", sim::cause_row(found.cause).code}});
    }
  }
  return causes_text(causes);
}

std::string left_out_lines(std::uint64_t seed, const std::vector<std::string>& unsaid) {
  std::string lines;
  for (const std::string& sentence : unsaid) {
    lines += fmt::format("seed {}: world.json leaves out {}\n", seed, shown_text(sentence));
  }
  return lines;
}

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
  const sim::Scenario shown = sim::in_plain_names(loaded->scenario, *asked);
  const sim::Storyboard board = sim::storyboard(shown, *asked, schedule);
  const auto alone = sim::left_alone(shown, *asked, board.history.ended_at);
  auto quiz = sim::make_quiz(board, sim::run(shown, alone), options.language);
  if (!quiz) {
    return tl::unexpected(fmt::format("{}: seed {}: {}\n", shown_path(path), seed, quiz.error()));
  }
  sim::RunningTimers timers;
  sim::RunOptions heard = *asked;
  heard.hears = [&](const Arm& arm, sim::Instant now, const std::optional<sim::Choice>& choice) {
    timers.hear(arm, now, choice);
  };
  const sim::History history = sim::run(loaded->scenario, heard);
  sim::Frozen frozen = sim::freeze(loaded->text, std::move(loaded->scenario), history, timers);
  const std::string told = causes_text(quiz->key.at("causes"));
  const std::string world = causes_of_world(frozen.document);
  if (world != told) {
    return tl::unexpected(fmt::format(
        "{}: seed {}: at this instant world.json and the pages would not tell the same: the key "
        "has {}, and in world.json is {}; expected another --at, at which nothing is under way\n{}",
        shown_path(path), seed, told, world, left_out_lines(seed, frozen.unsaid)));
  }
  Variant variant{std::move(quiz->html), std::move(frozen.document), std::move(quiz->captures),
                  std::move(quiz->key), left_out_lines(seed, frozen.unsaid)};
  variant.key["seed"] = seed;
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
    reply.err += variants[i].left_out;
    reply.out += fmt::format("{}: quiz.html, world.json and {} captures\n",
                             (fs::path(*options.to) / std::to_string(i + 1)).string(),
                             variants[i].captures.size());
  }
  reply.out += (fs::path(*options.to) / "key.json").string() + ": what is wrong in each\n";
  return reply;
}

}  // namespace acmsim::tools
