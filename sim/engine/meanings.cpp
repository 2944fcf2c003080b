#include "sim/engine/meanings.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "model/base/ensure.hpp"

namespace acmsim::sim {
namespace {

struct Meaning {
  std::string_view name;
  std::string_view ko;
};
constexpr std::array kMeanings{
    // Rules.
    Meaning{"validity_days", "인증서 유효 일수 (첫날 UTC 0시부터 마지막 날 23:59:59까지)"},
    Meaning{"renewal_days", "관리형 갱신을 시작하는 만료 전 일수"},
    Meaning{"long_renewal_days", "DNS로 검증한 13개월 인증서의 갱신을 시작하는 만료 전 일수"},
    Meaning{"approaching_expiration_days", "EventBridge에 매일 알리기 시작하는 만료 전 일수"},
    Meaning{"names_max", "인증서 하나의 최대 이름 수"},
    Meaning{"certificates_max", "계정 및 리전의 최대 인증서 수 (만료된 인증서 포함)"},
    Meaning{"requested_last_year_max", "계정 및 리전의 최근 365일 최대 요청 수"},
    Meaning{"imported_max", "계정 및 리전의 최대 가져온 인증서 수 (만료된 인증서 포함)"},
    Meaning{"imported_last_year_max", "계정 및 리전의 최근 365일 최대 가져오기 수"},
    Meaning{"load_balancers_max", "계정 및 리전의 최대 로드 밸런서 수"},
    Meaning{"listeners_max", "로드 밸런서의 최대 리스너 수"},
    Meaning{"listener_certificates_max", "로드 밸런서의 최대 인증서 수 (기본 인증서 제외)"},
    Meaning{"cached_seconds_included", "dns_validation 시간에 포함된, 캐시에 남은 이전 응답의 초"},
    Meaning{"email_requests", "이메일 검증으로 인증서를 요청할 수 있음"},
    Meaning{"email_renewals", "이메일로 검증한 인증서가 갱신됨"},
    Meaning{"whois_contacts", "WHOIS 연락처에도 검증 메일을 보냄"},
    Meaning{"renewal_starts_over", "기한 내에 메일 승인이 없으면 갱신을 처음부터 다시 시작함"},
    Meaning{"moves_to_dns", "이메일로 검증한 인증서를 그대로 DNS 검증으로 바꿀 수 있음"},
    Meaning{"exports", "퍼블릭 인증서를 내보낼 수 있고, 응답에 내보내기 가능 여부가 표시됨"},
    Meaning{"newer_record_types", "Route 53에서 HTTPS, SSHFP, SVCB, TLSA 레코드를 쓸 수 있음"},
    Meaning{"client_authentication", "인증서를 클라이언트 인증에도 쓸 수 있음 (ExtendedKeyUsages)"},
    Meaning{"console_keeps_previous_default",
            "콘솔이 따로 정하지 않은 이전 기본 인증서를 목록에 넣음"},
    Meaning{"row_after_time_out", "요청 시간이 초과된 뒤 검증되지 않은 이름의 상태"},
    Meaning{"caa_failure", "CAA가 허용하지 않는 이름이 있는 요청의 결과"},
    Meaning{"caa_is_asked", "요청의 이름에 대해 CAA를 조회하는 때"},
    Meaning{"same_request_without_token", "같은 요청을 토큰 없이 두 번 보낼 때 생기는 인증서 수"},
    Meaning{"renewal_notice_days", "계정에 조치를 요청하는 만료 전 일수"},
    // Invariants.
    Meaning{"attached-certificates-exist",
            "삭제된 인증서를 쓰는 리스너가 없음 (AWS가 삭제를 거부함)"},
    Meaning{"attached-certificates-were-issued",
            "검증 대기 중, 실패 또는 시간 초과인 인증서를 쓰는 리스너가 없음"},
    Meaning{"changes-are-under-way", "PENDING인 변경은 대상 영역마다 반영을 기다리고 있음"},
    Meaning{"cname-stands-alone", "CNAME이 있는 이름에는 다른 레코드가 없음"},
    Meaning{"https-has-default", "HTTPS 리스너에는 기본 인증서가 있고, HTTP 리스너에는 없음"},
    Meaning{"forwarded-to-exist", "삭제된 대상 그룹으로 전달하는 리스너가 없음"},
    Meaning{"in-use-follows-listeners", "리스너가 쓰는 인증서는 InUseBy에 있거나 곧 들어감"},
    Meaning{"in-use-lets-go", "어떤 리스너도 쓰지 않는 인증서는 InUseBy에서 빠지고 있음"},
    Meaning{"insync-is-served", "INSYNC인 변경은 모두 반영되어 있음"},
    Meaning{"issued-means-proved", "발급되었거나 만료된 인증서는 모든 이름이 검증되어 있음"},
    Meaning{"ledger-counts-certificates", "할당량은 존재하는 인증서만 셈"},
    Meaning{"letters-have-links", "작동하지 않는 링크를 누르려는 사람이 없음"},
    Meaning{"links-ask", "링크는 이메일 승인을 기다리는 동안에만 작동함"},
    Meaning{"listeners-have-load-balancers", "삭제된 로드 밸런서의 리스너가 남아 있지 않음"},
    Meaning{"lists-are-sorted", "인증서 목록에 중복이 없음"},
    Meaning{"one-owner-one-record", "한 계정의 인증서는 도메인마다 검증 레코드 하나를 함께 씀"},
    Meaning{"proofs-wait-for-visible-records",
            "조회되는 레코드만 검증되며, 인증서는 검증 대기 중이거나 DNS 검증으로 변경 중임"},
    Meaning{"records-lie-in-their-zone", "호스팅 영역에는 그 이름 밖의 레코드가 없음"},
    Meaning{"served-catches-up", "진행 중인 변경이 없는 영역은 기록된 내용을 그대로 응답함"},
    Meaning{"timed-out-was-unproved", "모든 이름이 기한 내에 검증된 인증서는 시간 초과되지 않음"},
    Meaning{"visible-while-asked", "DNS 조회 결과는 조회하는 대상이 있는 동안에만 유지됨"},
    Meaning{"zones-have-soa-and-ns", "호스팅 영역의 최상위 이름에 SOA와 NS 레코드가 있음"},
};

}  // namespace

std::string korean_sentence_of(Reason reason, std::uint16_t port) {
  const std::string_view sentence = row_of(kReasonKorean, reason).ko;
  return reason == Reason::no_https_listener ? fmt::format("{} (포트 {})", sentence, port)
                                             : std::string(sentence);
}

std::string_view korean_meaning(std::string_view name) {
  const auto row = std::ranges::find(kMeanings, name, &Meaning::name);
  ensure(row != kMeanings.end(), "every rule and invariant has its Korean meaning");
  return row->ko;
}

}  // namespace acmsim::sim
