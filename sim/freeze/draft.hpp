#pragma once

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "sim/engine/history.hpp"

namespace acmsim::sim {

class RunningTimers;

/// What the parts of a frozen document share: the world that it says, what things are called in it,
/// and what it cannot say.
struct FreezeDraft {
  using Json = nlohmann::ordered_json;

  FreezeDraft(Scenario& told, const History& from)
      : scenario(told), history(from), world(from.end.world), names(told.catalogue) {}

  void leave_out(std::string sentence) {
    if (std::ranges::find(unsaid, sentence) == unsaid.end()) unsaid.push_back(std::move(sentence));
  }
  /// Whether a user of certificates is one of the document's load balancers.
  bool is_given(ResourceHandle user) const {
    const auto load_balancer = names.load_balancer_of(user);
    return load_balancer && world.load_balancers.contains(*load_balancer);
  }
  std::string text(NameHandle name) const { return names.name(name).text(); }
  /// Adds the account and the Region of a thing where they are not the scenario's.
  void put_place(Json& json, const Place& place) const;
  void put_tags(Json& json, const Labels& tags) const;
  void put_tags(Json& json, const LabelTable& table, const Thing& thing) const {
    put_tags(json, labels_of(table, thing));
  }

  Scenario& scenario;  ///< Its nicknames are the frozen document's.
  const History& history;
  const World& world;
  const Catalogue& names;
  std::vector<std::string> unsaid{};
};

/// What is not served yet of a change that a document can tell of; nothing of another.
std::optional<std::vector<route53::Write>> said_writes(const World& world, ChangeHandle handle);
/// Whether a document can tell that browsers do not see a listener as it was set.
bool is_update_said(const World& world, ListenerHandle listener);

FreezeDraft::Json delay_json(const Delay& delay);
FreezeDraft::Json record_json(const FreezeDraft& draft, const RecordSet& set);

FreezeDraft::Json frozen_certificates(FreezeDraft& draft);
FreezeDraft::Json frozen_load_balancers(FreezeDraft& draft);
FreezeDraft::Json frozen_hosted_zones(FreezeDraft& draft);
FreezeDraft::Json frozen_dns_zones(FreezeDraft& draft);
FreezeDraft::Json frozen_changes(FreezeDraft& draft);
FreezeDraft::Json frozen_domains(FreezeDraft& draft);
FreezeDraft::Json frozen_under_way(FreezeDraft& draft, const RunningTimers& timers);

}  // namespace acmsim::sim
