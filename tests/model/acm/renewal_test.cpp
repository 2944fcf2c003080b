#include "model/acm/renewal.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/model/acm/by_hand.hpp"

namespace acmsim::acm {
namespace {

using namespace std::chrono_literals;

/// A certificate for one name, and its renewal.
struct Renewing : ByHand {
  explicit Renewing(ValidationMethod method, Era era = Era::y2022) : ByHand(method, 1, era) {}

  bool sent(Notice notice) const {
    return certificate.told.contains(static_cast<std::int32_t>(notice));
  }
  std::optional<RenewalStatus> status() const { return renewal_status(certificate); }
};

TEST_CASE("renewal is due 60 or 45 days before the end", "[acm] [renewal]") {
  const auto lead = [](Era era, ValidationMethod method, std::int32_t validity) {
    return renewal_lead_days(rules_of(era), method, validity);
  };

  CHECK(lead(Era::y2022, ValidationMethod::dns, 396) == 60);
  CHECK(lead(Era::y2022, ValidationMethod::email, 396) == 45);
  CHECK(lead(Era::y2026, ValidationMethod::dns, 198) == 45);
  CHECK(lead(Era::y2026, ValidationMethod::email, 198) == 45);
  CHECK(lead(Era::y2026, ValidationMethod::dns, 396) == 60);
}

TEST_CASE("from the day on which renewal is due the end comes in exactly as many days",
          "[acm] [renewal]") {
  Renewing it(ValidationMethod::dns);

  it.fire_it(TimerKind::renewal_due);

  const Arm end{{TimerKind::expiry, 0, 0}, exactly(60 * 24h), {}};
  CHECK(std::ranges::count(it.effects, Effect{end}) == 1);
  CHECK(it.is_armed(TimerKind::expiry));
  CHECK_FALSE(it.is_armed(TimerKind::renewal_due));
}

TEST_CASE("a DNS-validated certificate renews itself while its record is there",
          "[acm] [renewal]") {
  Renewing it(ValidationMethod::dns);
  it.fire_it(TimerKind::renewal_due);
  CHECK(it.status() == RenewalStatus::pending_auto_renewal);
  it.see(RecordsVisible{{true}});

  it.fire_it(TimerKind::renewal_attempt);
  CHECK(it.is_armed(TimerKind::renewal_issuance));
  it.fire_it(TimerKind::renewal_issuance);

  CHECK(it.status() == RenewalStatus::success);
  CHECK(status_of(it.certificate) == Status::issued);
  CHECK(it.is_armed(TimerKind::renewal_due));
  CHECK_FALSE(it.is_armed(TimerKind::expiry));
  CHECK(it.sent(Notice::certificate_available));
}

TEST_CASE("what people have exported is renewed though nothing here uses it", "[acm] [renewal]") {
  Renewing it(ValidationMethod::dns, Era::y2026);
  it.certificate.uses = {};
  it.certificate.key_export = Export::enabled;
  CHECK(renewal_eligibility(it.certificate) == RenewalEligibility::ineligible);

  it.ask(ExportCertificate{});

  CHECK(it.certificate.key_export == Export::exported);
  CHECK(renewal_eligibility(it.certificate) == RenewalEligibility::eligible);
  it.fire_it(TimerKind::renewal_due);
  CHECK(it.status() == RenewalStatus::pending_auto_renewal);
  it.see(RecordsVisible{{true}});
  it.fire_it(TimerKind::renewal_attempt);
  it.fire_it(TimerKind::renewal_issuance);
  CHECK(it.status() == RenewalStatus::success);
  CHECK(it.certificate.key_export == Export::enabled);
}

TEST_CASE("a renewal that is due begins when the certificate is exported", "[acm] [renewal]") {
  Renewing it(ValidationMethod::dns, Era::y2026);
  it.certificate.uses = {};
  it.certificate.key_export = Export::enabled;
  it.fire_it(TimerKind::renewal_due);
  CHECK_FALSE(it.status());

  it.ask(ExportCertificate{});

  CHECK(it.status() == RenewalStatus::pending_auto_renewal);
  CHECK(it.is_armed(TimerKind::renewal_attempt));
}

TEST_CASE("a renewal whose record is gone waits, and goes on when it is back", "[acm] [renewal]") {
  Renewing it(ValidationMethod::dns);
  it.fire_it(TimerKind::renewal_due);

  it.fire_it(TimerKind::renewal_attempt);
  CHECK(it.status() == RenewalStatus::pending_validation);
  CHECK_FALSE(it.is_armed(TimerKind::renewal_attempt));
  it.see(RecordsVisible{{true}});
  CHECK(it.is_armed(TimerKind::renewal_attempt));
  it.see(RecordsVisible{{false}});
  CHECK_FALSE(it.is_armed(TimerKind::renewal_attempt));
  it.see(RecordsVisible{{true}});
  it.fire_it(TimerKind::renewal_attempt);

  CHECK(it.is_armed(TimerKind::renewal_issuance));
}

TEST_CASE("a renewal that CAA forbids waits, and goes on when it is permitted", "[acm] [renewal]") {
  const auto method = GENERATE(ValidationMethod::dns, ValidationMethod::email);
  Renewing it(method);
  it.fire_it(TimerKind::renewal_due);
  it.see(CaaForbids{true});
  if (method == ValidationMethod::dns) {
    it.see(RecordsVisible{{true}});
    it.fire_it(TimerKind::renewal_attempt);
  } else {
    it.fire_it(TimerKind::renewal_mail);
    it.see(NameApproved{0});
  }

  it.fire_it(TimerKind::renewal_issuance);
  CHECK(renewal_of(it.certificate)->stage == RenewalStage::forbidden);
  CHECK(it.status() == RenewalStatus::pending_auto_renewal);
  CHECK_FALSE(it.is_armed(TimerKind::renewal_attempt));
  CHECK(it.is_armed(TimerKind::expiry));
  it.see(CaaForbids{false});
  it.fire_it(TimerKind::renewal_attempt);
  it.fire_it(TimerKind::renewal_issuance);

  CHECK(it.status() == RenewalStatus::success);
}

TEST_CASE("a certificate that nothing uses is not renewed until something does",
          "[acm] [renewal]") {
  Renewing it(ValidationMethod::dns);
  it.certificate.uses.clear();

  it.fire_it(TimerKind::renewal_due);
  CHECK_FALSE(it.status());
  it.see(UsedBy{ResourceHandle{3}, true});
  it.fire_it(TimerKind::in_use_set, 3);

  CHECK(it.status() == RenewalStatus::pending_auto_renewal);
  CHECK(it.is_armed(TimerKind::renewal_attempt));
}

TEST_CASE("a certificate that expires within its renewal has failed to be renewed",
          "[acm] [renewal]") {
  Renewing it(ValidationMethod::dns);
  it.fire_it(TimerKind::renewal_due);
  it.fire_it(TimerKind::renewal_attempt);

  it.fire_it(TimerKind::expiry);

  CHECK(it.status() == RenewalStatus::failed);
  CHECK(status_of(it.certificate) == Status::expired);
  CHECK(timers_of(it.certificate, {0}, it.facts, it.rules).empty());
  CHECK(it.sent(Notice::certificate_expired));
}

TEST_CASE("an e-mail-validated certificate is renewed when its names are approved",
          "[acm] [renewal]") {
  Renewing it(ValidationMethod::email);
  it.fire_it(TimerKind::renewal_due);
  CHECK_FALSE(it.is_armed(TimerKind::renewal_attempt));

  it.fire_it(TimerKind::renewal_mail);
  CHECK(it.status() == RenewalStatus::pending_validation);
  CHECK(it.is_armed(TimerKind::mail_link));
  it.see(NameApproved{0});

  CHECK(it.is_armed(TimerKind::renewal_issuance));
  CHECK_FALSE(it.is_armed(TimerKind::mail_link));
}

TEST_CASE("an approval counts only while the link works", "[acm] [renewal]") {
  Renewing it(ValidationMethod::email);
  it.fire_it(TimerKind::renewal_due);
  it.fire_it(TimerKind::renewal_mail);

  it.fire_it(TimerKind::mail_link);
  it.see(NameApproved{0});

  CHECK(it.status() == RenewalStatus::pending_validation);
  CHECK_FALSE(it.is_armed(TimerKind::renewal_issuance));
}

TEST_CASE("unanswered mails are sent again in 2026, and not in 2022", "[acm] [renewal]") {
  const auto mails_again = [](Era era) {
    Renewing it(ValidationMethod::email, era);
    it.fire_it(TimerKind::renewal_due);
    it.fire_it(TimerKind::renewal_mail);
    it.fire_it(TimerKind::mail_link);
    return it.is_armed(TimerKind::renewal_mail);
  };

  CHECK(mails_again(Era::y2026));
  CHECK_FALSE(mails_again(Era::y2022));
}

TEST_CASE("the account is told on certain days while a renewal waits", "[acm] [renewal]") {
  std::vector<std::int32_t> days_2022;
  std::vector<std::int32_t> days_2026;
  for (std::int32_t day = 60; day > 0; --day) {
    if (rules_of(Era::y2022).renewal_notice_days.contains(day)) days_2022.push_back(day);
    if (rules_of(Era::y2026).renewal_notice_days.contains(day)) days_2026.push_back(day);
  }
  CHECK(days_2022 == std::vector<std::int32_t>{45, 30, 15, 7, 3, 1});
  CHECK(days_2026 == std::vector<std::int32_t>{30, 15, 7, 3, 1});

  Renewing it(ValidationMethod::email);
  it.fire_it(TimerKind::renewal_due);
  it.fire_it(TimerKind::renewal_mail);
  CHECK_FALSE(it.sent(Notice::renewal_action_required));
  it.fire_it(TimerKind::notice_hour, 45);

  CHECK(it.sent(Notice::renewal_action_required));
  CHECK(it.is_armed(TimerKind::notice_day));
}

TEST_CASE("a mail can be sent again while an approval is waited for", "[acm] [renewal]") {
  Renewing it(ValidationMethod::email);
  const auto ask = [&] {
    return answer(it.certificate, {0}, ResendValidationEmail{}, it.facts, it.rules);
  };
  CHECK(ask().error().code == ErrorCode::invalid_state);
  it.fire_it(TimerKind::renewal_due);
  it.fire_it(TimerKind::renewal_mail);
  it.fire_it(TimerKind::mail_link);

  auto resent = ask();
  REQUIRE(resent);
  it.take(std::move(*resent));

  CHECK(it.is_armed(TimerKind::mail_link));
}

}  // namespace
}  // namespace acmsim::acm
