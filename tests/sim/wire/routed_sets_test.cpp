// Record sets with a routing policy, as clients of Route 53 meet them.
#include "tests/sim/wire/wire_talk.hpp"

namespace acmsim::sim {
namespace {

constexpr const char* kRoutedRecords = "/2013-04-01/hostedzone/@zone/rrset";

std::string records_xml(const std::vector<std::string>& texts) {
  std::string xml = "<TTL>60</TTL><ResourceRecords>";
  for (const std::string& text : texts) {
    xml += "<ResourceRecord><Value>" + text + "</Value></ResourceRecord>";
  }
  return xml + "</ResourceRecords>";
}

/// A Change of an A record set: what it says beside its name and type.
std::string routed_change(const std::string& action, const std::string& name,
                          const std::string& rest) {
  return "<Change><Action>" + action + "</Action><ResourceRecordSet><Name>" + name +
         "</Name><Type>A</Type>" + rest + "</ResourceRecordSet></Change>";
}

std::string routed_set(const std::string& identifier, const std::string& policy,
                       const std::vector<std::string>& texts) {
  return "<SetIdentifier>" + identifier + "</SetIdentifier>" + policy + records_xml(texts);
}

std::string weight_xml(int number) { return "<Weight>" + std::to_string(number) + "</Weight>"; }

/// A client of one world.
class RoutedClient {
 public:
  std::unique_ptr<Endpoint> endpoint = endpoint_of();

  HttpResponse ask(const HttpRequest& request) { return endpoint->answer(request); }
  HttpResponse change_records(const std::string& changes) {
    return ask(rest("POST", kRoutedRecords,
                    "<ChangeResourceRecordSetsRequest><ChangeBatch><Changes>" + changes +
                        "</Changes></ChangeBatch></ChangeResourceRecordSetsRequest>"));
  }
  /// What is wrong with a batch: `none` if nothing is.
  std::string fault(const std::string& changes) {
    const HttpResponse response = change_records(changes);
    return response.status == 200 ? "none" : element(response, "Message");
  }
  HttpResponse list(const std::string& query = "") {
    return ask(rest("GET", kRoutedRecords + query));
  }
  /// What the name servers answer after a while.
  std::string answered(const std::string& name) {
    ask(verb("clock/advance", {{"by", "5m"}}));
    const auto answer =
        ask(rest("GET", "/2013-04-01/testdnsanswer?hostedzoneid=@zone&recordname=" + name +
                            "&recordtype=A"));
    return element(answer, "RecordData");
  }
};

std::string record_data(const std::string& value) {
  return "<RecordDataEntry>" + value + "</RecordDataEntry>";
}

TEST_CASE("of weighted record sets the heaviest answers, and all are listed", "[wire][route53]") {
  RoutedClient client;
  const std::string name = "w.example.com";

  CHECK(client.fault(
            routed_change("CREATE", name, routed_set("blue", weight_xml(10), {"192.0.2.1"})) +
            routed_change("CREATE", name, routed_set("green", weight_xml(0), {"192.0.2.2"}))) ==
        "none");
  CHECK(client.answered(name) == record_data("192.0.2.1"));
  const auto listed = client.list("?name=w.example.com&type=A");
  CHECK(listed.body.find("<SetIdentifier>blue</SetIdentifier><Weight>10</Weight>") !=
        std::string::npos);
  CHECK(listed.body.find("<SetIdentifier>green</SetIdentifier><Weight>0</Weight>") !=
        std::string::npos);
  CHECK(client.fault(routed_change("UPSERT", name,
                                   routed_set("green", weight_xml(20), {"192.0.2.2"}))) == "none");
  CHECK(client.answered(name) == record_data("192.0.2.2"));
  CHECK(client.fault(routed_change("DELETE", name,
                                   routed_set("green", weight_xml(20), {"192.0.2.2"}))) == "none");
  CHECK(client.answered(name) == record_data("192.0.2.1"));
  CHECK(client.fault(routed_change("DELETE", name,
                                   routed_set("blue", weight_xml(10), {"192.0.2.1"}))) == "none");
  CHECK(client.answered(name).empty());
  CHECK(client.list().body.find(">w.example.com") == std::string::npos);
}

TEST_CASE("the other policies choose as well", "[wire][route53]") {
  RoutedClient client;
  const auto answer = [&](const std::string& name, const std::string& first,
                          const std::string& second) {
    CHECK(client.fault(routed_change("CREATE", name, routed_set("a", first, {"192.0.2.1"})) +
                       routed_change("CREATE", name, routed_set("b", second, {"192.0.2.2"}))) ==
          "none");
    return client.answered(name);
  };

  CHECK(answer("f.example.com", "<Failover>SECONDARY</Failover>", "<Failover>PRIMARY</Failover>") ==
        record_data("192.0.2.2"));
  CHECK(answer("l.example.com", "<Region>us-east-1</Region>", "<Region>eu-west-1</Region>") ==
        record_data("192.0.2.2"));
  CHECK(answer("g.example.com", "<GeoLocation><ContinentCode>EU</ContinentCode></GeoLocation>",
               "<GeoLocation><CountryCode>*</CountryCode></GeoLocation>") ==
        record_data("192.0.2.2"));
  const std::string many = "<MultiValueAnswer>true</MultiValueAnswer>";
  CHECK(answer("m.example.com", many, many) == record_data("192.0.2.1") + record_data("192.0.2.2"));
}

TEST_CASE("a record set with a policy says which, and its identifier", "[wire][route53]") {
  RoutedClient client;
  const std::string name = "w.example.com";
  const std::string in = " in Change with [Action=CREATE, Name=w.example.com, Type=A, ";

  CHECK(client.fault(routed_change("CREATE", name, weight_xml(1) + records_xml({"192.0.2.1"}))) ==
        "Invalid request: Missing field 'SetIdentifier'" + in + "SetIdentifier=null]");
  CHECK(client.fault(routed_change("CREATE", name, routed_set("a", "", {"192.0.2.1"}))) ==
        "Invalid request: Expected exactly one of [Weight, Region, Failover, GeoLocation, "
        "MultiValueAnswer, or CidrRoutingConfig], but found none" +
            in + "SetIdentifier=a]");
  CHECK(client
            .fault(routed_change(
                "CREATE", name,
                routed_set("a", weight_xml(1) + "<Region>us-east-1</Region>", {"192.0.2.1"})))
            .find("but found more than one") != std::string::npos);
  CHECK(client.fault(routed_change("CREATE", name, routed_set("a", weight_xml(1), {"x"})))
            .find("ARRDATAIllegalIPv4Address") != std::string::npos);
  CHECK(
      client
          .fault(routed_change("CREATE", name, "<SetIdentifier>a</SetIdentifier>" + weight_xml(1)))
          .find("SetIdentifier=a]") != std::string::npos);
  const std::string checked = weight_xml(1) + "<HealthCheckId>none</HealthCheckId>";
  CHECK(
      client.change_records(routed_change("CREATE", name, routed_set("a", checked, {"192.0.2.1"})))
          .status == 404);
}

TEST_CASE("record sets of one name and type have one policy", "[wire][route53]") {
  RoutedClient client;
  const std::string name = "w.example.com";
  const std::string blue = routed_set("blue", weight_xml(10), {"192.0.2.1"});
  const std::string simple = records_xml({"192.0.2.9"});
  const std::string it = "resource record set [name='w.example.com.', type='A', set identifier='";

  CHECK(client.fault(routed_change("CREATE", name, blue)) == "none");
  CHECK(client.fault(routed_change("CREATE", name, blue)) ==
        "[Tried to create " + it + "blue'] but it already exists]");
  CHECK(client.fault(
            routed_change("DELETE", name, routed_set("red", weight_xml(1), {"192.0.2.1"}))) ==
        "[Tried to delete " + it + "red'] but it was not found]");
  CHECK(client.fault(
            routed_change("DELETE", name, routed_set("blue", weight_xml(1), {"192.0.2.1"}))) ==
        "[Tried to delete " + it +
            "blue'] but the values provided do not match the current "
            "values]");
  CHECK(client
            .fault(routed_change("CREATE", name,
                                 routed_set("red", "<Region>us-east-1</Region>", {"192.0.2.2"})))
            .find("another routing policy") != std::string::npos);
  CHECK(client.fault(routed_change("CREATE", name, simple)) ==
        "[RRSet with DNS name w.example.com., type A cannot be created as other RRSets exist with "
        "the same name and type.]");
  CHECK(client.fault(routed_change("DELETE", name, blue) + routed_change("CREATE", name, simple)) ==
        "none");
  CHECK(client.answered(name) == record_data("192.0.2.9"));
  CHECK(client.fault(routed_change("CREATE", name, blue)) ==
        "[RRSet with DNS name w.example.com., type A, SetIdentifier blue cannot be created as "
        "other RRSets exist with the same name and type.]");
  CHECK(client.fault(routed_change("DELETE", name, simple) + routed_change("CREATE", name, blue)) ==
        "none");
  CHECK(client.answered(name) == record_data("192.0.2.1"));
}

TEST_CASE("record sets with a policy are listed in pages, and counted", "[wire][route53]") {
  RoutedClient client;
  const std::string name = "w.example.com";
  const auto count = [&] {
    return element(client.ask(rest("GET", "/2013-04-01/hostedzone/@zone")),
                   "ResourceRecordSetCount");
  };
  const std::string before = count();
  for (const char* identifier : {"a", "b", "c"}) {
    client.change_records(
        routed_change("CREATE", name, routed_set(identifier, weight_xml(1), {"192.0.2.1"})));
  }

  CHECK(std::stoi(count()) == std::stoi(before) + 3);
  const auto first = client.list("?name=w.example.com&type=A&maxitems=1");
  CHECK(element(first, "SetIdentifier") == "a");
  CHECK(element(first, "NextRecordIdentifier") == "b");
  const auto next = client.list("?name=w.example.com&type=A&identifier=b&maxitems=1");
  CHECK(element(next, "SetIdentifier") == "b");
  CHECK(element(next, "NextRecordIdentifier") == "c");
}

TEST_CASE("who reads a document is told what it leaves out of routing", "[wire][route53]") {
  RoutedClient client;
  const auto about = [&] { return client.ask(get("/_acmsim/document")).body; };
  CHECK(about().find("routing policy") == std::string::npos);

  client.change_records(
      routed_change("CREATE", "w.example.com", routed_set("a", weight_xml(1), {"192.0.2.1"})) +
      routed_change("CREATE", "w.example.com", routed_set("b", weight_xml(1), {"192.0.2.2"})));
  CHECK(about().find("has 2 record sets with the routing policy Weight") != std::string::npos);
}

TEST_CASE("a record set shows the health check that it names", "[wire][route53]") {
  RoutedClient client;
  const auto check = client.ask(
      rest("POST", "/2013-04-01/healthcheck",
           "<CreateHealthCheckRequest><CallerReference>1</CallerReference><HealthCheckConfig>"
           "<Type>TCP</Type><IPAddress>192.0.2.1</IPAddress></HealthCheckConfig>"
           "</CreateHealthCheckRequest>"));
  const std::string named = "<HealthCheckId>" + element(check, "Id") + "</HealthCheckId>";

  CHECK(client.fault(routed_change("CREATE", "h.example.com",
                                   records_xml({"192.0.2.1"}) + named)) == "none");
  CHECK(client.list().body.find(named) != std::string::npos);
}

}  // namespace
}  // namespace acmsim::sim
