#include "sim/picture/graph.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "sim/picture/layers.hpp"
#include "sim/picture/markup.hpp"
#include "sim/picture/page_files.hpp"
#include "sim/picture/situation_words.hpp"

namespace acmsim::sim {
namespace {

/// More than so many are not drawn one by one, and not more than so many at all.
constexpr std::size_t kSinglyMax = 60;
constexpr std::size_t kDrawnMax = 400;

// In user units of SVG.
constexpr double kLayerWidth = 62;
constexpr double kNodeHeight = 30;
constexpr double kRadius = 8;
constexpr double kEdge = 24;

using Node = SituationGraph::Node;
using Groups = std::vector<std::vector<std::size_t>>;

/// Each node by itself.
Groups single(const SituationGraph& graph) {
  Groups groups;
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) groups.push_back({i});
  return groups;
}

/// What kind of node it is: what is of one kind may be drawn as one.
int kind_of(const Node& node) {
  if (!node.breaks.empty()) return 3;
  if (node.is_lost) return 2;
  return node.has_ended ? 1 : 0;
}

/// Chains of one kind in which there is nothing to choose.
Groups chains(const SituationGraph& graph) {
  std::vector<std::size_t> ways_in(graph.nodes.size());
  for (const Node& node : graph.nodes) {
    for (const auto& way : node.ways) ++ways_in[way.to];
  }
  const auto follower = [&](std::size_t i) -> std::optional<std::size_t> {
    const Node& node = graph.nodes[i];
    if (node.ways.size() != 1) return std::nullopt;
    const std::size_t to = node.ways.front().to;
    const bool is_chain =
        ways_in[to] == 1 && to != 0 && to != i && kind_of(graph.nodes[to]) == kind_of(node);
    return is_chain ? std::optional(to) : std::nullopt;
  };
  std::vector<bool> follows(graph.nodes.size());
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    if (const auto next = follower(i)) follows[*next] = true;
  }
  Groups groups;
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    if (follows[i]) continue;
    groups.push_back({i});
    for (auto next = follower(i); next; next = follower(*next)) groups.back().push_back(*next);
  }
  return groups;
}

/// All of one kind that are as far from the start.
Groups layers(const SituationGraph& graph) {
  std::map<std::pair<std::size_t, int>, std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    groups[{graph.nodes[i].events, kind_of(graph.nodes[i])}].push_back(i);
  }
  Groups all;
  for (auto& [key, group] : groups) all.push_back(std::move(group));
  return all;
}

Groups groups_of(const SituationGraph& graph) {
  if (graph.nodes.size() <= kSinglyMax) return single(graph);
  Groups groups = chains(graph);
  return groups.size() <= kDrawnMax ? groups : layers(graph);
}

class GraphDrawing {
 public:
  GraphDrawing(const Scenario& scenario, const SituationGraph& graph,
               const std::vector<std::size_t>& way)
      : scenario_(scenario), graph_(graph), groups_(groups_of(graph)) {
    group_of_.resize(graph.nodes.size());
    for (std::size_t i = 0; i < groups_.size(); ++i) {
      for (const std::size_t node : groups_[i]) group_of_[node] = i;
    }
    is_on_way_.resize(groups_.size());
    for (const std::size_t node : way) is_on_way_[group_of_[node]] = true;
    ways_.resize(groups_.size());
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) add_ways(i);
    places_ = in_layers(ways_);
    for (const LayerPlace& place : places_) {
      top_ = std::min(top_, place.place);
      bottom_ = std::max(bottom_, place.place);
      layers_ = std::max(layers_, place.layer);
    }
  }

  DrawnGraph take() && {
    for (std::size_t i = 0; i < groups_.size(); ++i) edges(i);
    for (std::size_t i = 0; i < groups_.size(); ++i) node(i);
    const double width = 2 * kEdge + static_cast<double>(layers_) * kLayerWidth;
    const double height = 2 * kEdge + (bottom_ - top_) * kNodeHeight;
    Markup all;
    all.add(R"(<svg xmlns="http://www.w3.org/2000/svg" class="graph" viewBox="0 0 {} {}" )"
            R"(width="{}" height="{}">)",
            number(width), number(height), number(width), number(height));
    all.add(R"(<title>{}</title>{}<rect class="paper" width="{}" height="{}"/>)",
            escaped(scenario_.title), kGraphStyle, number(width), number(height));
    all.add("{}</svg>", body_.take());
    return {all.take(), std::move(groups_)};
  }

 private:
  void add_ways(std::size_t from) {
    for (const auto& way : graph_.nodes[from].ways) {
      const std::size_t to = group_of_[way.to];
      auto& ways = ways_[group_of_[from]];
      if (to == group_of_[from] || std::ranges::find(ways, to) != ways.end()) continue;
      ways.push_back(to);
    }
  }

  double x(std::size_t group) const {
    return kEdge + static_cast<double>(places_[group].layer) * kLayerWidth;
  }
  double y(std::size_t group) const { return kEdge + (places_[group].place - top_) * kNodeHeight; }

  void edges(std::size_t from) {
    for (const std::size_t to : ways_[from]) {
      const bool is_on_way =
          is_on_way_[from] && is_on_way_[to] && places_[to].layer == places_[from].layer + 1;
      const double bend = kLayerWidth / 2;
      body_.add(R"(<path class="edge{}" d="M{} {}C{} {} {} {} {} {}"/>)", is_on_way ? " on" : "",
                number(x(from) + kRadius), number(y(from)), number(x(from) + bend), number(y(from)),
                number(x(to) - bend), number(y(to)), number(x(to) - kRadius), number(y(to)));
    }
  }

  void node(std::size_t group) {
    constexpr std::array<std::string_view, 4> kLooks{"open", "ended", "lost", "broken"};
    const Node& first = graph_.nodes[groups_[group].front()];
    const auto look = kLooks[static_cast<std::size_t>(kind_of(first))];
    const std::size_t count = groups_[group].size();
    body_.add(R"(<g id="node-{}" class="node {}{}"><title>{}</title><circle cx="{}" )"
              R"(cy="{}" r="{}"/>)",
              group, look, is_on_way_[group] ? " on" : "", escaped(title_of(first, count)),
              number(x(group)), number(y(group)), number(kRadius));
    if (kind_of(first) == 3) {
      body_.add(R"(<path class="cross" d="M{} {}l7 7m0 -7l-7 7"/>)", number(x(group) - 3.5),
                number(y(group) - 3.5));
    } else if (count > 1) {
      body_.add(R"(<text x="{}" y="{}">{}</text>)", number(x(group)), number(y(group) + 3), count);
    }
    body_.add("</g>");
  }

  std::string title_of(const Node& node, std::size_t count) const {
    std::string title;
    if (count > 1) title += fmt::format("{} situations, the first:\n", count);
    for (const std::string& name : node.breaks) title += "breaks " + name + "\n";
    if (node.breaks.empty() && node.is_lost) title += "every way from here breaks a claim\n";
    for (const LaneNow& lane : words_of(scenario_, node)) {
      title += lane.name.en + ": " + lane.state.words.en + "\n";
    }
    return title;
  }

  const Scenario& scenario_;
  const SituationGraph& graph_;
  Groups groups_;
  std::vector<std::size_t> group_of_;
  std::vector<bool> is_on_way_;
  Groups ways_;
  std::vector<LayerPlace> places_;
  double top_ = 0;
  double bottom_ = 0;
  std::size_t layers_ = 0;
  Markup body_;
};

}  // namespace

DrawnGraph draw_graph(const Scenario& scenario, const SituationGraph& graph,
                      const std::vector<std::size_t>& way) {
  return GraphDrawing(scenario, graph, way).take();
}

}  // namespace acmsim::sim
