#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/surroundings/kept.hpp"

namespace acmsim::sim {

// Record sets with a routing policy, of one zone, and what a batch does to them.
using RoutedKey = std::pair<std::string, std::string>;      ///< Name as it is listed, and type.
using RoutedOfKey = std::map<std::string, nlohmann::json>;  ///< As listed, by SetIdentifier.
using RoutedZone = std::map<RoutedKey, RoutedOfKey>;        ///< Without those that have none.

/// The member that says which of several a record set is.
inline constexpr const char* kSetIdentifier = "SetIdentifier";

RoutedKey routed_key(const nlohmann::json& set);
/// The policies that a record set names: their members.
std::vector<std::string_view> policies_in(const nlohmann::json& set);
/// Takes away what the session does not know of a record set.
void strip_policy(nlohmann::json& set);

/// The changes of a ChangeResourceRecordSets.
const nlohmann::json& changes_in(const nlohmann::json& request);
/// Whether a change is of a record set with an identifier.
bool is_routed(const nlohmann::json& change);
/// Does a change to the record sets with a policy.
void apply_change(RoutedZone& zone, const nlohmann::json& change);

/// What there is against a batch. Errors: InvalidInput, InvalidChangeBatch.
std::optional<AwsError> fault_of_routed_batch(const RoutedZone& before, const std::string& zone,
                                              const nlohmann::json& request, const AskSession& ask);

}  // namespace acmsim::sim
