// What things are called when people are told of them: by their names, or as AWS calls them.
#include <algorithm>

#include "model/base/for_each_handle.hpp"
#include "model/base/match.hpp"
#include "sim/api/field.hpp"
#include "sim/session/live.hpp"

namespace acmsim::sim {

/// What the document's own things are called.
void Live::find_called() {
  for (const Naming& naming : opened_->context.part.namings) {
    const auto text = field_of(scenario().catalogue, naming.thing, "");
    if (text) called_.emplace(*text, naming.as.text());
  }
}

std::string Live::by_names(const std::string& subject) const {
  std::string text;
  for (std::size_t at = 0; at < subject.size();) {
    const std::size_t end = std::min(subject.find_first_of(" ,", at), subject.size());
    const std::string_view word = std::string_view(subject).substr(at, end - at);
    const auto called = called_.find(word);
    text += called == called_.end() ? word : called->second;
    if (end < subject.size()) text += subject[end];
    at = end + 1;
  }
  return text;
}

/// Things that are made are called by their name, or as AWS calls them.
void Live::give_nicknames_to(const Command& command, const std::optional<std::string>& name) {
  Nicknames& names = scenario().nicknames;
  const Catalogue& catalogue = scenario().catalogue;
  const auto put = [&](auto& table, auto handle, const std::string& own) {
    if (!table.contains(handle)) table.put(handle, name.value_or(own));
    if (name) called_.insert_or_assign(own, *name);
  };
  for_each_handle(
      command,
      Match{
          [&](const Fresh<CertificateHandle>& made) {
            put(names.certificates, CertificateHandle(made), catalogue.certificates.at(made).arn);
          },
          [&](const Fresh<ZoneHandle>& made) {
            put(names.zones, ZoneHandle(made), catalogue.hosted_zones.at(made).id);
          },
          [&](const Fresh<ChangeHandle>& made) {
            const auto* zone = std::get_if<CreateHostedZone>(&command);
            put(names.changes, ChangeHandle(made),
                zone == nullptr ? catalogue.change_ids.at(made)
                                : catalogue.hosted_zones.at(zone->fresh).id);
          },
          [&](const Fresh<LoadBalancerHandle>& made) {
            put(names.load_balancers, LoadBalancerHandle(made), catalogue.arn_of(made));
          },
          [&](const Fresh<TargetGroupHandle>& made) {
            put(names.target_groups, TargetGroupHandle(made), catalogue.target_groups.at(made).arn);
          },
          [&](const Fresh<ListenerHandle>& made) {
            put(names.listeners, ListenerHandle(made), catalogue.listeners.at(made).arn);
          },
          [](const auto&) {},
      });
}

}  // namespace acmsim::sim
