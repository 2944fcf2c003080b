#include "sim/api/record_value.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "model/base/ascii.hpp"
#include "model/base/domain_name.hpp"
#include "model/base/svcb.hpp"
#include "sim/x509/pem.hpp"

namespace acmsim::sim {
namespace {

constexpr std::size_t kCharacterStringMax = 255;
constexpr std::size_t kIpv6Groups = 8;
constexpr unsigned kOctetMax = 255;
constexpr unsigned kNumberMax = 65'535;

std::string_view take_until(std::string_view& text, char end) {
  const std::string_view part = text.substr(0, text.find(end));
  text.remove_prefix(std::min(text.size(), part.size() + 1));
  return part;
}

bool is_ipv4(std::string_view text) {
  if (std::ranges::count(text, '.') != 3) return false;
  for (int i = 0; i < 4; ++i) {
    const std::string_view part = take_until(text, '.');
    if (part.empty() || part.size() > 3 || !std::ranges::all_of(part, is_digit)) return false;
    int number = 0;
    for (const char c : part) number = number * 10 + (c - '0');
    if (number > 255 || (part.size() > 1 && part.front() == '0')) return false;
  }
  return true;
}

/// How many 16-bit groups a part of an IPv6 address has, without `::`; nothing if it is malformed.
/// Only the last part may end in an IPv4 address.
std::optional<std::size_t> ipv6_groups(std::string_view text, bool is_last) {
  if (text.empty()) return 0;
  const auto colons = static_cast<std::size_t>(std::ranges::count(text, ':'));
  std::size_t groups = 0;
  for (std::size_t i = 0; i <= colons; ++i) {
    const std::string_view group = take_until(text, ':');
    if (is_last && i == colons && is_ipv4(group)) return groups + 2;
    if (group.empty() || group.size() > 4 || !std::ranges::all_of(group, is_hex)) {
      return std::nullopt;
    }
    ++groups;
  }
  return groups;
}

bool is_ipv6(std::string_view text) {
  const auto gap = text.find("::");
  if (gap == text.npos) return ipv6_groups(text, true) == kIpv6Groups;
  const auto before = ipv6_groups(text.substr(0, gap), false);
  const auto after = ipv6_groups(text.substr(gap + 2), true);
  return before && after && *before + *after < kIpv6Groups;
}

constexpr std::string_view kNotQuoted =
    "InvalidCharacterString (Value should be enclosed in quotation marks)";

/// What is wrong with one or more strings in quotation marks, with blanks between them. Source:
/// external-dns#1176; CharacterStringTooLong, public logs. [U]
std::optional<std::string_view> fault_of_character_strings(std::string_view text) {
  if (text.empty()) return kNotQuoted;
  bool is_too_long = false;
  while (!text.empty()) {
    if (text.front() != '"') return kNotQuoted;
    std::size_t end = 1;
    std::size_t length = 0;
    for (; end < text.size() && text[end] != '"'; ++end, ++length) {
      if (text[end] == '\\') ++end;
    }
    if (end >= text.size()) return kNotQuoted;
    is_too_long = is_too_long || length > kCharacterStringMax;
    text.remove_prefix(end + 1);
    const auto blanks = text.find_first_not_of(" \t");
    if (blanks == 0) return kNotQuoted;
    text.remove_prefix(std::min(blanks, text.size()));
  }
  if (is_too_long) return "CharacterStringTooLong (Value is too long)";
  return std::nullopt;
}

/// How many fields a value has, and what Route 53 says where it has others. The last field of CAA
/// may have blanks in its quotation marks. Sources: GSA-TTS/dns#373 for MX [U]; the others alike
/// [I].
struct FieldRule {
  RecordType type;
  std::size_t fields;
  std::string_view fault;
};
constexpr std::array kFieldRules{
    FieldRule{RecordType::mx, 2, "MXRRDATANotTwoFields (MX record doesn't have 2 fields)"},
    FieldRule{RecordType::caa, 3, "CAARRDATANotThreeFields (CAA record doesn't have 3 fields)"},
    FieldRule{RecordType::srv, 4, "SRVRRDATANotFourFields (SRV record doesn't have 4 fields)"},
    FieldRule{RecordType::soa, 7, "SOARRDATANotSevenFields (SOA record doesn't have 7 fields)"},
    FieldRule{RecordType::ds, 4, "DSRRDATANotFourFields (DS record doesn't have 4 fields)"},
    FieldRule{RecordType::naptr, 6, "NAPTRRRDATANotSixFields (NAPTR record doesn't have 6 fields)"},
    FieldRule{RecordType::sshfp, 3,
              "SSHFPRRDATANotThreeFields (SSHFP record doesn't have 3 fields)"},
    FieldRule{RecordType::tlsa, 4, "TLSARRDATANotFourFields (TLSA record doesn't have 4 fields)"},
};

/// What the fields of a value are, in their order; `none` stands behind the last. What is left of
/// an SVCB or an HTTPS record are its parameters. Sources: Route 53 Developer Guide, supported DNS
/// record types [D]; RFC 9460, section 2.1; texts [I].
enum class FieldKind : std::uint8_t { none, octet, number, name, quoted, digits };
struct FieldKinds {
  RecordType type;
  std::array<FieldKind, 6> kinds;
  std::string_view fault;
};
constexpr std::array kFieldKinds{
    FieldKinds{RecordType::ds,
               {FieldKind::number, FieldKind::octet, FieldKind::octet, FieldKind::digits},
               "DSRRDATAIllegalField (DS record has an illegal field)"},
    FieldKinds{RecordType::https,
               {FieldKind::number, FieldKind::name},
               "HTTPSRRDATAIllegalField (HTTPS record has an illegal field)"},
    FieldKinds{RecordType::naptr,
               {FieldKind::number, FieldKind::number, FieldKind::quoted, FieldKind::quoted,
                FieldKind::quoted, FieldKind::name},
               "NAPTRRRDATAIllegalField (NAPTR record has an illegal field)"},
    FieldKinds{RecordType::srv,
               {FieldKind::number, FieldKind::number, FieldKind::number, FieldKind::name},
               "SRVRRDATAIllegalField (SRV record has an illegal field)"},
    FieldKinds{RecordType::sshfp,
               {FieldKind::octet, FieldKind::octet, FieldKind::digits},
               "SSHFPRRDATAIllegalField (SSHFP record has an illegal field)"},
    FieldKinds{RecordType::svcb,
               {FieldKind::number, FieldKind::name},
               "SVCBRRDATAIllegalField (SVCB record has an illegal field)"},
    FieldKinds{RecordType::tlsa,
               {FieldKind::octet, FieldKind::octet, FieldKind::octet, FieldKind::digits},
               "TLSARRDATAIllegalField (TLSA record has an illegal field)"},
};

void skip_blanks(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
}

/// Takes a field and the blanks around it; what stands in quotation marks is one.
std::string_view take_field(std::string_view& text) {
  skip_blanks(text);
  std::size_t end = 0;
  for (bool is_quoted = false; end < text.size(); ++end) {
    if (text[end] == '"') is_quoted = !is_quoted;
    if (!is_quoted && (text[end] == ' ' || text[end] == '\t')) break;
  }
  const std::string_view field = text.substr(0, end);
  text.remove_prefix(end);
  skip_blanks(text);
  return field;
}

std::size_t count_fields(std::string_view text) {
  std::size_t count = 0;
  while (!take_field(text).empty()) ++count;
  return count;
}

bool is_number_to(std::string_view text, unsigned max) {
  constexpr std::size_t kDigitsMax = 5;
  if (text.empty() || text.size() > kDigitsMax || !std::ranges::all_of(text, is_digit)) {
    return false;
  }
  unsigned number = 0;
  for (const char c : text) number = number * 10 + static_cast<unsigned>(c - '0');
  return number <= max;
}

bool is_field(FieldKind kind, std::string_view text) {
  switch (kind) {
    case FieldKind::none: return text.empty();
    case FieldKind::octet: return is_number_to(text, kOctetMax);
    case FieldKind::number: return is_number_to(text, kNumberMax);
    case FieldKind::name: return !fault_of_name(text);
    case FieldKind::quoted: return text.size() > 1 && text.starts_with('"') && text.ends_with('"');
    case FieldKind::digits:
      return !text.empty() && text.size() % 2 == 0 && std::ranges::all_of(text, is_hex);
  }
  return false;
}

template <class IsGood>
bool is_list_of(std::string_view text, IsGood is_good) {
  for (bool is_last = false; !is_last;) {
    is_last = text.find(',') == text.npos;
    if (!is_good(take_until(text, ','))) return false;
  }
  return true;
}

/// Source: RFC 9460, sections 7 and 8; that Route 53 asks for it [I].
bool is_parameter(const SvcParameter& parameter) {
  const std::string_view value = parameter.value;
  const auto key = parameter.key();
  if (!key) return true;
  switch (*key) {
    case SvcKey::mandatory:
      return is_list_of(value, [](std::string_view word) {
        return svc_number(word).value_or(0) != 0;  // 0 is this key, which does not name itself.
      });
    case SvcKey::alpn:
      return is_list_of(value, [](std::string_view protocol) {
        return !protocol.empty() && protocol.size() <= kCharacterStringMax;
      });
    case SvcKey::no_default_alpn: return value.empty();
    case SvcKey::port: return is_number_to(value, kNumberMax);
    case SvcKey::ipv4hint: return is_list_of(value, is_ipv4);
    case SvcKey::ech: return !value.empty() && from_base64(value);
    case SvcKey::ipv6hint: return is_list_of(value, is_ipv6);
  }
  return false;
}

std::optional<std::string_view> fault_of_fields(const FieldKinds& row, std::string_view value) {
  for (const FieldKind kind : row.kinds) {
    if (kind == FieldKind::none) break;
    if (!is_field(kind, take_field(value))) return row.fault;
  }
  const auto parameters = svc_parameters(value);
  const bool is_good = parameters && std::ranges::all_of(*parameters, is_parameter);
  return is_good ? std::nullopt : std::optional(row.fault);
}

/// A preference and a host. Source of the rule: Route 53 Developer Guide, MX record type [D]; text
/// [I].
std::optional<std::string_view> fault_of_mx(std::string_view value) {
  if (!is_number_to(take_field(value), kNumberMax)) {
    return "MXRRDATAIllegalPreference (MX preference is not a number from 0 to 65535)";
  }
  return fault_of_name(take_field(value));
}

/// Flags, a tag, and a value in quotation marks. Source of the rules: Route 53 Developer Guide, CAA
/// record type [D]; texts [I].
std::optional<std::string_view> fault_of_caa(std::string_view value) {
  if (!is_number_to(take_field(value), kOctetMax)) {
    return "CAARRDATAIllegalFlags (CAA flags are not a number from 0 to 255)";
  }
  const std::string_view tag = take_field(value);
  if (!std::ranges::all_of(tag, [](char c) { return is_letter(c) || is_digit(c); })) {
    return "CAARRDATAIllegalTag (CAA tag has other characters than letters and digits)";
  }
  return fault_of_character_strings(value);
}

}  // namespace

std::optional<std::string_view> fault_of_name(std::string_view text) {
  if (DomainName::parse(text)) return std::nullopt;
  if (text.ends_with('.')) text.remove_suffix(1);
  bool has_empty_label = text.empty();
  bool has_long_label = false;
  for (std::string_view rest = text; !rest.empty();) {
    const bool is_last = rest.find('.') == rest.npos;
    const std::string_view label = take_until(rest, '.');
    has_empty_label = has_empty_label || label.empty() || (!is_last && rest.empty());
    has_long_label = has_long_label || label.size() > kLabelOctetsMax;
  }
  if (has_empty_label) return "DomainLabelEmpty (Domain label is empty)";
  if (has_long_label) return "DomainLabelTooLong (Domain label is too long)";
  const bool is_printable = std::ranges::all_of(text, [](char c) { return c > ' ' && c < '\x7f'; });
  if (!is_printable) return "UnsupportedCharacter (Value contains unsupported characters)";
  return "DomainNameTooLong (Domain name is too long)";
}

bool is_value_a_name(RecordType type) { return row_of(kRecordTypeNames, type).is_value_a_name; }

std::optional<std::string_view> fault_of_value(RecordType type, std::string_view value) {
  if (type == RecordType::a && !is_ipv4(value)) {
    return "ARRDATAIllegalIPv4Address (Value is not a valid IPv4 address)";
  }
  if (type == RecordType::aaaa && !is_ipv6(value)) {
    return "AAAARRDATAIllegalIPv6Address (Value is not a valid IPv6 address)";
  }
  if (is_value_a_name(type)) return fault_of_name(value);
  const auto* rule = std::ranges::find(kFieldRules, type, &FieldRule::type);
  if (rule != kFieldRules.end() && count_fields(value) != rule->fields) return rule->fault;
  const auto* kinds = std::ranges::find(kFieldKinds, type, &FieldKinds::type);
  if (kinds != kFieldKinds.end()) return fault_of_fields(*kinds, value);
  if (type == RecordType::mx) return fault_of_mx(value);
  if (type == RecordType::caa) return fault_of_caa(value);
  if (type == RecordType::txt || type == RecordType::spf) return fault_of_character_strings(value);
  return std::nullopt;
}

std::string fatal_problem(std::string_view fault, std::string_view text) {
  return "FATAL problem: " + std::string(fault) + " encountered with '" + std::string(text) + "'";
}

}  // namespace acmsim::sim
