#include "model/dns/caa.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>

#include "model/base/ascii.hpp"
#include "model/dns/resolve.hpp"

namespace acmsim::dns {
namespace {

constexpr std::array<std::string_view, 4> kAmazon{"amazon.com", "amazontrust.com", "awstrust.com",
                                                  "amazonaws.com"};
/// Source: RFC 8659, section 4.1.
constexpr unsigned kCritical = 128;
constexpr std::string_view kBlanks = " \t";

/// `0 issue "amazon.com"`, taken apart.
struct Property {
  unsigned flags = 0;
  std::string tag;    ///< In lower case: tags are compared so.
  std::string value;  ///< Without its quotation marks.
};

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(kBlanks);
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

std::string_view take_word(std::string_view& text) {
  text = trimmed(text);
  const std::string_view word = text.substr(0, text.find_first_of(kBlanks));
  text.remove_prefix(word.size());
  return word;
}

Property property_of(std::string_view text) {
  Property property;
  const std::string_view flags = take_word(text);
  std::from_chars(flags.data(), flags.data() + flags.size(), property.flags);
  property.tag = in_lower_case(take_word(text));
  text = trimmed(text);
  if (text.size() > 1 && text.front() == '"' && text.back() == '"') {
    text = text.substr(1, text.size() - 2);
  }
  property.value = text;
  return property;
}

/// Parameters after the issuer's domain do not matter to Amazon. [I]
bool names_amazon(const Property& property) {
  const std::string_view value = property.value;
  const std::string issuer = in_lower_case(trimmed(value.substr(0, value.find(';'))));
  return std::ranges::find(kAmazon, issuer) != kAmazon.end();
}

bool is_known(const Property& property) {
  constexpr std::array<std::string_view, 6> kTags{"issue",        "issuewild",    "iodef",
                                                  "contactemail", "contactphone", "issuemail"};
  return std::ranges::find(kTags, std::string_view(property.tag)) != kTags.end();
}

bool forbids(const RecordSet& set, bool is_wildcard) {
  bool has_issue = false;
  bool has_issuewild = false;
  bool is_issuer = false;
  bool is_wild_issuer = false;
  for (const std::string& text : set.values) {
    const Property property = property_of(text);
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

}  // namespace

bool caa_forbids(const PublicDns& dns, const DomainName& name) {
  for (DomainName at = name.without_wildcard(); !at.is_root(); at = at.parent()) {
    const Answer answer = resolve(dns, {at, RecordType::caa});
    if (answer.record) return forbids(dns.texts.records[*answer.record], name.is_wildcard());
  }
  return false;
}

}  // namespace acmsim::dns
