#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "model/base/enum_table.hpp"
#include "model/base/record.hpp"

namespace acmsim::dns {

/// What somebody wants to know.
struct Question {
  DomainName name;
  RecordType type{};
};

/// The response codes that servers and resolvers give. Sources: RFC 1035, section 4.1.1; RFC 6672,
/// section 3.2 (YXDOMAIN).
enum class Rcode : std::uint8_t { no_error, server_failure, name_error, refused, yx_domain };

struct RcodeName {
  Rcode rcode;
  std::string_view word;  ///< As dig prints it.
};
inline constexpr std::array kRcodeNames{
    RcodeName{Rcode::no_error, "NOERROR"},    RcodeName{Rcode::server_failure, "SERVFAIL"},
    RcodeName{Rcode::name_error, "NXDOMAIN"}, RcodeName{Rcode::refused, "REFUSED"},
    RcodeName{Rcode::yx_domain, "YXDOMAIN"},
};
static_assert(rows_match(kRcodeNames, &RcodeName::rcode, Rcode::yx_domain));
constexpr std::string_view name_of(Rcode rcode) { return row_of(kRcodeNames, rcode).word; }

/// What one step of a resolution found.
enum class Finding : std::uint8_t {
  delegated,         ///< The registry or a zone cut names the servers to ask next.
  not_registered,    ///< The registry knows no such domain: NXDOMAIN.
  on_hold,           ///< The registry does not publish the domain: NXDOMAIN.
  dnssec_broken,     ///< The parent's DS fits no key, or signatures are wrong: SERVFAIL.
  lame,              ///< None of the servers has the zone: SERVFAIL.
  silent,            ///< None of the servers answers: SERVFAIL.
  servers_disagree,  ///< The servers do not give the same answer: SERVFAIL.
  record,            ///< A record set of the name and type asked for.
  wildcard_record,   ///< The same, synthesized from a wildcard (RFC 4592).
  alias,             ///< A CNAME, or a Route 53 alias, that leads on.
  redirected,        ///< A DNAME above leads on (RFC 6672).
  name_too_long,     ///< A DNAME above leads to what is too long for a name: YXDOMAIN.
  no_data,           ///< The name exists, without this type.
  no_such_name,      ///< NXDOMAIN.
  endpoint,          ///< A name that Amazon answers for: a load balancer.
  chain_too_long,    ///< More aliases than a resolver follows: SERVFAIL.
};

/// How a finding is called, and with which response code a resolution ends that it decides.
struct FindingName {
  Finding finding;
  std::string_view word;
  Rcode rcode;
};
inline constexpr std::array kFindingNames{
    FindingName{Finding::delegated, "delegated", Rcode::no_error},
    FindingName{Finding::not_registered, "not_registered", Rcode::name_error},
    FindingName{Finding::on_hold, "on_hold", Rcode::name_error},
    FindingName{Finding::dnssec_broken, "dnssec_broken", Rcode::server_failure},
    FindingName{Finding::lame, "lame", Rcode::server_failure},
    FindingName{Finding::silent, "silent", Rcode::server_failure},
    FindingName{Finding::servers_disagree, "servers_disagree", Rcode::server_failure},
    FindingName{Finding::record, "record", Rcode::no_error},
    FindingName{Finding::wildcard_record, "wildcard_record", Rcode::no_error},
    FindingName{Finding::alias, "alias", Rcode::no_error},
    FindingName{Finding::redirected, "redirected", Rcode::no_error},
    FindingName{Finding::name_too_long, "name_too_long", Rcode::yx_domain},
    FindingName{Finding::no_data, "no_data", Rcode::no_error},
    FindingName{Finding::no_such_name, "no_such_name", Rcode::name_error},
    FindingName{Finding::endpoint, "endpoint", Rcode::no_error},
    FindingName{Finding::chain_too_long, "chain_too_long", Rcode::server_failure},
};
static_assert(rows_match(kFindingNames, &FindingName::finding, Finding::chain_too_long));
constexpr std::string_view name_of(Finding finding) { return row_of(kFindingNames, finding).word; }
constexpr Rcode rcode_of(Finding finding) { return row_of(kFindingNames, finding).rcode; }

/// Whether a finding leads from the name that was asked for to another.
constexpr bool leads_on(Finding finding) {
  return finding == Finding::alias || finding == Finding::redirected;
}

/// One step of a resolution: evidence for a person.
struct Hop {
  DomainName where;                ///< The domain, the zone cut, the DNAME or the zone's origin.
  std::optional<ZoneHandle> zone;  ///< The zone that spoke, where one did.
  Finding finding{};
  friend auto operator<=>(const Hop&, const Hop&) = default;
};

/// One step from name to name.
struct Alias {
  RecordHandle record;  ///< A CNAME, a DNAME, or an alias of Route 53.
  DomainName target;    ///< Where it leads from here: a DNAME leads from every name to another.
  friend auto operator<=>(const Alias&, const Alias&) = default;
};

/// What the public internet answers for a name and type.
struct Answer {
  Rcode rcode = Rcode::no_error;
  std::optional<RecordHandle> record;  ///< What was found; nothing for NODATA and errors.
  std::optional<NameHandle> endpoint;  ///< Amazon's name where an address query ended.
  std::vector<Alias> aliases;          ///< In order; the last is the answer where it leads on.
  std::vector<Hop> path;               ///< Never empty; the last hop decided.

  /// Whether there is something of the type that was asked for.
  bool is_positive() const { return record || endpoint || leads_on(path.back().finding); }
  friend auto operator<=>(const Answer&, const Answer&) = default;
};

}  // namespace acmsim::dns
