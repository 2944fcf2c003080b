// The health checks of Route 53, as its clients meet them.
#include "tests/sim/wire/wire_talk.hpp"

namespace acmsim::sim {
namespace {

constexpr const char* kChecks = "/2013-04-01/healthcheck";
constexpr const char* kBasic =
    "<IPAddress>192.0.2.1</IPAddress><Port>80</Port><Type>HTTP</Type><ResourcePath>/</"
    "ResourcePath>";

/// A client of one world.
class CheckClient {
 public:
  std::unique_ptr<Endpoint> endpoint = endpoint_of();

  HttpResponse ask(const HttpRequest& request) { return endpoint->answer(request); }
  HttpResponse create(const std::string& reference, const std::string& config) {
    return ask(rest("POST", kChecks,
                    "<CreateHealthCheckRequest><CallerReference>" + reference +
                        "</CallerReference><HealthCheckConfig>" + config +
                        "</HealthCheckConfig></CreateHealthCheckRequest>"));
  }
  HttpResponse update(const std::string& id, const std::string& members) {
    return ask(rest("POST", kChecks + ("/" + id),
                    "<UpdateHealthCheckRequest>" + members + "</UpdateHealthCheckRequest>"));
  }
  HttpResponse get(const std::string& way) { return ask(rest("GET", kChecks + way)); }
  HttpResponse remove(const std::string& id) { return ask(rest("DELETE", kChecks + ("/" + id))); }
};

TEST_CASE("a health check is kept with what stands where nothing is said", "[wire][route53]") {
  CheckClient client;

  const auto made = client.create("one", kBasic);
  const std::string id = element(made, "Id");
  CHECK(made.status == 201);
  CHECK(header_of(made, "Location").ends_with("/healthcheck/" + id));
  CHECK(element(made, "HealthCheckVersion") == "1");
  CHECK(element(made, "FailureThreshold") == "3");
  CHECK(element(made, "RequestInterval") == "30");
  CHECK(element(made, "EnableSNI") == "false");
  CHECK(element(client.get("/" + id), "IPAddress") == "192.0.2.1");
  CHECK(element(client.get("/" + id + "/status"), "Status").starts_with("Success"));
  CHECK(client.get("/" + id + "/lastfailurereason").body.find("<Status>") == std::string::npos);

  const auto calculated =
      client.create("two",
                    "<Type>CALCULATED</Type><HealthThreshold>1</HealthThreshold><ChildHealthChecks>"
                    "<ChildHealthCheck>" +
                        id + "</ChildHealthCheck></ChildHealthChecks>");
  CHECK(element(calculated, "ChildHealthCheck") == id);
  CHECK(element(calculated, "FailureThreshold").empty());
  CHECK(element(client.ask(rest("GET", "/2013-04-01/healthcheckcount")), "HealthCheckCount") ==
        "2");
}

TEST_CASE("a caller reference makes one health check", "[wire][route53]") {
  CheckClient client;
  const std::string id = element(client.create("one", kBasic), "Id");

  CHECK(element(client.create("one", kBasic), "Id") == id);
  const auto other = client.create("one", "<Type>TCP</Type><IPAddress>192.0.2.1</IPAddress>");
  CHECK(other.status == 409);
  CHECK(element(other, "Code") == "HealthCheckAlreadyExists");
  CHECK(client.remove(id).status == 200);
  CHECK(element(client.create("one", kBasic), "Code") == "HealthCheckAlreadyExists");
}

TEST_CASE("a health check has what its type needs", "[wire][route53]") {
  CheckClient client;
  int references = 0;
  const auto code = [&](const std::string& config) {
    return element(client.create(std::to_string(++references), config), "Code");
  };

  CHECK(code("<Type>HTTP</Type>") == "InvalidInput");
  CHECK(code("<Type>PING</Type><IPAddress>192.0.2.1</IPAddress>") == "InvalidInput");
  CHECK(code("<Type>HTTP_STR_MATCH</Type><IPAddress>192.0.2.1</IPAddress>") == "InvalidInput");
  CHECK(code("<Type>CALCULATED</Type><Port>1</Port>") == "InvalidInput");
  CHECK(code("<Type>CLOUDWATCH_METRIC</Type>") == "InvalidInput");
  const std::string alarm =
      "<AlarmIdentifier><Region>us-east-1</Region><Name>a</Name></AlarmIdentifier>";
  CHECK(code("<Type>CLOUDWATCH_METRIC</Type>" + alarm).empty());
  CHECK(code(kBasic + alarm) == "InvalidInput");
}

TEST_CASE("a health check changes at the version that it has", "[wire][route53]") {
  CheckClient client;
  const std::string id = element(client.create("one", kBasic), "Id");

  const auto changed =
      client.update(id,
                    "<HealthCheckVersion>1</HealthCheckVersion><Port>8080</Port><ResetElements>"
                    "<ResettableElementName>ResourcePath</ResettableElementName></ResetElements>");
  CHECK(element(changed, "HealthCheckVersion") == "2");
  CHECK(element(changed, "Port") == "8080");
  CHECK(element(changed, "ResourcePath").empty());
  const auto late = client.update(id, "<HealthCheckVersion>1</HealthCheckVersion>");
  CHECK(late.status == 409);
  CHECK(element(late, "Code") == "HealthCheckVersionMismatch");
  CHECK(element(client.update(id, "<Disabled>true</Disabled>"), "Disabled") == "true");
  const auto none = client.update("none", "");
  CHECK(none.status == 404);
  CHECK(element(none, "Message") == "A health check with id none does not exist.");
}

TEST_CASE("health checks are listed in pages", "[wire][route53]") {
  CheckClient client;
  for (const char* one : {"1", "2", "3"}) client.create(one, kBasic);

  const auto first = client.get("?maxitems=2");
  CHECK(element(first, "IsTruncated") == "true");
  CHECK(element(first, "MaxItems") == "2");
  const auto last = client.get("?maxitems=2&marker=" + element(first, "NextMarker"));
  CHECK(element(last, "IsTruncated") == "false");
  CHECK(element(last, "Id") == element(first, "NextMarker"));
}

TEST_CASE("a health check has tags", "[wire][route53]") {
  CheckClient client;
  const std::string id = element(client.create("one", kBasic), "Id");
  const std::string way = "/2013-04-01/tags/healthcheck";
  const auto change = [&](const std::string& members) {
    return client
        .ask(rest("POST", way + "/" + id,
                  "<ChangeTagsForResourceRequest>" + members + "</ChangeTagsForResourceRequest>"))
        .status;
  };

  CHECK(change("<AddTags><Tag><Key>a</Key><Value>1</Value></Tag><Tag><Key>b</Key></Tag>"
               "</AddTags>") == 200);
  CHECK(change("<RemoveTagKeys><Key>b</Key></RemoveTagKeys>") == 200);
  const std::string tags = "<Tag><Key>a</Key><Value>1</Value></Tag>";
  CHECK(element(client.ask(rest("GET", way + "/" + id)), "Tags") == tags);
  const auto several =
      client.ask(rest("POST", way,
                      "<ListTagsForResourcesRequest><ResourceIds><ResourceId>" + id +
                          "</ResourceId></ResourceIds></ListTagsForResourcesRequest>"));
  CHECK(element(several, "Tags") == tags);
  CHECK(client.ask(rest("GET", way + "/none")).status == 404);
}

}  // namespace
}  // namespace acmsim::sim
