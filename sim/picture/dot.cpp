// A graph of situations for Graphviz.
#include <algorithm>

#include "sim/picture/graph.hpp"
#include "sim/picture/markup.hpp"
#include "sim/picture/situation_words.hpp"

namespace acmsim::sim {
namespace {

/// A text between quotes, as DOT has it.
std::string dot_text(std::string_view text) {
  std::string safe;
  for (const char letter : text) {
    if (letter == '"' || letter == '\\') safe += '\\';
    safe += static_cast<unsigned char>(letter) < ' ' ? ' ' : letter;
  }
  return safe;
}

std::string_view look_of(const SituationGraph::Node& node) {
  if (!node.breaks.empty()) return "color=\"#d55e00\", penwidth=3";
  if (node.is_lost) return "color=\"#d55e00\", style=dashed";
  if (node.has_ended) return "color=\"#009e73\", penwidth=2";
  return "color=\"#555555\"";
}

}  // namespace

std::string dot(const Scenario& scenario, const SituationGraph& graph) {
  Markup text;
  text.add("digraph \"{}\" {{", dot_text(scenario.title));
  text.add("  rankdir=LR; node [shape=box, fontname=\"sans-serif\", fontsize=9];");
  text.add("  edge [fontname=\"sans-serif\", fontsize=8];");
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    const SituationGraph::Node& node = graph.nodes[i];
    std::string label;
    for (const LaneNow& lane : words_of(scenario, node)) {
      label += dot_text(lane.name.en + ": " + lane.state.words.en) + "\\l";
    }
    for (const std::string& name : node.breaks) label += dot_text("breaks " + name) + "\\l";
    text.add("  n{} [label=\"{}\", {}];", i, label, look_of(node));
  }
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    for (const SituationGraph::Way& way : graph.nodes[i].ways) {
      text.add("  n{} -> n{} [label=\"{}\"{}];", i, way.to, dot_text(words_of(scenario, way).en),
               way.breaks.empty() ? "" : ", color=\"#d55e00\"");
    }
  }
  text.add("}}");
  return text.take();
}

}  // namespace acmsim::sim
