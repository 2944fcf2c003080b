#pragma once

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "sim/engine/history.hpp"

namespace acmsim::sim {

/// What the parts of a frozen document share: the world that it says, what things are called in it,
/// and what it cannot say.
struct FreezeDraft {
  using Json = nlohmann::ordered_json;

  FreezeDraft(Scenario& told, const History& from)
      : scenario(told), history(from), world(from.end.world), names(told.catalogue) {}

  void leave_out(std::string sentence) {
    if (std::ranges::find(unsaid, sentence) == unsaid.end()) unsaid.push_back(std::move(sentence));
  }
  std::string text(NameHandle name) const { return names.name(name).text(); }
  /// Adds the account and the Region of a thing where they are not the scenario's.
  void put_place(Json& json, const Place& place) const;

  Scenario& scenario;  ///< Its nicknames are the frozen document's.
  const History& history;
  const World& world;
  const Catalogue& names;
  std::vector<std::string> unsaid{};
};

FreezeDraft::Json frozen_certificates(FreezeDraft& draft);
FreezeDraft::Json frozen_load_balancers(FreezeDraft& draft);
FreezeDraft::Json frozen_hosted_zones(FreezeDraft& draft);
FreezeDraft::Json frozen_dns_zones(FreezeDraft& draft);
FreezeDraft::Json frozen_domains(FreezeDraft& draft);

}  // namespace acmsim::sim
