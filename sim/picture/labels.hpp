#pragma once

#include <array>
#include <string>
#include <string_view>

#include "model/acm/status.hpp"
#include "model/dns/answer.hpp"
#include "model/world/availability.hpp"
#include "sim/engine/meanings.hpp"
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
    StageText{Stage::blocked, Tone::off, "not yet", "시작 전"},
    StageText{Stage::queued, Tone::waits, "waits for a free hand", "담당자 대기 중"},
    StageText{Stage::acting, Tone::acts, "is being done", "작업 중"},
    StageText{Stage::pausing, Tone::acts, "pauses", "일시 중지"},
    StageText{Stage::watching, Tone::waits, "waits", "대기 중"},
    StageText{Stage::noticing, Tone::waits, "is about to notice", "확인 직전"},
    StageText{Stage::repeating, Tone::waits, "may happen again", "재발 가능"},
    StageText{Stage::done, Tone::off, "done", "완료"},
    StageText{Stage::skipped, Tone::off, "skipped", "건너뜀"},
    StageText{Stage::failed, Tone::off, "failed", "실패"},
    StageText{Stage::cut, Tone::off, "never began", "시작되지 않음"},
};
static_assert(rows_match(kStageTexts, &StageText::stage, Stage::cut));
constexpr const StageText& text_of(Stage stage) { return row_of(kStageTexts, stage); }

/// Why a request failed. Those that people meet are in the words of the ACM User Guide,
/// troubleshooting, in both languages, from memory [U]; the guide words the others, of private CAs,
/// in sentences, which are shortened here. [I]
struct FailureReasonText {
  acm::FailureReason reason;
  std::string_view en;
  std::string_view ko;
};
inline constexpr std::array kFailureReasonTexts{
    FailureReasonText{acm::FailureReason::no_available_contacts, "No Available Contacts",
                      "사용 가능한 연락처 없음"},
    FailureReasonText{acm::FailureReason::additional_verification_required,
                      "Additional Verification Required", "추가 확인 필요"},
    FailureReasonText{acm::FailureReason::domain_not_allowed, "Domain Not Allowed",
                      "허용되지 않는 도메인"},
    FailureReasonText{acm::FailureReason::invalid_public_domain, "Invalid Public Domain",
                      "잘못된 퍼블릭 도메인"},
    FailureReasonText{acm::FailureReason::domain_validation_denied, "Domain Validation Denied",
                      "도메인 검증 거부됨"},
    FailureReasonText{acm::FailureReason::caa_error, "CAA Error", "CAA 오류"},
    FailureReasonText{acm::FailureReason::pca_limit_exceeded, "Private CA Limit Exceeded",
                      "프라이빗 CA 한도 초과"},
    FailureReasonText{acm::FailureReason::pca_invalid_arn, "Private CA Invalid ARN",
                      "잘못된 프라이빗 CA ARN"},
    FailureReasonText{acm::FailureReason::pca_invalid_state, "Private CA Invalid State",
                      "잘못된 프라이빗 CA 상태"},
    FailureReasonText{acm::FailureReason::pca_request_failed, "Private CA Request Failed",
                      "프라이빗 CA 요청 실패"},
    FailureReasonText{acm::FailureReason::pca_name_constraints_validation,
                      "Private CA Name Constraints Validation", "프라이빗 CA 이름 제약 검증 실패"},
    FailureReasonText{acm::FailureReason::pca_resource_not_found, "Private CA Not Found",
                      "프라이빗 CA를 찾을 수 없음"},
    FailureReasonText{acm::FailureReason::pca_invalid_args, "Private CA Invalid Arguments",
                      "잘못된 프라이빗 CA 인수"},
    FailureReasonText{acm::FailureReason::pca_invalid_duration, "Private CA Invalid Duration",
                      "잘못된 프라이빗 CA 유효 기간"},
    FailureReasonText{acm::FailureReason::pca_access_denied, "Private CA Access Denied",
                      "프라이빗 CA 액세스 거부됨"},
    FailureReasonText{acm::FailureReason::slr_not_found, "Service-Linked Role Not Found",
                      "서비스 연결 역할을 찾을 수 없음"},
    FailureReasonText{acm::FailureReason::other, "Other", "기타"},
};
static_assert(rows_match(kFailureReasonTexts, &FailureReasonText::reason,
                         acm::FailureReason::other));

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
                "SERVFAIL: 영역을 가진 서버 없음"},
    FindingText{dns::Finding::silent, Tone::bad, "SERVFAIL: nobody answers", "SERVFAIL: 응답 없음"},
    FindingText{dns::Finding::servers_disagree, Tone::bad, "servers disagree", "서버마다 다름"},
    FindingText{dns::Finding::record, Tone::warns, "another value", "값이 다름"},
    FindingText{dns::Finding::wildcard_record, Tone::warns, "a wildcard answers",
                "와일드카드가 응답함"},
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

Bilingual label_of(acm::Status status);
Bilingual label_of(acm::RowStatus status);
Bilingual label_of(acm::RenewalStatus status);
Bilingual label_of(acm::RenewalEligibility eligibility);
Bilingual label_of(acm::FailureReason reason);
Bilingual label_of(Reason reason);
Bilingual label_of(dns::Finding finding);
/// The two greatest units of a span.
Bilingual span_words(Duration span);

Tone tone_of(acm::Status status);
Tone tone_of(acm::RowStatus status);
Tone tone_of(acm::RenewalStatus status);
Tone tone_of(dns::Finding finding);

}  // namespace acmsim::sim
