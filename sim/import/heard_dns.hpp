#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "sim/evidence/evidence.hpp"
#include "sim/evidence/later_answers.hpp"

namespace acmsim::sim {

using ServerNames = std::vector<DomainName>;

bool are_same_servers(ServerNames one, ServerNames other);

/// A record set as it was told.
struct SetHeard {
  DomainName owner;
  std::string type;
  std::uint32_t ttl = 0;
  std::vector<std::string> values;
  std::optional<DomainName> server;  ///< Whose zone it is in; nothing: a resolver has told it.
};

/// A zone that others than Route 53 may serve, by what zones say of themselves.
struct ZoneHeard {
  DomainName name;
  ServerNames servers;
};

/// What was heard of the DNS, as far as domains and the zones of others are made of it, and as far
/// as nobody has said another thing later.
class HeardDns {
 public:
  explicit HeardDns(const Evidence& evidence);

  /// A zone with other servers is another one, whatever its name.
  void note_zone(const DomainName& name, const ServerNames& servers);
  /// Whom a parent says to ask, or else the zone itself; empty where nobody has said it.
  ServerNames servers_of(const DomainName& domain) const;
  /// The server that a zone's SOA record names.
  std::optional<DomainName> first_server_of(const DomainName& zone) const;
  /// Whether a registry says that it knows nothing of a domain.
  bool is_denied(const DomainName& domain) const;
  /// Whether somebody who checks signatures got nothing of a domain, and somebody else did.
  bool fails_checking(const DomainName& domain) const;
  bool has_ds(const DomainName& domain) const { return signed_.contains(domain); }
  bool has_soa(const DomainName& name) const { return soas_.contains(name); }
  /// Whether anybody asked for a name, and was told what there is.
  bool is_told_of(const DomainName& name) const { return told_.contains(name); }
  /// Whether a server that a delegation names answers for nothing, or cannot be reached.
  bool is_dumb(const DomainName& server) const;
  /// Whether a record set stands in a zone: one of its servers has told it, or a resolver has and
  /// no server of a zone of that name.
  bool is_in(const SetHeard& set, const ZoneHeard& zone) const;

  const std::vector<ZoneHeard>& zones() const { return zones_; }
  const std::vector<SetHeard>& sets() const { return sets_; }
  /// Whom a parent says to ask, by zone.
  const std::map<DomainName, ServerNames>& referrals() const { return referrals_; }
  /// The zones of which an SOA record was seen, and the server that it names.
  const std::map<DomainName, std::optional<DomainName>>& soas() const { return soas_; }

 private:
  void learn(const DnsAnswerSeen& answer);
  void keep(const RecordSeen& record, const DnsAnswerSeen& answer);
  void judge(const DnsAnswerSeen& answer);
  bool is_hearsay(const DnsAnswerSeen& answer) const;

  const Evidence& evidence_;
  LaterAnswers later_;
  std::map<DomainName, std::optional<DomainName>> soas_;
  std::map<DomainName, ServerNames> referrals_;
  std::vector<ZoneHeard> zones_;
  std::vector<SetHeard> sets_;
  std::map<std::pair<DomainName, std::string>, std::vector<std::size_t>> places_;  ///< Of `sets_`.
  std::set<DomainName> signed_;             ///< Of these a DS was seen.
  std::set<DomainName> told_;               ///< What was asked for, and answered.
  std::set<DomainName> public_;             ///< The same, by those whom anybody may ask.
  std::set<DomainName> serving_;            ///< Servers that have answered for something.
  std::set<DomainName> failing_;            ///< Servers that refused, failed or were silent.
  std::map<DomainName, bool> are_private_;  ///< Hosts with addresses; whether all are private.
};

}  // namespace acmsim::sim
