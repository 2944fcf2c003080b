#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

// The words of whois, for those who print it and for those who read it.
namespace acmsim::sim {

enum class WhoisField : std::uint8_t {
  domain,
  status,
  name_server,
  dnssec,
  registrar,
  email,
  created,
  updated,
  expires,
};

struct WhoisLabel {
  WhoisField field;
  std::string_view label;  ///< What stands before the colon.
};
/// Of each field the first label is that of gTLD registries.
/// Sources: ICANN, Base Registry Agreement, specification 4, section 1.5; KISA's whois, as it
/// prints in Korean and in English; JPRS's, in Japanese and in English; Nominet's, which
/// puts values on lines of their own; other registries of countries. [U]
inline constexpr std::array kWhoisLabels{
    WhoisLabel{WhoisField::domain, "Domain Name"},
    WhoisLabel{WhoisField::domain, "Domain"},
    WhoisLabel{WhoisField::domain, "도메인이름"},
    WhoisLabel{WhoisField::status, "Domain Status"},
    WhoisLabel{WhoisField::status, "Status"},
    WhoisLabel{WhoisField::status, "Registration status"},
    WhoisLabel{WhoisField::status, "도메인상태"},
    WhoisLabel{WhoisField::status, "State"},
    WhoisLabel{WhoisField::status, "状態"},
    WhoisLabel{WhoisField::name_server, "Name Server"},
    WhoisLabel{WhoisField::name_server, "Name servers"},
    WhoisLabel{WhoisField::name_server, "Nameserver"},
    WhoisLabel{WhoisField::name_server, "nserver"},
    WhoisLabel{WhoisField::name_server, "Host Name"},
    WhoisLabel{WhoisField::name_server, "호스트이름"},
    WhoisLabel{WhoisField::name_server, "ネームサーバ"},
    WhoisLabel{WhoisField::dnssec, "DNSSEC"},
    WhoisLabel{WhoisField::registrar, "Registrar"},
    WhoisLabel{WhoisField::registrar, "Authorized Agency"},
    WhoisLabel{WhoisField::registrar, "등록대행자"},
    WhoisLabel{WhoisField::email, "Registrant Email"},
    WhoisLabel{WhoisField::email, "Admin Email"},
    WhoisLabel{WhoisField::email, "Tech Email"},
    WhoisLabel{WhoisField::email, "AC E-Mail"},
    WhoisLabel{WhoisField::email, "책임자 전자우편"},
    WhoisLabel{WhoisField::created, "Creation Date"},
    WhoisLabel{WhoisField::created, "Registered Date"},
    WhoisLabel{WhoisField::created, "등록일"},
    WhoisLabel{WhoisField::created, "Created on"},
    WhoisLabel{WhoisField::created, "Registered on"},
    WhoisLabel{WhoisField::created, "登録年月日"},
    WhoisLabel{WhoisField::updated, "Updated Date"},
    WhoisLabel{WhoisField::updated, "Last Updated Date"},
    WhoisLabel{WhoisField::updated, "최근 정보 변경일"},
    WhoisLabel{WhoisField::expires, "Registry Expiry Date"},
    WhoisLabel{WhoisField::expires, "Registrar Registration Expiration Date"},
    WhoisLabel{WhoisField::expires, "Expiration Date"},
    WhoisLabel{WhoisField::expires, "Expiry Date"},
    WhoisLabel{WhoisField::expires, "사용 종료일"},
    WhoisLabel{WhoisField::expires, "Expires on"},
    WhoisLabel{WhoisField::expires, "有効期限"},
};
constexpr std::string_view label_of(WhoisField field) {
  return std::ranges::find(kWhoisLabels, field, &WhoisLabel::field)->label;
}

/// How a line begins that says that nobody has the domain; Verisign's is the first.
struct WhoisUnknown {
  std::string_view begin;
  bool is_common = false;  ///< Other programs say so as well, of other things.
};
inline constexpr std::array kWhoisUnknown{
    WhoisUnknown{"No match for"},
    WhoisUnknown{"No match!!"},
    WhoisUnknown{"NOT FOUND", true},
    WhoisUnknown{"Domain not found", true},
    WhoisUnknown{"No Data Found", true},
    WhoisUnknown{"No entries found", true},
    WhoisUnknown{"No Object Found", true},
    WhoisUnknown{"No matching record", true},
    WhoisUnknown{"The queried object does not exist"},
    WhoisUnknown{"This domain name has not been registered"},
    WhoisUnknown{"The requested domain was not found"},
    WhoisUnknown{"상기 도메인이름은 등록되어 있지 않습니다"},
    WhoisUnknown{"The domain has not been registered"},
};

inline constexpr std::string_view kWhoisUpdate = "Last update of WHOIS database:";
inline constexpr std::array<std::string_view, 2> kWhoisUnsigned{"unsigned", "미서명"};
inline constexpr std::string_view kWhoisSigned = "signedDelegation";

}  // namespace acmsim::sim
