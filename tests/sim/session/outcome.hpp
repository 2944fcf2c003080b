#pragma once

#include <set>
#include <string>

#include "tests/sim/session/talk.hpp"

namespace acmsim::sim {

/// What a history comes to, whatever things are called in it.
inline Json outcome_of(const Json& told) {
  Json outcome{{"ended_at", told.at("ended_at")},
               {"outages", told.at("outages")},
               {"holds", told.at("verdict") == "holds"}};
  std::multiset<std::string> certificates;
  for (const Json& one : told.at("certificates")) {
    certificates.insert(one.at("DomainName").get<std::string>() + " " +
                        one.at("Status").get<std::string>() + " " +
                        one.at("RenewalEligibility").get<std::string>());
  }
  outcome["certificates"] = certificates;
  for (const Json& event : told.at("events")) {
    const bool is_clients = event.at("actor") == "plan" || event.at("actor") == "client";
    if (!is_clients) outcome["events"] += {event.at("at"), event.at("actor"), event.at("event")};
  }
  return outcome;
}

}  // namespace acmsim::sim
