// Names that nothing tells apart, what tells them apart, and that it makes no difference.
#include "sim/check/reduce/symmetry.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

#include "sim/check/check.hpp"
#include "tests/sim/play.hpp"

namespace acmsim::sim {
namespace {

const std::vector<std::string> kNames{"www", "a", "b", "c"};

/// The step that writes the validation record of a name.
Json write(const std::string& name) {
  const std::string record = "@new.ResourceRecord." + name + ".example.com";
  const Json set = {{"Name", record + ".Name"},
                    {"Type", "CNAME"},
                    {"TTL", 300},
                    {"ResourceRecords", {{{"Value", record + ".Value"}}}}};
  return {{"id", name},
          {"call", "route53:ChangeResourceRecordSets"},
          {"with",
           {{"HostedZoneId", "@zone"},
            {"ChangeBatch", {{"Changes", {{{"Action", "CREATE"}, {"ResourceRecordSet", set}}}}}}}}};
}

/// A certificate of four names, each proved by a step of its own.
Json a_step_each(std::string_view patience = "4h") {
  Json document = base_document();
  Json& steps = document["steps"];
  steps = Json::parse(R"([{"id": "request", "call": "acm:RequestCertificate", "as": "new",
    "with": {"DomainName": "www.example.com", "ValidationMethod": "DNS",
             "SubjectAlternativeNames": ["a.example.com", "b.example.com", "c.example.com"]}}])");
  for (const std::string& name : kNames) steps.push_back(write(name));
  steps.push_back({{"id", "issued"},
                   {"wait_for", {{"certificate", "@new"}, {"Status", "ISSUED"}}},
                   {"give_up_after", patience}});
  document["always"] = {"https-available", "no-step-fails"};
  return document;
}

/// The same with something put in before the last step.
Json with_step(const Json& step) {
  Json document = a_step_each();
  Json& steps = document["steps"];
  steps.insert(steps.end() - 1, step);
  return document;
}

std::size_t alike(const Json& document) {
  const Scenario scenario = decoded(document);
  return Symmetry(scenario, scenario.plan).size();
}

TEST_CASE("names whose records are written alike are alike", "[check]") {
  CHECK(alike(a_step_each()) == 4);
}

TEST_CASE("whoever speaks of a name, its record or its change tells it apart", "[check]") {
  Json claims = a_step_each();
  claims["finally"] = {
      {{"certificate", "@new"}, {"DomainValidation", {{"a.example.com", "SUCCESS"}}}}};
  CHECK(alike(claims) == 3);

  const Json is_visible = {
      {"record", {{"Name", "@new.ResourceRecord.a.example.com.Name"}, {"Type", "CNAME"}}},
      {"visible", true}};
  CHECK(alike(with_step({{"wait_for", {{"not", {{"not", is_visible}}}}}})) == 3);

  Json changed = with_step({{"wait_for", {{"change", "@change"}, {"Status", "INSYNC"}}}});
  changed["steps"][2]["as"] = "change";
  CHECK(alike(changed) == 3);

  Json asked = with_step({{"call", "route53:GetChange"}, {"with", {{"Id", "@change"}}}});
  asked["steps"][2]["as"] = "change";
  CHECK(alike(asked) == 3);
}

TEST_CASE("a record that somebody else may write or delete is like no other", "[check]") {
  Json removal = write("a");
  removal["id"] = "removal";
  removal["with"]["ChangeBatch"]["Changes"][0]["Action"] = "DELETE";
  CHECK(alike(with_step(removal)) == 3);

  CHECK(alike(with_step({{"call", "console:CreateRecordsInRoute53"},
                         {"with", {{"CertificateArn", "@new"}}}})) == 0);
}

TEST_CASE("what makes names resolve in different ways tells them apart", "[check]") {
  Json cut = a_step_each();
  cut["given"]["hosted_zones"][0]["records"].push_back(
      {{"Name", "a.example.com"},
       {"Type", "NS"},
       {"TTL", 60},
       {"ResourceRecords", {{{"Value", "ns1.elsewhere.net"}}}}});
  CHECK(alike(cut) == 3);

  Json zone = a_step_each();
  zone["given"]["hosted_zones"].push_back({{"as", "below"}, {"Name", "a.example.com"}});
  CHECK(alike(zone) == 3);

  Json wildcard = a_step_each();
  wildcard["given"]["hosted_zones"][0]["records"].push_back(
      {{"Name", "*.example.com"}, {"Type", "A"}, {"AliasTarget", "@web"}});
  CHECK(alike(wildcard) == 0);

  Json dname = a_step_each();
  dname["given"]["dns_zones"] = Json::parse(R"([{"name": "example.net", "records": [
    {"Name": "a.example.net", "Type": "DNAME", "ResourceRecords": [{"Value": "example.com"}]}]}])");
  CHECK(alike(dname) == 0);

  Json slow = a_step_each();
  slow["steps"][2]["with"]["ChangeBatch"]["Changes"][0]["ResourceRecordSet"]["TTL"] = 60;
  CHECK(alike(slow) == 3);
}

TEST_CASE("a certificate that moves to DNS has names of its own", "[check]") {
  Json document = with_step(
      {{"call", "acm:UpdateCertificateOptions"},
       {"with", {{"CertificateArn", "@new"}, {"Options", {{"ValidationMethod", "DNS"}}}}}});
  document["rules"] = "2026";
  CHECK(alike(document) == 0);
}

TEST_CASE("a folded world is a whole one: its timers and its facts fit", "[check]") {
  Json document = a_step_each();
  for (std::size_t i = 1; i <= kNames.size(); ++i) document["steps"][i]["after"] = {"request"};
  document["steps"].back()["after"] = kNames;
  document["timing"] = {{"operator_step", {"0s", "1m", "1h"}},
                        {"route53_insync", {"0s", "1m", "2h"}},
                        {"dns_validation", {"1m", "30m", "1h"}}};
  if (GENERATE(false, true)) {
    // Whoever asked too early hears for two hours that there is no record.
    document["given"]["hosted_zones"][0]["records"].push_back(
        {{"Name", "example.com"},
         {"Type", "SOA"},
         {"TTL", 7200},
         {"ResourceRecords",
          {{{"Value", "ns1.example.net. a.example.net. 1 7200 900 9999 7200"}}}}});
  }
  const Scenario scenario = decoded(document);
  const Symmetry symmetry(scenario, scenario.plan);
  const Context context = scenario.context();
  std::size_t renamed = 0;
  for (int seed = 0; seed < 20; ++seed) {
    RunOptions options{.schedule = Schedule::parse("random:" + std::to_string(seed)).value()};
    options.sees = [&](const Snapshot& snapshot) {
      World folded = snapshot.situation.world;
      std::map<Timer, Timer> names;
      for (const Renamed& one : symmetry.sort(folded)) names[one.from] = one.to;
      renamed += names.size();
      std::vector<Timer> timers;
      for (const Timer& timer : snapshot.armed) {
        if (is_plans_own(timer.kind) || timer.kind == TimerKind::end) continue;
        timers.push_back(names.contains(timer) ? names.at(timer) : timer);
      }
      std::ranges::sort(timers);
      CHECK(timers == timers_of(folded, context));

      for (const SymmetricRecord& record : symmetry.groups().front()) {
        const route53::Change* change = folded.changes.find(record.change);
        if (change == nullptr) continue;
        for (const route53::Write& one : change->writes) CHECK(one.key == record.key);
      }

      World settled = folded;
      settle(settled, context);
      CHECK(settled == folded);
      CHECK(symmetry.sort(folded).empty());
      CHECK(settled == folded);
    };
    run(scenario, options);
  }
  CHECK(renamed > 100);
}

TEST_CASE("folding leaves fewer states and the same verdict", "[check]") {
  for (const char* patience : {"4h", "2h"}) {
    CAPTURE(patience);
    const Scenario scenario = decoded(a_step_each(patience));

    const Check folded = check(scenario, {});
    const Check plain = check(scenario, {.folds = false});

    CHECK(folded.symmetric_names == 4);
    CHECK(plain.symmetric_names == 0);
    CHECK(folded.verdict == plain.verdict);
    CHECK(folded.counts.states < plain.counts.states);
    if (plain.verdict == Safety::safe) continue;
    CHECK(folded.shortest->violates == plain.shortest->violates);
    CHECK(folded.shortest->witness.fired.size() == plain.shortest->witness.fired.size());
    CHECK(folded.fastest->witness.instants.back() == plain.fastest->witness.instants.back());
  }
}

TEST_CASE("a folded history is told by the names that it has unfolded", "[check]") {
  // The last record comes late, and is the one that is not proved in time.
  Json document = a_step_each("2h");
  document["steps"][4]["takes"] = {"30m", "1h", "90m"};
  document["timing"]["route53_insync"] = {"0s", "1m", "2h"};
  const Scenario scenario = decoded(document);
  const Check found = check(scenario, {});
  REQUIRE(found.verdict == Safety::unsafe);
  document["history"] = Json::array();
  for (const ScriptedEvent& event : found.shortest->history) {
    document["history"].push_back(
        {{"at", format_instant(event.at)}, {"fires", event.fires}, {"whose", event.whose}});
  }

  const Played replayed = play(document);

  CHECK_FALSE(replayed.history.misfit.has_value());
  CHECK(replayed.first_violation() == "no-step-fails");
}

TEST_CASE("what caches keep of a name is unfolded as well", "[check]") {
  Json document = a_step_each("7s");
  document["rules"] = {{"cached_seconds_included", 898}};
  document["timing"] = {{"operator_step", {"0s", "1s", "3s"}}, {"route53_served", "4s"}};
  Json& steps = document["steps"];
  steps.erase(3);
  steps.erase(3);
  steps[0]["with"]["SubjectAlternativeNames"] = {"a.example.com"};
  steps[2]["after"] = Json::array();
  REQUIRE(alike(document) == 2);

  const Scenario scenario = decoded(document);
  const Check folded = check(scenario, {});
  const Check plain = check(scenario, {.folds = false});

  CHECK(folded.verdict == Safety::unsafe);
  CHECK(plain.verdict == Safety::unsafe);
  REQUIRE(folded.fastest.has_value());
  CHECK(folded.fastest->witness.broken_at() == plain.fastest->witness.broken_at());
}

}  // namespace
}  // namespace acmsim::sim
