#include "model/dns/caa.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "model/dns/resolve.hpp"

namespace acmsim::dns {
namespace {

constexpr std::array<std::string_view, 4> kAmazon{"amazon.com", "amazontrust.com", "awstrust.com",
                                                  "amazonaws.com"};
/// Source: RFC 8659, section 4.1.
constexpr unsigned kCritical = 128;

/// Parameters after the issuer's domain do not matter to Amazon. [I]
bool names_amazon(const Caa& property) {
  return std::ranges::find(kAmazon, property.issuer) != kAmazon.end();
}

bool is_known(const Caa& property) {
  constexpr std::array<std::string_view, 6> kTags{"issue",        "issuewild",    "iodef",
                                                  "contactemail", "contactphone", "issuemail"};
  return std::ranges::find(kTags, std::string_view(property.tag)) != kTags.end();
}

}  // namespace

bool caa_set_forbids(std::span<const RecordValue> set, bool is_wildcard) {
  bool has_issue = false;
  bool has_issuewild = false;
  bool is_issuer = false;
  bool is_wild_issuer = false;
  for (const RecordValue& value : set) {
    const auto* const read = std::get_if<Caa>(&value.data);
    if (read == nullptr) continue;
    const Caa& property = *read;
    if ((property.flags & kCritical) != 0 && !is_known(property)) return true;
    if (property.tag == "issue") {
      has_issue = true;
      is_issuer = is_issuer || names_amazon(property);
    } else if (property.tag == "issuewild") {
      has_issuewild = true;
      is_wild_issuer = is_wild_issuer || names_amazon(property);
    }
  }
  if (is_wildcard && has_issuewild) return !is_wild_issuer;
  return has_issue && !is_issuer;
}

bool caa_forbids(const PublicDns& dns, const DomainName& name) {
  for (DomainName at = name.without_wildcard(); !at.is_root(); at = at.parent()) {
    const Answer answer = resolve(dns, {at, RecordType::caa});
    if (answer.record)
      return caa_set_forbids(dns.texts.records[*answer.record].values, name.is_wildcard());
  }
  return false;
}

}  // namespace acmsim::dns
