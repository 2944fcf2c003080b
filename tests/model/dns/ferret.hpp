#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace acmsim::dns {

/// What a server says, as lines `name ttl IN type value`, names in lower case with their dot.
struct ToldLines {
  std::string rcode;
  bool aa = false;
  std::set<std::string> answer;
  std::set<std::string> authority;
  std::set<std::string> additional;
};

/// A question to a server of one zone, and what real servers said: see the README beside the data.
struct FerretCase {
  std::string id;
  std::string kind;  ///< The path through the formal model that it takes: E1, W2, ...
  std::string origin;
  nlohmann::json zone;  ///< `[{name, ttl, type, rdata}]`
  std::string name;
  std::string type;
  bool agree_full = false;  ///< The servers said the same in AUTHORITY and ADDITIONAL, too.
  ToldLines expected;
};

/// The cases on whose answer all servers agree; nothing, and a warning, where the data is absent.
/// They are in `../shared/dns-conformance`, or where ACMSIM_DNS_CONFORMANCE says.
std::vector<FerretCase> ferret_cases();

/// Where a reply is not as expected, one word each: rcode, aa, answer, referral, authority,
/// additional. The last two count only where the servers agree on them.
std::vector<std::string> differences(const FerretCase& asked, const ToldLines& told);

}  // namespace acmsim::dns
