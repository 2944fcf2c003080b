#include "model/acm/certificate.hpp"

#include <catch2/catch.hpp>

#include "model/acm/validation_record.hpp"
#include "sim/property/scene.hpp"

namespace acmsim::acm {
namespace {

using namespace std::chrono_literals;

const CertificateHandle kSelf{7};

/// A DNS validated certificate for two names, with facts and rules beside it.
struct Fixture {
  CertificateFacts facts{.arn = "arn:aws:acm:eu-west-1:111122223333:certificate/x",
                         .names = {{}, {}},
                         .method = ValidationMethod::dns,
                         .key = KeyAlgorithm::rsa_2048};
  Rules rules = rules_of(Era::y2022);

  Certificate pending() const {
    return {.rows = {{}, {}}, .phase = PendingValidation{.shown = true}, .uses = {}};
  }
  Certificate issued() const {
    const Row proved{.status = RowStatus::success, .visible = true, .batch = {}};
    return {.rows = {proved, proved}, .phase = Issued{.attachable = true}, .uses = {}};
  }
  Transition see(const Certificate& before, bool first, bool second) const {
    return observe(before, kSelf, RecordsVisible{{first, second}}, facts, rules);
  }
  Transition use(const Certificate& before, bool used) const {
    return observe(before, kSelf, UsedBy{ResourceHandle{3}, used}, facts, rules);
  }
  Transition fire_it(const Certificate& before, TimerKind kind, std::uint32_t part = 0) const {
    return fire(before, kSelf, {kind, kSelf.index, part}, facts, rules);
  }
};

Timer own(TimerKind kind, std::uint32_t part = 0) { return {kind, kSelf.index, part}; }

bool arms(const Transition& transition, const Timer& timer, const Delay& delay) {
  return std::ranges::find(transition.effects, Effect{Arm{timer, delay, {}}}) !=
         transition.effects.end();
}
bool disarms(const Transition& transition, const Timer& timer) {
  return std::ranges::find(transition.effects, Effect{Disarm{timer}}) != transition.effects.end();
}

TEST_CASE("records that become visible together are validated together", "[acm]") {
  const Fixture given;

  const Transition seen = given.see(given.pending(), true, true);

  CHECK(seen.effects.size() == 1);
  CHECK(arms(seen, own(TimerKind::dns_validation), given.rules[Timing::dns_validation]));
  const Transition proved = given.fire_it(*seen.next, TimerKind::dns_validation);
  CHECK(proved.next->rows[0].status == RowStatus::success);
  CHECK(proved.next->rows[1].status == RowStatus::success);
}

TEST_CASE("each name is proved by its own record", "[acm]") {
  const Fixture given;
  const Transition first = given.see(given.pending(), true, false);

  const Transition proved = given.fire_it(*first.next, TimerKind::dns_validation);

  CHECK(proved.next->rows[0].status == RowStatus::success);
  CHECK(proved.next->rows[1].status == RowStatus::pending_validation);
  CHECK_FALSE(arms(proved, own(TimerKind::issuance), given.rules[Timing::issuance]));
}

TEST_CASE("a record that appears later has a validation of its own", "[acm]") {
  const Fixture given;
  const Transition first = given.see(given.pending(), true, false);

  const Transition second = given.see(*first.next, true, true);

  CHECK(arms(second, own(TimerKind::dns_validation, 1), given.rules[Timing::dns_validation]));
  CHECK_FALSE(disarms(second, own(TimerKind::dns_validation, 0)));
}

TEST_CASE("a record that disappears before validation proves nothing", "[acm]") {
  const Fixture given;
  const Transition seen = given.see(given.pending(), true, true);

  const Transition one_gone = given.see(*seen.next, true, false);
  const Transition both_gone = given.see(*one_gone.next, false, false);

  CHECK(one_gone.effects.empty());
  CHECK(disarms(both_gone, own(TimerKind::dns_validation)));
  CHECK(timers_of(*both_gone.next, kSelf, given.facts, given.rules) ==
        Few<Timer, 8>{own(TimerKind::validation_limit)});
}

TEST_CASE("a name stays proved when its record disappears", "[acm]") {
  const Fixture given;
  Certificate certificate = given.pending();
  certificate.rows[0] = {.status = RowStatus::success, .visible = true, .batch = {}};

  const Transition gone = given.see(certificate, false, false);

  CHECK(gone.next->rows[0].status == RowStatus::success);
  CHECK(gone.effects.empty());
}

TEST_CASE("the certificate is issued some time after the last name is proved", "[acm]") {
  const Fixture given;
  const Transition seen = given.see(given.pending(), true, true);

  const Transition proved = given.fire_it(*seen.next, TimerKind::dns_validation);
  const Transition issued = given.fire_it(*proved.next, TimerKind::issuance);

  CHECK(status_of(*proved.next) == Status::pending_validation);
  CHECK(arms(proved, own(TimerKind::issuance), given.rules[Timing::issuance]));
  CHECK(disarms(proved, own(TimerKind::validation_limit)));
  CHECK(status_of(*issued.next) == Status::issued);
  CHECK(arms(issued, own(TimerKind::attachable), given.rules[Timing::attachable]));
}

TEST_CASE("a request times out after 72 hours", "[acm]") {
  Fixture given;
  const Rules& rules = given.rules;

  const Transition timed_out = given.fire_it(given.pending(), TimerKind::validation_limit);

  CHECK(rules[Timing::validation_limit] == exactly(72h));
  CHECK(status_of(*timed_out.next) == Status::validation_timed_out);
  CHECK(timed_out.next->rows[0].status == RowStatus::failed);
  CHECK(timers_of(*timed_out.next, kSelf, given.facts, given.rules).empty());
}

TEST_CASE("the rows of a request that timed out can stay pending", "[acm]") {
  Fixture given;
  given.rules.row_after_time_out = RowAfterTimeOut::pending_validation;

  const Transition timed_out = given.fire_it(given.pending(), TimerKind::validation_limit);

  CHECK(timed_out.next->rows[0].status == RowStatus::pending_validation);
}

TEST_CASE("a certificate is valid to 23:59:59 of its last day", "[acm]") {
  const Rules old = rules_of(Era::y2022);
  const Rules now = rules_of(Era::y2026);

  const CertificateFacts facts = Fixture{}.facts;
  const Arm thirteen_months = arm_renewal_due(kSelf, facts.method, old);
  const Arm half_a_year = arm_renewal_due(kSelf, facts.method, now);

  CHECK(thirteen_months.delay.latest + 60 * 24h == 396 * 24h - 1s);
  CHECK(half_a_year.delay.latest + 45 * 24h == 198 * 24h - 1s);
  CHECK(half_a_year.delay.earliest + 45 * 24h == 197 * 24h);
  CHECK(half_a_year.time_of_day == 24h - 1s);
}

TEST_CASE("an expired certificate stays in use and is not eligible for renewal", "[acm]") {
  const Fixture given;
  Certificate certificate = given.issued();
  certificate.uses = {{ResourceHandle{3}, UsePhase::held}};
  std::get<Issued>(certificate.phase).due = Due{};

  const Transition expired = given.fire_it(certificate, TimerKind::expiry);

  CHECK(renewal_eligibility(certificate) == RenewalEligibility::eligible);
  CHECK(status_of(*expired.next) == Status::expired);
  CHECK(in_use_by(*expired.next) == std::vector{ResourceHandle{3}});
  CHECK(renewal_eligibility(*expired.next) == RenewalEligibility::ineligible);
}

TEST_CASE("InUseBy follows a user with a delay, both ways", "[acm]") {
  const Fixture given;

  const Transition taken = given.use(given.issued(), true);
  const Transition shown = given.fire_it(*taken.next, TimerKind::in_use_set, 3);
  const Transition left = given.use(*shown.next, false);
  const Transition gone = given.fire_it(*left.next, TimerKind::in_use_release, 3);

  CHECK(in_use_by(*taken.next).empty());
  CHECK(in_use_by(*shown.next).size() == 1);
  CHECK(in_use_by(*left.next).size() == 1);
  CHECK(arms(left, own(TimerKind::in_use_release, 3), given.rules[Timing::in_use_release]));
  CHECK(gone.next->uses.empty());
}

TEST_CASE("a user that comes back before it is forgotten stays", "[acm]") {
  const Fixture given;
  Certificate certificate = given.issued();
  certificate.uses = {{ResourceHandle{3}, UsePhase::leaving}};

  const Transition back = given.use(certificate, true);

  CHECK(back.next->uses == Few<Use, 1>{Use{ResourceHandle{3}, UsePhase::held}});
  CHECK(disarms(back, own(TimerKind::in_use_release, 3)));
}

TEST_CASE("a certificate that is used, or is just being let go, cannot be deleted", "[acm]") {
  const Fixture given;
  for (const UsePhase phase : {UsePhase::arriving, UsePhase::held, UsePhase::leaving}) {
    Certificate certificate = given.issued();
    certificate.uses = {{ResourceHandle{3}, phase}};

    const auto answered = answer(certificate, kSelf, DeleteCertificate{}, given.facts, given.rules);

    REQUIRE_FALSE(answered);
    CHECK(answered.error().code == ErrorCode::resource_in_use);
    CHECK(answered.error().message ==
          "Certificate arn:aws:acm:eu-west-1:111122223333:certificate/x in account 111122223333 "
          "is in use.");
  }
}

TEST_CASE("a certificate of any status can be deleted while nothing uses it", "[acm]") {
  const Fixture given;

  const auto answered =
      answer(given.pending(), kSelf, DeleteCertificate{}, given.facts, given.rules);

  REQUIRE(answered);
  CHECK_FALSE(answered->next);
  CHECK(disarms(*answered, own(TimerKind::validation_limit)));
}

TEST_CASE("Amazon's own names and private top-level domains fail at once", "[acm]") {
  Texts texts;
  Fixture given;
  const auto ask = [&](std::string_view bad) {
    given.facts.names[0].name = texts.names.intern(DomainName::parse("shop.com").value());
    given.facts.names[1].name = texts.names.intern(DomainName::parse(bad).value());
    return request(kSelf, given.facts, texts, given.rules);
  };

  const Transition amazon = ask("x.cloudfront.net");
  const Transition internal = ask("intranet.internal");

  CHECK(std::get<Failed>(amazon.next->phase).reason == FailureReason::domain_not_allowed);
  CHECK(std::get<Failed>(internal.next->phase).reason == FailureReason::invalid_public_domain);
  CHECK(internal.next->rows[0].status == RowStatus::pending_validation);
  CHECK(internal.next->rows[1].status == RowStatus::failed);
  for (const char* bad : {"www.example.invalidpublicdomain", "www.example.cmo", "a.onion"}) {
    CHECK(std::get<Failed>(ask(bad).next->phase).reason == FailureReason::invalid_public_domain);
  }
  for (const char* good : {"www.example.co.kr", "a.xn--3e0b707e", "*.shop.dev"}) {
    CHECK(std::holds_alternative<PendingValidation>(ask(good).next->phase));
  }
}

TEST_CASE("the validation record depends on the account and the domain alone", "[acm]") {
  const DomainName apex = DomainName::parse("example.com").value();
  const DomainName star = DomainName::parse("*.example.com").value();
  const DomainName www = DomainName::parse("www.example.com").value();

  const ValidationRecord record = validation_record("111122223333", apex);

  CHECK(record.name == validation_record("111122223333", star).name);
  CHECK(record.target == validation_record("111122223333", star).target);
  CHECK(record.name != validation_record("111122223333", www).name);
  CHECK(record.name != validation_record("444455556666", apex).name);
  CHECK(record.name.text().size() == 33 + std::string(".example.com").size());
  CHECK(record.target.text().ends_with(".acm-validations.aws"));
}

}  // namespace
}  // namespace acmsim::acm
