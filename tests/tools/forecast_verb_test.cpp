// `acmsim forecast`, as a shell sees it.
#include <nlohmann/json.hpp>

#include "tests/tools/program.hpp"

namespace acmsim::tools {
namespace {

using nlohmann::json;

/// An e-mail-validated certificate in use, and what would change it to DNS in time.
const std::string kMoveInTime = R"({
  "acmsim": 1, "title": "A change to DNS", "starts_at": "2027-04-20T10:00:00Z",
  "until": "2027-05-11T00:00:00Z",
  "given": {
    "domains": [{ "name": "example.com", "name_servers": "@zone" }],
    "hosted_zones": [{ "as": "zone", "Name": "example.com", "records": [] }],
    "certificates": [{ "as": "mail", "DomainName": "www.example.com", "ValidationMethod": "EMAIL",
      "Status": "ISSUED", "NotAfter": "2027-05-10T23:59:59Z",
      "InUseBy": ["arn:aws:cloudfront::111122223333:distribution/E1"] }]
  },
  "steps": [
    { "id": "change", "call": "acm:UpdateCertificateOptions",
      "with": { "CertificateArn": "@mail", "Options": { "ValidationMethod": "DNS" } } },
    { "id": "record", "call": "route53:ChangeResourceRecordSets",
      "with": { "HostedZoneId": "@zone", "ChangeBatch": { "Changes": [
        { "Action": "UPSERT", "ResourceRecordSet": {
            "Name": "@mail.ResourceRecord.www.example.com.Name", "Type": "CNAME", "TTL": 300,
            "ResourceRecords": [
              { "Value": "@mail.ResourceRecord.www.example.com.Value" }] } }] } } }
  ],
  "always": [{ "never": { "certificate": "@mail", "Status": "EXPIRED" } }]
})";

/// A request that lacks its record for the last 12 hours of its time. Once its names are proved it
/// is issued at once: a check looks for the end of the former, a forecast for that of the latter.
const std::string kRecordInTime = R"({
  "acmsim": 1, "title": "A record in time", "starts_at": "2026-11-28T10:00:00Z", "until": "13h",
  "timing": { "issuance": "0s" },
  "given": {
    "domains": [{ "name": "example.com", "name_servers": "@zone" }],
    "hosted_zones": [{ "as": "zone", "Name": "example.com", "records": [] }],
    "certificates": [{ "as": "asked", "DomainName": "www.example.com", "ValidationMethod": "DNS",
      "Status": "PENDING_VALIDATION", "CreatedAt": "2026-11-25T22:00:00Z" }]
  },
  "steps": [
    { "id": "record", "call": "route53:ChangeResourceRecordSets",
      "with": { "HostedZoneId": "@zone", "ChangeBatch": { "Changes": [
        { "Action": "UPSERT", "ResourceRecordSet": {
            "Name": "@asked.ResourceRecord.www.example.com.Name", "Type": "CNAME", "TTL": 300,
            "ResourceRecords": [
              { "Value": "@asked.ResourceRecord.www.example.com.Value" }] } }] } } }
  ],
  "always": [{ "never": { "certificate": "@asked", "Status": "VALIDATION_TIMED_OUT" } }]
})";

/// One that is well, with its record in the zone.
const std::string kAllIsWell = R"({
  "acmsim": 1, "title": "All is well", "starts_at": "2026-11-28T10:00:00Z", "until": "1s",
  "given": {
    "domains": [{ "name": "example.com", "name_servers": "@zone" }],
    "hosted_zones": [{ "as": "zone", "Name": "example.com", "records": [],
                       "validates": ["@live"] }],
    "certificates": [{ "as": "live", "DomainName": "example.com", "ValidationMethod": "DNS",
      "Status": "ISSUED", "NotAfter": "2027-03-10T23:59:59Z",
      "InUseBy": ["arn:aws:cloudfront::111122223333:distribution/E1"] }]
  },
  "steps": []
})";

json json_of(const Ran& ran) {
  INFO(ran.err);
  json value = json::parse(ran.out, nullptr, false);
  REQUIRE_FALSE(value.is_discarded());
  return value;
}

std::int64_t seconds_of_minute(const std::string& instant) {
  return std::stoll(instant.substr(11, 2)) * 3600 + std::stoll(instant.substr(14, 2)) * 60 +
         std::stoll(instant.substr(17, 2));
}

}  // namespace

TEST_CASE("the day to begin by is the latest safe start that a check finds", "[program]") {
  const Folder folder;
  for (const std::string& document : {kMoveInTime, kRecordInTime}) {
    const std::string path = folder.file("plan.json", document);

    const json told = json_of(acmsim("forecast --at +0s --format json " + path));
    const json checked = json_of(acmsim("check --format json " + path));

    const std::string begin = told.at("/certificates/0/begin_by/latest"_json_pointer);
    const std::string latest = checked.at("latest_safe_start");
    INFO(begin << " " << latest);
    CHECK(begin.substr(0, 10) == latest.substr(0, 10));
    CHECK(seconds_of_minute(begin) <= seconds_of_minute(latest));
    CHECK(seconds_of_minute(begin) + 60 >= seconds_of_minute(latest));
  }
}

TEST_CASE("a forecast by a scenario's own delays says so", "[program] [forecast]") {
  const Folder folder;
  const std::string path = folder.file("move.json", kMoveInTime);

  const Ran usual = acmsim("forecast --at +0s " + path);
  const Ran own = acmsim("forecast --at +0s --set timing.dns_validation=1h " + path);

  CHECK(usual.out.find("delays of its own") == std::string::npos);
  CHECK_THAT(own.out,
             Catch::Contains("with delays of its own, at their latest: dns_validation 1h\n"));
}

TEST_CASE("the exit status of a forecast says whether there is something to do", "[program]") {
  const Folder folder;
  const std::string well = folder.file("well.json", kAllIsWell);
  const std::string move = folder.file("move.json", kMoveInTime);
  acmsim("run " + well + " --captures " + (folder / "all").string());
  const std::string described = (folder / "all" / "describe-certificate-live.json").string();
  const std::string zone = (folder / "all" / "list-resource-record-sets-zone.json").string();
  const std::string now = " --now 2026-11-28T10:00:00Z";

  CHECK(acmsim("forecast " + well).exit == 0);
  CHECK(acmsim("forecast --at +0s " + move).exit == 1);
  CHECK(acmsim("forecast " + described + now).exit == 3);
  CHECK(acmsim("forecast " + described + " " + zone + now).exit == 0);
  CHECK(acmsim("forecast " + zone + now).exit == 3);
  CHECK(acmsim("forecast " + folder.file("note.txt", "buy milk\n") + now).exit == 2);
  const std::string cut = folder.file("cut.json", read(described) + read(described).substr(0, 300));
  CHECK(acmsim("forecast " + cut + " " + zone + now).exit == 3);
  CHECK(acmsim("forecast --years 1 --set given.certificates.live.InUseBy=[] " + well).exit == 1);
}

TEST_CASE("a folder of captures tells what its scenario tells", "[program]") {
  const Folder folder;
  const std::string well = folder.file("well.json", kAllIsWell);
  acmsim("run " + well + " --captures " + (folder / "all").string());

  const json of_scenario = json_of(acmsim("forecast --format json " + well));
  const json of_captures =
      json_of(shell("$ACMSIM forecast --format json --now 2026-11-28T10:00:01Z " +
                    (folder / "all").string() + "/*"));

  CHECK(of_captures.at("certificates") == of_scenario.at("certificates"));
  CHECK(of_captures.at("lifetimes") == of_scenario.at("lifetimes"));
}

TEST_CASE("a forecast is written as a table and as a calendar as well", "[program]") {
  const Folder folder;
  const std::string move = folder.file("move.json", kMoveInTime);
  const std::string csv = (folder / "all.csv").string();
  const std::string ics = (folder / "all.ics").string();

  const Ran ran = acmsim("forecast --at +0s " + move + " --csv " + csv + " --ics " + ics);

  CHECK(ran.exit == 1);
  CHECK(ran.err.empty());
  CHECK(read(csv).find("\"needs-hand\",\"mails\"") != std::string::npos);
  CHECK(read(ics).starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
  CHECK(acmsim("forecast --at +0s " + move + " --csv " + (folder / "no" / "csv").string()).exit ==
        5);
}

TEST_CASE("what a forecast cannot take is refused, and told why", "[program]") {
  const Folder folder;
  const std::string well = folder.file("well.json", kAllIsWell);
  const std::string text = folder.file("note.txt", "buy milk\n");

  const std::vector<std::pair<std::string, std::string>> cases{
      {text, "found no certificate"},
      {text + " --now noon", "--now: found \"noon\"; expected an instant"},
      {well + " --now 2026-01-01T00:00:00Z", "--now: it is for captures"},
      {text + " --at +1h", "--at: it is for a scenario alone"},
      {text + " --set rules=2026", "--set: it is for a scenario alone"},
      {well + " --years 0", "expected a whole number from 1 to 20"},
      {(folder / "none").string(), "cannot be opened"},
  };
  for (const auto& [arguments, why] : cases) {
    INFO(arguments);
    const Ran ran = acmsim("forecast " + arguments);
    CHECK(ran.exit == 2);
    CHECK(ran.out.empty());
    CHECK_THAT(ran.err, Catch::Contains(why));
  }
}

}  // namespace acmsim::tools
