// The world that a document gives.
#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/sim/play.hpp"

namespace acmsim::sim {
namespace {

/// A document with one more certificate, `it`, of example.com.
Json with_certificate(std::string_view members) {
  Json json = document("{}");
  Json certificate =
      Json::parse(R"({"as": "it", "DomainName": "example.com", "ValidationMethod": "DNS"})");
  certificate.merge_patch(Json::parse(members));
  json["given"]["certificates"].push_back(certificate);
  return json;
}

constexpr CertificateHandle kIt{1};

void check_at_rest(const Scenario& scenario) {
  std::vector<Timer> armed;
  for (const Effect& effect : scenario.initially) armed.push_back(std::get<Arm>(effect).timer);
  std::ranges::sort(armed);
  CHECK(armed == timers_of(scenario.world, scenario.context()));
  CHECK(broken_invariant(scenario.world, scenario.context()) == nullptr);
}

Delay armed_delay(const Scenario& scenario, TimerKind kind, CertificateHandle certificate) {
  for (const Effect& effect : scenario.initially) {
    const Arm& arm = std::get<Arm>(effect);
    if (arm.timer.kind == kind && arm.timer.whose == certificate.index) return arm.delay;
  }
  FAIL("not armed");
  return {};
}

TEST_CASE("a certificate given in any status is a world at rest", "[scenario]") {
  const std::string ends = R"(, "NotAfter": "2021-12-31T23:59:59Z"})";
  for (const std::string& members :
       {std::string(R"({"Status": "PENDING_VALIDATION"})"),
        std::string(R"({"Status": "PENDING_VALIDATION", "ValidationMethod": "EMAIL"})"),
        std::string(R"({"Status": "ISSUED", "NotAfter": "2022-06-30T23:59:59Z"})"),
        std::string(R"({"Status": "EXPIRED"})"), R"({"Status": "EXPIRED")" + ends,
        R"({"Status": "INACTIVE")" + ends, R"({"Status": "REVOKED")" + ends,
        std::string(R"({"Status": "VALIDATION_TIMED_OUT"})"),
        std::string(R"({"Status": "FAILED", "FailureReason": "CAA_ERROR"})")}) {
    DYNAMIC_SECTION(members) {
      const Scenario scenario = decoded(with_certificate(members));

      const auto status = acm::status_of(scenario.world.certificates.at(kIt));
      CHECK(row_of(acm::kStatusNames, status).api == Json::parse(members)["Status"]);
      check_at_rest(scenario);
    }
  }
}

TEST_CASE("a pending certificate has what is left of its 72 hours", "[scenario]") {
  const Scenario scenario = decoded(
      with_certificate(R"({"Status": "PENDING_VALIDATION", "CreatedAt": "2022-01-03T00:00:00Z"})"));

  CHECK(armed_delay(scenario, TimerKind::validation_limit, kIt) == exactly(24h));
  CHECK(std::get<acm::PendingValidation>(scenario.world.certificates.at(kIt).phase).shown);
  CHECK(format_instant(*scenario.stamps.at(kIt).created_at) == "2022-01-03T00:00:00Z");
}

TEST_CASE("the validation of a record that is visible at the start has begun", "[scenario]") {
  Json json = with_certificate(R"({"Status": "PENDING_VALIDATION",
                                   "SubjectAlternativeNames": ["www.example.com"]})");
  json["given"]["hosted_zones"][0]["validates"] = {"@it"};

  const Scenario scenario = decoded(json);

  CHECK(armed_delay(scenario, TimerKind::dns_validation, kIt) ==
        scenario.rules()[Timing::dns_validation]);
  CHECK(scenario.world.certificates.at(kIt).rows[1].visible);
  check_at_rest(scenario);
}

TEST_CASE("a pending certificate with all names proved is about to be issued", "[scenario]") {
  const Scenario scenario = decoded(with_certificate(
      R"({"Status": "PENDING_VALIDATION", "DomainValidationOptions": [
          {"DomainName": "example.com", "ValidationStatus": "SUCCESS"}]})"));

  CHECK(armed_delay(scenario, TimerKind::issuance, kIt) == scenario.rules()[Timing::issuance]);
  check_at_rest(scenario);
}

TEST_CASE("what a name shows after the time-out is a rule, or as given", "[scenario]") {
  Json json = with_certificate(R"({"Status": "VALIDATION_TIMED_OUT",
    "SubjectAlternativeNames": ["www.example.com", "example.com"], "DomainValidationOptions": [
      {"DomainName": "www.example.com", "ValidationStatus": "SUCCESS"}]})");
  json["rules"] = {{"base", "2022"}, {"row_after_time_out", "PENDING_VALIDATION"}};

  const Scenario scenario = decoded(json);

  const auto& rows = scenario.world.certificates.at(kIt).rows;
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].status == acm::RowStatus::pending_validation);
  CHECK(rows[1].status == acm::RowStatus::success);
}

TEST_CASE("a certificate may be elsewhere, and used by what is not modelled", "[scenario]") {
  Json json = with_certificate(R"({"Status": "ISSUED", "NotAfter": "2022-06-30T23:59:59Z",
    "Region": "us-east-1", "InUseBy": ["arn:aws:cloudfront::111122223333:distribution/E1"]})");
  json["given"]["requested_last_year"] = 19;

  const Scenario scenario = decoded(json);

  const acm::Certificate& certificate = scenario.world.certificates.at(kIt);
  CHECK(acm::renewal_eligibility(certificate) == acm::RenewalEligibility::eligible);
  const PlaceHandle place = scenario.catalogue.place_of(kIt);
  CHECK(scenario.catalogue.places[place] == Place{"111122223333", "us-east-1"});
  CHECK(scenario.world.ledgers.at(place) == acm::Ledger{1, 0, {}});
  CHECK(scenario.world.ledgers.at(scenario.home) == acm::Ledger{1, 19, {}});
  check_at_rest(scenario);
}

TEST_CASE("NotBefore follows from NotAfter and is never after the start", "[scenario]") {
  const Scenario scenario =
      decoded(with_certificate(R"({"Status": "ISSUED", "NotAfter": "2024-06-30T23:59:59Z"})"));

  CHECK(format_instant(*scenario.stamps.at(kIt).not_before) == "2022-01-05T00:00:00Z");
}

TEST_CASE("a certificate can be a listener's default and in its list", "[scenario]") {
  Json json = with_certificate(R"({"Status": "ISSUED", "NotAfter": "2022-06-30T23:59:59Z"})");
  json["given"]["load_balancers"][0]["listeners"] = Json::parse(R"([
    {"Port": 80, "Protocol": "HTTP"},
    {"as": "https", "Port": 443, "Protocol": "HTTPS", "Certificates": [
      {"CertificateArn": "@it", "IsDefault": true}, {"CertificateArn": "@it", "IsDefault": false},
      {"CertificateArn": "@old"}]}])");

  const Scenario scenario = decoded(json);

  CHECK(scenario.world.listeners.at(ListenerHandle{0}).setting.seen.port == 80);
  const alb::Setting& setting = scenario.world.listeners.at(ListenerHandle{1}).setting.seen;
  CHECK(setting.default_certificate == kIt);
  CHECK(setting.list == std::vector{CertificateHandle{0}, kIt});
  CHECK(scenario.world.certificates.at(kIt).uses.size() == 1);
  check_at_rest(scenario);
}

TEST_CASE("a zone has the records that are given, and SOA and NS of its own", "[scenario]") {
  Json json = with_certificate(R"({"Status": "PENDING_VALIDATION",
    "SubjectAlternativeNames": ["*.example.com", "www.example.org"]})");
  json["given"]["hosted_zones"][0]["validates"] = {"@it"};
  json["given"]["hosted_zones"][0]["records"].push_back(Json::parse(
      R"({"Name": "example.com", "Type": "NS", "TTL": 60,
          "ResourceRecords": [{"Value": "ns1.example.net"}]})"));

  const Scenario scenario = decoded(json);

  const auto& zone = scenario.world.hosted_zones.at(ZoneHandle{0});
  CHECK(zone.written.rows().size() == 4);  // SOA, NS, www, and one CNAME for apex and wildcard.
  CHECK(zone.written == scenario.world.internet.zones.at(ZoneHandle{0}).served);
  const NameHandle apex = scenario.catalogue.hosted_zones.at(ZoneHandle{0}).name;
  const auto set = zone.written.find({apex, RecordType::ns});
  REQUIRE(set);
  const Texts& texts = scenario.catalogue.texts;
  CHECK(texts_of(texts.values_of(texts.records[*set])) ==
        std::vector<std::string>{"ns1.example.net."});
  check_at_rest(scenario);
}

TEST_CASE("a zone at another provider is served by its own name servers", "[scenario]") {
  const Scenario scenario = decoded(document(R"({"given": {
    "domains": [{"name": "example.com", "name_servers": ["@other", "lame.example.net"],
                 "ds": "matching"},
                {"name": "example.org", "registered": false},
                {"name": "example.net", "on_hold": true, "name_servers": ["ns1.example.net"]}],
    "dns_zones": [{"as": "other", "name": "example.com", "provider": "a registrar", "records": [
      {"Name": "www.example.com", "Type": "CNAME", "TTL": 60,
       "ResourceRecords": [{"Value": "@web.DNSName"}]}]}]}})"));

  CHECK(https_available(scenario.world, scenario.context(), scenario.catalogue.watches));
  CHECK(scenario.world.internet.zones.at(ZoneHandle{1}).served.rows().size() == 3);
  CHECK_FALSE(scenario.world.hosted_zones.contains(ZoneHandle{1}));
  const auto& seen = scenario.world.internet.registrations.at(RegistrationHandle{0}).seen;
  CHECK(seen.ds == dns::DsState::matching);
  REQUIRE(seen.servers.size() == 3);
  CHECK(scenario.catalogue.name(seen.servers[0]).text() == "ns1.zone-1.dns-host.example");
  CHECK(scenario.catalogue.name(seen.servers[2]).text() == "lame.example.net");
  CHECK_FALSE(scenario.world.internet.registrations.at(RegistrationHandle{1}).seen.registered);
  CHECK(scenario.world.internet.registrations.at(RegistrationHandle{2}).seen.on_hold);
  CHECK(scenario.nicknames.zones.at(ZoneHandle{1}) == "other");
}

TEST_CASE("a zone at another provider may be for any name", "[scenario]") {
  const Scenario scenario = decoded(document(R"({"given": {"dns_zones": [
    {"name": "com.", "name_servers": ["ns.one"], "records": [
      {"Name": "com", "Type": "NS", "TTL": 500,
       "ResourceRecords": [{"Value": "www.*."}, {"Value": "com."}]},
      {"Name": "foo.com", "Type": "CNAME", "ResourceRecords": [{"Value": "foo.com."}]},
      {"Name": "a.foo.com", "Type": "A", "ResourceRecords": [{"Value": "192.0.2.1"}]}]},
    {"name": ".", "name_servers": ["ns.one"]}]}})"));

  const auto& catalogue = scenario.catalogue;
  CHECK(scenario.world.internet.zones.at(ZoneHandle{1}).served.rows().size() == 4);
  const auto soa = scenario.world.internet.zones.at(ZoneHandle{2})
                       .served.find({*catalogue.texts.names.find(DomainName()), RecordType::soa});
  REQUIRE(soa);
  CHECK_THAT(catalogue.texts.records[*soa].values[0].text,
             Catch::StartsWith("ns.one. hostmaster. 1 "));
  CHECK(complaints(document(R"({"given": {"dns_zones": [{"name": "a..com"}]}})")) ==
        "/given/dns_zones/0/name: found \"a..com\"; expected a name of the DNS: a label is not "
        "empty");
}

TEST_CASE("a private zone is there, and nobody outside sees it", "[scenario]") {
  Json json = document("{}");
  json["given"]["hosted_zones"][0]["PrivateZone"] = true;

  const Scenario scenario = decoded(json);

  CHECK(scenario.world.hosted_zones.at(ZoneHandle{0}).written.rows().size() == 3);
  CHECK_FALSE(https_available(scenario.world, scenario.context(), scenario.catalogue.watches));
}

TEST_CASE("rules are an era, with numbers overridden, and delays from timing", "[scenario]") {
  Json json = document(R"({"timing": {"issuance": "5m", "attachable": ["0s", "1m", "never"],
                                      "record_shown": "never"}})");
  json["rules"] = {{"validity_days", 90}, {"names_max", 100}};

  const Scenario scenario = decoded(json);
  const Rules& rules = scenario.rules();

  CHECK_FALSE(scenario.calendar.frozen);
  for (const Epoch& epoch : scenario.calendar.epochs) CHECK(epoch.rules.validity_days == 90);
  CHECK(rules.names_max == 100);
  CHECK(rules.certificates_max == rules_of(Era::y2026).certificates_max);
  CHECK(rules[Timing::issuance] == exactly(5min));
  CHECK(rules[Timing::attachable] == Delay{0s, 1min, kNever});
  CHECK(rules[Timing::record_shown] == exactly(kNever));
}

TEST_CASE("things without a name are called as AWS calls them", "[scenario]") {
  const Scenario scenario = decoded(document(R"({"given": {"watches": [],
    "domains": [], "hosted_zones": [{"Name": "example.com"}, {"Name": "example.com"}],
    "dns_zones": [{"name": "example.org"}, {"name": "example.org"}],
    "certificates": [{"DomainName": "example.com", "ValidationMethod": "DNS", "Status": "EXPIRED"}],
    "load_balancers": [{"listeners": [{"Port": 80, "Protocol": "HTTP"}]}, {"Name": "shop"}]}})"));

  const Nicknames& names = scenario.nicknames;
  CHECK(names.zones.at(ZoneHandle{0}) == scenario.catalogue.hosted_zones.at(ZoneHandle{0}).id);
  CHECK(names.zones.at(ZoneHandle{0}) != names.zones.at(ZoneHandle{1}));
  CHECK(names.zones.at(ZoneHandle{2}) == "example.org");
  CHECK(names.zones.at(ZoneHandle{3}) == "example.org #2");
  CHECK(names.certificates.at(CertificateHandle{0}).starts_with("arn:aws:acm:eu-west-1:"));
  CHECK(names.load_balancers.at(LoadBalancerHandle{0}) == "load-balancer-1");
  CHECK(names.load_balancers.at(LoadBalancerHandle{1}) == "shop");
  CHECK(names.listeners.at(ListenerHandle{0}).starts_with("arn:aws:elasticloadbalancing:"));
}

}  // namespace
}  // namespace acmsim::sim
