// Random documents: `run` comes to no situation that `check` does not know.
#include <algorithm>
#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include "sim/check/check.hpp"
#include "sim/draw/random_document.hpp"
#include "sim/engine/history.hpp"
#include "sim/scenario/decode.hpp"

namespace acmsim::sim {
namespace {

constexpr std::uint64_t kClassesMax = 5000;

/// While caches keep old answers of a name it stands where it stood, so that a world has more than
/// one folded form.
bool has_one_form(const World& world, const Symmetry& symmetry) {
  return std::ranges::none_of(symmetry.groups(), [&](const auto& group) {
    return std::ranges::any_of(group, [&](const SymmetricRecord& record) {
      return world.internet.is_outdated(record.key.name);
    });
  });
}

TEST_CASE("check and run know the same histories", "[check][random]") {
  rc::prop("every situation that run reaches is one that check knows", [](std::uint64_t seed) {
    Json document = random_document(seed, Profile::real);
    document.erase("until");  // It would be one more timer, which a run does not tell of.
    const auto read = read_scenario(document.dump());
    if (!read) return;
    const Scenario& scenario = *read;
    const Symmetry symmetry(scenario, scenario.plan);
    const ScenarioModel model(scenario, scenario.plan, everything(scenario, scenario.plan),
                              &symmetry);
    TransitionGraph<ScenarioModel> graph(model);
    ClassLimits limits;
    limits.stop_at_violation = false;
    limits.classes_max = kClassesMax;
    const auto found = TimedSearch<ScenarioModel>(graph, Merging::hull, limits).run();
    if (found.stopped != Stopped::no) return;

    for (const char* schedule : {"typical", "earliest", "latest", "random:1", "random:2"}) {
      RunOptions options{.schedule = Schedule::parse(schedule).value()};
      options.sees = [&](const Snapshot& snapshot) {
        if (has_ended(snapshot.situation.progress)) return;
        if (!has_one_form(snapshot.situation.world, symmetry)) return;
        ScenarioModel::State state{snapshot.situation, Ending::not_yet};
        const std::vector<Timer>& armed = snapshot.armed;
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
}

}  // namespace
}  // namespace acmsim::sim
