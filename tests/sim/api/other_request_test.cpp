#include <catch2/catch.hpp>

#include "sim/scenario/operations.hpp"
#include "tests/sim/api/fixture.hpp"

namespace acmsim::sim {
namespace {

Json parameters_of(const std::string& operation) {
  if (operation.starts_with("registrar:")) {
    return {{"name", "example.com"},
            {"name_servers", Json::array({"ns1.example.net"})},
            {"ds", "none"}};
  }
  return Json::object();
}

}  // namespace

TEST_CASE("every operation of the schema has a decoder", "[api]") {
  for (const OperationText& operation : operations()) {
    INFO(operation.name);
    RequestFixture fixture;

    CHECK(fixture.call(operation.name, parameters_of(operation.name), "it").repetitions.size() ==
          1);
  }
}

TEST_CASE("the console writes the records of a certificate once they are shown", "[api]") {
  RequestFixture fixture;
  const auto live = fixture.certificate("live", {domain("example.com")});

  const auto request =
      fixture.call("console:CreateRecordsInRoute53", {{"CertificateArn", "@live"}}, "records");

  const auto& command =
      std::get<CreateRecordsInRoute53>(std::get<Command>(request.repetitions.front()));
  CHECK(command.certificate == live);
  CHECK(fixture.catalogue.change_ids.contains(command.fresh));
  CHECK(request.uses.shown == std::vector{live});
  CHECK(request.subject == "live as records");
}

TEST_CASE("a certificate that nobody knows is not waited for", "[api]") {
  RequestFixture fixture;

  const auto request = fixture.call(
      "console:CreateRecordsInRoute53",
      {{"CertificateArn", "arn:aws:acm:ap-northeast-2:111122223333:certificate/unknown"}});

  CHECK(request.uses.shown.empty());
}

TEST_CASE("the registrar changes one thing of a domain at a time", "[api]") {
  RequestFixture fixture;
  const auto zone = fixture.zone("zone", domain("example.com"));
  const auto update = [&](const char* operation, Json with) {
    with["name"] = "Example.com";
    return fixture.command<UpdateDomain>(operation, with);
  };

  const auto registered = update("registrar:RegisterDomain", {{"name_servers", "@zone"}});
  const auto servers =
      update("registrar:SetNameServers", {{"name_servers", Json::array({"NS1.example.net."})}});

  CHECK(registered.registered == true);
  CHECK(registered.name_servers == fixture.catalogue.directory.facts_of(zone).servers);
  CHECK(servers.name_servers == dns::Hosts{fixture.catalogue.name(domain("ns1.example.net"))});
  CHECK_FALSE(servers.registered);

  const auto both = update("registrar:SetNameServers",
                           {{"name_servers", Json::array({"ns1.example.net", "@zone"})}});
  auto expected = fixture.catalogue.directory.facts_of(zone).servers;
  expected.insert(expected.begin(), fixture.catalogue.name(domain("ns1.example.net")));
  CHECK(both.name_servers == expected);

  CHECK(update("registrar:ExpireDomain", {}).registered == false);
  CHECK(update("registrar:HoldDomain", {}).on_hold == true);
  CHECK(update("registrar:ReleaseDomain", {}).on_hold == false);
  CHECK(update("registrar:SetDS", {{"ds", "stale"}}).ds == dns::DsState::stale);
  CHECK_FALSE(update("registrar:SetDS", {{"ds", "stale"}}).name_servers);
}

TEST_CASE("a domain has one registration, whoever speaks of it first", "[api]") {
  RequestFixture fixture;
  const RegistrationHandle given = fixture.scope.fresh_registration();
  fixture.catalogue.directory.add_registration(given,
                                               fixture.catalogue.name(domain("example.com")));
  const auto domain_of = [&](const char* name) {
    return fixture.command<UpdateDomain>("registrar:HoldDomain", {{"name", name}}).domain;
  };

  CHECK(domain_of("example.com") == given);
  CHECK(domain_of("example.org") == RegistrationHandle{1});
  CHECK(domain_of("example.org") == RegistrationHandle{1});
}

TEST_CASE("a registrar's text that is no domain or no host is a misfit", "[api]") {
  RequestFixture fixture;
  const Json with =
      GENERATE(Json{{"name", "com"}, {"name_servers", Json::array({"ns1.example.net"})}},
               Json{{"name", "example.com"}, {"name_servers", Json::array({"ns1..example.net"})}},
               Json{{"name", "example.com"}, {"name_servers", "@nobody"}});
  INFO(with);

  fixture.call("registrar:SetNameServers", with);

  CHECK(fixture.scope.misfits().size() == 1);
}

TEST_CASE("a service that is not modelled takes a certificate and lets it go", "[api]") {
  RequestFixture fixture;
  const auto live = fixture.certificate("live", {domain("example.com")});
  const std::string resource = "arn:aws:cloudfront::111122223333:distribution/E1";
  const Json with{{"CertificateArn", "@live"}, {"ResourceArn", resource}};

  const auto taken = fixture.command<UseElsewhere>("service:Associate", with);
  const auto let_go = fixture.command<UseElsewhere>("service:Disassociate", with);

  CHECK(taken.certificate == live);
  CHECK(taken.used);
  CHECK_FALSE(let_go.used);
  CHECK(taken.resource == let_go.resource);
  CHECK(fixture.catalogue.resources[taken.resource] == resource);
}

TEST_CASE("a load balancer that is modelled is no other service", "[api]") {
  RequestFixture fixture;
  fixture.certificate("live", {domain("example.com")});
  fixture.load_balancer("web");

  fixture.call("service:Associate", {{"CertificateArn", "@live"}, {"ResourceArn", "@web"}});

  CHECK(fixture.scope.misfits().size() == 1);
}

TEST_CASE("each repetition of a call makes a thing of its own", "[api]") {
  RequestFixture fixture;

  const auto request =
      fixture.call("acm:RequestCertificate", {{"DomainName", "example.com"}}, "new", 3);

  REQUIRE(request.repetitions.size() == 3);
  std::vector<CertificateHandle> made;
  for (const CallEffect& effect : request.repetitions) {
    made.push_back(std::get<RequestCertificate>(std::get<Command>(effect)).fresh);
  }
  CHECK(made == std::vector<CertificateHandle>{{0}, {1}, {2}});
  CHECK(fixture.scope.certificate("@new", "") == made[0]);
  CHECK(fixture.catalogue.certificates.at(made[0]).arn !=
        fixture.catalogue.certificates.at(made[1]).arn);
}

TEST_CASE("what AWS refuses it refuses each time, and its would-be result has an ARN", "[api]") {
  RequestFixture fixture;

  const auto request = fixture.call("acm:RequestCertificate", Json::object(), "new", 2);

  REQUIRE(request.repetitions.size() == 2);
  CHECK(std::holds_alternative<ApiError>(request.repetitions[1]));
  CHECK(fixture.catalogue.certificates.contains(CertificateHandle{0}));
  CHECK(fixture.scope.text("@new", "").value().starts_with("arn:aws:acm:"));
}

TEST_CASE("a misfit is told once, however often the call may happen", "[api]") {
  RequestFixture fixture;

  const auto request = fixture.call("acm:DeleteCertificate", {{"CertificateArn", "@gone"}}, "", 5);

  CHECK(request.repetitions.size() == 5);
  REQUIRE(fixture.scope.misfits().size() == 1);
  CHECK(fixture.scope.misfits().front().where == "/steps/0/with/CertificateArn");
}

TEST_CASE("a call is told in the words of the document", "[api]") {
  RequestFixture fixture;
  fixture.certificate("old", {domain("example.com")});
  fixture.zone("zone", domain("example.com"));
  fixture.listener("https", fixture.load_balancer("web"));
  const auto subject = [&](const char* operation, const Json& with, const char* name = "") {
    return fixture.call(operation, with, name).subject;
  };

  CHECK(subject("acm:RequestCertificate",
                {{"DomainName", "example.com"}, {"SubjectAlternativeNames", {"www.example.com"}}},
                "new") == "example.com, www.example.com as new");
  CHECK(subject("acm:DeleteCertificate", {{"CertificateArn", "@old"}}) == "old");
  CHECK(subject("elbv2:AddListenerCertificates",
                {{"ListenerArn", "@https"},
                 {"Certificates", {{{"CertificateArn", "@old"}}, {{"CertificateArn", "@new"}}}}}) ==
        "https old, new");
  CHECK(subject("route53:ChangeResourceRecordSets",
                {{"HostedZoneId", "@zone"},
                 {"ChangeBatch",
                  {{"Changes",
                    {{{"Action", "UPSERT"},
                      {"ResourceRecordSet",
                       {{"Name", "a.example.com."},
                        {"Type", "A"},
                        {"TTL", 60},
                        {"ResourceRecords", {{{"Value", "192.0.2.1"}}}}}}}}}}}}) ==
        "UPSERT A a.example.com in zone");
  CHECK(subject("registrar:HoldDomain", {{"name", "example.com"}}) == "example.com");
}

}  // namespace acmsim::sim
