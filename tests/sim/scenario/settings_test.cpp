// Members that are set from outside: how they are read, and what is said of mistakes.
#include "sim/scenario/settings.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

namespace acmsim::sim {
namespace {

using nlohmann::json;

/// A scenario over several lines.
const std::string kText = R"({
  "acmsim": 1, "title": "t", "rules": "2022",
  "timing": { "dns_validation": ["2m",
                                 "30m", "3h"] },
  "given": { "domains": [{ "name": "example.com", "name_servers": ["ns1.example.net"] }] },
  "steps": [
    { "id": "first", "wait": "1m" },
    { "id": "v1.2", "wait": "2m" },
    { "id": "v1", "wait": "3m" }
  ]
})";

Decoded<SetText> with(const std::vector<std::string>& texts, const std::string& document = kText) {
  std::vector<Setting> settings;
  for (const std::string& text : texts) settings.push_back(parse_setting(text).value());
  return with_settings(document, settings);
}

/// What stands at a place after one member has been set.
json value_at(const std::string& where, const std::string& setting) {
  const auto set = with({setting});
  REQUIRE(set);
  return json::parse(set->text).at(json::json_pointer(where));
}

/// Everything that is said of a document with these settings, a line each; "" if nothing is.
std::string told_of(const std::vector<std::string>& settings, const std::string& text = kText) {
  const auto set = with(settings, text);
  const auto scenario = set ? read_scenario(*set) : tl::unexpected(set.error());
  std::string lines;
  if (scenario) return lines;
  for (const InputError& error : scenario.error()) {
    lines += (lines.empty() ? "" : "\n") + error.message();
  }
  return lines;
}

TEST_CASE("a setting is a key, the first equals sign, and a value", "[scenario][set]") {
  CHECK(parse_setting("a.b=c=d")->key == "a.b");
  CHECK(parse_setting("a.b=c=d")->value == "c=d");
  CHECK(parse_setting("a=")->value.empty());
  for (const char* wrong : {"", "a", "=", "=b", ".a=1", "a.=1", "a..b=1", "a=\xC7\xD1"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_setting(wrong));
  }
}

TEST_CASE("a value is read as the schema wants it at its place", "[scenario][set]") {
  CHECK(value_at("/timing/dns_validation", "timing.dns_validation=2d") == "2d");
  const json window{"2m", "5m", "15m"};
  CHECK(value_at("/timing/operator_step", "timing.operator_step=2m,5m,15m") == window);
  CHECK(value_at("/timing/operator_step", R"(timing.operator_step=["2m", "5m","15m"])") == window);
  CHECK(value_at("/rules", "rules=2026") == "2026");
  CHECK(value_at("/rules/renewal_days", R"(rules={"renewal_days": 5})") == 5);
  CHECK(value_at("/operators", "operators=1") == 1);
  CHECK(value_at("/title", "title=1") == "1");
  CHECK(value_at("/about", "about=one, two") == "one, two");
  CHECK(value_at("/about", "about=\"a\nb\"") == "\"a\nb\"");
  CHECK(value_at("/always", "always=no-step-fails") == json{"no-step-fails"});
  CHECK(value_at("/steps/0/repeat/at_most", "steps.first.repeat.at_most=2") == 2);
  CHECK(value_at("/given/mailboxes", R"(given.mailboxes=[{"address": "a@b.kr",
    "exists": false}])")[0] == json{{"address", "a@b.kr"}, {"exists", false}});
  const auto days = with({R"(rules={"base": "2022"})", "rules.renewal_notice_days=45,30"});
  REQUIRE(days);
  CHECK(json::parse(days->text).at("rules").at("renewal_notice_days") == json{45, 30});
}

TEST_CASE("an element is named by its id, its name or its place", "[scenario][set]") {
  CHECK(value_at("/steps/0/wait", "steps.first.wait=9m") == "9m");
  CHECK(value_at("/steps/0/wait", "steps.0.wait=9m") == "9m");
  CHECK(value_at("/steps/2/wait", "steps.v1.wait=9m") == "9m");
  CHECK(value_at("/steps/1/wait", "steps.v1.2.wait=9m") == "9m");
  CHECK(value_at("/given/domains/0/name_servers/0",
                 "given.domains.example.com.name_servers.0=ns2.example.net") == "ns2.example.net");
  CHECK(told_of({"steps.frist.wait=9m"}) ==
        "/steps, by --set: found \"frist\"; expected a place from 0 to 2, or one of \"first\", "
        "\"v1.2\" or \"v1\"; did you mean \"first\"?");
  CHECK_THAT(told_of({"steps.3.wait=9m"}),
             Catch::StartsWith("/steps, by --set: found \"3\"; expected a place from 0 to 2"));
  CHECK(told_of({"given.domains.0.name_servers.-1=a.b"}) ==
        "/given/domains/0/name_servers, by --set: found \"-1\"; expected a place from 0 to 0");
}

TEST_CASE("what is wrong with what is set is told without a line", "[scenario][set]") {
  CHECK_THAT(told_of({"timing.dns_validation=2x"}),
             Catch::StartsWith("/timing/dns_validation, by --set: found \"2x\"; expected a "
                               "duration for all three, or [earliest, typical, latest]"));
  CHECK_THAT(told_of({"timing.dns_validation=2m,5x,1h"}),
             Catch::StartsWith("/timing/dns_validation/1, by --set: found \"5x\"; expected "));
  CHECK_THAT(told_of({R"(timing.dns_validation=["2m","5m"])"}),
             Catch::StartsWith("/timing/dns_validation, by --set: found an array of 2 values; "));
  CHECK(told_of({"timing.dns_validation=3h,2m,1m"}) ==
        "/timing/dns_validation, by --set: found [\"3h\",\"2m\",\"1m\"]; expected [earliest, "
        "typical, latest], none below the other");
  CHECK(told_of({"operators=0"}) ==
        "/operators, by --set: found the number 0; expected at least 1");
  CHECK(told_of({"operators=two"}) ==
        "/operators, by --set: found \"two\"; expected a whole number");
  CHECK_THAT(told_of({"rules=2025"}),
             Catch::StartsWith("/rules, by --set: found \"2025\"; expected one of "));
  CHECK(told_of({"starts_at=2022-02-30T00:00:00Z"}) ==
        "/starts_at, by --set: found \"2022-02-30T00:00:00Z\"; expected a day and a time that "
        "there are, in the years 1970 to 9999");
  CHECK(told_of({"rules.renewal_days=5"}) ==
        "/rules, by --set: found \"2022\"; expected an object, to set \"renewal_days\" in it");
}

TEST_CASE("an unknown key is told with the nearest one", "[scenario][set]") {
  CHECK_THAT(told_of({"timing.dns_validaton=2d"}, R"({"acmsim": 1, "title": "t"})"),
             Catch::StartsWith("/timing/dns_validaton, by --set: found the key \"dns_validaton\"; "
                               "expected one of ") &&
                 Catch::EndsWith("did you mean \"dns_validation\"?"));
  CHECK_THAT(told_of({"timing.dns_validaton=2d"}),
             Catch::StartsWith("/timing/dns_validaton, by --set: found the key ") &&
                 Catch::EndsWith("; did you mean \"dns_validation\"?"));
  CHECK_THAT(told_of({"steps.first.wiat=2d"}),
             Catch::StartsWith("/steps/0/wiat, by --set: found the key \"wiat\"; ") &&
                 Catch::EndsWith("; did you mean \"wait\"?"));
  CHECK_THAT(told_of({"timng.dns_validation=2d"}),
             Catch::StartsWith("/timng, by --set: found the key \"timng\"; ") &&
                 Catch::EndsWith("; did you mean \"timing\"?"));
}

TEST_CASE("what is wrong elsewhere keeps its line", "[scenario][set]") {
  std::string wrong = kText;
  wrong.replace(wrong.find("3m"), 2, "3x");
  const std::vector<std::string> settings{"timing.dns_validation=2d", "until=30d",
                                          "given.region=eu-west-1",
                                          "steps.first={\"id\": \"first\",\n\"wait\":\n\"5m\"}"};

  CHECK_THAT(told_of(settings, wrong), Catch::StartsWith("/steps/2/wait, line 9: found \"3x\"; "));
  CHECK_THAT(told_of({"operators=1"}, "{\n\"a\": 1,\n}"),
             Catch::StartsWith("line 3, column 1: found "));
  CHECK(told_of({}, wrong) == told_of(settings, wrong));
}

TEST_CASE("a member is set once, and is not lost in what is set around it", "[scenario][set]") {
  const std::string again = " again; expected each key once";
  CHECK(told_of({"operators=1", "operators=2"}) ==
        "/operators, by --set: found \"operators\"" + again);
  CHECK(told_of({"steps.first.wait=1h", "steps.0.wait=2h"}) ==
        "/steps/0/wait, by --set: found \"steps.0.wait\"" + again);
  CHECK(told_of({"timing.operator_step=1m", "timing={}"}) ==
        "/timing, by --set: found \"timing\"" + again);
  CHECK(told_of({"timing={}", "timing.operator_step=1m", "timing.dns_validation=1m"}).empty());
}

TEST_CASE("JSON that no document may have is taken for text", "[scenario][set]") {
  CHECK_THAT(told_of({R"(given={"region": "eu-west-1", "region": "eu-west-1"})"}),
             Catch::StartsWith("/given, by --set: found \"{") && Catch::EndsWith("an object"));
  const std::string deep = std::string(100'000, '[') + std::string(100'000, ']');
  CHECK_THAT(told_of({"always=" + deep}),
             Catch::StartsWith("/always, by --set: found \"[[[[") && Catch::EndsWith("an array"));
  const std::string large = "99999999999999999999";
  CHECK(told_of({"operators=" + large}) ==
        "/operators, by --set: found \"" + large + "\"; expected a whole number");
}

}  // namespace
}  // namespace acmsim::sim
