#pragma once

#include <map>
#include <string>
#include <utility>

#include "sim/surroundings/kept.hpp"

namespace acmsim::sim {

/// How record sets were given, where the model has them otherwise: Route 53 lists a name that is
/// the value of a record as it was given, of an alias whether it heeds its target's health, and the
/// health check that a record set names.
class RecordTexts {
 public:
  /// Notes what a ChangeResourceRecordSets that has succeeded has given; `zone` as in zone_key.
  void note(const std::string& zone, const nlohmann::json& request);
  /// Puts it into record sets that are listed, as far as they say the same.
  void put_into(const std::string& zone, OrderedJson& sets) const;
  void forget(const IsGone& is_gone);

 private:
  using Key = std::pair<std::string, std::string>;              ///< Name as it is listed, and type.
  std::map<std::string, std::map<Key, nlohmann::json>> given_;  ///< Record sets, by zone.
};

}  // namespace acmsim::sim
