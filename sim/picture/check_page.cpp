#include "sim/picture/check_page.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <map>
#include <memory>
#include <vector>

#include "model/base/ensure.hpp"
#include "sim/check/reduce/parts.hpp"
#include "sim/picture/check_numbers.hpp"
#include "sim/picture/page.hpp"
#include "sim/picture/parting.hpp"
#include "sim/picture/situation_words.hpp"
#include "sim/picture/worst_history.hpp"
#include "sim/scenario/decode.hpp"

namespace acmsim::sim {
namespace {

using Json = nlohmann::ordered_json;

/// More situations are not looked at, and of more that are drawn no words are told.
constexpr std::size_t kNodesMax = 2000;
constexpr std::size_t kToldMax = 400;
/// So many worst outages have a history of their own; the search for all may cost so much.
constexpr std::size_t kWorstMax = 3;
constexpr std::uint64_t kWorstTransitionsMax = 100'000;

Scenario decoded_again(const Json& document) {
  auto scenario = read_scenario(json_text(document));
  ensure(scenario.has_value(), "a counterexample is a document");
  return std::move(*scenario);
}

/// The situations that a counterexample leads through, the start first; as far as they are there.
std::vector<std::size_t> way_of(const SituationGraph& graph, const Counterexample& told) {
  std::vector<std::size_t> way{0};
  for (const Timer& fired : told.witness.fired) {
    const auto& ways = graph.nodes[way.back()].ways;
    const auto next = std::ranges::find(ways, fired, &SituationGraph::Way::fires);
    if (next == ways.end()) break;
    way.push_back(next->to);
  }
  return way;
}

/// The event by which two histories are told differently for the first time.
const StoryEvent* first_difference(const Storyboard& one, const Storyboard& other) {
  const auto same_event = [](const StoryEvent& left, const StoryEvent& right) {
    return left.event.at == right.event.at && left.event.subject == right.event.subject &&
           left.event.text == right.event.text;
  };
  const auto [left, right] = std::ranges::mismatch(one.events, other.events, same_event);
  if (right != other.events.end() &&
      (left == one.events.end() || right->event.at < left->event.at)) {
    return &*right;
  }
  return left != one.events.end() ? &*left : nullptr;
}

class CheckPage {
 public:
  CheckPage(const Scenario& scenario, const CheckReport& report, Language language)
      : scenario_(scenario), report_(report), language_(language) {
    page_ = {{"acmsim_page", 1},
             {"kind", "check"},
             {"lang", language == Language::korean ? "ko" : "en"},
             {"title", scenario.title},
             {"verdict", row_of(kSafetyNames, report.check.verdict).word},
             {"report", told()},
             {"claims", Json::array()},
             {"parts_at", nullptr},
             {"parts_by", nullptr},
             {"lost_from", nullptr},
             {"lost_by", nullptr},
             {"latest_start", latest_start_json(scenario, report)},
             {"worst", nullptr},
             {"stories", Json::array()},
             {"graph", nullptr}};
    std::vector<ToldClaim> claims;
    for (const CheckedClaim& claim : report.claims) claims.push_back(claim.claim);
    page_["claims"] = told_claims_json(scenario, claims);
  }

  std::string write() && {
    if (report_.shortest) {
      show_counterexample();
    } else {
      show_alone(scenario_, "typical");
    }
    show_worst_outages();
    draw_situations();
    return filled_page({.title = scenario_.title,
                        .language = language_,
                        .timelines = std::move(timelines_),
                        .graph = std::move(graph_),
                        .json = std::move(page_)});
  }

 private:
  std::string told() const {
    std::string all;
    for (const CheckPartName& part : kCheckPartNames) {
      all += check_text(scenario_, report_, part.part, {});
    }
    return all;
  }

  void show_counterexample() {
    const Scenario broken = decoded_again(report_.shortest->document);
    const auto how = nearest_safe(broken, report_.shortest->broken.name);
    if (!how) return show_alone(broken, "broken");
    const Storyboard lost = storyboard(broken, {}, "history");
    const Storyboard kept = storyboard(broken, *how, "history");
    std::optional<Instant> parts_at;
    if (const StoryEvent* first = first_difference(lost, kept)) {
      parts_at = first->event.at;
      page_["parts_at"] = (*parts_at - scenario_.starts_at).count();
      page_["parts_by"] =
          both(same(first->event.subject + " ") + Bilingual{first->event.text, first->ko});
    }
    add_story(lost, "broken", &kept, parts_at);
    add_story(kept, "safe", &lost, parts_at);
  }

  /// Of hosts that may be out of reach, the longest first. Those that no history here has get one.
  void show_worst_outages() {
    if (!report_.outages || report_.check.verdict == Safety::unknown) return;
    std::vector<WorstOutage> told = *report_.outages;
    std::erase_if(told, [](const auto& one) { return one.longest == Duration{0} && !one.goes_on; });
    std::ranges::stable_sort(told, std::greater{}, &WorstOutage::longest);
    const auto transitions_left = std::make_shared<std::uint64_t>(kWorstTransitionsMax);
    page_["worst"] = Json::array();
    std::size_t drawn = 0;
    for (const WorstOutage& worst : told) {
      if (!shown_in_.contains(worst.site) && drawn < kWorstMax) {
        const auto made = with_worst_outage(scenario_, worst, transitions_left);
        if (made) {
          ++drawn;
          add_story(storyboard(*made, played_late(), "history"), "worst", nullptr, std::nullopt);
        }
      }
      const auto story = shown_in_.find(worst.site);
      page_["worst"].push_back(worst_json(scenario_, worst));
      if (story != shown_in_.end()) page_["worst"].back()["story"] = story->second;
    }
  }

  static Json both(const Bilingual& words) { return {{"en", words.en}, {"ko", words.ko}}; }

  void show_alone(const Scenario& scenario, const char* role) {
    add_story(storyboard(scenario, {}, "typical"), role, nullptr, std::nullopt);
  }

  void add_story(const Storyboard& board, const char* role, const Storyboard* beside,
                 std::optional<Instant> parts_at) {
    const Timeline timeline = draw_timeline(board, {language_, false, beside, parts_at});
    const std::size_t number = page_["stories"].size();
    timelines_ += fmt::format("<div class=\"story\" data-story=\"{}\" data-role=\"{}\">{}</div>\n",
                              number, role, timeline.svg);
    for (const WorstOutage& worst : report_.outages.value_or(std::vector<WorstOutage>{})) {
      if (has_worst(board.history, worst)) shown_in_.emplace(worst.site, number);
    }
    page_["stories"].push_back({{"role", role}, {"story", page_json(board, timeline, language_)}});
  }

  void draw_situations() {
    const auto graph = situations_of(scenario_, report_);
    if (!graph) return;
    if (report_.check.shortest) note_loss(*graph, way_of(*graph, *report_.check.shortest));
    const DrawnGraph drawn = drawn_situations(scenario_, report_, *graph);
    graph_ = drawn.svg;
    Json nodes = Json::array();
    for (const auto& group : drawn.nodes) nodes.push_back(node_json(*graph, group, drawn));
    Json kinds = Json::object();
    for (const LaneKindText& kind : kLaneKindTexts) {
      kinds[std::string(kind.word)] = both({std::string(kind.en), std::string(kind.ko)});
    }
    page_["graph"] = {{"situations", graph->nodes.size()},
                      {"kinds", std::move(kinds)},
                      {"nodes", std::move(nodes)}};
  }

  /// From when on every way that goes on from the counterexample's breaks a claim.
  void note_loss(const SituationGraph& graph, const std::vector<std::size_t>& way) {
    const auto& instants = report_.check.shortest->witness.instants;
    for (std::size_t i = 0; i < way.size() && i < instants.size(); ++i) {
      if (!graph.nodes[way[i]].is_lost) continue;
      page_["lost_from"] = instants[i];
      if (i > 0) {
        const Timer& fired = report_.check.shortest->witness.fired[i - 1];
        page_["lost_by"] = both(words_of(scenario_, SituationGraph::Way{.fires = fired}));
      }
      return;
    }
  }

  /// How everything stands, kind by kind.
  Json stands_json(const SituationGraph::Node& node) const {
    Json all = Json::array();
    std::optional<LaneKind> kind;
    for (const LaneNow& lane : words_of(scenario_, node)) {
      Json one{{"tone", text_of(lane.state.tone).word},
               {"en", {lane.name.en, lane.state.words.en}},
               {"ko", {lane.name.ko, lane.state.words.ko}}};
      if (kind != lane.key.kind) one["begins"] = text_of(lane.key.kind).word;
      if (lane.key.is_part()) one["part"] = true;
      kind = lane.key.kind;
      all.push_back(std::move(one));
    }
    return all;
  }

  Json node_json(const SituationGraph& graph, const std::vector<std::size_t>& group,
                 const DrawnGraph& drawn) const {
    const SituationGraph::Node& first = graph.nodes[group.front()];
    const SituationGraph::Node& last = graph.nodes[group.back()];
    Json node{{"count", group.size()},
              {"events", first.events},
              {"has_ended", last.has_ended},
              {"is_lost", first.is_lost},
              {"breaks", first.breaks}};
    if (drawn.nodes.size() > kToldMax) return node;
    node["stands"] = stands_json(first);
    node["ways"] = Json::array();
    for (const SituationGraph::Way& way : last.ways) {
      const auto to = std::ranges::find_if(drawn.nodes, [&](const auto& other) {
        return std::ranges::find(other, way.to) != other.end();
      });
      node["ways"].push_back({{"to", to - drawn.nodes.begin()},
                              {"fires", both(words_of(scenario_, way))},
                              {"breaks", way.breaks}});
    }
    return node;
  }

  const Scenario& scenario_;
  const CheckReport& report_;
  Language language_;
  Json page_;
  std::string timelines_;
  std::string graph_;
  std::map<Website, std::size_t> shown_in_;  ///< The first story with a host's worst outage.
};

}  // namespace

std::optional<SituationGraph> situations_of(const Scenario& scenario, const CheckReport& report) {
  const Extent extent =
      report.check.shortest ? report.check.shortest->extent : whole_of(scenario, scenario.plan, {});
  return situation_graph(scenario, extent, kNodesMax);
}

DrawnGraph drawn_situations(const Scenario& scenario, const CheckReport& report,
                            const SituationGraph& graph) {
  std::vector<std::size_t> way;
  if (report.check.shortest) way = way_of(graph, *report.check.shortest);
  return draw_graph(scenario, graph, way);
}

std::string check_page_html(const Scenario& scenario, const CheckReport& report,
                            Language language) {
  return CheckPage(scenario, report, language).write();
}

}  // namespace acmsim::sim
