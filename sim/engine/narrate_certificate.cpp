// What happens to certificates, as people are told it.
#include <algorithm>
#include <fmt/core.h>

#include "model/world/mailing.hpp"
#include "sim/engine/narrate_happening.hpp"

namespace acmsim::sim {
namespace {

class CertificateTeller {
 public:
  CertificateTeller(const Scenario& scenario, const EventText& event_text,
                    const Situation& situation,
                    const Slots<CertificateHandle, CertificateStamps>& stamps)
      : scenario_(scenario), event_text_(event_text), situation_(situation), stamps_(stamps) {}

  Told tell(const Announce& announce) const {
    const CertificateHandle handle{announce.whose};
    const std::string subject = event_text_.name(handle);
    const acm::Certificate* certificate = situation_.world.certificates.find(handle);
    if (announce.what == Happening::withdrawn_certificate_expired) {
      return {subject, event_text_.say("expires; it is deleted, and browsers are still shown it",
                                       "만료됨. 삭제되었지만 브라우저에는 아직 제시됨")};
    }
    if (certificate == nullptr) return {subject, event_text_.say("is deleted", "삭제됨")};
    const acm::CertificateFacts& facts = scenario_.catalogue.certificates.at(handle);
    const auto proved =
        std::ranges::count(certificate->rows, acm::RowStatus::success, &acm::Row::status);
    const auto name = [&](std::uint32_t row) {
      return scenario_.catalogue.name(facts.names[row].name).text();
    };
    switch (announce.what) {
      case Happening::certificate_requested:
        if (acm::status_of(*certificate) == acm::Status::failed) {
          return {subject, event_text_.say("fails at once", "즉시 실패")};
        }
        return {subject, event_text_.say("{}; {}", "{}, {}", event_text_.state_of(*certificate),
                                         proved_text(proved, facts.names.size()))};
      case Happening::certificate_imported:
        return {subject, event_text_.say("{} {}, valid until {}; {}", "{} {} (만료 {}), {}",
                                         is_replaced(handle, announce.part)
                                             ? event_text_.say("is reimported:", "다시 가져옴:")
                                             : event_text_.say("is imported:", "가져옴:"),
                                         names_text(CertificateHandle{announce.part}),
                                         until_text(handle), event_text_.state_of(*certificate))};
      case Happening::record_shown:
        return {subject, facts.names.size() == 1
                             ? event_text_.say("shows its CNAME", "CNAME 표시됨")
                             : event_text_.say("shows its {} CNAMEs", "CNAME {}개 표시됨",
                                               facts.names.size())};
      case Happening::names_validated:
        return {subject, event_text_.say("{} proved", "{} 검증됨", name(announce.part))};
      case Happening::certificate_renewed:
        return {subject, event_text_.say("is renewed, valid until {}; {}", "갱신됨 (만료 {}), {}",
                                         until_text(handle), event_text_.state_of(*certificate))};
      case Happening::renewal_due:
        return {subject, event_text_.say("{}; expires {}", "{} (만료 {})", due_text(*certificate),
                                         until_text(handle))};
      case Happening::renewal_begun:
      case Happening::renewal_validated:
      case Happening::renewal_stuck:
        return {subject, event_text_.say("renewal status {}; {}", "갱신 상태: {}, {}",
                                         event_text_.renewal_text(*certificate),
                                         renewed_names(*certificate))};
      case Happening::renewal_forbidden:
        return {subject, event_text_.say("renewal status {}; CAA forbids a name",
                                         "갱신 상태: {}, CAA가 허용하지 않는 이름 있음",
                                         event_text_.renewal_text(*certificate))};
      case Happening::renewal_ended:
        return {subject, event_text_.say("renewal status {}; AWS no longer renews by e-mail",
                                         "갱신 상태: {}, AWS의 이메일 갱신 종료",
                                         event_text_.renewal_text(*certificate))};
      case Happening::move_to_dns_begun:
        return {
            subject,
            facts.names.size() == 1
                ? event_text_.say("is to be validated by DNS from now on: asks for its CNAME",
                                  "DNS 검증으로 변경 시작: CNAME 필요")
                : event_text_.say("is to be validated by DNS from now on: asks for its {} "
                                  "CNAMEs",
                                  "DNS 검증으로 변경 시작: CNAME {}개 필요", facts.names.size())};
      case Happening::moved_to_dns:
        return {subject, event_text_.say("is validated by DNS; {}", "DNS 검증으로 변경됨, {}",
                                         event_text_.state_of(*certificate))};
      case Happening::move_to_dns_failed:
        return {subject, event_text_.say("is not validated by DNS in time, stays with e-mail; {}",
                                         "기한 내 DNS 검증 실패, 이메일 검증 유지, {}",
                                         event_text_.state_of(*certificate))};
      case Happening::validation_mail_sent: return {subject, mail_text(facts, announce.part)};
      case Happening::mail_link_died:
        return {subject, event_text_.say("the link in the mail about {} no longer works",
                                         "{} 확인 메일의 링크 만료됨", name(announce.part))};
      case Happening::link_clicked:
        return {subject, event_text_.say("{} approved by {}", "{} 승인됨 (승인자: {})",
                                         name(mail::clicked({{}, {}, announce.part}).row),
                                         reader_of(announce.part))};
      case Happening::notice_sent: return {subject, notice_text(handle, announce.part)};
      case Happening::validation_timed_out:
        return {subject, event_text_.say("{}; {}", "{}, {}", event_text_.state_of(*certificate),
                                         proved_text(proved, facts.names.size()))};
      case Happening::certificate_failed: {
        const auto& failed = std::get<acm::Failed>(certificate->phase);
        return {subject, fmt::format("{}: {}", event_text_.state_of(*certificate),
                                     row_of(acm::kFailureReasonNames, failed.reason).api)};
      }
      case Happening::in_use_set:
        return {subject, event_text_.say("{}; used by {}", "{}, 사용 시작: {}",
                                         event_text_.state_of(*certificate),
                                         event_text_.name(ResourceHandle{announce.part}))};
      case Happening::in_use_released:
        return {subject, event_text_.say("{}; let go by {}", "{}, 사용 해제: {}",
                                         event_text_.state_of(*certificate),
                                         event_text_.name(ResourceHandle{announce.part}))};
      default: return {subject, event_text_.state_of(*certificate)};
    }
  }

 private:
  std::string until_text(CertificateHandle handle) const {
    const CertificateStamps* stamps = stamps_.find(handle);
    if (stamps == nullptr || !stamps->not_after) return event_text_.say("some day", "미정");
    return format_date(*stamps->not_after, scenario_.time_zone);
  }

  /// Whether what is imported came in place of another.
  static bool is_replaced(CertificateHandle certificate, std::uint32_t content) {
    return certificate.index != content;
  }
  std::string names_text(CertificateHandle content) const {
    std::vector<std::string> names;
    for (const acm::NameFacts& name : scenario_.catalogue.certificates.at(content).names) {
      names.push_back(scenario_.catalogue.name(name.name).text());
    }
    return joined(names, ", ");
  }

  std::string renewed_names(const acm::Certificate& certificate) const {
    const auto& rows = certificate.rows;
    return proved_text(std::ranges::count(rows, acm::RowStatus::success, &acm::Row::renewal),
                       rows.size());
  }

  std::string proved_text(std::ptrdiff_t proved, std::size_t names) const {
    if (names == 1) {
      return proved == 1 ? event_text_.say("its name is proved", "이름 검증됨")
                         : event_text_.say("its name is not proved", "이름 검증 안 됨");
    }
    return event_text_.say("{0} of {1} names proved", "이름 {1}개 중 {0}개 검증됨", proved, names);
  }

  /// A renewal is tried only of what is eligible.
  std::string due_text(const acm::Certificate& certificate) const {
    if (acm::renewal_eligibility(certificate) == acm::RenewalEligibility::eligible) {
      return event_text_.say("renewal is due", "갱신 시기 도래");
    }
    return acm::in_use_by(certificate).empty()
               ? event_text_.say(
                     "would be due for renewal, but nothing uses it: not eligible, so not tried",
                     "갱신 시기이지만 사용하는 리소스가 없어 부적격, 갱신하지 않음")
               : event_text_.say(
                     "would be due for renewal, but is not eligible, so it is not tried",
                     "갱신 시기이지만 부적격, 갱신하지 않음");
  }

  std::string mail_text(const acm::CertificateFacts& facts, std::uint32_t row) const {
    const Mailing mailing =
        mailing_to(situation_.world, scenario_.context(), facts.names[row].validation_domain);
    std::string text = event_text_.say("asks about {} by mail to {}", "{} 확인 메일 발송: {}",
                                       scenario_.catalogue.name(facts.names[row].name).text(),
                                       joined(mailing.addresses, " "));
    if (mailing.arrives) return text;
    return text + event_text_.say(", none of which exists", " (존재하는 주소 없음)");
  }

  const std::string& reader_of(std::uint32_t part) const {
    const MailboxHandle reader = mail::clicked({{}, {}, part}).reader;
    return scenario_.catalogue.mailboxes.at(reader).address;
  }

  std::string notice_text(CertificateHandle handle, std::uint32_t part) const {
    const acm::SentNotice sent = acm::sent_notice(part);
    const acm::NoticeName& notice = row_of(acm::kNoticeNames, sent.notice);
    std::string text = event_text_.say("notice {}", "알림 {}", notice.word);
    if (sent.days_left == 1) {
      text += event_text_.say(", 1 day left", ", 1일 남음");
    } else if (sent.days_left > 1) {
      text += event_text_.say(", {} days left", ", {}일 남음", sent.days_left);
    }
    if (!notice.to_account) return text;
    const auto& contacts = scenario_.catalogue.account_contacts;
    text += contacts.empty()
                ? event_text_.say(", to the account's contacts", ", 받는 사람: 계정 연락처")
                : event_text_.say(", to {}", ", 받는 사람: {}", joined(contacts, " "));
    // AWS writes dates in UTC.
    return event_text_.say("{}: expires {}, could not be renewed so far{}; act",
                           "{}. {} 만료 예정, 아직 갱신하지 못함{}, 조치 필요", text,
                           format_date(*stamps_.at(handle).not_after, Duration{0}),
                           reason_text(handle));
  }

  std::string reason_text(CertificateHandle handle) const {
    const auto& rows = situation_.world.certificates.at(handle).rows;
    const bool waits_for_proof = std::ranges::any_of(
        rows, [](const acm::Row& row) { return row.renewal != acm::RowStatus::success; });
    return waits_for_proof ? fmt::format(" ({})", acm::kActionRequiredReason) : "";
  }

  const Scenario& scenario_;
  const EventText& event_text_;
  const Situation& situation_;
  const Slots<CertificateHandle, CertificateStamps>& stamps_;
};

}  // namespace

Told tell_certificate(const Scenario& scenario, const EventText& event_text,
                      const Situation& situation,
                      const Slots<CertificateHandle, CertificateStamps>& stamps,
                      const Announce& announce) {
  return CertificateTeller(scenario, event_text, situation, stamps).tell(announce);
}

}  // namespace acmsim::sim
