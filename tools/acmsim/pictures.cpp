#include "tools/acmsim/pictures.hpp"

#include <memory>

#include "sim/picture/check_page.hpp"
#include "sim/picture/formats.hpp"
#include "sim/picture/page.hpp"
#include "sim/picture/quiz.hpp"
#include "sim/picture/timeline.hpp"
#include "tools/acmsim/files.hpp"

namespace acmsim::tools {

namespace {

/// A check beside many histories is not to take much longer than they do: all its searches together
/// make no more transitions.
constexpr std::uint64_t kTransitionsBesideMany = 200'000;

sim::Many many_histories(const LoadedScenario& loaded, const sim::RunOptions& how,
                         std::uint64_t seeds) {
  sim::Many many = sim::play_many(loaded.scenario, seeds, how);
  if (how.stop_at) return many;
  sim::CheckOptions check;
  check.limits.transitions_left = std::make_shared<std::uint64_t>(kTransitionsBesideMany);
  sim::add_bounds(many, loaded.scenario,
                  sim::make_check_report(loaded.scenario, loaded.text, check));
  return many;
}

}  // namespace

std::vector<Picture> pictures(const LoadedScenario& loaded, const sim::RunOptions& how,
                              const Options& options) {
  const sim::Scenario& scenario = loaded.scenario;
  std::vector<Picture> drawn;
  if (!options.html && !options.svg && !options.trace_events && !options.mermaid) return drawn;
  const sim::Storyboard board = sim::storyboard(scenario, how, options.schedule);
  if (board.history.misfit) return drawn;
  if (options.html) {
    const auto many =
        options.seeds ? std::optional(many_histories(loaded, how, *options.seeds)) : std::nullopt;
    drawn.push_back(
        {*options.html, sim::page_html(board, options.language, many ? &*many : nullptr)});
  }
  if (options.svg) {
    drawn.push_back({*options.svg, sim::draw_timeline(board, {options.language, true, {}}).svg});
  }
  if (options.trace_events) drawn.push_back({*options.trace_events, sim::trace_events(board)});
  if (options.mermaid) drawn.push_back({*options.mermaid, sim::mermaid(board)});
  return drawn;
}

tl::expected<std::vector<Picture>, std::string> exercise(const LoadedScenario& loaded,
                                                         const sim::RunOptions& how,
                                                         const Options& options) {
  std::vector<Picture> made;
  if (!options.quiz) return made;
  const sim::Scenario shown = sim::in_plain_names(loaded.scenario, how);
  const sim::Storyboard board = sim::storyboard(shown, how, options.schedule);
  const auto alone = sim::left_alone(shown, how, board.history.ended_at);
  const auto quiz = sim::make_quiz(board, sim::run(shown, alone), options.language);
  if (!quiz) return tl::unexpected("--quiz: " + quiz.error() + "\n");
  made.push_back({*options.quiz, quiz->html});
  if (options.key) made.push_back({*options.key, sim::json_text(quiz->key)});
  return made;
}

std::vector<Picture> pictures(const sim::Scenario& scenario, const sim::CheckReport& report,
                              const Options& options, std::string& left_out) {
  std::vector<Picture> drawn;
  if (options.html) {
    drawn.push_back({*options.html, sim::check_page_html(scenario, report, options.language)});
  }
  if (!options.graph && !options.svg) return drawn;
  const auto graph = sim::situations_of(scenario, report);
  if (!graph) {
    left_out = shown_path(options.graph.value_or(options.svg.value_or(""))) +
               ": not written: there are more situations than a graph can show\n";
    return drawn;
  }
  if (options.graph) drawn.push_back({*options.graph, sim::dot(scenario, *graph)});
  if (options.svg) {
    drawn.push_back({*options.svg, sim::drawn_situations(scenario, report, *graph).svg});
  }
  return drawn;
}

std::optional<std::string> write_pictures(const std::vector<Picture>& pictures) {
  for (const Picture& picture : pictures) {
    if (auto why = write_file(picture.path, picture.text)) return *why + "\n";
  }
  return std::nullopt;
}

}  // namespace acmsim::tools
