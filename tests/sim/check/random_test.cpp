// Random documents: `run` and `check` know the same histories, and every way of searching agrees.
#include <algorithm>
#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include "sim/check/check.hpp"
#include "tests/sim/check/random_document.hpp"

namespace acmsim::sim {
namespace {

/// The scenario of a document. A property cannot end a test case, so it says itself what is wrong.
Scenario scenario_of(const Json& document) {
  auto scenario = read_scenario(document.dump());
  if (!scenario) RC_FAIL(complaints(document));
  return std::move(*scenario);
}

/// The claims that the replay of a counterexample breaks, as `run` tells them.
std::vector<std::string> broken_by(const Json& document, const Counterexample& told) {
  Json scripted = document;
  scripted["history"] = Json::array();
  for (const ScriptedEvent& event : told.history) {
    scripted["history"].push_back(
        {{"at", format_instant(event.at)}, {"fires", event.fires}, {"whose", event.whose}});
  }
  const History replayed = run(scenario_of(scripted), {});
  RC_ASSERT(!replayed.misfit.has_value());
  std::vector<std::string> names;
  for (const Violation& violation : replayed.violations) names.push_back(violation.name);
  return names;
}

TEST_CASE("check and run know the same histories", "[check][random]") {
  rc::prop("every situation that run reaches is one that check knows", [] {
    const Scenario scenario = scenario_of(random_document());
    const Symmetry symmetry(scenario, scenario.plan);
    const ScenarioModel model(scenario, scenario.plan, everything(scenario, scenario.plan),
                              &symmetry);
    TransitionGraph<ScenarioModel> graph(model);
    ClassLimits limits;
    limits.stop_at_violation = false;
    TimedSearch<ScenarioModel>(graph, Merging::hull, limits).run();

    for (const char* schedule : {"typical", "earliest", "latest", "random:1", "random:2"}) {
      RunOptions options{.schedule = Schedule::parse(schedule).value()};
      options.sees = [&](const Situation& situation, const std::vector<Timer>& armed) {
        if (has_ended(situation.progress)) return;
        ScenarioModel::State state{situation, Ending::not_yet};
        std::vector<Timer> names = armed;
        for (const Renamed& one : model.fold(state)) {
          const auto at = std::ranges::find(armed, one.from);
          if (at != armed.end()) names[static_cast<std::size_t>(at - armed.begin())] = one.to;
        }
        RC_ASSERT(graph.find(state, names).has_value());
      };
      run(scenario, options);
    }
  });

  rc::prop("unsafe is what a replay breaks, and safe is what no run breaks", [] {
    const Json document = random_document();
    const Scenario scenario = scenario_of(document);

    const Check found = check(scenario, {});

    RC_ASSERT(found.verdict != Safety::unknown);
    if (found.verdict == Safety::unsafe) {
      for (const auto* told : {&found.shortest, &found.fastest}) {
        const auto names = broken_by(document, **told);
        RC_ASSERT(!names.empty());
        RC_ASSERT(names.front() == (*told)->violates);
      }
      RC_ASSERT(found.fastest->witness.instants.back() <= found.shortest->witness.instants.back());
      return;
    }
    for (int seed = 0; seed < 5; ++seed) {
      const auto schedule = Schedule::parse("random:" + std::to_string(seed));
      RC_ASSERT(run(scenario, {.schedule = *schedule}).violations.empty());
    }
  });

  rc::prop("all searches and all reductions agree", [] {
    const Scenario scenario = scenario_of(random_document());
    const Check found = check(scenario, {});
    for (const bool reduces : {true, false}) {
      for (const auto search : {std::optional(Merging::inclusion), std::optional(Merging::equality),
                                std::optional<Merging>()}) {
        const CheckOptions options{.search = search,
                                   .slices = reduces,
                                   .mutes = reduces,
                                   .folds = reduces,
                                   .limits = {.classes_max = 30'000}};
        const Check other = check(scenario, options);
        if (other.verdict == Safety::unknown) continue;
        RC_ASSERT(other.verdict == found.verdict);
        if (found.verdict == Safety::safe || !reduces) continue;
        RC_ASSERT(other.shortest->violates == found.shortest->violates);
        RC_ASSERT(other.shortest->witness.fired.size() == found.shortest->witness.fired.size());
      }
    }
  });
}

}  // namespace
}  // namespace acmsim::sim
