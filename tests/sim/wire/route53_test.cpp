// Route 53 as its clients meet it: what stands beside the model goes with it.
#include "tests/sim/wire/wire_talk.hpp"

namespace acmsim::sim {
namespace {

constexpr const char* kZones = "/2013-04-01/hostedzone";
constexpr const char* kRecords = "/2013-04-01/hostedzone/@zone/rrset";

/// A Change of a record set, whose inner part is XML.
std::string change(const std::string& action, const std::string& name, const std::string& type,
                   const std::string& rest_of_set) {
  return "<Change><Action>" + action + "</Action><ResourceRecordSet><Name>" + name +
         "</Name><Type>" + type + "</Type>" + rest_of_set + "</ResourceRecordSet></Change>";
}

std::string values(const std::vector<std::string>& texts) {
  std::string xml = "<TTL>300</TTL><ResourceRecords>";
  for (const std::string& text : texts) {
    xml += "<ResourceRecord><Value>" + text + "</Value></ResourceRecord>";
  }
  return xml + "</ResourceRecords>";
}

std::string alias(const std::string& zone, const std::string& name,
                  const std::string& heeds_health = "false") {
  return "<AliasTarget><HostedZoneId>" + zone + "</HostedZoneId><DNSName>" + name +
         "</DNSName><EvaluateTargetHealth>" + heeds_health +
         "</EvaluateTargetHealth></AliasTarget>";
}

std::string batch(const std::string& changes, const std::string& comment = "") {
  return "<ChangeResourceRecordSetsRequest><ChangeBatch><Comment>" + comment +
         "</Comment><Changes>" + changes +
         "</Changes></ChangeBatch></ChangeResourceRecordSetsRequest>";
}

/// A client of one world.
class RecordClient {
 public:
  std::unique_ptr<Endpoint> endpoint = endpoint_of();

  HttpResponse ask(const HttpRequest& request) { return endpoint->answer(request); }
  HttpResponse change_records(const std::string& changes, const std::string& comment = "") {
    return ask(rest("POST", kRecords, batch(changes, comment)));
  }
  /// What is wrong with a batch: `none` if nothing is.
  std::string fault(const std::string& changes) {
    const HttpResponse response = change_records(changes);
    if (response.status == 200) return "none";
    CHECK(element(response, "Code") == "InvalidChangeBatch");
    return element(response, "Message");
  }
  /// The value of the first record that is listed from a name and type on.
  std::string value(const std::string& name, const std::string& type) {
    return element(listed(name, type), "Value");
  }
  HttpResponse listed(const std::string& name, const std::string& type) {
    return ask(rest("GET", kRecords + ("?name=" + name + "&type=" + type + "&maxitems=1")));
  }
  void pass(const std::string& time) { ask(verb("clock/advance", {{"by", time}})); }
  std::string zone() { return element(ask(rest("GET", kZones)), "Id").substr(12); }
};

TEST_CASE("a value that is a name is listed as it was given", "[wire][route53]") {
  RecordClient client;

  for (const char* type : {"CNAME", "PTR", "NS"}) {
    INFO(type);
    const std::string name = std::string("a-") + type + ".example.com";
    CHECK(client.fault(change("CREATE", name, type, values({"www.X.example.org"}))) == "none");
    client.pass("61s");
    CHECK(client.value(name, type) == "www.X.example.org");
    CHECK(client.fault(change("UPSERT", name, type, values({"y.Example.org."}))) == "none");
    client.pass("61s");
    CHECK(client.value(name, type) == "y.Example.org.");
    CHECK(client.fault(change("DELETE", name, type, values({"Y.example.org"}))) == "none");
    client.pass("61s");
    CHECK(client.value(name, type) != "y.Example.org.");
  }
}

TEST_CASE("the spelling of a value goes with the state of its world", "[wire][route53]") {
  RecordClient client;
  const auto upsert = [&](const std::string& value) {
    client.change_records(change("UPSERT", "a.example.com", "CNAME", values({value})));
    client.pass("61s");
  };

  upsert("One.example.org");
  const auto state = json_in(client.ask(verb("save"))).at("state");
  upsert("ONE.example.org");
  CHECK(client.value("a.example.com", "CNAME") == "ONE.example.org");
  client.ask(verb("restore", {{"state", state}}));
  CHECK(client.value("a.example.com", "CNAME") == "One.example.org");
}

TEST_CASE("the comment of a batch comes back with its change", "[wire][route53]") {
  RecordClient client;

  const auto made =
      client.change_records(change("CREATE", "a.example.com", "A", values({"192.0.2.1"})), "why");
  CHECK(element(made, "Comment") == "why");
  const auto got = client.ask(rest("GET", "/2013-04-01" + element(made, "Id")));
  CHECK(element(got, "Comment") == "why");
}

TEST_CASE("a list does not begin at an identifier without a type", "[wire][route53]") {
  RecordClient client;

  const auto asked = [&](const std::string& query) {
    return client.ask(rest("GET", kRecords + query)).status;
  };
  CHECK(asked("?name=a.example.com&identifier=x") == 400);
  CHECK(asked("?name=a.example.com&type=A&identifier=x") == 200);
}

TEST_CASE("an alias leads to what its zone has", "[wire][route53]") {
  RecordClient client;
  const std::string zone = client.zone();
  const auto tried = [](const std::string& name, const std::string& of) {
    return "Tried to create an alias that targets " + name + ", type A in zone " + of + ", but ";
  };
  const std::string outside = "the alias target name does not lie within the target zone";
  const std::string missing = "that target was not found";
  const auto fault = [&](const std::string& of, const std::string& name) {
    return client.fault(change("CREATE", "al.example.com", "A", alias(of, name)));
  };

  CHECK(fault(zone, "no.example.com") == "[" + tried("no.example.com.", zone) + missing + "]");
  CHECK(fault(zone, "x.example.org") == "[" + tried("x.example.org.", zone) + outside + ", " +
                                            tried("x.example.org.", zone) + missing + "]");
  const std::string balancers = "Z32O12XQLNTSW2";
  CHECK(fault(balancers, "x.example.org") == "[" + tried("x.example.org.", balancers) + outside +
                                                 ", " + tried("x.example.org.", balancers) +
                                                 missing + "]");
  const std::string unknown = "no-1234567890.eu-west-1.elb.amazonaws.com";
  CHECK(fault(balancers, unknown) == "[" + tried(unknown + ".", balancers) + missing + "]");
  CHECK(fault("Z1234567890ABC", "x.example.org") == "none");
}

TEST_CASE("an alias has a type that its target has", "[wire][route53]") {
  RecordClient client;
  const std::string balancer = element(
      client.ask(form("elasticloadbalancing", "Action=DescribeLoadBalancers&Version=2015-12-01")),
      "DNSName");
  const auto fault = [&](const std::string& type, const std::string& of, const std::string& name) {
    client.pass("61s");
    return client.fault(change("UPSERT", "al.example.com", type, alias(of, name)));
  };
  const std::string distributions = "Z2FDTNDATAQYW2";
  const std::string balancers = "Z32O12XQLNTSW2";

  for (const std::string type : {"A", "AAAA", "HTTPS"}) {
    CHECK(fault(type, distributions, "d111.cloudfront.net") == "none");
  }
  CHECK(fault("TXT", distributions, "d111.cloudfront.net") ==
        "[Tried to create an alias that targets d111.cloudfront.net., type TXT in zone " +
            distributions + ", but that target was not found]");
  CHECK(fault("AAAA", balancers, balancer) == "none");
  CHECK(client.fault(change("UPSERT", "al.example.com", "A",
                            alias(distributions, "d111.cloudfront.net", "true"))) != "none");
  CHECK(fault("NS", client.zone(), "example.com") != "none");
  CHECK_THAT(fault("HTTPS", balancers, balancer), Catch::Contains("that target was not found"));
}

TEST_CASE("an alias of what there is, or comes with its batch, is taken", "[wire][route53]") {
  RecordClient client;
  const std::string zone = client.zone();
  const std::string record = values({"192.0.2.1"});

  CHECK(client.fault(change("CREATE", "al.example.com", "A", alias(zone, "a.example.com")) +
                     change("CREATE", "a.example.com", "A", record)) == "none");
  client.pass("61s");
  CHECK(client.fault(change("CREATE", "al2.example.com", "A",
                            alias("/hostedzone/" + zone, "A.example.com."))) == "none");
  client.pass("61s");
  CHECK(client.fault(change("UPSERT", "al2.example.com", "A", alias(zone, "a.example.com")) +
                     change("DELETE", "a.example.com", "A", record)) ==
        "[Tried to create an alias that targets a.example.com., type A in zone " + zone +
            ", but that target was not found]");
}

TEST_CASE("an alias of a load balancer is listed as it was given", "[wire][route53]") {
  RecordClient client;
  const HttpResponse listed = client.listed("www.example.com", "A");
  const std::string name = "dualstack." + element(listed, "DNSName");
  CHECK(element(listed, "EvaluateTargetHealth") == "false");

  CHECK(client.fault(change("UPSERT", "www.example.com", "A",
                            alias(element(listed, "HostedZoneId"), name, "true"))) == "none");
  client.pass("61s");
  const HttpResponse after = client.listed("www.example.com", "A");
  CHECK(element(after, "DNSName") == name);
  CHECK(element(after, "EvaluateTargetHealth") == "true");
}

TEST_CASE("in 2022 Route 53 did not have all of today's types", "[wire][route53]") {
  nlohmann::json old = nlohmann::json::parse(kWiredWorld);
  old["rules"] = "2022";
  RecordClient client{endpoint_of(old.dump())};
  const std::string https = change("CREATE", "a.example.com", "HTTPS", values({"1 ."}));
  const std::string address = change("CREATE", "b.example.com", "A", values({"192.0.2.1"}));
  const std::string told =
      "Invalid XML ; cvc-enumeration-valid: Value 'HTTPS' is not facet-valid with respect to "
      "enumeration '[SOA, A, TXT, NS, CNAME, MX, NAPTR, PTR, SRV, SPF, AAAA, CAA, DS]'. It must be "
      "a value from the enumeration.";

  const HttpResponse refused = client.change_records(address + https);

  CHECK(element(refused, "Code") == "InvalidInput");
  CHECK(element(refused, "Message") == told);
  CHECK(client.listed("a.example.com", "TLSA").status == 400);
  CHECK(client.fault(address) == "none");
  CHECK(RecordClient().fault(https) == "none");
}

}  // namespace
}  // namespace acmsim::sim
