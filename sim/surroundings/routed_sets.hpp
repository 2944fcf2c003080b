#pragma once

#include <map>
#include <string>
#include <vector>

#include "sim/surroundings/routed_batch.hpp"

namespace acmsim::sim {

/// Record sets with a routing policy: several of one name and type, told apart by SetIdentifier, of
/// which Route 53 chooses one for each question. The session has one record set for a name and a
/// type, so it is given the one that answers here, where everything is healthy: the heaviest; the
/// primary; that of the first Region by name; the one for every place, else for the first; of
/// multivalue answers the first eight, together. What the session knows is therefore one history of
/// those that are possible, and who reads it is told so (`told`).
///
/// Source: Route 53 API Reference, ResourceRecordSet; Developer Guide, choosing a routing policy
/// [D]; texts, public logs [U], what has [I] inferred. A zone is called as in zone_key.
class RoutedSets {
 public:
  /// What there is against a ChangeResourceRecordSets. Errors: InvalidInput, InvalidChangeBatch.
  std::optional<AwsError> refusal(const std::string& zone, const nlohmann::json& request,
                                  const AskSession& ask) const;
  /// The request as the session knows it: of each name and type with a policy the one that answers.
  nlohmann::json for_session(const std::string& zone, nlohmann::json request) const;
  /// Notes a ChangeResourceRecordSets that has succeeded.
  void note(const std::string& zone, const nlohmann::json& request);

  bool has(const std::string& zone) const { return zones_.contains(zone); }
  /// A list of record sets with all of them in the place of those that answer; of the first name
  /// and type from an identifier on.
  OrderedJson shown(const std::string& zone, const OrderedJson& sets,
                    const std::string& from_identifier) const;
  /// How many more there are than the session knows.
  std::size_t surplus(const std::string& zone) const;
  /// A sentence for each name and type that has several.
  std::vector<std::string> told() const;
  void forget(const IsGone& is_gone);

 private:
  RoutedZone of(const std::string& zone) const;

  std::map<std::string, RoutedZone> zones_;  ///< Without those that have none.
};

}  // namespace acmsim::sim
