// Until when a plan can begin: that instant is safe, and the second after it is not.
#include "sim/check/latest_start.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/sim/shipped.hpp"

namespace acmsim::sim {
namespace {

using Kind = LatestStart::Kind;

/// A document, whenever it begins.
class Begun {
 public:
  explicit Begun(const Json& document) : text_(document.dump()), scenario_(decoded(document)) {}

  LatestStart latest() const {
    const Starts starts{.begin_at = [this](Instant start) { return at(start); },
                        .typical_end = run(scenario_, {.tells = false}).ended_at};
    return latest_safe_start(scenario_, starts, check(scenario_, {}), {});
  }

  /// The verdict about a plan that begins at that instant, in the world as it has come to be.
  Safety verdict_at(Instant start) const {
    const Beginning beginning{.within = exactly(start - scenario_.starts_at),
                              .may_fail = explore(scenario_, {}).fails};
    return check(scenario_, {.finds_fastest = false, .beginning = beginning}).verdict;
  }

 private:
  std::optional<Scenario> at(Instant start) const {
    auto scenario = read_scenario_at(text_, start);
    return scenario ? std::optional(std::move(*scenario)) : std::nullopt;
  }

  std::string text_;
  Scenario scenario_;
};

/// A new certificate comes by DNS and is made the default, well before the old one expires.
Json migration() {
  return document(R"({
    "until": "2022-02-20T00:00:00Z",
    "always": ["https-available"],
    "steps": [
      {"id": "request", "call": "acm:RequestCertificate", "as": "new",
       "with": {"DomainName": "www.example.com", "ValidationMethod": "DNS"}},
      {"id": "records", "call": "console:CreateRecordsInRoute53",
       "with": {"CertificateArn": "@new"}},
      {"id": "issued", "wait_for": {"certificate": "@new", "Status": "ISSUED"}, "every": "1m"},
      {"id": "swap", "call": "elbv2:ModifyListener",
       "with": {"ListenerArn": "@https", "Certificates": [{"CertificateArn": "@new"}]},
       "retry": {"on": ["UnsupportedCertificate"], "every": "10s", "for": "5m"}}]})");
}

TEST_CASE("the latest start leaves all that AWS and people may take, and a second", "[check]") {
  const Begun begun(migration());
  const LatestStart latest = begun.latest();
  REQUIRE(latest.kind == Kind::at);
  CHECK(begun.verdict_at(latest.at) == Safety::safe);
  CHECK(begun.verdict_at(latest.at + Duration{1}) == Safety::unsafe);
  // Three steps of 15m, 30s until the record is shown, 1m INSYNC, 3h, 5m to issue, 1m to notice,
  // 1m until browsers see it. A tie is no outage.
  const Duration all{3 * 900 + 30 + 60 + 10'800 + 300 + 60 + 60};
  CHECK(format_instant(latest.at + all) == "2022-02-13T23:59:59Z");
}

TEST_CASE("a plan that begins too late is told how much earlier it would be safe", "[check]") {
  Json late = migration();
  late["starts_at"] = "2022-02-13T22:00:00Z";
  const LatestStart latest = Begun(late).latest();
  REQUIRE(latest.kind == Kind::none);
  CHECK(latest.too_late_by == Begun(migration()).latest().at);
}

TEST_CASE("where nothing runs out the start does not matter", "[check]") {
  Json plan = migration();
  plan["always"] = Json::array();
  CHECK(Begun(plan).latest().kind == Kind::any);
}

TEST_CASE("a plan that is wrong at any time has no safe start", "[check]") {
  Json plan = migration();
  plan["steps"][2]["give_up_after"] = "30m";
  plan["always"].push_back("no-step-fails");
  CHECK(Begun(plan).latest().kind == Kind::none);
}

/// The same with a second host, first of the two, whose old certificate expires ten days later.
Json two_migrations() {
  Json two = migration();
  Json& given = two["given"];
  given["hosted_zones"][0]["records"].push_back(
      {{"Name", "api.example.com"}, {"Type", "A"}, {"AliasTarget", "@api"}});
  given["certificates"].push_back({{"as", "later"},
                                   {"DomainName", "api.example.com"},
                                   {"ValidationMethod", "EMAIL"},
                                   {"Status", "ISSUED"},
                                   {"NotAfter", "2022-02-23T23:59:59Z"}});
  given["load_balancers"].push_back(
      {{"as", "api"}, {"listeners", {{{"as", "second"}, {"Certificates", {"@later"}}}}}});
  given["watches"] = {"api.example.com", "www.example.com"};
  two["until"] = "2022-03-20T00:00:00Z";
  two["steps"][0]["with"]["SubjectAlternativeNames"] = {"api.example.com"};
  Json swap = two["steps"][3];
  swap["id"] = "swap-the-other";
  swap["with"]["ListenerArn"] = "@second";
  two["steps"].push_back(swap);
  return two;
}

TEST_CASE("the certificate that expires first decides, whichever is looked at first", "[check]") {
  for (const bool is_reversed : {false, true}) {
    Json plan = two_migrations();
    if (is_reversed) std::ranges::reverse(plan["given"]["watches"]);
    const Begun begun(plan);
    const LatestStart latest = begun.latest();
    REQUIRE(latest.kind == Kind::at);
    CHECK(begun.verdict_at(latest.at) == Safety::safe);
    CHECK(begun.verdict_at(latest.at + Duration{1}) == Safety::unsafe);
    CHECK(latest.at < parse_instant("2022-02-14T00:00:00Z"));
  }
}

TEST_CASE("the latest start of every shipped document is safe, and a second later none is",
          "[check] [long]") {
  for (const auto& path : shipped_documents()) {
    const std::string folder = path.parent_path().filename();
    if (folder != "check" && folder != "seed") continue;
    if (path.filename().string().starts_with("eight")) continue;  // They take seconds.
    std::ifstream file(path);
    const Begun begun(Json::parse(file));
    const LatestStart latest = begun.latest();
    CAPTURE(path);
    CHECK(latest.kind != Kind::unknown);
    if (latest.kind != Kind::at) continue;
    CHECK(begun.verdict_at(latest.at) == Safety::safe);
    CHECK(begun.verdict_at(latest.at + Duration{1}) == Safety::unsafe);
  }
}

}  // namespace
}  // namespace acmsim::sim
