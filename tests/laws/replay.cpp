#include "tests/laws/replay.hpp"

namespace acmsim::sim {

Json replay_of(const Json& document, const Counterexample& told) {
  Json replay = document;
  replay.erase("expected");
  replay["history"] = Json::array();
  for (const ScriptedEvent& event : told.history) {
    replay["history"].push_back(
        {{"at", format_instant(event.at)}, {"fires", event.fires}, {"whose", event.whose}});
  }
  return replay;
}

}  // namespace acmsim::sim
