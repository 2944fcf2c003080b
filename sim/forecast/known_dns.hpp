#pragma once

#include <boost/unordered/unordered_flat_map.hpp>
#include <boost/unordered/unordered_flat_set.hpp>
#include <cstddef>
#include <optional>
#include <vector>

#include "model/base/domain_name.hpp"
#include "model/base/record.hpp"
#include "sim/evidence/evidence.hpp"

namespace acmsim::sim {

/// What captures say of the public DNS, by name: Route 53's listings, dig and nslookup. Private
/// zones are left out; whether a zone that was listed is the one that is delegated to is not asked.
class KnownDns {
 public:
  explicit KnownDns(const Evidence& evidence);

  /// Whether CNAMEs lead from a validation record to its value; nothing where captures do not tell.
  std::optional<bool> leads_to(const DomainName& name, const DomainName& target) const;
  /// Whether CAA forbids a name; nothing where captures do not tell.
  std::optional<bool> caa_forbids(const DomainName& name) const;
  /// Whether a hosted zone has the name that was seen.
  bool is_in_route53(const DomainName& name) const;

 private:
  template <class T>
  using ByName = boost::unordered_flat_map<DomainName, T>;
  using Names = boost::unordered_flat_set<DomainName>;

  void read(const Evidence& evidence, const ListingSeen& listing);
  void read(const DnsAnswerSeen& answer);
  bool is_listed(const DomainName& name) const;

  ByName<std::vector<DomainName>> aliases_;  ///< What CNAMEs lead to.
  ByName<std::vector<RecordValue>> caa_;     ///< Sets of CAA records.
  Names without_alias_;                      ///< Asked for a CNAME, and there is none.
  Names without_caa_;                        ///< The same of CAA.
  Names listed_;                             ///< Zones whose listing is complete.
  Names cuts_;                               ///< Names below which another zone begins.
  Names hosted_;                             ///< Zones of Route 53.
};

}  // namespace acmsim::sim
