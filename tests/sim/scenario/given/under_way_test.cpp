// Timers that run at the start, and what else a present can be.
#include "tests/sim/play.hpp"

namespace acmsim::sim {
namespace {

Json pending(std::string_view patch) {
  Json json = document(R"({"rules": "2026", "until": "10d", "given": {"certificates": [
    {"as": "new", "DomainName": "example.com", "ValidationMethod": "DNS",
     "Status": "PENDING_VALIDATION"}],
    "load_balancers": [{"as": "web"}],
    "hosted_zones": [{"as": "zone", "Name": "example.com", "validates": ["@new"]}]}})");
  json.merge_patch(Json::parse(patch));
  return json;
}

TEST_CASE("a validation under way ends when it is said to") {
  const Played played = play(pending(
      R"({"given": {"under_way": [{"fires": "dns_validation", "whose": "new", "in": "7m"}]}})"));

  CHECK(played.when("new", "names_validated") == 7 * 60);
}

TEST_CASE("records are not shown as long as that is under way") {
  const Json json = pending(R"({"given": {"under_way": [
    {"fires": "record_shown", "whose": "new", "in": "20s"}]}})");

  CHECK(play(json).when("new", "record_shown") == 20);
}

TEST_CASE("an old answer hides a record until it is forgotten") {
  const std::string name =
      decoded(pending("{}")).catalogue.name(NameHandle{0}).text();  // Any name of the DNS.
  Json json = pending("{}");
  const Scenario scenario = decoded(json);
  const auto& facts = scenario.catalogue.certificates.at(CertificateHandle{0});
  const std::string record = scenario.catalogue.name(facts.names[0].record_name).text();
  json["given"]["under_way"] =
      Json::array({{{"fires", "cached_answer"}, {"whose", record}, {"in", "2h"}},
                   {{"fires", "validation_limit"}, {"whose", "new"}, {"in", "3d"}}});

  CHECK(play(json).when("new", "names_validated") > 2 * 3600);
}

TEST_CASE("what was set at a registrar is followed when it is said to be") {
  const Json json = pending(R"({"given": {
    "domains": [{"name": "example.com", "becomes": {"name_servers": "@zone"}}],
    "under_way": [{"fires": "registrar_delegation", "whose": "example.com", "in": "1h"}]}})");

  const Played played = play(json);
  CHECK(played.when("example.com", "delegation_followed") == 3600);
  CHECK(played.when("new", "certificate_issued") > 3600);
}

TEST_CASE("a certificate is released when that is said to be under way") {
  const Json json = document(R"({"steps": [{"call": "acm:DeleteCertificate", "takes": "0s",
      "with": {"CertificateArn": "@spare"}, "retry": {"on": ["ResourceInUseException"],
      "every": "1s", "for": "1h"}, "id": "delete"}],
    "given": {"certificates": [
      {"as": "old", "DomainName": "www.example.com", "ValidationMethod": "EMAIL",
       "Status": "ISSUED", "NotAfter": "2022-02-13T23:59:59Z"},
      {"as": "spare", "DomainName": "www.example.com", "ValidationMethod": "DNS",
       "Status": "ISSUED", "NotAfter": "2022-12-13T23:59:59Z"}],
      "under_way": [{"fires": "in_use_release", "whose": "spare/web", "in": "5m"}]}})");

  CHECK(play(json).when("spare", "in_use_released") == 300);
}

TEST_CASE("what cannot be under way is refused, with what can") {
  const auto refused = [](const char* under_way) {
    return complaints(pending(std::string(R"({"given": {"under_way": [)") + under_way + "]}}"));
  };

  CHECK(refused(R"({"fires": "issuance", "whose": "new", "in": "1m"})") ==
        "/given/under_way/0/whose: found \"new\"; expected whose a timer \"issuance\" can be at "
        "the start");
  CHECK(refused(R"({"fires": "dns_validation", "whose": "mew", "in": "1m"})") ==
        "/given/under_way/0/whose: found \"mew\"; expected whose a timer \"dns_validation\" can be "
        "at the start: \"new\"; did you mean \"new\"?");
  CHECK(refused(R"({"fires": "dns_validation", "whose": "new", "in": "1m"},
                   {"fires": "dns_validation", "whose": "new", "in": "2m"})")
            .find("each timer once") != std::string::npos);
}

TEST_CASE("a thing is called what the document says") {
  const Json json = document(R"({"given": {"account": "111122223333", "certificates": [
    {"as": "old", "DomainName": "www.example.com", "ValidationMethod": "EMAIL",
     "CertificateArn": "arn:aws:acm:eu-west-1:111122223333:certificate/x",
     "Status": "ISSUED", "NotAfter": "2022-02-13T23:59:59Z"}]}})");

  CHECK(decoded(json).catalogue.certificates.at(CertificateHandle{0}).arn ==
        "arn:aws:acm:eu-west-1:111122223333:certificate/x");
  Json elsewhere = json;
  elsewhere["given"]["certificates"][0]["CertificateArn"] =
      "arn:aws:acm:us-east-1:111122223333:certificate/x";
  CHECK(complaints(elsewhere).find("the ARN of a certificate in eu-west-1, 111122223333") !=
        std::string::npos);
  Json twice = json;
  twice["given"]["certificates"].push_back(json["given"]["certificates"][0]);
  twice["given"]["certificates"][1]["as"] = "other";
  CHECK(complaints(twice).find("what nothing else is called") != std::string::npos);
}

TEST_CASE("a server that is silent at the start answers nobody") {
  const Json json = document(R"({"given": {"silent_servers": ["ns.example.net"]}})");
  Scenario scenario = decoded(json);
  const NameHandle server = scenario.catalogue.name(DomainName::parse("ns.example.net").value());

  CHECK_FALSE(scenario.world.internet.answers(server));
}

TEST_CASE("what is on its way may never arrive exactly where its kind may not") {
  const auto mistakes = [](const std::string& in, const std::string& timing) {
    const auto read = read_scenario(pending(R"({"timing": )" + timing + R"(, "given": {
      "under_way": [{"fires": "load_balancer_active", "whose": "web", "in": )" +
                                            in + "}]}}")
                                        .dump());
    return read ? std::vector<InputError>() : read.error();
  };
  CHECK(mistakes(R"("1h")", "{}").empty());
  const auto endless = mistakes(R"("never")", "{}");
  REQUIRE(endless.size() == 1);
  CHECK(endless[0].where == "/given/under_way/0/in");
  CHECK(endless[0].message().find("a delay that ends") != std::string::npos);
  const std::string perhaps = R"({"load_balancer_active": ["0s", "1m", "never"]})";
  CHECK(mistakes(R"(["0s", "30s", "never"])", perhaps).empty());
  CHECK(mistakes(R"("1h")", perhaps).size() == 1);
}

}  // namespace
}  // namespace acmsim::sim
