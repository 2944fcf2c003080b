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

/// What captures say of the public DNS, by name. What a resolver was heard to answer counts most,
/// as it sees what ACM would see; then what the servers themselves answer, if they agree; then what
/// Route 53 lists of a zone, although it may not be the zone that is delegated to.
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

  using Targets = std::vector<DomainName>;
  /// What was answered about a name's CNAME; no targets: there is none.
  struct Answered {
    std::optional<Targets> by_resolver{};
    std::optional<Targets> by_servers{};
  };

  std::optional<Targets> targets_of(const DomainName& name) const;
  void note_alias(const DnsAnswerSeen& answer, const DomainName& name);

  ByName<Answered> answered_;
  ByName<Targets> listed_aliases_;        ///< What CNAMEs lead to, as Route 53 lists them.
  ByName<std::vector<RecordValue>> caa_;  ///< Sets of CAA records.
  Names without_caa_;                     ///< Asked for CAA, and there is none.
  Names listed_;                          ///< Zones whose listing is complete.
  Names cuts_;                            ///< Names below which another zone begins.
  Names hosted_;                          ///< Zones of Route 53.
};

}  // namespace acmsim::sim
