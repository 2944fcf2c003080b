// What is foretold of single certificates, and of an account.
#include "sim/forecast/forecast.hpp"

#include <catch2/catch.hpp>

namespace acmsim::sim {
namespace {

Instant moment(std::string_view text) { return parse_instant(text).value(); }

const Instant kForecastNow = moment("2026-11-28T10:00:00Z");
const Calendar kCalendar = the_calendar();

/// Issued, in use, its record in the DNS: nothing is wrong with it.
KnownCertificate well_known(std::string_view not_after = "2027-03-10T23:59:59Z") {
  KnownCertificate known;
  known.arn = "arn:aws:acm:eu-west-1:111122223333:certificate/1";
  known.account = "111122223333";
  known.region = "eu-west-1";
  known.names = {{DomainName::parse("example.com").value(), true}};
  known.status = acm::Status::issued;
  known.method = acm::ValidationMethod::dns;
  known.not_after = moment(not_after);
  known.in_use = true;
  known.caa_forbids = false;
  known.is_in_route53 = true;
  return known;
}

CertificateForecast foretell(const KnownCertificate& known) {
  return forecast({known}, kCalendar, kForecastNow, 3).each.front();
}

KnownCertificate requested(Duration ago) {
  KnownCertificate pending = well_known();
  pending.status = acm::Status::pending_validation;
  pending.not_after.reset();
  pending.in_use = false;
  pending.created_at = kForecastNow - ago;
  return pending;
}

}  // namespace

TEST_CASE("a certificate that is well is renewed for ever shorter spans", "[forecast]") {
  const CertificateForecast one = foretell(well_known());

  CHECK(one.lot == Lot::renews);
  CHECK_FALSE(one.begin_by);
  REQUIRE(one.course.renewals.size() > 10);
  const Renewed& first = one.course.renewals.front();
  CHECK(format_instant(first.due) == "2027-01-24T23:59:59Z");
  CHECK(first.validity_days == 198);
  CHECK(format_instant(first.new_end) == "2027-08-10T23:59:59Z");
  CHECK(one.course.renewals[1].validity_days == 98);
  CHECK(one.course.renewals.back().validity_days == 45);
}

TEST_CASE("a certificate of 13 months is renewed 60 days before its end, for 198", "[forecast]") {
  KnownCertificate known = well_known("2026-12-31T23:59:59Z");
  known.not_before = moment("2025-12-01T00:00:00Z");

  const CertificateForecast one = foretell(known);

  REQUIRE_FALSE(one.course.renewals.empty());
  CHECK(format_instant(one.course.renewals.front().due) == "2026-11-01T23:59:59Z");
  CHECK(one.course.renewals.front().validity_days == 198);
}

TEST_CASE("by e-mail somebody is asked until September of 2027, and nobody afterwards",
          "[forecast]") {
  KnownCertificate asked = well_known("2027-05-10T23:59:59Z");
  asked.method = acm::ValidationMethod::email;
  KnownCertificate unasked = well_known("2027-12-01T23:59:59Z");
  unasked.method = acm::ValidationMethod::email;

  const CertificateForecast before = foretell(asked);
  const CertificateForecast after = foretell(unasked);

  CHECK(before.reason == HandReason::mails);
  CHECK(before.expires == asked.not_after);
  REQUIRE(before.if_answered);
  CHECK(before.if_answered->expires < moment("2028-03-15T00:00:00Z"));
  CHECK(after.reason == HandReason::mails_end);
  CHECK_FALSE(after.if_answered);
  CHECK(after.begin_by->cure == Cure::change_to_dns);
}

TEST_CASE("the latest start is the sum of everything that may take long", "[forecast]") {
  KnownCertificate known = well_known("2027-12-01T23:59:59Z");
  known.method = acm::ValidationMethod::email;

  const SafeStart start = foretell(known).begin_by.value();

  // Two steps of a person, Route 53, validation, the next try of ACM, the new certificate.
  const Duration takes = 2 * 15min + 60s + 3h + 24h + 6h;
  REQUIRE(start.latest);
  CHECK(*known.not_after - *start.latest >= takes);
  CHECK(*known.not_after - *start.latest <= takes + 60s);
  CHECK(start.windows == std::set<Timing>{Timing::operator_step, Timing::route53_insync,
                                          Timing::dns_validation, Timing::renewal_attempt,
                                          Timing::renewal_issuance});
}

TEST_CASE("what a request waits for is begun so early that it is issued in time", "[forecast]") {
  const KnownCertificate in_route53 = requested(1h);
  KnownCertificate elsewhere = in_route53;
  elsewhere.is_in_route53 = false;
  KnownCertificate forbidden = in_route53;
  forbidden.caa_forbids = true;
  KnownCertificate by_mail = in_route53;
  by_mail.method = acm::ValidationMethod::email;

  const auto left_for = [&](const KnownCertificate& known) {
    const SafeStart start = foretell(known).begin_by.value();
    REQUIRE(start.latest);
    CHECK(start.cure == Cure::validate);
    return kForecastNow + 71h - *start.latest;
  };
  const auto is_about = [](Duration left, Duration takes) {
    return left > takes && left <= takes + 62s;
  };

  // A step of a person, the DNS, validation, issuance.
  CHECK(is_about(left_for(in_route53), 15min + 60s + 3h + 5min));
  CHECK(is_about(left_for(elsewhere), 15min + 1h + 3h + 5min));
  CHECK(is_about(left_for(forbidden), 2 * 15min + 60s + 3h + 5min));
  CHECK(is_about(left_for(by_mail), 15min + 5min));
  CHECK(foretell(in_route53).begin_by->windows ==
        std::set<Timing>{Timing::operator_step, Timing::route53_insync, Timing::dns_validation,
                         Timing::issuance});
}

TEST_CASE("what nobody can promise to be in time has no latest start", "[forecast]") {
  const CertificateForecast late = foretell(requested(70h));

  CHECK(late.reason == HandReason::pending);
  CHECK_FALSE(late.begin_by->latest);
  CHECK(late.begin_by->windows.empty());
}

TEST_CASE("a request whose time is over needs no hand", "[forecast]") {
  const CertificateForecast gone = foretell(requested(72h));

  CHECK(gone.lot == Lot::over);
  CHECK(gone.expires == kForecastNow);
  CHECK_FALSE(gone.begin_by);
}

TEST_CASE("each reason why a certificate needs a hand is told from the others", "[forecast]") {
  KnownCertificate unused = well_known();
  unused.in_use = false;
  KnownCertificate gone = well_known();
  gone.names.front().has_record = false;
  KnownCertificate forbidden = well_known();
  forbidden.caa_forbids = true;
  KnownCertificate lapsing = well_known();
  lapsing.registered_until = moment("2027-01-02T00:00:00Z");
  KnownCertificate imported = well_known();
  imported.origin = CertificateOrigin::imported;
  const KnownCertificate pending = requested(1h);
  KnownCertificate expired = well_known("2026-11-01T23:59:59Z");
  expired.status = acm::Status::expired;

  CHECK(foretell(unused).reason == HandReason::not_in_use);
  CHECK(foretell(gone).reason == HandReason::record_gone);
  CHECK(foretell(forbidden).reason == HandReason::caa);
  CHECK(foretell(lapsing).reason == HandReason::domain_lapses);
  CHECK(foretell(lapsing).begin_by->latest < lapsing.registered_until);
  CHECK(foretell(imported).reason == HandReason::imported);
  CHECK(foretell(pending).reason == HandReason::pending);
  CHECK(foretell(pending).expires == kForecastNow + 71h);
  CHECK(foretell(expired).reason == HandReason::expired);
  CHECK_FALSE(foretell(expired).begin_by->latest);
}

TEST_CASE("what was not captured is a gap, and no hand", "[forecast]") {
  KnownCertificate unseen = well_known();
  unseen.names.front().has_record.reset();
  KnownCertificate listed = well_known();
  listed.method.reset();
  KnownCertificate named = well_known();
  named.status.reset();
  KnownCertificate foreign = well_known();
  foreign.origin = CertificateOrigin::private_ca;

  CHECK(foretell(unseen).gap == Gap::records);
  CHECK(foretell(listed).gap == Gap::description);
  CHECK(foretell(named).gap == Gap::description);
  CHECK(foretell(foreign).gap == Gap::method);
  for (const auto& known : {unseen, listed, named, foreign}) {
    CHECK(foretell(known).lot == Lot::open);
  }
}

TEST_CASE("a renewal that waits for a record goes on once that is back", "[forecast]") {
  KnownCertificate stuck = well_known("2026-12-20T23:59:59Z");
  stuck.renewal = acm::RenewalStatus::pending_validation;
  stuck.names.front().renewal = acm::RowStatus::pending_validation;
  stuck.names.front().has_record = false;

  const CertificateForecast one = foretell(stuck);

  CHECK(one.reason == HandReason::record_gone);
  REQUIRE(one.begin_by->latest);
  CHECK(*one.begin_by->latest < moment("2026-12-19T18:00:00Z"));
  CHECK(*one.begin_by->latest > moment("2026-12-19T17:00:00Z"));
}

TEST_CASE("hands come by the day, and the unused last", "[forecast]") {
  KnownCertificate early = well_known("2027-01-10T23:59:59Z");
  early.in_use = false;
  KnownCertificate late = well_known("2027-05-10T23:59:59Z");
  late.method = acm::ValidationMethod::email;
  KnownCertificate next = well_known("2027-02-10T23:59:59Z");
  next.caa_forbids = true;

  const Forecast all = forecast({early, late, next, well_known()}, kCalendar, kForecastNow, 3);

  CHECK(all.hands == std::vector<std::size_t>{2, 1, 0});
  CHECK(all.count(Lot::renews) == 1);
}

TEST_CASE("an alarm never sounds in a healthy year, and one day higher does", "[forecast]") {
  const Forecast all = forecast({well_known()}, kCalendar, kForecastNow, 3);

  REQUIRE(all.sums.lifetimes.size() == 3);
  for (const Lifetime& one : all.sums.lifetimes) {
    const Calendar frozen{std::nullopt, {{kFirstDay, rules_on(one.since)}}};
    KnownCertificate known = well_known();
    known.not_before = kForecastNow;
    known.not_after = kForecastNow + one.validity_days * kDay - 1s;
    CertificateCourse slow(known, frozen, kForecastNow, Schedule::latest());
    slow.play(kForecastNow + one.validity_days * kDay);
    const Renewed& renewal = slow.course().renewals.at(0);
    CHECK((renewal.old_end - renewal.at) / kDay == one.alarm_below);
  }
  CHECK(all.sums.lifetimes[0].alarm_below == 43);
  CHECK(all.sums.lifetimes[2].alarm_below == 14);
}

TEST_CASE("renewals a day grow as certificates get shorter", "[forecast]") {
  const std::vector<KnownCertificate> many(3000, well_known());

  const Sums sums = forecast(many, kCalendar, kForecastNow, 3).sums;

  CHECK(sums.lifetimes[0].a_day_hundredths / 100 == 19);   // 3000 in 153 days
  CHECK(sums.lifetimes[1].a_day_hundredths / 100 == 46);   // in 65
  CHECK(sums.lifetimes[2].a_day_hundredths / 100 == 103);  // in 29
  CHECK(sums.lifetimes[0].most == 3000);
  REQUIRE(sums.places.size() == 1);
  CHECK(sums.places.front().certificates == 3000);
}

}  // namespace acmsim::sim
