#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "model/world/availability.hpp"

// In Korean, what the model words in English alone.
namespace acmsim::sim {

/// What a browser shows; in English it is in `kReasonTexts`.
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
    ReasonKorean{Reason::certificate_revoked, "인증서가 해지됨"},
};
static_assert(rows_match(kReasonKorean, &ReasonKorean::reason, Reason::certificate_revoked));

/// As `sentence_of` says it in English: with the port where that is the reason.
std::string korean_sentence_of(Reason reason, std::uint16_t port);

/// What a rule or an invariant of that name means. Every one has its row.
std::string_view korean_meaning(std::string_view name);

}  // namespace acmsim::sim
