#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "sim/evidence/evidence.hpp"
#include "sim/evidence/later_answers.hpp"

namespace acmsim::sim {

/// Who speaks in an answer.
enum class Voice : std::uint8_t {
  resolver,   ///< A recursive resolver that anybody may ask.
  inside,     ///< A resolver with a private address: a VPC's, a router's.
  authority,  ///< A name server, of what it serves itself.
};

/// What an answer comes to.
enum class Heard : std::uint8_t {
  records,       ///< Of the type that was asked for, or a CNAME that leads on.
  no_data,       ///< The name exists, without this type.
  no_such_name,  ///< NXDOMAIN
  nothing,       ///< Nothing was printed: any of the two above, or a failure.
  referral,      ///< Ask others.
  failed,        ///< SERVFAIL
  refused,       ///< REFUSED
  silent,        ///< Nobody answers.
  unclear,       ///< It cannot be told.
};

/// An answer, as it is to be understood.
struct DnsReading {
  const DnsAnswerSeen* seen = nullptr;
  Voice voice{};
  Heard heard{};
  std::vector<const RecordSeen*> chain;  ///< CNAMEs, from the name that was asked for on.
  std::vector<const RecordSeen*> found;  ///< Of the type that was asked for, where the chain ends.
  const RecordSeen* soa = nullptr;       ///< Of the zone that has nothing.

  /// Whether it says that there is no such record.
  bool is_negative() const {
    return heard == Heard::no_data || heard == Heard::no_such_name || heard == Heard::nothing;
  }
  /// Whether nobody could say anything.
  bool is_failure() const {
    return heard == Heard::failed || heard == Heard::refused || heard == Heard::silent;
  }
};

/// The name that a value is, if it is one; quotes around it are no part of a name.
std::optional<DomainName> name_in(const RecordSeen& record);

/// All answers that still hold, understood and found by the name that was asked for. A view: it
/// lives no longer than the evidence.
class DnsView {
 public:
  explicit DnsView(const Evidence& evidence);

  /// In the order of the evidence.
  std::span<const DnsReading> readings() const { return readings_; }
  /// Those that are over: the same server was asked the same later, and has answered.
  std::span<const DnsReading> earlier() const { return earlier_; }
  const LaterAnswers& later() const { return later_; }
  /// Those of one name, whatever type was asked for; of a `+trace` only what was found at last.
  std::vector<const DnsReading*> of(const DomainName& name) const;
  /// Those of one name and type.
  std::vector<const DnsReading*> of(const DomainName& name, RecordType type) const;
  /// Whether a resolver that anybody may ask has answered anything.
  bool has_public_resolvers() const;
  /// Whether such a one was silent: then whoever asked cannot reach servers on the internet, and
  /// that another is silent as well tells nothing.
  bool is_cut_off() const;
  /// The name of the server that spoke, where it is known.
  std::optional<DomainName> server_of(const DnsReading& reading) const;
  /// The addresses that were seen for a host, each with where.
  std::vector<const RecordSeen*> addresses_of(const DomainName& host) const;

 private:
  DnsReading understood(const DnsAnswerSeen& seen) const;
  Voice voice_of(const DnsAnswerSeen& seen) const;
  void spread_denials();

  LaterAnswers later_;
  std::set<DomainName> name_servers_;        ///< Every host that an NS record names.
  std::map<std::string, DomainName> hosts_;  ///< By address.
  std::map<DomainName, std::vector<const RecordSeen*>> addresses_;
  std::vector<DnsReading> readings_;
  std::vector<DnsReading> earlier_;
  std::map<DomainName, std::vector<std::size_t>> by_name_;
};

}  // namespace acmsim::sim
