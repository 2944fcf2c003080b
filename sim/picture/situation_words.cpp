#include "sim/picture/situation_words.hpp"

#include <array>

#include "model/base/enum_table.hpp"
#include "sim/picture/lanes.hpp"

namespace acmsim::sim {

namespace {

/// What happens when a timer fires; `{}` is whose it is.
struct TimerWords {
  TimerKind kind;
  std::string_view en;
  std::string_view ko;
};
constexpr std::array kTimerWords{
    TimerWords{TimerKind::record_shown, "{}: its CNAME is shown", "{}: CNAME이 표시됨"},
    TimerWords{TimerKind::route53_served, "Route 53 serves {}", "Route 53이 {} 응답을 시작함"},
    TimerWords{TimerKind::route53_insync, "{} is INSYNC", "{}이(가) INSYNC가 됨"},
    TimerWords{TimerKind::registrar_delegation, "{} is delegated anew", "{}의 위임이 바뀜"},
    TimerWords{TimerKind::provider_update, "the other provider serves {}",
               "다른 DNS 업체가 {} 응답을 시작함"},
    TimerWords{TimerKind::cached_answer, "the old answer for {} is forgotten",
               "{}의 이전 응답이 캐시에서 사라짐"},
    TimerWords{TimerKind::dns_validation, "ACM finds the CNAMEs of {}",
               "ACM이 {}의 CNAME을 확인함"},
    TimerWords{TimerKind::issuance, "ACM issues {}", "ACM이 {} 발급"},
    TimerWords{TimerKind::validation_limit, "{}: validation times out", "{}: 검증 시간 초과"},
    TimerWords{TimerKind::attachable, "{} can be attached", "{} 연결 가능"},
    TimerWords{TimerKind::load_balancer_active, "{} becomes active", "{} 활성화"},
    TimerWords{TimerKind::listener_update, "browsers meet the new setting of {}",
               "{}의 새 설정이 브라우저에 적용됨"},
    TimerWords{TimerKind::in_use_set, "{} is in use", "{}이(가) 사용 중으로 표시됨"},
    TimerWords{TimerKind::in_use_release, "{} is no longer in use", "{}이(가) 더는 사용 중이 아님"},
    TimerWords{TimerKind::mail_link, "the link in the mail about {} dies", "{} 메일의 링크 만료"},
    TimerWords{TimerKind::click, "somebody approves {} by mail", "메일로 {} 승인"},
    TimerWords{TimerKind::renewal_due, "{} is due for renewal", "{} 갱신 시기"},
    TimerWords{TimerKind::renewal_attempt, "ACM tries to renew {}", "ACM이 {} 갱신 시도"},
    TimerWords{TimerKind::renewal_mail, "ACM mails about the renewal of {}",
               "ACM이 {} 갱신 메일 발송"},
    TimerWords{TimerKind::renewal_issuance, "ACM renews {}", "ACM이 {} 갱신"},
    TimerWords{TimerKind::notice_day, "the day of a notice about {}", "{} 알림 날짜"},
    TimerWords{TimerKind::notice_hour, "ACM sends a notice about {}", "ACM이 {} 알림 발송"},
    TimerWords{TimerKind::expiry, "{} expires", "{} 만료"},
    TimerWords{TimerKind::idempotency_token, "ACM forgets the token {}",
               "ACM이 토큰 {} 기억을 지움"},
    TimerWords{TimerKind::rules_change, "the rules of AWS change", "AWS 규칙이 바뀜"},
    TimerWords{TimerKind::operator_step, "the step {} is done", "{} 단계 실행"},
    TimerWords{TimerKind::turn, "somebody turns to the step {}", "{} 단계 차례"},
    TimerWords{TimerKind::pause, "the pause {} ends", "{} 대기 끝"},
    TimerWords{TimerKind::notice, "the step {} sees what it waits for",
               "{} 단계가 기다리던 것을 봄"},
    TimerWords{TimerKind::give_up, "the step {} gives up", "{} 단계 포기"},
    TimerWords{TimerKind::enough, "the step {} is not done again", "{} 단계를 더 반복하지 않음"},
    TimerWords{TimerKind::client_call, "a program calls", "프로그램 호출"},
    TimerWords{TimerKind::end, "the history ends", "이력 끝"},
};
static_assert(rows_match(kTimerWords, &TimerWords::kind, TimerKind::end));

}  // namespace

std::vector<LaneNow> words_of(const Scenario& scenario, const SituationGraph::Node& node) {
  Cast all;
  for (const CertificateHandle handle : node.situation.world.certificates.handles()) {
    all.certificates.some.push_back(handle);
  }
  all.certificates.alike.resize(all.certificates.some.size());
  all.hosts = {scenario.catalogue.watches,
               std::vector<std::size_t>(scenario.catalogue.watches.size())};
  for (std::uint32_t i = 0; i < scenario.plan.steps.size(); ++i) all.steps.some.push_back({i});
  return lanes_now(scenario, all, node.situation);
}

Bilingual words_of(const Scenario& scenario, const SituationGraph::Way& way) {
  const std::string whose = whose_text(scenario, way.fires);
  const TimerWords& words = row_of(kTimerWords, way.fires.kind);
  const auto put = [&](std::string_view text) {
    std::string told(text);
    const auto place = told.find("{}");
    return place == std::string::npos ? told : told.replace(place, 2, whose);
  };
  return {put(words.en), put(words.ko)};
}

}  // namespace acmsim::sim
