// Old answers in resolvers' caches, in whole histories: when ACM comes to know of a record.
#include <algorithm>
#include <string>
#include <vector>

#include "tests/sim/play.hpp"

namespace acmsim::sim {
namespace {

constexpr std::int64_t kIncluded = 900;
constexpr std::int64_t kAtLatest = 3 * 3600;

/// The record of `new` for example.com in account 111122223333.
const char* const kRecord = "_c1b91183c3de51618828e767a50828e8.example.com";

Json cname(const char* value, int ttl) {
  return {{"Name", kRecord},
          {"Type", "CNAME"},
          {"TTL", ttl},
          {"ResourceRecords", {{{"Value", value}}}}};
}

Json write(const char* id, const Json& set) {
  return {{"id", id},
          {"call", "dns:UpsertRecord"},
          {"takes", "0s"},
          {"with", {{"zone", "@other"}, {"record", set}}}};
}

const char* const kRight = "@new.ResourceRecord.example.com.Value";

/// example.com at another provider, whose changes are served at once; `new` is requested, and then
/// these steps happen.
Json story(const std::vector<Json>& steps, const std::vector<Json>& records = {}) {
  Json json = document(R"({"until": "10d", "rules": "2026",
    "timing": {"provider_update": "0s", "record_shown": "0s", "operator_step": "0s",
               "registrar_delegation": "0s", "issuance": "0s"},
    "given": {
      "domains": [{"name": "example.com", "name_servers": "@other"}],
      "dns_zones": [{"as": "other", "name": "example.com", "name_servers": ["ns.other.example"]}]
    }})");
  json["given"]["dns_zones"][0]["records"] = records;
  json["steps"] = Json::parse(R"([{"id": "request", "call": "acm:RequestCertificate", "as": "new",
    "with": {"DomainName": "example.com", "ValidationMethod": "DNS"}}])");
  for (const Json& step : steps) json["steps"].push_back(step);
  return json;
}

Json soa(int ttl, int minimum) {
  return {{"Name", "example.com"},
          {"Type", "SOA"},
          {"TTL", ttl},
          {"ResourceRecords",
           {{{"Value",
              "ns.other.example. h.example.com. 1 7200 900 1209600 " + std::to_string(minimum)}}}}};
}

Json pause(const char* span) { return {{"wait", span}}; }

/// When the name is proved, in seconds after the start, if everything takes as long as it may.
std::int64_t proved_at_latest(const Json& json) {
  return play(json, "latest").when("new", "names_validated");
}

}  // namespace

TEST_CASE("a record that is new is seen when its absence is forgotten", "[world]") {
  const std::vector<Json> steps{write("right", cname(kRight, 60))};

  CHECK(proved_at_latest(story(steps, {soa(86400, 86400)})) == 86400 - kIncluded + kAtLatest);
  CHECK(proved_at_latest(story(steps, {soa(86400, 3600)})) == 3600 - kIncluded + kAtLatest);
  CHECK(proved_at_latest(story(steps, {soa(900, 86400)})) == kAtLatest);
}

TEST_CASE("how long an old answer is remembered is a window from nothing to its TTL", "[world]") {
  const Json json = story({write("right", cname(kRight, 60))}, {cname("wrong.example.net", 86400)});

  CHECK(play(json, "earliest").when("new", "names_validated") == 0);
  CHECK(play(json, "typical").when("new", "names_validated") == (86400 - kIncluded) / 2 + 1800);
  CHECK(proved_at_latest(json) == 86400 - kIncluded + kAtLatest);
}

TEST_CASE("what the window of validation includes is a rule", "[world]") {
  Json json = story({write("right", cname(kRight, 60))}, {cname("wrong.example.net", 86400)});
  json["rules"] = {{"base", "2026"}, {"cached_seconds_included", 86400}};

  CHECK(proved_at_latest(json) == kAtLatest);
}

TEST_CASE("an older answer with the longer TTL is remembered behind a younger one", "[world]") {
  const Json json = story({write("shorter", cname("wrong.example.net", 60)), pause("1h"),
                           write("right", cname(kRight, 60))},
                          {cname("wrong.example.net", 86400)});

  CHECK(proved_at_latest(json) == 86400 - kIncluded + kAtLatest);
}

TEST_CASE("a name is outdated until the last of its old answers is forgotten", "[world]") {
  const auto story_of = [](int first, int second) {
    return story({write("other", cname("other.example.net", second)), pause("1h"),
                  write("right", cname(kRight, 60))},
                 {cname("wrong.example.net", first)});
  };

  CHECK(proved_at_latest(story_of(86400, 7200)) == 86400 - kIncluded + kAtLatest);
  CHECK(proved_at_latest(story_of(7200, 86400)) == 3600 + 86400 - kIncluded + kAtLatest);
}

TEST_CASE("an old answer is forgotten a TTL after it was given last", "[world]") {
  const Json json = story({write("shorter", cname("wrong.example.net", 60)), pause("24h"),
                           write("right", cname(kRight, 60))},
                          {cname("wrong.example.net", 86400)});

  CHECK(proved_at_latest(json) == 86400 + kAtLatest);
}

TEST_CASE("nobody remembers what nobody has asked for", "[world]") {
  Json json = story({}, {cname("wrong.example.net", 86400)});
  json["steps"].insert(json["steps"].begin(),
                       write("right", cname("_82bb36c8f4e058caa45153b3e11855e7.ssmgflhkjd"
                                            ".acm-validations.aws.",
                                            60)));

  CHECK(proved_at_latest(json) == kAtLatest);
}

TEST_CASE("the absence at an old provider is remembered when the domain has moved", "[world]") {
  const Json json = story({Json::parse(R"({"call": "console:CreateRecordsInRoute53",
                                           "with": {"CertificateArn": "@new"}})"),
                           pause("1h"), Json::parse(R"({"call": "registrar:SetNameServers",
                             "with": {"name": "example.com", "name_servers": "@zone"}})")},
                          {soa(86400, 86400)});

  CHECK(proved_at_latest(json) == 3600 + 86400 - kIncluded + kAtLatest);
}

TEST_CASE("names that change together are forgotten together", "[world]") {
  Json json = story({Json::parse(R"({"call": "console:CreateRecordsInRoute53",
                                     "with": {"CertificateArn": "@new"}})"),
                     pause("1h"), Json::parse(R"({"call": "registrar:SetNameServers",
                       "with": {"name": "example.com", "name_servers": "@zone"}})")},
                    {soa(86400, 86400)});
  json["steps"][0]["with"]["SubjectAlternativeNames"] = {"www.example.com", "a.example.com"};

  const Played played = play(json);

  const auto proved = [](const Event& event) {
    return event.kind == EventKind{Happening::names_validated};
  };
  CHECK(std::ranges::count_if(played.history.events, proved) == 1);
  CHECK(played.history.end.world.internet.outdated.empty());
}

}  // namespace acmsim::sim
