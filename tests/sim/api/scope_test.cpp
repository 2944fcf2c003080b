#include "sim/api/scope.hpp"

#include <catch2/catch.hpp>

#include "tests/sim/api/desk.hpp"

namespace acmsim::sim {
namespace {

const std::string kWhere = "/steps/3/with/CertificateArn";

}  // namespace

TEST_CASE("a name stands for its thing, and so does the thing's ARN", "[api]") {
  Desk desk;
  const auto live = desk.certificate("live", {domain("example.com")});
  const std::string arn = desk.catalogue.certificates.at(live).arn;

  CHECK(desk.scope.certificate("@live", kWhere) == live);
  CHECK(desk.scope.certificate(arn, kWhere) == live);
  CHECK(desk.scope.misfits().empty());
}

TEST_CASE("a name is given once", "[api]") {
  Desk desk;

  CHECK(desk.scope.define("live", CertificateHandle{0}));
  CHECK_FALSE(desk.scope.define("live", CertificateHandle{1}));
  CHECK(desk.scope.find("live") == Named(CertificateHandle{0}));
}

TEST_CASE("a name that nobody gave is a misfit that lists the names there are", "[api]") {
  Desk desk;
  desk.certificate("live", {domain("example.com")});

  CHECK_FALSE(desk.scope.certificate("@life", kWhere));

  REQUIRE(desk.scope.misfits().size() == 1);
  const Misfit& misfit = desk.scope.misfits().front();
  CHECK(misfit.where == kWhere);
  CHECK(misfit.found == "@life");
  CHECK(*misfit.choices == std::vector<std::string>{"@live"});
}

TEST_CASE("a name of another kind is a misfit that lists the names of the right kind", "[api]") {
  Desk desk;
  desk.certificate("live", {domain("example.com")});
  desk.zone("zone", domain("example.com"));

  CHECK_FALSE(desk.scope.certificate("@zone", kWhere));

  REQUIRE(desk.scope.misfits().size() == 1);
  CHECK(desk.scope.misfits().front().found == "@zone, a zone");
  CHECK(desk.scope.misfits().front().expected == "a certificate");
  CHECK(*desk.scope.misfits().front().choices == std::vector<std::string>{"@live"});
}

TEST_CASE("an ARN of nothing known is a certificate that AWS does not know", "[api]") {
  Desk desk;
  const std::string arn = "arn:aws:acm:us-east-1:444455556666:certificate/no-such-thing";

  const auto stranger = desk.scope.certificate(arn, kWhere);

  REQUIRE(stranger);
  CHECK(desk.scope.certificate(arn, kWhere) == stranger);
  CHECK(desk.catalogue.places[desk.catalogue.place_of(*stranger)] ==
        Place{"444455556666", "us-east-1"});
  CHECK(desk.catalogue.certificates.at(*stranger).arn == arn);
  CHECK(desk.scope.misfits().empty());
}

TEST_CASE("ids of Route 53 are the same with and without the word before them", "[api]") {
  Desk desk;
  const auto zone = desk.zone("zone", domain("example.com"));
  const std::string id = desk.catalogue.hosted_zones.at(zone).id;

  CHECK(desk.scope.zone(id, kWhere) == zone);
  CHECK(desk.scope.zone("/hostedzone/" + id, kWhere) == zone);
  const auto stranger = desk.scope.change("/change/C0NOSUCH", kWhere);
  REQUIRE(stranger);
  CHECK(desk.catalogue.change_ids.at(*stranger) == "C0NOSUCH");
  CHECK(desk.scope.change("C0NOSUCH", kWhere) == stranger);
}

TEST_CASE("a load balancer that AWS does not know is not in the catalogue", "[api]") {
  Desk desk;

  const auto stranger = desk.scope.load_balancer(
      "arn:aws:elasticloadbalancing:us-east-1:444455556666:loadbalancer/app/x/1", kWhere);

  REQUIRE(stranger);
  CHECK_FALSE(desk.catalogue.load_balancers.contains(*stranger));
  CHECK_FALSE(desk.scope.load_balancer("web", kWhere));
  CHECK(desk.scope.misfits().size() == 1);
}

TEST_CASE("a field of a thing is the text that AWS shows for it", "[api]") {
  Desk desk;
  const auto live = desk.certificate("live", {domain("example.com"), domain("*.Example.com")});
  desk.load_balancer("web");
  const auto& name = desk.catalogue.certificates.at(live).names[1];
  const std::string record = desk.catalogue.name(name.record_name).with_dot();
  const std::string target = desk.catalogue.name(name.record_target).with_dot();

  const auto text = [&](const char* reference) { return desk.scope.text(reference, kWhere); };

  CHECK(text("plain.text") == "plain.text");
  CHECK(text("@live.DomainName") == "example.com");
  CHECK(text("@live") == desk.catalogue.certificates.at(live).arn);
  CHECK(text("@live.ResourceRecord.*.example.com.Name") == record);
  CHECK(text("@live.ResourceRecord.EXAMPLE.com.Value") == target);
  CHECK(text("@web.DNSName").value().ends_with(".ap-northeast-2.elb.amazonaws.com"));
  CHECK(desk.scope.misfits().empty());
}

TEST_CASE("a field that a thing has not is a misfit that lists its fields", "[api]") {
  Desk desk;
  desk.zone("zone", domain("example.com"));

  CHECK_FALSE(desk.scope.text("@zone.ID", kWhere));

  REQUIRE(desk.scope.misfits().size() == 1);
  CHECK(*desk.scope.misfits().front().choices == std::vector<std::string>{"Id", "Name"});
}

TEST_CASE("what is referred to is used, and a validation record must have been shown", "[api]") {
  Desk desk;
  const auto live = desk.certificate("live", {domain("example.com")});
  const auto other = desk.certificate("other", {domain("example.org")});

  desk.scope.certificate("@other", kWhere);
  desk.scope.text("@live.ResourceRecord.example.com.Name", kWhere);
  desk.scope.text("@live.DomainName", kWhere);
  const Uses uses = desk.scope.take_uses();

  CHECK(uses.things == std::vector<Named>{other, live});
  CHECK(uses.shown == std::vector<CertificateHandle>{live});
  CHECK(desk.scope.take_uses().things.empty());
}

TEST_CASE("a field cannot be told before the call that decides it has been decoded", "[api]") {
  Desk desk;
  const auto made = fresh_for("acm:RequestCertificate", desk.scope);
  REQUIRE(made);
  desk.scope.define("new", *made);

  CHECK_FALSE(desk.scope.text("@new.DomainName", kWhere));
  CHECK(desk.scope.certificate("@new", kWhere) == std::get<CertificateHandle>(*made));

  CHECK(desk.scope.misfits().size() == 1);
}

}  // namespace acmsim::sim
