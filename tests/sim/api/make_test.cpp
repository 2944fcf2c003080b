#include "sim/api/make.hpp"

#include <catch2/catch.hpp>
#include <regex>

#include "tests/sim/api/fixture.hpp"

namespace acmsim::sim {
namespace {

bool has_form(const std::string& text, const char* form) {
  INFO(text);
  return std::regex_match(text, std::regex(form));
}

std::vector<std::string> names_of(const Catalogue& catalogue, const dns::Hosts& all) {
  std::vector<std::string> texts;
  for (const NameHandle name : all) texts.push_back(catalogue.name(name).text());
  return texts;
}

const RecordSet& initial(const RequestFixture& fixture, ZoneHandle zone, RecordType type) {
  for (const RecordHandle handle : fixture.catalogue.hosted_zones.at(zone).initial) {
    if (fixture.record(handle).key.type == type) return fixture.record(handle);
  }
  throw std::logic_error("the zone has no such record");
}

}  // namespace

TEST_CASE("ARNs and ids have AWS's form, and the same seed gives the same ones", "[api]") {
  RequestFixture fixture;
  RequestFixture twin;
  for (RequestFixture* each : {&fixture, &twin}) {
    each->certificate("live", {domain("example.com")});
    each->listener("https", each->load_balancer("web"));
    each->zone("zone", domain("example.com"));
    make_change(each->catalogue, ChangeHandle{0}, "records");
  }
  const auto arn = [](const RequestFixture& of) { return of.catalogue.certificates.at({0}).arn; };

  CHECK(has_form(arn(fixture),
                 "arn:aws:acm:ap-northeast-2:111122223333:certificate/"
                 "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
  CHECK(has_form(fixture.catalogue.arn_of(LoadBalancerHandle{0}),
                 "arn:aws:elasticloadbalancing:ap-northeast-2:111122223333:"
                 "loadbalancer/app/web/[0-9a-f]{16}"));
  CHECK(has_form(fixture.catalogue.listeners.at({0}).arn,
                 "arn:aws:elasticloadbalancing:ap-northeast-2:111122223333:"
                 "listener/app/web/[0-9a-f]{16}/[0-9a-f]{16}"));
  CHECK(has_form(fixture.catalogue.hosted_zones.at({0}).id, "Z[0-9A-Z]{19}"));
  CHECK(has_form(fixture.catalogue.change_ids.at({0}), "C[0-9A-Z]{20}"));
  CHECK(arn(fixture) == arn(twin));
}

TEST_CASE("another seed gives another ARN, zone and name servers", "[api]") {
  RequestFixture fixture;
  const auto one = fixture.zone("one", domain("example.com"));
  const auto other = fixture.zone("other", domain("example.com"));
  const auto old = fixture.certificate("old", {domain("example.com")});
  const auto fresh = fixture.certificate("fresh", {domain("example.com")});

  CHECK(fixture.catalogue.certificates.at(old).arn != fixture.catalogue.certificates.at(fresh).arn);
  CHECK(fixture.catalogue.hosted_zones.at(one).id != fixture.catalogue.hosted_zones.at(other).id);
  CHECK(fixture.catalogue.directory.facts_of(one).servers !=
        fixture.catalogue.directory.facts_of(other).servers);
}

TEST_CASE("a certificate has a validation record for each name, a wildcard its apex's", "[api]") {
  RequestFixture fixture;
  const auto live = fixture.certificate(
      "live", {domain("example.com"), domain("*.example.com"), domain("www.example.com")});

  const auto& names = fixture.catalogue.certificates.at(live).names;

  REQUIRE(names.size() == 3);
  CHECK(names[0].record == names[1].record);
  CHECK(names[0].record != names[2].record);
  const RecordSet& record = fixture.record(names[2].record);
  CHECK(record.key == RecordKey{names[2].record_name, RecordType::cname});
  CHECK(record.ttl == 300);
  CHECK(record.targets == Few<NameHandle, 2>{names[2].record_target});
}

TEST_CASE("mail goes to the validation domains that are given", "[api]") {
  RequestFixture fixture;

  const auto facts = make_certificate(fixture.catalogue, kSeoul, "x", {domain("a.example.com")},
                                      acm::ValidationMethod::email, acm::KeyAlgorithm::rsa_2048,
                                      {domain("example.com")});

  CHECK(fixture.catalogue.name(facts.names[0].validation_domain).text() == "example.com");
}

TEST_CASE("a public zone has four name servers, one under each top-level domain", "[api]") {
  RequestFixture fixture;
  const auto zone = fixture.zone("zone", domain("example.com"));

  const RecordSet& ns = initial(fixture, zone, RecordType::ns);
  const auto servers = texts_of(fixture.catalogue.texts.values_of(ns));
  const RecordSet& soa = initial(fixture, zone, RecordType::soa);

  REQUIRE(servers.size() == 4);
  CHECK(has_form(servers[0],
                 R"(ns-([0-9]|[1-9][0-9]|[1-4][0-9]{2}|50.|51[01])\.awsdns-\d\d\.com\.)"));
  CHECK(has_form(servers[1], R"(ns-(5[1-9].|[6-9]..|10[0-2].)\.awsdns-\d\d\.net\.)"));
  CHECK(has_form(servers[2], R"(ns-(10[2-9].|1[1-5]..)\.awsdns-\d\d\.org\.)"));
  CHECK(has_form(servers[3], R"(ns-(15[3-9].|1[6-9]..|20[0-4].)\.awsdns-\d\d\.co\.uk\.)"));
  CHECK(ns.ttl == 172800);
  CHECK(soa.ttl == 900);
  CHECK(texts_of(soa.values) ==
        std::vector<std::string>{servers[0] +
                                 " awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400"});
  auto served = fixture.catalogue.directory.facts_of(zone).servers;
  auto listed = ns.targets;
  std::ranges::sort(listed);
  CHECK(std::ranges::equal(served, listed));
}

TEST_CASE("a zone may be given its name servers", "[api]") {
  RequestFixture fixture;
  make_hosted_zone(fixture.catalogue, ZoneHandle{0}, kSeoul, "zone", domain("example.com"), false,
                   "r", {domain("ns1.example.net"), domain("ns2.example.net")});

  CHECK(names_of(fixture.catalogue, fixture.catalogue.directory.facts_of({0}).servers) ==
        std::vector<std::string>{"ns1.example.net", "ns2.example.net"});
  CHECK(texts_of(fixture.catalogue.texts.values_of(initial(fixture, {0}, RecordType::ns))) ==
        std::vector<std::string>{"ns1.example.net.", "ns2.example.net."});
}

TEST_CASE("a private zone lists name servers that nobody outside can ask", "[api]") {
  RequestFixture fixture;
  const auto zone = fixture.zone("inside", domain("example.com"), true);

  CHECK(fixture.catalogue.directory.facts_of(zone).servers.empty());
  CHECK(texts_of(fixture.catalogue.texts.values_of(initial(fixture, zone, RecordType::ns))) ==
        std::vector<std::string>{"ns-1536.awsdns-00.co.uk.", "ns-0.awsdns-00.com.",
                                 "ns-1024.awsdns-00.org.", "ns-512.awsdns-00.net."});
}

TEST_CASE("a load balancer's DNSName is a name of Amazon's, whatever it is called", "[api]") {
  RequestFixture fixture;
  const auto web = fixture.load_balancer("my web.1");

  const LoadBalancerFacts& facts = fixture.catalogue.load_balancers.at(web);

  CHECK(facts.name == "my-web-1");
  CHECK(has_form(fixture.catalogue.name(facts.dns_name).text(),
                 R"(my-web-1-[0-9]+\.ap-northeast-2\.elb\.amazonaws\.com)"));
  CHECK(fixture.catalogue.directory.is_endpoint(facts.dns_name));
  CHECK(fixture.catalogue.load_balancer_of(facts.resource) == web);
}

}  // namespace acmsim::sim
