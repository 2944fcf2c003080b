#include "sim/engine/outage_log.hpp"

namespace acmsim::sim {

Event OutageLog::note(const Sighting& sighting, Instant now, const Catalogue& names,
                      const Words& words, History& history) {
  const auto& [host, seen] = sighting;
  const std::string& name = names.name(host).text();
  if (const auto lasting = lasting_.find(host); lasting != lasting_.end()) {
    Outage& outage = history.outages[lasting->second];
    outage.to = now;
    lasting_.erase(lasting);
    if (seen.reason == Reason::available) {
      return {now, "browser", name, OutageEdge::ends,
              "opens again after " + format_short(now - outage.from)};
    }
  }
  lasting_.emplace(host, history.outages.size());
  std::string why = words.visit_text(host, seen, history.end.world);
  history.outages.push_back({host, now, std::nullopt, seen.reason, why});
  return {now, "browser", name, OutageEdge::begins, std::move(why)};
}

}  // namespace acmsim::sim
