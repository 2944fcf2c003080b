#include "sim/picture/situation_words.hpp"

#include "sim/picture/lanes.hpp"

namespace acmsim::sim {

std::vector<LaneNow> words_of(const Scenario& scenario, const SituationGraph::Node& node) {
  Cast all;
  for (const CertificateHandle handle : node.situation.world.certificates.handles()) {
    all.certificates.some.push_back(handle);
  }
  all.certificates.alike.resize(all.certificates.some.size());
  all.hosts = {scenario.catalogue.watches,
               std::vector<std::size_t>(scenario.catalogue.watches.size())};
  for (std::uint32_t i = 0; i < scenario.plan.steps.size(); ++i) all.steps.some.push_back({i});
  return lanes_now(scenario, all, node.situation);
}

std::string words_of(const Scenario& scenario, const SituationGraph::Way& way) {
  return std::string(name_of(way.fires.kind)) + " of " + whose_text(scenario, way.fires);
}

}  // namespace acmsim::sim
