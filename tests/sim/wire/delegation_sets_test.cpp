// Reusable delegation sets and query logging, as clients of Route 53 meet them.
#include "sim/api/name_servers.hpp"
#include "tests/sim/wire/wire_talk.hpp"

namespace acmsim::sim {
namespace {

constexpr const char* kSets = "/2013-04-01/delegationset";

/// A client of one world.
class SetClient {
 public:
  std::unique_ptr<Endpoint> endpoint = endpoint_of();

  HttpResponse ask(const HttpRequest& request) { return endpoint->answer(request); }
  HttpResponse create(const std::string& reference, const std::string& zone = "") {
    const std::string of_zone =
        zone.empty() ? "" : "<HostedZoneId>" + zone.substr(12) + "</HostedZoneId>";
    return ask(rest("POST", kSets,
                    "<CreateReusableDelegationSetRequest><CallerReference>" + reference +
                        "</CallerReference>" + of_zone + "</CreateReusableDelegationSetRequest>"));
  }
  HttpResponse create_zone(const std::string& name, const std::string& set) {
    const std::string id = set.empty() ? "" : "<DelegationSetId>" + set + "</DelegationSetId>";
    return ask(rest("POST", "/2013-04-01/hostedzone",
                    "<CreateHostedZoneRequest><Name>" + name + "</Name><CallerReference>" + name +
                        "</CallerReference>" + id + "</CreateHostedZoneRequest>"));
  }
  HttpResponse get(const std::string& way) { return ask(rest("GET", "/2013-04-01" + way)); }
  HttpResponse remove(const std::string& way) { return ask(rest("DELETE", "/2013-04-01" + way)); }
};

TEST_CASE("the id of a delegation set says its name servers", "[route53]") {
  for (const char* seed : {"a", "b", "c"}) {
    const auto servers = made_name_servers(seed);
    const auto id = delegation_set_id("set", servers);
    REQUIRE(id);
    CHECK(id->size() == 21);
    CHECK(servers_of_delegation_set(*id) == servers);
    CHECK(servers_of_delegation_set("/delegationset/" + *id) == servers);
  }
  CHECK(servers_of_delegation_set("N1").size() == 4);
  CHECK(!delegation_set_id("set", {}));
  CHECK(!delegation_set_id("set", {4, *DomainName::parse("ns1.example.net")}));
}

TEST_CASE("zones share the servers of a delegation set", "[wire][route53]") {
  SetClient client;

  const auto made = client.create("one");
  const std::string set = element(made, "Id");
  CHECK(made.status == 201);
  CHECK(set.starts_with("/delegationset/N"));
  CHECK(header_of(made, "Location") == "https://route53.amazonaws.com/2013-04-01" + set);
  const std::string servers = element(made, "NameServers");
  for (const char* name : {"one.example.org", "two.example.org"}) {
    const auto zone = client.create_zone(name, set.substr(15));
    CHECK(element(zone, "NameServers") == servers);
    const auto shown = client.get(element(zone, "Id"));
    CHECK(element(shown, "DelegationSet") == element(made, "DelegationSet"));
    const auto records = client.get(element(zone, "Id") + "/rrset?name=" + name + "&type=NS");
    const std::string server = element(made, "NameServer");
    CHECK(records.body.find("<Value>" + server + ".</Value>") != std::string::npos);
  }
  CHECK(element(client.get("/reusabledelegationsetlimit/" + set.substr(15) +
                           "/MAX_ZONES_BY_REUSABLE_DELEGATION_SET"),
                "Count") == "2");
  const auto listed = client.get("/hostedzone?delegationsetid=" + set.substr(15));
  CHECK(listed.body.find("one.example.org") != std::string::npos);
  CHECK(listed.body.find("two.example.org") != std::string::npos);
  CHECK(listed.body.find("<Name>example.com.") == std::string::npos);
}

TEST_CASE("a zone with a delegation set is made again from the document", "[wire][route53]") {
  SetClient client;
  const auto set = client.create("one");
  client.create_zone("one.example.org", element(set, "Id"));

  const auto document = json_in(client.endpoint->answer(get("/_acmsim/document")));
  const std::string text = document.dump();
  CHECK(text.find("DelegationSetId") != std::string::npos);
  CHECK(servers_of_delegation_set(element(set, "Id")).front().text() == element(set, "NameServer"));
}

TEST_CASE("no zone shares a server with one above it or below", "[wire][route53]") {
  SetClient client;
  const std::string set = element(client.create("one"), "Id");
  const auto code = [&](const std::string& name) {
    return element(client.create_zone(name, set), "Code");
  };

  CHECK(code("one.example.org").empty());
  CHECK(code("one.example.org") == "ConflictingDomainExists");
  CHECK(code("a.one.example.org") == "ConflictingDomainExists");
  CHECK(code("example.org") == "ConflictingDomainExists");
  CHECK(code("two.example.org").empty());
  CHECK(element(client.create_zone("three.example.org", "NONE"), "Code") == "NoSuchDelegationSet");
}

TEST_CASE("a delegation set can be that of a zone", "[wire][route53]") {
  SetClient client;
  const auto zone = client.create_zone("one.example.org", "");

  const auto set = client.create("one", element(zone, "Id"));
  CHECK(element(set, "NameServers") == element(zone, "NameServers"));
  CHECK(element(client.get(element(zone, "Id")), "DelegationSet") == element(set, "DelegationSet"));
  CHECK(element(client.create("two", element(zone, "Id")), "Code") ==
        "DelegationSetAlreadyReusable");
  CHECK(element(client.create("two", "/hostedzone/ZNONE"), "Code") == "HostedZoneNotFound");
  CHECK(element(client.create("one"), "Code") == "DelegationSetAlreadyCreated");
  CHECK(element(client.remove(element(set, "Id")), "Code") == "DelegationSetInUse");
  CHECK(client.remove(element(zone, "Id")).status == 200);
  CHECK(client.remove(element(set, "Id")).status == 200);
  const auto none = client.get(element(set, "Id"));
  CHECK(none.status == 400);
  CHECK(element(none, "Code") == "NoSuchDelegationSet");
}

TEST_CASE("delegation sets are listed in pages, and counted", "[wire][route53]") {
  SetClient client;
  for (const char* one : {"1", "2", "3"}) client.create(one);

  const auto first = client.get("/delegationset?maxitems=2");
  CHECK(element(first, "IsTruncated") == "true");
  const auto last = client.get("/delegationset?marker=" + element(first, "NextMarker"));
  CHECK(element(last, "Id") == "/delegationset/" + element(first, "NextMarker"));
  CHECK(element(last, "IsTruncated") == "false");
  CHECK(element(client.get("/accountlimit/MAX_REUSABLE_DELEGATION_SETS_BY_OWNER"), "Count") == "3");
}

TEST_CASE("queries are logged of a public zone, once", "[wire][route53]") {
  SetClient client;
  const std::string zone = element(client.create_zone("one.example.org", ""), "Id");
  const std::string group = "arn:aws:logs:us-east-1:111122223333:log-group:/aws/route53/one";
  const auto create = [&](const std::string& id, const std::string& arn) {
    return client.ask(rest("POST", "/2013-04-01/queryloggingconfig",
                           "<CreateQueryLoggingConfigRequest><HostedZoneId>" + id +
                               "</HostedZoneId><CloudWatchLogsLogGroupArn>" + arn +
                               "</CloudWatchLogsLogGroupArn></CreateQueryLoggingConfigRequest>"));
  };
  const std::string id = zone.substr(12);

  CHECK(element(create("ZNONE", group), "Code") == "NoSuchHostedZone");
  for (const std::string other : {"eu-west-1:111122223333", "us-east-1:999999999999"}) {
    const auto refused = create(id, "arn:aws:logs:" + other + ":log-group:one");
    CHECK(element(refused, "Message") == "The ARN for the CloudWatch Logs log group is invalid.");
  }
  const auto made = create(id, group);
  CHECK(made.status == 201);
  CHECK(element(made, "HostedZoneId") == id);
  const auto again = create(id, group);
  CHECK(again.status == 409);
  CHECK(element(again, "Code") == "QueryLoggingConfigAlreadyExists");
  const std::string config = "/queryloggingconfig/" + element(made, "Id");
  CHECK(element(client.get(config), "CloudWatchLogsLogGroupArn") == group);
  CHECK(element(client.get("/queryloggingconfig?hostedzoneid=" + id), "Id") == element(made, "Id"));
  CHECK(element(client.get("/queryloggingconfig?nexttoken=x"), "Code") == "InvalidPaginationToken");
  CHECK(client.remove(config).status == 200);
  CHECK(client.get(config).status == 404);
}

}  // namespace
}  // namespace acmsim::sim
