// The page and the graph of a check.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <regex>
#include <sstream>

#include "sim/picture/check_page.hpp"
#include "sim/picture/layers.hpp"
#include "sim/picture/parting.hpp"
#include "tests/json_schema.hpp"
#include "tests/sim/picture/checked.hpp"
#include "tests/sim/shipped.hpp"

namespace acmsim::sim {
namespace {

TEST_CASE("a check's page is as its schema says, and has both histories", "[picture]") {
  const Checked unsafe = checked("check/waiter-shorter-than-aws");
  const Json page = document_of(check_page_html(unsafe.scenario, unsafe.report, Language::english));
  std::ifstream file(std::string(ACMSIM_SOURCE_DIR) + "/scenarios/schema/page.schema.json");
  CHECK(JsonSchema(Json::parse(file)).differences(page) == std::vector<std::string>{});
  CHECK(page.at("verdict") == "unsafe");
  REQUIRE(page.at("stories").size() == 2);
  CHECK(page.at("stories")[0].at("story").at("verdict") == "violated");
  CHECK(page.at("stories")[1].at("story").at("verdict") == "holds");
  // Validation takes half an hour as a rule; the plan gives up after 75 minutes.
  CHECK(page.at("parts_at") == 1800);
  CHECK(page.at("lost_from") == 75 * 60);
  CHECK(page.at("parts_by").at("en").get<std::string>().starts_with("new "));
  CHECK(page.at("lost_by").at("en") == "the step issued gives up");
  // What both have at one instant lies at one place.
  const Json& one = page.at("stories")[0].at("story");
  const Json& other = page.at("stories")[1].at("story");
  CHECK(one.at("xs").front() == other.at("xs").front());
}

TEST_CASE("a safe check's page shows a typical history", "[picture]") {
  const Checked safe = checked("check/waiter-long-enough");
  const Json page = document_of(check_page_html(safe.scenario, safe.report, Language::korean));
  CHECK(page.at("verdict") == "safe");
  CHECK(page.at("lang") == "ko");
  CHECK(page.at("parts_at").is_null());
  CHECK(page.at("lost_from").is_null());
  REQUIRE(page.at("stories").size() == 1);
  CHECK(page.at("stories")[0].at("role") == "typical");
}

TEST_CASE("each node of a drawn graph is told in words, and leads to others", "[picture]") {
  const Checked unsafe = checked("check/waiter-shorter-than-aws");
  const auto graph = situations_of(unsafe.scenario, unsafe.report);
  REQUIRE(graph.has_value());
  const DrawnGraph drawn = draw_graph(unsafe.scenario, *graph, {0});
  std::size_t told = 0;
  for (const auto& group : drawn.nodes) told += group.size();
  CHECK(told == graph->nodes.size());
  for (std::size_t i = 0; i < drawn.nodes.size(); ++i) {
    CHECK(drawn.svg.find(fmt::format("id=\"node-{}\"", i)) != std::string::npos);
  }
  const std::string text = dot(unsafe.scenario, *graph);
  CHECK(text.starts_with("digraph \"A waiter that is shorter than AWS may take\" {\n"));
  CHECK(text.find("n0 -> n1") != std::string::npos);
  CHECK(text.find("ACM finds the CNAMEs of new") != std::string::npos);
}

TEST_CASE("quotes in a title do not end a text of Graphviz", "[picture]") {
  const Checked unsafe = checked("check/waiter-shorter-than-aws");
  const auto graph = situations_of(unsafe.scenario, unsafe.report);
  REQUIRE(graph.has_value());
  Scenario scenario = unsafe.scenario;
  scenario.title = R"(a "b" \c)";
  CHECK(dot(scenario, *graph).starts_with(R"(digraph "a \"b\" \\c" {)"));
}

TEST_CASE("layers are told by the fewest edges, and nothing lies on another", "[picture]") {
  const auto places = in_layers({{1, 2}, {3}, {3}, {0}});
  CHECK(places[0].layer == 0);
  CHECK(places[1].layer == 1);
  CHECK(places[2].layer == 1);
  CHECK(places[1].place != places[2].place);
  CHECK(places[3].layer == 2);
  CHECK(in_layers({}).empty());
}

TEST_CASE("the nearest safe history differs in one delay", "[picture]") {
  const Checked unsafe = checked("check/waiter-shorter-than-aws");
  const Scenario scripted = decoded(Json::parse(unsafe.report.shortest->document.dump()));
  const auto how = nearest_safe(scripted, "no-step-fails");
  REQUIRE(how.has_value());
  CHECK(run(scripted, *how).violations.empty());
  CHECK_FALSE(run(scripted, {}).violations.empty());
}

}  // namespace
}  // namespace acmsim::sim
