// What was written or set before the start and is not seen yet, and what else is there of before.
#include "tests/sim/play.hpp"

namespace acmsim::sim {
namespace {

constexpr const char* kAddress = R"({"Name": "new.example.com", "Type": "A",
  "ResourceRecords": [{"Value": "192.0.2.1"}]})";

Json written(const std::string& zone, const std::string& action, const std::string& set) {
  return document(R"({"until": "1h", "given": {
    "dns_zones": [{"as": "panel", "name": "shop.example"}],
    "changes": [{"as": "c", "Id": "CGIVEN", "writes": [{"zone": ")" +
                  zone + R"(", "Action": ")" + action + R"(", "ResourceRecordSet": )" + set +
                  "}]}]}}");
}

TEST_CASE("a given change is served when it is said to, and then INSYNC") {
  Json json = written("@zone", "CREATE", kAddress);
  json["given"]["under_way"] =
      Json::parse(R"([{"fires": "route53_served", "whose": "c", "in": "20s"},
                      {"fires": "route53_insync", "whose": "c", "in": "50s"}])");
  json["steps"] = Json::parse(R"([
    {"id": "written", "takes": "0s",
     "expect": {"record": {"Name": "new.example.com", "Type": "A"}, "exists": true}},
    {"id": "served", "wait_for": {"record": {"Name": "new.example.com", "Type": "A"},
     "visible": true}, "every": "1s"},
    {"id": "insync", "wait_for": {"change": "@c", "Status": "INSYNC"}, "every": "1s"}])");
  const Played played = play(json);

  CHECK(played.stage("written") == Stage::done);
  CHECK(played.when("c", "change_served") == 20);
  CHECK(played.when("c", "change_insync") == 50);
  CHECK(played.scenario.catalogue.change_ids.at(ChangeHandle{0}) == "CGIVEN");
}

TEST_CASE("a given change has to be one that its zones can take") {
  const auto mistakes = [](const Json& json) { return complaints(json); };
  CHECK(mistakes(written("@zone", "DELETE", kAddress)).find("a write that the zone can take") !=
        std::string::npos);
  CHECK(mistakes(written("@old", "CREATE", kAddress)).find("/given/changes/0/writes/0/zone") !=
        std::string::npos);
  Json both = written("@zone", "CREATE", kAddress);
  both["given"]["changes"][0]["writes"].push_back(Json::parse(R"({"zone": "@panel",
    "Action": "CREATE", "ResourceRecordSet": {"Name": "a.shop.example", "Type": "A",
    "ResourceRecords": [{"Value": "192.0.2.1"}]}})"));
  CHECK(mistakes(both).find("in one change") != std::string::npos);
  Json late = written("@zone", "CREATE", kAddress);
  late["given"]["changes"][0]["SubmittedAt"] = "2022-01-05T00:00:01Z";
  CHECK(mistakes(late).find("not after the start") != std::string::npos);
  Json id = written("@zone", "CREATE", kAddress);
  id["given"]["changes"][0]["Id"] = "ZGIVEN";
  CHECK(mistakes(id).find("a change's id") != std::string::npos);
}

TEST_CASE("a write elsewhere is served when its provider does") {
  Json json = written("@panel", "CREATE", R"({"Name": "a.shop.example", "Type": "A",
    "ResourceRecords": [{"Value": "192.0.2.1"}]})");
  json["given"]["changes"][0].erase("Id");
  json["given"]["under_way"] =
      Json::parse(R"([{"fires": "provider_update", "whose": "c", "in": "10m"}])");

  CHECK(play(json).when("c", "change_insync") == 600);
}

TEST_CASE("what a listener becomes is used already, and what it was is not") {
  Json json = document(R"({"until": "1h", "given": {"load_balancers": [{"as": "web", "listeners": [
    {"as": "https", "Certificates": ["@old"], "becomes": {"Certificates": ["@new"]}}]}]}})");
  json["given"]["certificates"].push_back(Json::parse(R"({"as": "new",
    "DomainName": "www.example.com", "ValidationMethod": "DNS", "Status": "ISSUED",
    "NotAfter": "2022-12-13T23:59:59Z"})"));
  const Scenario scenario = decoded(json);
  const auto& certificates = scenario.world.certificates;
  CHECK(acm::in_use_by(certificates.at(CertificateHandle{0})).empty());
  CHECK(acm::in_use_by(certificates.at(CertificateHandle{1})).size() == 1);

  json["given"]["load_balancers"][0]["listeners"][0]["becomes"] = {{"Protocol", "HTTP"},
                                                                   {"Port", 80}};
  const Scenario plain = decoded(json);
  const alb::Setting& set = plain.world.listeners.at(ListenerHandle{0}).setting.set();
  CHECK_FALSE(set.default_certificate);
  CHECK(set.port == 80);
}

TEST_CASE("a tag's key is there once") {
  Json json = document("{}");
  json["given"]["certificates"][0]["Tags"] = Json::parse(R"([{"Key": "a"}, {"Key": "a"}])");
  CHECK(complaints(json).find("each key once") != std::string::npos);
}

TEST_CASE("a notice that came before the start has been sent") {
  const Json json = document(R"({"given": {"sent": [{"at": "2022-01-04T00:00:00Z",
      "certificate": "@old", "notice": "renewal-action-required", "days_left": 41}]},
    "steps": [{"id": "told", "takes": "0s",
      "expect": {"certificate": "@old", "notice": "renewal-action-required"}}]})");
  const Played played = play(json);
  CHECK(played.stage("told") == Stage::done);
  REQUIRE(played.history.mails.size() == 1);
  CHECK(acm::sent_notice(played.history.mails[0].about.part).days_left == 41);
  Json other = json;
  other["given"]["sent"][0] = Json::parse(R"({"at": "2022-01-04T00:00:00Z",
    "certificate": "@old", "asks_about": "shop.example.com"})");
  CHECK(complaints(other).find("a name of the certificate") != std::string::npos);
}

}  // namespace
}  // namespace acmsim::sim
