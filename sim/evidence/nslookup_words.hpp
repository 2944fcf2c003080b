#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "model/dns/answer.hpp"

// The words of nslookup, of BIND and of Windows (English and Korean).
namespace acmsim::sim {

/// What stands before a colon.
enum class NslookupLabel : std::uint8_t { server, address, name, aliases };
struct NslookupLabelWord {
  std::string_view word;
  NslookupLabel label;
};
inline constexpr std::array kNslookupLabels{
    NslookupLabelWord{"Server", NslookupLabel::server},
    NslookupLabelWord{"서버", NslookupLabel::server},
    NslookupLabelWord{"Address", NslookupLabel::address},
    NslookupLabelWord{"Addresses", NslookupLabel::address},
    NslookupLabelWord{"Name", NslookupLabel::name},
    NslookupLabelWord{"이름", NslookupLabel::name},
    NslookupLabelWord{"Aliases", NslookupLabel::aliases},
};

/// What stands before ` = ` behind a name, and the type of such a record.
struct NslookupValueWord {
  std::string_view word;
  std::string_view type;
};
inline constexpr std::array kNslookupValues{
    NslookupValueWord{"canonical name", "CNAME"},
    NslookupValueWord{"nameserver", "NS"},
    NslookupValueWord{"mail exchanger", "MX"},
    NslookupValueWord{"text", "TXT"},
    NslookupValueWord{"name", "PTR"},
    NslookupValueWord{"rdata_257", "CAA"},
    NslookupValueWord{"rdata_43", "DS"},
    NslookupValueWord{"rdata_44", "SSHFP"},
    NslookupValueWord{"rdata_52", "TLSA"},
    NslookupValueWord{"rdata_64", "SVCB"},
    NslookupValueWord{"rdata_65", "HTTPS"},
    NslookupValueWord{"dname", "DNAME"},
    NslookupValueWord{"MX preference", "MX"},
    NslookupValueWord{"internet address", "A"},
    NslookupValueWord{"AAAA IPv6 address", "AAAA"},
    NslookupValueWord{"service", "SRV"},
};

/// The lines of an SOA record; which number or name each of them has.
struct NslookupSoaWord {
  std::string_view word;
  std::size_t place;  ///< Of the value, counted from 0.
};
inline constexpr std::array kNslookupSoa{
    NslookupSoaWord{"origin", 0},    NslookupSoaWord{"primary name server", 0},
    NslookupSoaWord{"mail addr", 1}, NslookupSoaWord{"responsible mail addr", 1},
    NslookupSoaWord{"serial", 2},    NslookupSoaWord{"refresh", 3},
    NslookupSoaWord{"retry", 4},     NslookupSoaWord{"expire", 5},
    NslookupSoaWord{"minimum", 6},   NslookupSoaWord{"default TTL", 6},
};

/// How a failure ends its line.
struct NslookupFailure {
  std::string_view word;
  std::string_view rcode;  ///< Empty: nobody has answered.
};
inline constexpr std::array kNslookupFailures{
    NslookupFailure{"NXDOMAIN", "NXDOMAIN"},
    NslookupFailure{"Non-existent domain", "NXDOMAIN"},
    NslookupFailure{"SERVFAIL", "SERVFAIL"},
    NslookupFailure{"Server failed", "SERVFAIL"},
    NslookupFailure{"REFUSED", "REFUSED"},
    NslookupFailure{"Query refused", "REFUSED"},
    NslookupFailure{"YXDOMAIN", "YXDOMAIN"},
    NslookupFailure{"FORMERR", "FORMERR"},
    NslookupFailure{"Format error", "FORMERR"},
    NslookupFailure{"NOTAUTH", "NOTAUTH"},
    NslookupFailure{"NOTIMP", "NOTIMP"},
    NslookupFailure{"No answer", "NOERROR"},
    NslookupFailure{"No response from server", ""},
};

inline constexpr std::array<std::string_view, 2> kNslookupNotAuthoritative{
    "Non-authoritative answer", "권한 없는 응답"};
inline constexpr std::string_view kNslookupAuthority = "Authoritative answers can be found from";
inline constexpr std::array<std::string_view, 2> kNslookupCannotFind{"can't find ", "Can't find "};
inline constexpr std::string_view kNslookupTimeout = "DNS request timed out";

}  // namespace acmsim::sim
