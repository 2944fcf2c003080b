// Names and records between ldns and the model.
#include "tools/acmsim/serve/dns_wire.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <fmt/core.h>
#include <vector>

#include "model/base/ensure.hpp"

namespace acmsim::tools {
namespace {

struct TypeNumber {
  RecordType type;
  ldns_rr_type number;
};
constexpr std::array kTypeNumbers{
    TypeNumber{RecordType::a, LDNS_RR_TYPE_A},
    TypeNumber{RecordType::aaaa, LDNS_RR_TYPE_AAAA},
    TypeNumber{RecordType::caa, LDNS_RR_TYPE_CAA},
    TypeNumber{RecordType::cname, LDNS_RR_TYPE_CNAME},
    TypeNumber{RecordType::ds, LDNS_RR_TYPE_DS},
    TypeNumber{RecordType::https, LDNS_RR_TYPE_HTTPS},
    TypeNumber{RecordType::mx, LDNS_RR_TYPE_MX},
    TypeNumber{RecordType::naptr, LDNS_RR_TYPE_NAPTR},
    TypeNumber{RecordType::ns, LDNS_RR_TYPE_NS},
    TypeNumber{RecordType::ptr, LDNS_RR_TYPE_PTR},
    TypeNumber{RecordType::soa, LDNS_RR_TYPE_SOA},
    TypeNumber{RecordType::spf, LDNS_RR_TYPE_SPF},
    TypeNumber{RecordType::srv, LDNS_RR_TYPE_SRV},
    TypeNumber{RecordType::sshfp, LDNS_RR_TYPE_SSHFP},
    TypeNumber{RecordType::svcb, LDNS_RR_TYPE_SVCB},
    TypeNumber{RecordType::tlsa, LDNS_RR_TYPE_TLSA},
    TypeNumber{RecordType::txt, LDNS_RR_TYPE_TXT},
    TypeNumber{RecordType::dname, LDNS_RR_TYPE_DNAME},
};
static_assert(rows_match(kTypeNumbers, &TypeNumber::type, RecordType::dname));

bool is_plain(unsigned char octet) {
  return std::isalnum(octet) != 0 || octet == '-' || octet == '_' || octet == '*';
}

bool is_octal(char c) { return c >= '0' && c <= '7'; }

/// Whether a text begins with an octet as Route 53 escapes it: `\052`.
bool is_escaped(std::string_view text) {
  return text.size() >= 4 && text.front() == '\\' &&
         std::all_of(text.begin() + 1, text.begin() + 4, is_octal);
}

/// The octet at the beginning of a name's text, which is taken off: itself, or `\052`.
unsigned char take_octet(std::string_view& text) {
  const bool escaped = is_escaped(text);
  int octet = static_cast<unsigned char>(text.front());
  if (escaped) octet = (text[1] - '0') * 64 + (text[2] - '0') * 8 + (text[3] - '0');
  text.remove_prefix(escaped ? 4 : 1);
  return static_cast<unsigned char>(octet);
}

/// A value as a zone file has it: there the number of an octet is decimal.
std::string zone_file_text(std::string_view text) {
  std::string written;
  while (!text.empty()) {
    if (is_escaped(text)) {
      written += fmt::format("\\{:03}", take_octet(text));
      continue;
    }
    const std::size_t size = text.front() == '\\' && text.size() > 1 ? 2 : 1;
    written += text.substr(0, size);
    text.remove_prefix(size);
  }
  return written;
}

/// A name as it is sent: labels, each after its length.
ldns_rdf* wire_name(const DomainName& name) {
  std::vector<std::uint8_t> wire{0};
  std::size_t length = 0;
  for (std::string_view text = name.text(); !text.empty();) {
    if (text.front() == '.') {
      text.remove_prefix(1);
      length = wire.size();
      wire.push_back(0);
      continue;
    }
    wire.push_back(take_octet(text));
    ++wire[length];
  }
  if (!name.is_root()) wire.push_back(0);
  return ldns_dname_new_frm_data(static_cast<std::uint16_t>(wire.size()), wire.data());
}

}  // namespace

DomainName name_in(const ldns_rdf& wire) {
  const std::uint8_t* data = ldns_rdf_data(&wire);
  std::string text;
  for (std::size_t at = 0; data[at] != 0; at += data[at] + std::size_t{1}) {
    if (!text.empty()) text += '.';
    for (std::size_t i = 1; i <= data[at]; ++i) {
      const unsigned char octet = data[at + i];
      text += is_plain(octet) ? std::string(1, static_cast<char>(octet))
                              : fmt::format("\\{:03o}", octet);
    }
  }
  if (text.empty()) return {};
  auto name = DomainName::parse(text);
  ensure(name.has_value(), "what was a name on the wire is a name");
  return *name;
}

std::optional<RecordType> type_of(ldns_rr_type number) {
  for (const TypeNumber& row : kTypeNumbers) {
    if (row.number == number) return row.type;
  }
  return std::nullopt;
}

bool push_set(ldns_pkt& packet, ldns_pkt_section section, const dns::SentSet& set) {
  for (const RecordValue& value : set.values) {
    ldns_rr* made = nullptr;
    const std::string line =
        fmt::format(". 0 IN {} {}", name_of(set.type), zone_file_text(value.text));
    if (ldns_rr_new_frm_str(&made, line.c_str(), 0, nullptr, nullptr) != LDNS_STATUS_OK) {
      return false;
    }
    ldns_rdf_deep_free(ldns_rr_owner(made));
    ldns_rr_set_owner(made, wire_name(set.owner));
    ldns_rr_set_ttl(made, set.ttl);
    ldns_pkt_push_rr(&packet, section, made);
  }
  return true;
}

std::string octets_of(const ldns_pkt& packet) {
  std::uint8_t* wire = nullptr;
  std::size_t size = 0;
  if (ldns_pkt2wire(&wire, &packet, &size) != LDNS_STATUS_OK) return {};
  std::string octets(wire, wire + size);
  std::free(wire);  // NOLINT: ldns has it from malloc.
  return octets;
}

}  // namespace acmsim::tools
