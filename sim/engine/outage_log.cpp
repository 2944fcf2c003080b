#include "sim/engine/outage_log.hpp"

namespace acmsim::sim {

Event OutageLog::note(const Sighting& sighting, Instant now, const Catalogue& names,
                      const EventText& event_text, History& history) {
  const auto& [site, seen] = sighting;
  const std::string name = names.text_of(site);
  if (const auto lasting = lasting_.find(site); lasting != lasting_.end()) {
    Outage& outage = history.outages[lasting->second];
    outage.to = now;
    lasting_.erase(lasting);
    if (seen.reason == Reason::available) {
      return {now, "browser", name, OutageEdge::ends,
              event_text.say("opens again after {}", "{} 만에 다시 열림",
                             event_text.short_duration(now - outage.from))};
    }
  }
  lasting_.emplace(site, history.outages.size());
  std::string why = event_text.visit_text(site, seen, history.end.world);
  history.outages.push_back({site, now, std::nullopt, seen.reason, why});
  return {now, "browser", name, OutageEdge::begins, std::move(why)};
}

}  // namespace acmsim::sim
