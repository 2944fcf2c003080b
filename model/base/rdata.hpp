#pragma once

#include <array>
#include <boost/container_hash/hash.hpp>
#include <compare>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/base/domain_name.hpp"
#include "model/base/enum_table.hpp"

namespace acmsim {

/// The record types that zones hold: those of Route 53, and DNAME, which only others have.
/// Sources: Route 53 API Reference, RRType [D]; RFC 6672.
enum class RecordType : std::uint8_t {
  a,
  aaaa,
  caa,
  cname,
  ds,
  https,
  mx,
  naptr,
  ns,
  ptr,
  soa,
  spf,
  srv,
  sshfp,
  svcb,
  tlsa,
  txt,
  dname,
};

struct RecordTypeName {
  RecordType type;
  std::string_view word;
  bool is_value_a_name;   ///< Its text is one name and nothing else.
  bool moves_zones;       ///< It says where a zone ends, or moves the names below it.
  bool is_newer = false;  ///< Of Route 53's: see `Rules::newer_record_types`.
};
inline constexpr std::array kRecordTypeNames{
    RecordTypeName{RecordType::a, "A", false, false},
    RecordTypeName{RecordType::aaaa, "AAAA", false, false},
    RecordTypeName{RecordType::caa, "CAA", false, false},
    RecordTypeName{RecordType::cname, "CNAME", true, false},
    RecordTypeName{RecordType::ds, "DS", false, true},
    RecordTypeName{RecordType::https, "HTTPS", false, false, true},
    RecordTypeName{RecordType::mx, "MX", false, false},
    RecordTypeName{RecordType::naptr, "NAPTR", false, false},
    RecordTypeName{RecordType::ns, "NS", true, true},
    RecordTypeName{RecordType::ptr, "PTR", true, false},
    RecordTypeName{RecordType::soa, "SOA", false, true},
    RecordTypeName{RecordType::spf, "SPF", false, false},
    RecordTypeName{RecordType::srv, "SRV", false, false},
    RecordTypeName{RecordType::sshfp, "SSHFP", false, false, true},
    RecordTypeName{RecordType::svcb, "SVCB", false, false, true},
    RecordTypeName{RecordType::tlsa, "TLSA", false, false, true},
    RecordTypeName{RecordType::txt, "TXT", false, false},
    RecordTypeName{RecordType::dname, "DNAME", true, true},
};
static_assert(rows_match(kRecordTypeNames, &RecordTypeName::type, RecordType::dname));
/// Those of Route 53: all but the last.
inline constexpr std::span kRoute53Types =
    std::span(kRecordTypeNames).first(static_cast<std::size_t>(RecordType::dname));
constexpr std::string_view name_of(RecordType type) { return row_of(kRecordTypeNames, type).word; }

/// Where mail goes. Source: RFC 1035, section 3.3.9.
struct Mx {
  std::uint16_t preference = 0;
  DomainName host;

  /// Whether it says that the domain takes no mail. Source: RFC 7505, section 3.
  bool is_null() const { return preference == 0 && host.is_root(); }
};

/// Where a service is. Source: RFC 2782.
struct Srv {
  DomainName host;
};

/// The authority for a zone. Sources: RFC 1035, section 3.3.13; RFC 2308, section 4.
struct Soa {
  DomainName server;
  DomainName mailbox;
  std::uint32_t minimum = 0;  ///< Its last number: for how many seconds an absence may be kept.
};

/// Who may issue certificates. Source: RFC 8659, section 4.1.
struct Caa {
  unsigned flags = 0;
  std::string tag;     ///< In lower case: tags are compared so.
  std::string issuer;  ///< The value up to its parameters, in lower case; maybe empty.
};

/// A text of which nobody reads more; also one that does not have the form of its type.
struct Plain {};

/// What a record says. A name is that of a CNAME, a DNAME, an NS or a PTR.
using Rdata = std::variant<Plain, DomainName, Mx, Srv, Soa, Caa>;

/// The value of one record: its text, and what that says, which is read once. Route 53 shows the
/// text again as it was given, so it is kept. Within one type equal texts say the same, so only
/// texts are compared.
struct RecordValue {
  RecordValue(RecordType type, std::string given);
  /// The value of a type whose values are names.
  explicit RecordValue(DomainName name);

  std::string text;
  Rdata data;

  friend bool operator==(const RecordValue& one, const RecordValue& other) {
    return one.text == other.text;
  }
  friend auto operator<=>(const RecordValue& one, const RecordValue& other) {
    return one.text <=> other.text;
  }
  friend std::size_t hash_value(const RecordValue& value) { return boost::hash_value(value.text); }
};

std::vector<std::string> texts_of(const std::vector<RecordValue>& values);

}  // namespace acmsim
