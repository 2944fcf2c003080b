// Which events people are told, and how often.
#include "tools/acmsim/story.hpp"

#include <set>

#include "tools/acmsim/files.hpp"

namespace acmsim::tools {

std::vector<ShownEvent> shown_events(const std::vector<sim::Event>& events) {
  constexpr sim::EventKind kDaily = acm::Notice::approaching_expiration;
  constexpr sim::EventKind kRenewed = Happening::certificate_renewed;
  std::vector<ShownEvent> shown;
  std::set<std::string> counting_down;
  for (const sim::Event& event : events) {
    const bool is_daily = event.kind == kDaily;
    if (is_daily && !counting_down.insert(event.subject).second) continue;
    if (event.kind == kRenewed) counting_down.erase(event.subject);
    shown.push_back(
        {&event, shown_text(event.text) + (is_daily ? ", told every day from now on" : "")});
  }
  return shown;
}

}  // namespace acmsim::tools
