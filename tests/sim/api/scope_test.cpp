#include "sim/api/scope.hpp"

#include <catch2/catch.hpp>

#include "tests/sim/api/fixture.hpp"

namespace acmsim::sim {
namespace {

const std::string kWhere = "/steps/3/with/CertificateArn";

}  // namespace

TEST_CASE("a name stands for its thing, and so does the thing's ARN", "[api]") {
  RequestFixture fixture;
  const auto live = fixture.certificate("live", {domain("example.com")});
  const std::string arn = fixture.catalogue.certificates.at(live).arn;

  CHECK(fixture.scope.certificate("@live", kWhere) == live);
  CHECK(fixture.scope.certificate(arn, kWhere) == live);
  CHECK(fixture.scope.misfits().empty());
}

TEST_CASE("a name is given once", "[api]") {
  RequestFixture fixture;

  CHECK(fixture.scope.define("live", CertificateHandle{0}));
  CHECK_FALSE(fixture.scope.define("live", CertificateHandle{1}));
  CHECK(fixture.scope.find("live") == Named(CertificateHandle{0}));
}

TEST_CASE("a name that nobody gave is a misfit that lists the names there are", "[api]") {
  RequestFixture fixture;
  fixture.certificate("live", {domain("example.com")});

  CHECK_FALSE(fixture.scope.certificate("@life", kWhere));

  REQUIRE(fixture.scope.misfits().size() == 1);
  const Misfit& misfit = fixture.scope.misfits().front();
  CHECK(misfit.where == kWhere);
  CHECK(misfit.found == "@life");
  CHECK(*misfit.choices == std::vector<std::string>{"@live"});
}

TEST_CASE("a name of another kind is a misfit that lists the names of the right kind", "[api]") {
  RequestFixture fixture;
  fixture.certificate("live", {domain("example.com")});
  fixture.zone("zone", domain("example.com"));

  CHECK_FALSE(fixture.scope.certificate("@zone", kWhere));

  REQUIRE(fixture.scope.misfits().size() == 1);
  CHECK(fixture.scope.misfits().front().found == "@zone, a zone");
  CHECK(fixture.scope.misfits().front().expected == "a certificate");
  CHECK(*fixture.scope.misfits().front().choices == std::vector<std::string>{"@live"});
}

TEST_CASE("an ARN of nothing known is a certificate that AWS does not know", "[api]") {
  RequestFixture fixture;
  const std::string arn = "arn:aws:acm:us-east-1:444455556666:certificate/no-such-thing";

  const auto stranger = fixture.scope.certificate(arn, kWhere);

  REQUIRE(stranger);
  CHECK(fixture.scope.certificate(arn, kWhere) == stranger);
  CHECK(fixture.catalogue.places[fixture.catalogue.place_of(*stranger)] ==
        Place{"444455556666", "us-east-1"});
  CHECK(fixture.catalogue.certificates.at(*stranger).arn == arn);
  CHECK(fixture.scope.misfits().empty());
}

TEST_CASE("ids of Route 53 are the same with and without the word before them", "[api]") {
  RequestFixture fixture;
  const auto zone = fixture.zone("zone", domain("example.com"));
  const std::string id = fixture.catalogue.hosted_zones.at(zone).id;

  CHECK(fixture.scope.zone(id, kWhere) == zone);
  CHECK(fixture.scope.zone("/hostedzone/" + id, kWhere) == zone);
  const auto stranger = fixture.scope.change("/change/C0NOSUCH", kWhere);
  REQUIRE(stranger);
  CHECK(fixture.catalogue.change_ids.at(*stranger) == "C0NOSUCH");
  CHECK(fixture.scope.change("C0NOSUCH", kWhere) == stranger);
}

TEST_CASE("a load balancer that AWS does not know is not in the catalogue", "[api]") {
  RequestFixture fixture;

  const auto stranger = fixture.scope.load_balancer(
      "arn:aws:elasticloadbalancing:us-east-1:444455556666:loadbalancer/app/x/1", kWhere);

  REQUIRE(stranger);
  CHECK_FALSE(fixture.catalogue.load_balancers.contains(*stranger));
  CHECK_FALSE(fixture.scope.load_balancer("web", kWhere));
  CHECK(fixture.scope.misfits().size() == 1);
}

TEST_CASE("a field of a thing is the text that AWS shows for it", "[api]") {
  RequestFixture fixture;
  const auto live = fixture.certificate("live", {domain("example.com"), domain("*.Example.com")});
  fixture.load_balancer("web");
  const auto& name = fixture.catalogue.certificates.at(live).names[1];
  const std::string record = fixture.catalogue.name(name.record_name).with_dot();
  const std::string target = fixture.catalogue.name(name.record_target).with_dot();

  const auto text = [&](const char* reference) { return fixture.scope.text(reference, kWhere); };

  CHECK(text("plain.text") == "plain.text");
  CHECK(text("@live.DomainName") == "example.com");
  CHECK(text("@live") == fixture.catalogue.certificates.at(live).arn);
  CHECK(text("@live.ResourceRecord.*.example.com.Name") == record);
  CHECK(text("@live.ResourceRecord.EXAMPLE.com.Value") == target);
  CHECK(text("@web.DNSName").value().ends_with(".ap-northeast-2.elb.amazonaws.com"));
  CHECK(fixture.scope.misfits().empty());
}

TEST_CASE("a field that a thing has not is a misfit that lists its fields", "[api]") {
  RequestFixture fixture;
  fixture.zone("zone", domain("example.com"));

  CHECK_FALSE(fixture.scope.text("@zone.ID", kWhere));

  REQUIRE(fixture.scope.misfits().size() == 1);
  CHECK(*fixture.scope.misfits().front().choices == std::vector<std::string>{"Id", "Name"});
}

TEST_CASE("what is referred to is used, and a validation record must have been shown", "[api]") {
  RequestFixture fixture;
  const auto live = fixture.certificate("live", {domain("example.com")});
  const auto other = fixture.certificate("other", {domain("example.org")});

  fixture.scope.certificate("@other", kWhere);
  fixture.scope.text("@live.ResourceRecord.example.com.Name", kWhere);
  fixture.scope.text("@live.DomainName", kWhere);
  const Uses uses = fixture.scope.take_uses();

  CHECK(uses.things == std::vector<Named>{other, live});
  CHECK(uses.shown == std::vector<CertificateHandle>{live});
  CHECK(fixture.scope.take_uses().things.empty());
}

TEST_CASE("a field cannot be told before the call that decides it has been decoded", "[api]") {
  RequestFixture fixture;
  const auto made = fresh_for("acm:RequestCertificate", fixture.scope);
  REQUIRE(made);
  fixture.scope.define("new", *made);

  CHECK_FALSE(fixture.scope.text("@new.DomainName", kWhere));
  CHECK(fixture.scope.certificate("@new", kWhere) == std::get<CertificateHandle>(*made));

  CHECK(fixture.scope.misfits().size() == 1);
}

}  // namespace acmsim::sim
