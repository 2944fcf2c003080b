#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/model/acm/by_hand.hpp"

namespace acmsim::acm {
namespace {

/// An e-mail-validated certificate for two names.
struct Moving : ByHand {
  Moving() : ByHand(ValidationMethod::email, 2, Era::y2026) {}

  Result<Transition> ask() const {
    return answer(certificate, {0}, UpdateCertificateOptions{}, facts, rules);
  }
  void move() {
    take(*ask());
    see(RecordsVisible{{true, true}});
    fire_it(TimerKind::dns_validation);
  }
  bool is_disarmed(TimerKind kind, std::uint32_t part = 0) const {
    return std::ranges::count(effects, Effect{Disarm{{kind, 0, part}}}) == 1;
  }
};

TEST_CASE("a change to DNS has 72 hours and touches nothing until every name is proved",
          "[acm] [move]") {
  Moving it;

  it.take(*it.ask());

  CHECK(std::ranges::count(it.effects, Effect{Arm{{TimerKind::validation_limit, 0, 0},
                                                  exactly(std::chrono::hours{72}),
                                                  {}}}) == 1);
  CHECK(asks_dns(it.certificate, it.facts));
  it.see(RecordsVisible{{true, false}});
  it.fire_it(TimerKind::dns_validation);
  CHECK(method_of(it.certificate, it.facts) == ValidationMethod::email);
  CHECK(it.certificate.update == UpdateStatus::pending_domain_validation);
  CHECK(status_of(it.certificate) == Status::issued);
  CHECK(wants_record(it.certificate, it.facts, 1));
  CHECK_FALSE(wants_record(it.certificate, it.facts, 0));
}

TEST_CASE("with the last name proved a certificate is validated by DNS", "[acm] [move]") {
  Moving it;
  it.take(*it.ask());
  it.see(RecordsVisible{{true, false}});
  it.fire_it(TimerKind::dns_validation);
  it.see(RecordsVisible{{true, true}});

  it.fire_it(TimerKind::dns_validation);

  CHECK(it.certificate.update == UpdateStatus::success);
  CHECK(method_of(it.certificate, it.facts) == ValidationMethod::dns);
  CHECK(it.is_disarmed(TimerKind::validation_limit));
  CHECK_FALSE(asks_dns(it.certificate, it.facts));
}

TEST_CASE("a record that vanished proves nothing for a change to DNS", "[acm] [move]") {
  Moving it;
  it.take(*it.ask());
  it.see(RecordsVisible{{true, true}});

  it.see(RecordsVisible{{false, true}});
  it.fire_it(TimerKind::dns_validation);

  CHECK(it.certificate.update == UpdateStatus::pending_domain_validation);
}

TEST_CASE("after 72 hours a change to DNS has failed, and may be asked for again", "[acm] [move]") {
  Moving it;
  it.take(*it.ask());
  it.see(RecordsVisible{{true, false}});

  it.fire_it(TimerKind::validation_limit);

  CHECK(it.certificate.update == UpdateStatus::failed);
  CHECK(it.is_disarmed(TimerKind::dns_validation));
  CHECK(method_of(it.certificate, it.facts) == ValidationMethod::email);
  CHECK(std::ranges::none_of(it.certificate.rows, &Row::visible));
  CHECK(it.ask().has_value());
}

TEST_CASE("a change to DNS is refused while one is under way, and where there is nothing to change",
          "[acm] [move]") {
  Moving it;
  const auto code = [&] { return it.ask().error().code; };

  it.take(*it.ask());
  CHECK(code() == ErrorCode::conflict);
  it.see(RecordsVisible{{true, true}});
  it.fire_it(TimerKind::dns_validation);
  CHECK(code() == ErrorCode::invalid_state);

  Moving expired;
  expired.certificate.phase = Expired{};
  CHECK(expired.ask().error().code == ErrorCode::invalid_state);
  Moving dns;
  dns.facts.method = ValidationMethod::dns;
  CHECK(dns.ask().error().code == ErrorCode::invalid_state);
}

TEST_CASE("a renewal that waits for mails asks the DNS once the certificate is validated by it",
          "[acm] [move] [renewal]") {
  Moving it;
  it.fire_it(TimerKind::renewal_due);
  it.fire_it(TimerKind::renewal_mail);
  CHECK(it.is_armed(TimerKind::mail_link, 0));

  it.move();

  CHECK(it.is_disarmed(TimerKind::mail_link, 0));
  CHECK(it.is_armed(TimerKind::renewal_attempt));
  it.fire_it(TimerKind::renewal_attempt);
  it.fire_it(TimerKind::renewal_issuance);
  CHECK(renewal_status(it.certificate) == RenewalStatus::success);
  it.fire_it(TimerKind::renewal_due);
  CHECK_FALSE(it.is_armed(TimerKind::renewal_mail));
  CHECK(it.is_armed(TimerKind::renewal_attempt));
}

TEST_CASE("a renewal by mail that succeeds meanwhile leaves a change to DNS under way",
          "[acm] [move] [renewal]") {
  Moving it;
  it.fire_it(TimerKind::renewal_due);
  it.fire_it(TimerKind::renewal_mail);
  it.take(*it.ask());
  it.see(RecordsVisible{{true, false}});
  it.see(NameApproved{0});
  it.see(NameApproved{1});

  it.fire_it(TimerKind::renewal_issuance);

  CHECK(is_moving(it.certificate));
  CHECK(it.is_armed(TimerKind::validation_limit));
  CHECK(it.is_armed(TimerKind::dns_validation));
  CHECK_FALSE(it.is_disarmed(TimerKind::validation_limit));
  CHECK_FALSE(it.is_disarmed(TimerKind::dns_validation));
}

TEST_CASE("a certificate that expires or is deleted is not changed any more", "[acm] [move]") {
  Moving it;
  it.take(*it.ask());
  it.see(RecordsVisible{{true, true}});
  Moving other = it;
  it.fire_it(TimerKind::renewal_due);

  it.fire_it(TimerKind::expiry);

  CHECK(it.certificate.update == UpdateStatus::failed);
  CHECK(it.is_disarmed(TimerKind::validation_limit));
  CHECK(it.is_disarmed(TimerKind::dns_validation));
  other.certificate.uses.clear();
  const auto gone = answer(other.certificate, {0}, DeleteCertificate{}, other.facts, other.rules);
  REQUIRE(gone);
  CHECK(std::ranges::count(gone->effects, Effect{Disarm{{TimerKind::validation_limit, 0, 0}}}) ==
        1);
  CHECK_FALSE(gone->next);
}

}  // namespace
}  // namespace acmsim::acm
