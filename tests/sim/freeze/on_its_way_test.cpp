// What is on its way, and what came before, stays so in a frozen world.
#include "tests/sim/freeze/frozen_at.hpp"

namespace acmsim::sim {
namespace {

/// What is left of a timer of a kind in a frozen document; empty if it does not run.
std::string left_in(const Json& frozen, const char* fires) {
  for (const Json& timer : frozen.at("given").value("under_way", Json::array())) {
    if (timer.at("fires") == fires) return timer.at("in").get<std::string>();
  }
  return "";
}

TEST_CASE("a write that is not served yet is not served when it is frozen") {
  const Json json = document(R"({"until": "1h",
    "timing": {"route53_served": "40s", "route53_insync": "1m"}, "steps": [
    {"call": "route53:ChangeResourceRecordSets", "takes": "0s", "with": {"HostedZoneId": "@zone",
     "ChangeBatch": {"Changes": [
       {"Action": "DELETE", "ResourceRecordSet":
         {"Name": "www.example.com", "Type": "A", "AliasTarget": "@web"}},
       {"Action": "CREATE", "ResourceRecordSet": {"Name": "new.example.com", "Type": "A", "TTL": 60,
        "ResourceRecords": [{"Value": "192.0.2.1"}]}}]}}}]})");
  const Instant start = decoded(json).starts_at;
  const FrozenAt unserved = frozen_at(json.dump(), start + Duration{15}, Schedule::typical());
  const Json frozen = Json::parse(unserved.frozen.document);

  CHECK(unserved.frozen.unsaid.empty());
  const Json& writes = frozen.at("given").at("changes").at(0).at("writes");
  REQUIRE(writes.size() == 2);
  CHECK(writes.at(0).at("Action") == "DELETE");
  CHECK(writes.at(1).at("ResourceRecordSet").at("Name") == "new.example.com");
  CHECK(left_in(frozen, "route53_served") == "25s");
  CHECK(left_in(frozen, "route53_insync") == "45s");
  const Played later = play(frozen);
  REQUIRE(later.history.outages.size() == 1);
  CHECK(later.history.outages.front().from == start + Duration{40});

  const FrozenAt served = frozen_at(json.dump(), start + Duration{50}, Schedule::typical());
  const Json waits = Json::parse(served.frozen.document);
  CHECK(waits.at("given").at("changes").at(0).at("writes").empty());
  CHECK(left_in(waits, "route53_insync") == "10s");
  CHECK(left_in(waits, "route53_served").empty());
}

TEST_CASE("changes of one zone are frozen in the order in which it serves them") {
  const Json json = document(R"({"until": "1h", "timing": {"route53_served": "40s",
    "route53_insync": "1m"}, "steps": [
    {"id": "later", "after": [], "call": "route53:ChangeResourceRecordSets", "takes": "20s",
     "with": {"HostedZoneId": "@zone", "ChangeBatch": {"Changes": [{"Action": "UPSERT",
       "ResourceRecordSet": {"Name": "www.example.com", "Type": "A", "TTL": 60,
       "ResourceRecords": [{"Value": "192.0.2.2"}]}}]}}},
    {"id": "sooner", "after": [], "call": "route53:ChangeResourceRecordSets", "takes": "10s",
     "with": {"HostedZoneId": "@zone", "ChangeBatch": {"Changes": [{"Action": "UPSERT",
       "ResourceRecordSet": {"Name": "www.example.com", "Type": "A", "TTL": 60,
       "ResourceRecords": [{"Value": "192.0.2.1"}]}}]}}}]})");
  const Instant at = decoded(json).starts_at + Duration{30};
  const FrozenAt one = frozen_at(json.dump(), at, Schedule::typical());
  const Json changes = Json::parse(one.frozen.document).at("given").at("changes");

  REQUIRE(changes.size() == 2);
  CHECK(changes.at(0).dump().find("192.0.2.1") != std::string::npos);
  CHECK(changes.at(1).dump().find("192.0.2.2") != std::string::npos);
}

TEST_CASE("a record set that makes way for another goes before it comes") {
  Json json = document(R"({"until": "1h", "timing": {"route53_served": "40s"}, "steps": [
    {"call": "route53:ChangeResourceRecordSets", "takes": "0s", "with": {"HostedZoneId": "@zone",
     "ChangeBatch": {"Changes": [
       {"Action": "DELETE", "ResourceRecordSet": {"Name": "new.example.com", "Type": "TXT",
        "TTL": 60, "ResourceRecords": [{"Value": "\"x\""}]}},
       {"Action": "CREATE", "ResourceRecordSet": {"Name": "new.example.com", "Type": "CNAME",
        "TTL": 60, "ResourceRecords": [{"Value": "www.example.com"}]}}]}}}]})");
  json["given"]["hosted_zones"][0]["records"].push_back(
      json["steps"][0]["with"]["ChangeBatch"]["Changes"][0]["ResourceRecordSet"]);
  const Instant at = decoded(json).starts_at + Duration{15};
  const FrozenAt one = frozen_at(json.dump(), at, Schedule::typical());

  CHECK(one.frozen.unsaid.empty());
  CHECK(complaints(Json::parse(one.frozen.document)).empty());
}

Json with_spare(std::string_view patch) {
  Json json = document(patch);
  json["given"]["certificates"].push_back({{"as", "spare"},
                                           {"DomainName", "www.example.com"},
                                           {"ValidationMethod", "DNS"},
                                           {"Status", "ISSUED"},
                                           {"NotAfter", "2022-12-13T23:59:59Z"}});
  return json;
}

TEST_CASE("a listener that browsers do not see as it was set is frozen as both") {
  const Json json = with_spare(R"({"until": "1h", "timing": {"listener_update": "40s"}, "steps": [
    {"call": "elbv2:ModifyListener", "takes": "0s", "with":
      {"ListenerArn": "@https", "Certificates": [{"CertificateArn": "@spare"}]}},
    {"call": "elbv2:CreateListener", "takes": "0s", "with": {"LoadBalancerArn": "@web",
      "Port": 8443, "Protocol": "HTTPS", "Certificates": [{"CertificateArn": "@old"}]}}]})");
  const Instant start = decoded(json).starts_at;
  const FrozenAt one = frozen_at(json.dump(), start + Duration{15}, Schedule::typical());
  const Json frozen = Json::parse(one.frozen.document);
  const Json& listeners = frozen.at("given").at("load_balancers").at(0).at("listeners");

  CHECK(one.frozen.unsaid.empty());
  CHECK(listeners.at(0).at("Certificates").at(0).at("CertificateArn") == "@certificate-1");
  CHECK(listeners.at(0).at("becomes").at("Certificates").at(0).at("CertificateArn") ==
        "@certificate-2");
  CHECK_FALSE(listeners.at(1).contains("Port"));
  CHECK(listeners.at(1).at("becomes").at("Port") == 8443);
  CHECK(left_in(frozen, "listener_update") == "25s");
  CHECK(play(frozen).when("listener-1", "listener_served") == 25);
}

TEST_CASE("what cannot be said of a listener is told") {
  const Json json = with_spare(R"({"until": "1h", "timing": {"listener_update": "40s"}, "steps": [
    {"call": "elbv2:ModifyListener", "takes": "0s", "with":
      {"ListenerArn": "@https", "Certificates": [{"CertificateArn": "@spare"}]}},
    {"call": "elbv2:ModifyListener", "takes": "0s", "with":
      {"ListenerArn": "@https", "Port": 8443}}]})");
  const Instant start = decoded(json).starts_at;
  const FrozenAt one = frozen_at(json.dump(), start + Duration{15}, Schedule::typical());

  CHECK(one.frozen.unsaid ==
        std::vector<std::string>{"what was set on listener-1 before the last time"});
  CHECK(read_scenario(one.frozen.document).has_value());
}

TEST_CASE("mails that have come and tags stay with a frozen world") {
  Json json = document(R"({"until": "1d", "steps": [
    {"call": "acm:RequestCertificate", "as": "new", "takes": "0s",
     "with": {"DomainName": "www.example.com", "ValidationMethod": "EMAIL"}}]})");
  json["given"]["certificates"][0]["Tags"] = Json::parse(R"([{"Key": "bare"}])");
  json["given"]["hosted_zones"][0]["Tags"] = Json::parse(R"([{"Key": "team", "Value": "web"}])");
  const Instant at = decoded(json).starts_at + Duration{3600};
  const FrozenAt one = frozen_at(json.dump(), at, Schedule::typical());
  const Json given = Json::parse(one.frozen.document).at("given");

  CHECK(one.frozen.unsaid.empty());
  CHECK(given.at("certificates").at(0).at("Tags") == json["given"]["certificates"][0]["Tags"]);
  CHECK(given.at("hosted_zones").at(0).at("Tags") == json["given"]["hosted_zones"][0]["Tags"]);
  REQUIRE(given.at("sent").size() == 1);
  CHECK(given.at("sent").at(0).at("certificate") == "@certificate-2");
  CHECK(given.at("sent").at(0).at("asks_about") == "www.example.com");
}

TEST_CASE("a user that is not modelled and not shown yet is told as left out") {
  const Json json = document(R"({"until": "1h", "timing": {"in_use_set": "1m"}, "steps": [
    {"call": "service:Associate", "takes": "0s", "with": {"CertificateArn": "@old",
     "ResourceArn": "arn:aws:apigateway:eu-west-1::/domainnames/a"}}]})");
  const Instant at = decoded(json).starts_at + Duration{30};
  const FrozenAt one = frozen_at(json.dump(), at, Schedule::typical());

  CHECK(one.frozen.unsaid ==
        std::vector<std::string>{"what has begun to use certificate-1 just now"});
  CHECK(complaints(Json::parse(one.frozen.document)).empty());
}

}  // namespace
}  // namespace acmsim::sim
