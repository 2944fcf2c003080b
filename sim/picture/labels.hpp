#pragma once

#include <array>
#include <string>
#include <string_view>

#include "model/acm/status.hpp"
#include "model/dns/answer.hpp"
#include "model/world/availability.hpp"
#include "sim/picture/bilingual.hpp"
#include "sim/picture/lane.hpp"
#include "sim/plan/situation.hpp"

// How states are called in pictures, in both languages, and in which tone they are drawn.
namespace acmsim::sim {

/// What somebody does at a step. Nothing is drawn in the tone `off`.
struct StageText {
  Stage stage;
  Tone tone;
  std::string_view en;
  std::string_view ko;
};
inline constexpr std::array kStageTexts{
    StageText{Stage::blocked, Tone::off, "not yet", "아직"},
    StageText{Stage::queued, Tone::waits, "waits for a free hand", "일손을 기다림"},
    StageText{Stage::acting, Tone::acts, "is being done", "작업 중"},
    StageText{Stage::pausing, Tone::acts, "pauses", "쉬는 중"},
    StageText{Stage::watching, Tone::waits, "waits", "기다림"},
    StageText{Stage::noticing, Tone::waits, "is about to notice", "곧 알아챔"},
    StageText{Stage::repeating, Tone::waits, "may happen again", "다시 일어날 수 있음"},
    StageText{Stage::done, Tone::off, "done", "끝남"},
    StageText{Stage::skipped, Tone::off, "skipped", "건너뜀"},
    StageText{Stage::failed, Tone::off, "failed", "실패"},
    StageText{Stage::cut, Tone::off, "never began", "시작하지 못함"},
};
static_assert(rows_match(kStageTexts, &StageText::stage, Stage::cut));
constexpr const StageText& text_of(Stage stage) { return row_of(kStageTexts, stage); }

/// What the public DNS says where a validation record should be.
struct FindingText {
  dns::Finding finding;
  Tone tone;
  std::string_view en;
  std::string_view ko;
};
inline constexpr std::array kFindingTexts{
    FindingText{dns::Finding::delegated, Tone::waits, "delegated", "위임됨"},
    FindingText{dns::Finding::not_registered, Tone::bad, "NXDOMAIN: not registered",
                "NXDOMAIN: 등록되지 않음"},
    FindingText{dns::Finding::on_hold, Tone::bad, "NXDOMAIN: on hold", "NXDOMAIN: 정지됨"},
    FindingText{dns::Finding::dnssec_broken, Tone::bad, "SERVFAIL: DNSSEC", "SERVFAIL: DNSSEC"},
    FindingText{dns::Finding::lame, Tone::bad, "SERVFAIL: no server has the zone",
                "SERVFAIL: 영역이 없는 서버"},
    FindingText{dns::Finding::silent, Tone::bad, "SERVFAIL: nobody answers", "SERVFAIL: 응답 없음"},
    FindingText{dns::Finding::servers_disagree, Tone::bad, "servers disagree", "서버마다 다름"},
    FindingText{dns::Finding::record, Tone::warns, "another value", "값이 다름"},
    FindingText{dns::Finding::wildcard_record, Tone::warns, "a wildcard answers",
                "와일드카드가 답함"},
    FindingText{dns::Finding::alias, Tone::warns, "leads elsewhere", "다른 곳을 가리킴"},
    FindingText{dns::Finding::redirected, Tone::warns, "a DNAME leads elsewhere",
                "DNAME이 다른 곳을 가리킴"},
    FindingText{dns::Finding::name_too_long, Tone::bad, "YXDOMAIN", "YXDOMAIN"},
    FindingText{dns::Finding::no_data, Tone::waits, "no CNAME there", "CNAME 없음"},
    FindingText{dns::Finding::no_such_name, Tone::waits, "NXDOMAIN", "NXDOMAIN"},
    FindingText{dns::Finding::endpoint, Tone::warns, "leads to a load balancer",
                "로드 밸런서를 가리킴"},
    FindingText{dns::Finding::chain_too_long, Tone::bad, "too many aliases", "별칭이 너무 많음"},
};
static_assert(rows_match(kFindingTexts, &FindingText::finding, dns::Finding::chain_too_long));

/// What a browser shows, in Korean; in English it is in `kReasonTexts`.
struct ReasonKorean {
  Reason reason;
  std::string_view ko;
};
inline constexpr std::array kReasonKorean{
    ReasonKorean{Reason::available, "페이지가 열림"},
    ReasonKorean{Reason::no_such_name, "이름이 없음 (NXDOMAIN)"},
    ReasonKorean{Reason::dns_failure, "이름을 찾을 수 없음 (SERVFAIL)"},
    ReasonKorean{Reason::no_address, "이름에 주소가 없음"},
    ReasonKorean{Reason::elsewhere, "우리 로드 밸런서로 이어지지 않음"},
    ReasonKorean{Reason::no_load_balancer, "로드 밸런서가 응답하지 않음"},
    ReasonKorean{Reason::no_https_listener, "로드 밸런서에 HTTPS 리스너가 없음"},
    ReasonKorean{Reason::name_mismatch, "인증서가 이 이름의 것이 아님"},
    ReasonKorean{Reason::certificate_expired, "인증서가 만료됨"},
    ReasonKorean{Reason::certificate_revoked, "인증서가 취소됨"},
};
static_assert(rows_match(kReasonKorean, &ReasonKorean::reason, Reason::certificate_revoked));

Bilingual label_of(acm::Status status);
Bilingual label_of(acm::RowStatus status);
Bilingual label_of(acm::RenewalStatus status);
Bilingual label_of(acm::RenewalEligibility eligibility);
Bilingual label_of(Reason reason);
Bilingual label_of(dns::Finding finding);

Tone tone_of(acm::Status status);
Tone tone_of(acm::RowStatus status);
Tone tone_of(acm::RenewalStatus status);
Tone tone_of(dns::Finding finding);

}  // namespace acmsim::sim
