#include "sim/engine/outage_log.hpp"

namespace acmsim::sim {

Event OutageLog::note(const Sighting& sighting, Instant now, const Catalogue& names,
                      const Words& words, std::vector<Outage>& outages) {
  const auto& [host, seen] = sighting;
  const std::string& name = names.name(host).text();
  if (const auto lasting = lasting_.find(host); lasting != lasting_.end()) {
    Outage& outage = outages[lasting->second];
    outage.to = now;
    lasting_.erase(lasting);
    if (seen.reason == Reason::available) {
      return {now, "browser", name, "outage_ends",
              "opens again after " + format_short(now - outage.from)};
    }
  }
  lasting_.emplace(host, outages.size());
  outages.push_back({host, now, std::nullopt, seen.reason});
  return {now, "browser", name, "outage_begins", words.visit_text(seen)};
}

}  // namespace acmsim::sim
