#pragma once

#include <array>
#include <fmt/format.h>
#include <string>
#include <string_view>

#include "model/base/enum_table.hpp"
#include "sim/engine/history.hpp"
#include "sim/forecast/forecast.hpp"

namespace acmsim::sim {

// How a forecast is said: a word for programs, and sentences for people.

/// A text in both languages. `{}` stands for what is said of it.
struct Phrase {
  std::string_view english;
  std::string_view korean;

  constexpr std::string_view in(Language language) const {
    return language == Language::korean ? korean : english;
  }
};

/// A text in the reader's language, with what stands in its places.
template <class... Args>
std::string said(const Phrase& phrase, Language language, const Args&... args) {
  return fmt::format(fmt::runtime(phrase.in(language)), args...);
}

struct LotName {
  Lot lot;
  std::string_view word;
};
inline constexpr std::array kLotNames{
    LotName{Lot::renews, "renews"},
    LotName{Lot::needs_hand, "needs-hand"},
    LotName{Lot::open, "open"},
    LotName{Lot::over, "over"},
};
static_assert(rows_match(kLotNames, &LotName::lot, Lot::over));

struct GapName {
  Gap gap;
  std::string_view word;
};
inline constexpr std::array kGapNames{
    GapName{Gap::description, "description"},
    GapName{Gap::records, "records"},
    GapName{Gap::method, "method"},
};
static_assert(rows_match(kGapNames, &GapName::gap, Gap::method));

struct HandReasonName {
  HandReason reason;
  std::string_view word;
  Phrase why;
};
inline constexpr std::array kHandReasonNames{
    HandReasonName{HandReason::mails,
                   "mails",
                   {"validated by e-mail, and somebody has to approve the mails from {} on",
                    "이메일 검증: {}부터 오는 메일을 누군가 승인해야 함"}},
    HandReasonName{HandReason::mails_end,
                   "mails-end",
                   {"validated by e-mail, and none of those is renewed after {}",
                    "이메일 검증: {} 이후에는 갱신되지 않음"}},
    HandReasonName{HandReason::not_in_use,
                   "not-in-use",
                   {"not in use, so it is not renewed", "사용 중이 아니므로 갱신되지 않음"}},
    HandReasonName{HandReason::record_gone,
                   "record-gone",
                   {"the validation record of {} is not seen in the DNS",
                    "{}의 검증 레코드가 DNS에서 보이지 않음"}},
    HandReasonName{HandReason::caa,
                   "caa",
                   {"CAA forbids Amazon to issue it", "CAA 레코드가 Amazon의 발급을 금지함"}},
    HandReasonName{HandReason::domain_lapses,
                   "domain-lapses",
                   {"{} is registered no longer than that", "{} 도메인 등록이 그때 만료됨"}},
    HandReasonName{HandReason::imported,
                   "imported",
                   {"imported, so it is not renewed", "가져온 인증서이므로 갱신되지 않음"}},
    HandReasonName{
        HandReason::pending,
        "pending",
        {"not issued yet, and ACM gives up then", "아직 발급되지 않았고 그때 시간 초과됨"}},
    HandReasonName{HandReason::expired,
                   "expired",
                   {"it has expired, and is in use", "만료되었는데 사용 중임"}},
    HandReasonName{HandReason::slow,
                   "slow",
                   {"ACM may take longer than is left", "ACM이 남은 시간보다 오래 걸릴 수 있음"}},
};
static_assert(rows_match(kHandReasonNames, &HandReasonName::reason, HandReason::slow));

struct CureName {
  Cure cure;
  std::string_view word;
  Phrase order;
};
inline constexpr std::array kCureNames{
    CureName{Cure::change_to_dns,
             "change-to-dns",
             {"change it to DNS validation", "DNS 검증으로 변경하세요"}},
    CureName{
        Cure::new_certificate,
        "new-certificate",
        {"put another one, validated by DNS, in its place", "DNS로 검증한 새 인증서로 교체하세요"}},
    CureName{Cure::put_into_use,
             "put-into-use",
             {"put it into use, or delete it", "사용하거나 삭제하세요"}},
    CureName{Cure::restore_record,
             "restore-record",
             {"restore that record", "그 레코드를 다시 만드세요"}},
    CureName{Cure::permit_caa,
             "permit-caa",
             {"let CAA permit amazon.com", "CAA에 amazon.com을 허용하세요"}},
    CureName{Cure::renew_registration,
             "renew-registration",
             {"renew the registration", "도메인 등록을 갱신하세요"}},
    CureName{Cure::validate,
             "validate",
             {"acmsim diagnose tells what it waits for", "acmsim diagnose로 원인을 확인하세요"}},
};
static_assert(rows_match(kCureNames, &CureName::cure, Cure::validate));

/// A date in UTC.
std::string date_of(Instant instant);
/// A date and its minute in UTC: `2027-05-09 13:29`.
std::string minute_of(Instant instant);

/// Why a certificate needs a hand: no control characters, no full stop.
std::string why_text(const Forecast& forecast, std::size_t which, Language language);

/// Why a certificate needs a hand, and what to do, in a line: no control characters, no full stop.
std::string hand_text(const Forecast& forecast, std::size_t which, Language language);

/// What a certificate is called for people: its first name, and the beginning of its id.
std::string label_of(const KnownCertificate& known);

/// The verdict for programs: `something-to-do`, `nothing-to-do`, `not-enough-evidence`.
std::string_view verdict_word(const Forecast& forecast);

}  // namespace acmsim::sim
