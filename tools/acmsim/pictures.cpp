#include "tools/acmsim/pictures.hpp"

#include "sim/picture/check_page.hpp"
#include "sim/picture/formats.hpp"
#include "sim/picture/page.hpp"
#include "sim/picture/timeline.hpp"
#include "tools/acmsim/files.hpp"

namespace acmsim::tools {

std::vector<Picture> pictures(const sim::Scenario& scenario, const sim::RunOptions& how,
                              const Options& options) {
  std::vector<Picture> drawn;
  if (!options.html && !options.svg && !options.trace_events && !options.mermaid) return drawn;
  const sim::Storyboard board = sim::storyboard(scenario, how, options.schedule);
  if (board.history.misfit) return drawn;
  if (options.html) drawn.push_back({*options.html, sim::page_html(board, options.language)});
  if (options.svg) {
    drawn.push_back({*options.svg, sim::draw_timeline(board, {options.language, true, {}}).svg});
  }
  if (options.trace_events) drawn.push_back({*options.trace_events, sim::trace_events(board)});
  if (options.mermaid) drawn.push_back({*options.mermaid, sim::mermaid(board)});
  return drawn;
}

std::vector<Picture> pictures(const sim::Scenario& scenario, const sim::CheckReport& report,
                              const Options& options, std::string& left_out) {
  std::vector<Picture> drawn;
  if (options.html) {
    drawn.push_back({*options.html, sim::check_page_html(scenario, report, options.language)});
  }
  if (options.graph) {
    const auto graph = sim::situations_of(scenario, report);
    if (graph) {
      drawn.push_back({*options.graph, sim::dot(scenario, *graph)});
    } else {
      left_out = shown_path(*options.graph) +
                 ": not written: there are more situations than a graph can show\n";
    }
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
