#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "model/base/domain_name.hpp"

namespace acmsim::sim {

/// A public zone of a document.
struct ZoneThere {
  DomainName name;
  std::string as;
  bool is_route53 = true;
  const nlohmann::ordered_json* json = nullptr;  ///< Within the document.
};

/// The public zones of a document's `given`, and who is delegated to. A view.
class ZonesThere {
 public:
  explicit ZonesThere(const nlohmann::ordered_json& given);

  /// The zone that the internet asks for a name; nothing where the document has none.
  std::optional<ZoneThere> asked_for(const DomainName& name) const;
  /// Where a name leads by the DNAMEs above it: to itself where there are none.
  DomainName behind_dnames(const DomainName& name) const;
  /// The closest zone above a name, whether anybody asks it or not: one of Route 53 before others.
  std::optional<ZoneThere> closest_to(const DomainName& name) const;
  /// The records at a name in a zone.
  static std::vector<const nlohmann::ordered_json*> records_at(const ZoneThere& zone,
                                                               const DomainName& name);

 private:
  std::optional<DomainName> behind_dname(const DomainName& name) const;
  std::optional<ZoneThere> zone_at(const DomainName& name,
                                   const nlohmann::ordered_json& servers) const;

  const nlohmann::ordered_json& given_;
  std::vector<ZoneThere> zones_;
};

}  // namespace acmsim::sim
