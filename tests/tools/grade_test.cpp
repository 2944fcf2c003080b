// `acmsim freeze` and `acmsim grade`: worlds for students, and their answers.
#include <nlohmann/json.hpp>

#include "tests/tools/program.hpp"

namespace acmsim::tools {
namespace {

using Json = nlohmann::json;

/// A site whose certificate is to be replaced; who does it calls the new one `new`.
constexpr const char* kTask = R"({
  "acmsim": 1, "title": "Replace it", "rules": "2026", "starts_at": "2026-03-02T09:00:00Z",
  "given": {
    "domains": [{"name": "example.com", "name_servers": "@zone"}],
    "hosted_zones": [{"as": "zone", "Name": "example.com", "records": [
      {"Name": "www.example.com", "Type": "A", "AliasTarget": "@web"}]}],
    "certificates": [{"as": "old", "DomainName": "www.example.com", "ValidationMethod": "EMAIL",
      "Status": "ISSUED", "NotAfter": "2026-06-01T23:59:59Z"}],
    "load_balancers": [{"as": "web", "listeners": [{"as": "https", "Certificates": ["@old"]}]}],
    "watches": ["www.example.com"]},
  "always": ["https-available", "no-step-fails"],
  "finally": [{"certificate": "@new", "InUse": true}]
})";

/// A plan that waits so long for the certificate.
std::string plan_that_waits(const std::string& span) {
  return R"([
    {"call": "acm:RequestCertificate", "as": "new",
     "with": {"DomainName": "www.example.com", "ValidationMethod": "DNS"}},
    {"call": "console:CreateRecordsInRoute53", "with": {"CertificateArn": "@new"}},
    {"id": "issued", "wait_for": {"certificate": "@new", "Status": "ISSUED"}, "every": "1m",
     "give_up_after": ")" +
         span + R"("},
    {"call": "elbv2:ModifyListener", "retry": {"on": ["UnsupportedCertificate"], "for": "5m"},
     "with": {"ListenerArn": "@https", "Certificates": [{"CertificateArn": "@new"}]}}])";
}

TEST_CASE("grade tells of each answer which claims hold, and how many", "[program]") {
  const Folder folder;
  const std::string task = folder.file("task.json", kTask);
  const std::string good = folder.file("good.json", plan_that_waits("96h"));
  const std::string brief = folder.file("brief.json", R"({"plan": )" + plan_that_waits("1h") + "}");
  const std::string bad = folder.file("bad.json", R"({"plan": [
    {"call": "acm:RequestCertificate", "as": "new", "with": {"DomainName": "www.example.com",
     "ValidationMethod": "DNS"}}, {"call": "elbv2:DeleteListener",
     "with": {"ListenerArn": "@https"}}]})");

  const Ran one = acmsim("grade " + task + " " + good);
  CHECK(one.exit == 0);
  CHECK(one.out == good + ": holds, 4 of 4 claims held\n1 of 1 answers hold\n");
  CHECK(one.err.empty());

  const Ran all = acmsim("grade " + task + " " + good + " " + brief + " " + bad + " --jobs 2");
  CHECK(all.exit == 1);
  CHECK_THAT(all.out, Catch::Contains(brief + ": breaks, ") &&
                          Catch::Contains("no-step-fails in some histories: issued") &&
                          Catch::Contains(bad + ": breaks, ") &&
                          Catch::Contains("https-available: ") &&
                          Catch::Contains("1 of 3 answers hold\n"));
}

TEST_CASE("grade tells the same for programs, as the output schema has it", "[program]") {
  const Folder folder;
  const std::string task = folder.file("task.json", kTask);
  const std::string brief = folder.file("brief.json", plan_that_waits("1h"));
  const std::string report = (folder / "report.xml").string();

  const Ran ran = acmsim("grade " + task + " " + brief + " --format json --junit " + report);
  CHECK(ran.exit == 1);
  const Json answer = Json::parse(ran.out).at("answers").at(0);
  CHECK(answer.at("outcome") == "breaks");
  CHECK(answer.at("out_of") == 4);
  CHECK(answer.at("points").get<int>() < 4);
  CHECK_THAT(read(report), Catch::Contains("<failure") && Catch::Contains("no-step-fails"));
}

TEST_CASE("what an answer says of the task is not taken", "[program]") {
  const Folder folder;
  const std::string task = folder.file("task.json", kTask);
  Json answer{{"acmsim", 1},
              {"title", "mine"},
              {"always", Json::array()},
              {"timing", {{"dns_validation", "1m"}}},
              {"steps", Json::parse(plan_that_waits("1h"))}};
  answer["steps"][0]["takes"] = "0s";
  const std::string mine = folder.file("mine.json", answer.dump());

  const Ran ran = acmsim("grade " + task + " " + mine);
  CHECK(ran.exit == 1);
  CHECK(ran.err == mine + ": not taken: how long a step takes is the task's\n" + mine +
                       ": not taken: \"timing\" is the task's\n" + mine +
                       ": not taken: \"always\" is the task's\n");
}

TEST_CASE("an answer whose names do not fit the task's is refused", "[program]") {
  const Folder folder;
  const std::string task = folder.file("task.json", kTask);
  const auto refused = [&](const std::string& text) {
    const std::string path = folder.file("answer.json", text);
    const Ran ran = acmsim("grade " + task + " " + path);
    CHECK(ran.exit == 2);
    return ran.err;
  };

  CHECK_THAT(refused("[]"), Catch::Contains("no step that makes \"new\", of which the task speaks "
                                            "at /finally/0/certificate"));
  CHECK_THAT(refused(R"([{"call": "acm:RequestCertificate", "as": "old", "with": {}}])"),
             Catch::Contains("/0/as") && Catch::Contains("which the task has at "
                                                         "/given/certificates/0/as"));
  CHECK_THAT(refused(R"([{"call": "acm:RequestCertficate", "as": "new", "with": {}}])"),
             Catch::Contains("answer.json:1:") && Catch::Contains("/0/call"));
  CHECK_THAT(refused(R"({"title": "nothing"})"), Catch::Contains("no steps"));
  CHECK(acmsim("grade " + task).exit == 2);
}

TEST_CASE("a student works in a world that was frozen", "[program]") {
  const Folder folder;
  const std::string world = (folder / "world.json").string();
  const std::string stuck = kScenarios + "/stuck/record-missing.json";

  const Ran frozen = acmsim("freeze " + stuck + " --at stuck --save " + world);
  CHECK(frozen.exit == 0);
  CHECK(frozen.out.empty());
  CHECK(acmsim("freeze " + stuck + " --at stuck").out == read(world));
  CHECK(acmsim("validate " + world).exit == 0);
  CHECK(acmsim("run " + world + " --captures " + (folder / "captures").string()).exit == 0);
  CHECK(acmsim("diagnose " + world).exit == 1);

  CHECK(acmsim("freeze " + stuck).exit == 2);
  CHECK(acmsim("freeze " + stuck + " --at stuck --schedule often").exit == 2);
}

}  // namespace
}  // namespace acmsim::tools
