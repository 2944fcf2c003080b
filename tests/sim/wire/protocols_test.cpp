// Requests and answers as each of AWS's protocols has them.
#include <sstream>

#include "tests/sim/wire/wire_talk.hpp"

namespace acmsim::sim {
namespace {

const std::string kOld = "arn:aws:acm:eu-west-1:111122223333:certificate/";

std::string old_certificate(Endpoint& endpoint) {
  const auto list = json_in(endpoint.answer(acm("ListCertificates", {})));
  return list.at("CertificateSummaryList").at(0).at("CertificateArn");
}

std::string zone_of(Endpoint& endpoint) {
  const std::string id = element(endpoint.answer(rest("GET", "/2013-04-01/hostedzone")), "Id");
  return id.substr(id.rfind('/') + 1);
}

}  // namespace

TEST_CASE("ACM speaks JSON, and says instants as numbers", "[wire]") {
  const auto endpoint = endpoint_of();
  const std::string arn = old_certificate(*endpoint);
  CHECK(arn.starts_with(kOld));
  const auto response = endpoint->answer(acm("DescribeCertificate", {{"CertificateArn", arn}}));
  CHECK(response.status == 200);
  CHECK(header_of(response, "Content-Type") == "application/x-amz-json-1.1");
  CHECK(header_of(response, "Date") == "Mon, 02 Mar 2026 00:00:00 GMT");
  const auto certificate = json_in(response).at("Certificate");
  CHECK(certificate.at("NotAfter") == 1788134399);
  CHECK(certificate.at("Status") == "ISSUED");
}

TEST_CASE("ACM's errors carry their type in body and header", "[wire]") {
  const auto endpoint = endpoint_of();
  const auto response =
      endpoint->answer(acm("DescribeCertificate", {{"CertificateArn", kOld + "none"}}));
  CHECK(response.status == 400);
  CHECK(json_in(response).at("__type") == "ResourceNotFoundException");
  CHECK(json_in(response).contains("message"));
  CHECK(header_of(response, "x-amzn-ErrorType") == "ResourceNotFoundException");

  CHECK(json_in(endpoint->answer(acm("RequestCertificate", {{"DomainName", 7}}))).at("__type") ==
        "SerializationException");
  CHECK(
      json_in(endpoint->answer(acm("RequestCertificate", {{"DomainName", "a b"}}))).at("__type") ==
      "ValidationException");
  CHECK(json_in(endpoint->answer(acm("RevokeCertificate", {}))).at("__type") ==
        "UnknownOperationException");
  HttpRequest broken = acm("ListCertificates", {});
  broken.body = "{\"MaxItems\":";
  CHECK(json_in(endpoint->answer(broken)).at("__type") == "SerializationException");
  broken.body = "";
  CHECK(endpoint->answer(broken).status == 200);
}

TEST_CASE("ACM takes null for nothing, and passes over what it does not know", "[wire]") {
  const auto endpoint = endpoint_of();
  const auto response = endpoint->answer(
      acm("RequestCertificate", {{"DomainName", "a.example.com"},
                                 {"ValidationMethod", nullptr},
                                 {"Colour", "red"},
                                 {"Tags", {{{"Key", "k"}, {"Value", "v"}, {"Hue", 1}}}}}));
  CHECK(response.status == 200);
  const std::string log = endpoint->take_log(false);
  CHECK(log.find("acm:RequestCertificate passes over /Colour, which it does not know\n") !=
        std::string::npos);
  CHECK(log.find("passes over /Tags/0/Hue,") != std::string::npos);
  CHECK(log.find("passes over /ValidationMethod") == std::string::npos);
  CHECK(json_in(endpoint->answer(acm("RequestCertificate", {{"DomainName", nullptr}})))
            .at("__type") == "ValidationException");
}

TEST_CASE("what no protocol can carry is refused, and nothing is lost by it", "[wire]") {
  const auto endpoint = endpoint_of();
  HttpRequest abroad = acm("ListCertificates", {});
  abroad.headers.front() = signed_for("acm", "acmsim", "\xff");
  CHECK(endpoint->answer(abroad).status == 200);  // As without a signature.
  const std::string zone = "<CreateHostedZoneRequest><Name>";
  const std::string end = "</Name><CallerReference>1</CallerReference></CreateHostedZoneRequest>";
  for (const char* text : {"%ff", "%01", "\xff", "%EF%BF%BF"}) {
    INFO(text);
    const std::string is = text;
    for (const HttpRequest& request :
         {rest("GET", "/2013-04-01/hostedzone/" + is),
          rest("GET", "/2013-04-01/hostedzone?maxitems=" + is),
          form("elasticloadbalancing",
               "Version=2015-12-01&Action=DescribeLoadBalancers&Names.member.1=" + is),
          form("ec2", "Version=2016-11-15&Action=" + is),
          form("elasticloadbalancing", "Version=2015-12-01&Action=" + is)}) {
      const HttpResponse response = endpoint->answer(request);
      CHECK((response.status == 400 || response.status == 404));
      CHECK(is_plain_text(response.body));
    }
    for (const char* word : {"reset", "restore", "forget", "trace"}) {
      const HttpResponse response =
          endpoint->answer({"POST",
                            "/_acmsim/" + std::string(word) + "?state=" + is,
                            {{"Content-Type", "application/json"}},
                            ""});
      CHECK(response.status == 400);
      CHECK(is_plain_text(response.body));
    }
  }
  for (const char* name : {"\xff", "&#1;"}) {
    const auto refused =
        endpoint->answer(rest("POST", "/2013-04-01/hostedzone", zone + name + end));
    CHECK(refused.status == 400);
    CHECK(element(refused, "Code") == "MalformedInput");
  }
  std::istringstream log(endpoint->take_log(true));
  for (std::string line; std::getline(log, line);) CHECK(nlohmann::json::accept(line));
}

TEST_CASE("an operation without an answer has an empty body", "[wire]") {
  const auto endpoint = endpoint_of();
  const auto made = endpoint->answer(acm("RequestCertificate", {{"DomainName", "a.example.com"}}));
  const auto response = endpoint->answer(
      acm("DeleteCertificate", {{"CertificateArn", json_in(made).at("CertificateArn")}}));
  CHECK(response.status == 200);
  CHECK(response.body.empty());
}

TEST_CASE("Elastic Load Balancing speaks forms and XML", "[wire]") {
  const auto endpoint = endpoint_of();
  const std::string old = old_certificate(*endpoint);
  const auto balancers = endpoint->answer(
      form("elasticloadbalancing", "Action=DescribeLoadBalancers&Version=2015-12-01"));
  CHECK(balancers.body.starts_with(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<DescribeLoadBalancersResponse "
      "xmlns=\"http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/\">"
      "<DescribeLoadBalancersResult><LoadBalancers><member>"));
  const std::string balancer = element(balancers, "LoadBalancerArn");
  const auto listeners = endpoint->answer(
      form("elasticloadbalancing",
           "Action=DescribeListeners&Version=2015-12-01&LoadBalancerArn=" + balancer));
  CHECK(element(listeners, "Port") == "443");
  CHECK(element(listeners, "CertificateArn") == old);
  CHECK(element(listeners, "RequestId") == header_of(listeners, "x-amzn-RequestId"));

  // In the query of a target as well, and a list of none.
  const HttpRequest got{"GET",
                        "/?Action=DescribeLoadBalancers&Version=2015-12-01&Names=",
                        {signed_for("elasticloadbalancing")},
                        ""};
  CHECK(element(endpoint->answer(got), "LoadBalancerArn") == balancer);
}

TEST_CASE("a form's errors are XML", "[wire]") {
  const auto endpoint = endpoint_of();
  const auto none = endpoint->answer(form(
      "elasticloadbalancing", "Action=DescribeLoadBalancers&Version=2015-12-01&Names.member.1=x"));
  CHECK(none.status == 400);
  CHECK(element(none, "Code") == "LoadBalancerNotFound");
  CHECK(element(none, "Type") == "Sender");

  const auto unknown =
      endpoint->answer(form("elasticloadbalancing", "Action=CreateTrustStore&Version=2015-12-01"));
  CHECK(element(unknown, "Code") == "InvalidAction");
  CHECK(element(unknown, "Message") ==
        "Could not find operation CreateTrustStore for version 2015-12-01");
  // Another version is another service's; without one it is nobody's.
  const auto classic = endpoint->answer(
      form("elasticloadbalancing", "Action=DescribeLoadBalancers&Version=2012-06-01"));
  CHECK(element(classic, "Message") ==
        "Could not find operation DescribeLoadBalancers for version 2012-06-01");
  CHECK(element(endpoint->answer(form("elasticloadbalancing", "Action=DescribeLoadBalancers")),
                "Message") ==
        "Could not find operation DescribeLoadBalancers for version NO_VERSION_SPECIFIED");
  const auto iam = endpoint->answer(form("iam", "Action=GetRole&Version=2010-05-08"));
  CHECK(element(iam, "Code") == "InvalidAction");
  CHECK(endpoint->take_log(false).find("iam:GetRole is not modelled: InvalidAction") !=
        std::string::npos);
  CHECK(element(endpoint->answer(form("elasticloadbalancing", "Port=1")), "Code") ==
        "MissingAction");
  CHECK(element(endpoint->answer(form("elasticloadbalancing", "Action=%G1")), "Code") ==
        "MalformedQueryString");
}

TEST_CASE("what is not modelled is refused in each service's words", "[wire]") {
  const auto endpoint = endpoint_of();
  const auto network = endpoint->answer(form(
      "elasticloadbalancing", "Action=CreateLoadBalancer&Version=2015-12-01&Name=n&Type=network"));
  CHECK(element(network, "Code") == "ValidationError");
  CHECK(element(network, "Message").starts_with("acmsim does not model this"));
  const auto by_traffic = endpoint->answer(
      rest("POST", "/2013-04-01/hostedzone/@zone/rrset",
           "<ChangeResourceRecordSetsRequest><ChangeBatch><Changes><Change><Action>CREATE</Action>"
           "<ResourceRecordSet><Name>a.example.com</Name><Type>A</Type><TrafficPolicyInstanceId>"
           "one</TrafficPolicyInstanceId></ResourceRecordSet></Change></Changes></ChangeBatch>"
           "</ChangeResourceRecordSetsRequest>"));
  CHECK(element(by_traffic, "Code") == "InvalidInput");
  CHECK(element(by_traffic, "Message").starts_with("acmsim does not model this"));
}

TEST_CASE("Route 53 speaks REST and XML", "[wire]") {
  const auto endpoint = endpoint_of();
  const auto made = endpoint->answer(
      rest("POST", "/2013-04-01/hostedzone",
           "<x:CreateHostedZoneRequest xmlns:x=\"https://route53.amazonaws.com/doc/2013-04-01/\">"
           "<x:Name>a.test</x:Name><x:CallerReference>one</x:CallerReference>"
           "</x:CreateHostedZoneRequest>"));
  CHECK(made.status == 201);
  const std::string id = element(made, "Id");
  CHECK(header_of(made, "Location") == "https://route53.amazonaws.com/2013-04-01" + id);
  CHECK(made.body.find("<Location>") == std::string::npos);
  CHECK(made.body.find("xmlns=\"https://route53.amazonaws.com/doc/2013-04-01/\"") !=
        std::string::npos);

  for (const char* end : {"/rrset", "/rrset/"}) {
    const auto listed = endpoint->answer(rest("GET", "/2013-04-01" + id + end + "?maxitems=1"));
    CHECK(element(listed, "Type") == "NS");
    CHECK(element(listed, "IsTruncated") == "true");
    CHECK(element(listed, "NextRecordType") == "SOA");
  }
  const auto gone = endpoint->answer(rest("DELETE", "/2013-04-01" + id));
  CHECK(element(gone, "Status") == "PENDING");
  CHECK(element(endpoint->answer(rest("GET", "/2013-04-01" + id)), "Code") == "NoSuchHostedZone");
  CHECK(endpoint->answer(rest("GET", "/2013-04-01" + id)).status == 404);
  CHECK(endpoint->answer(rest("GET", "/2013-04-01/trafficpolicies")).status == 404);
  const auto malformed = endpoint->answer(rest("POST", "/2013-04-01/hostedzone", "<ChangeBatch/>"));
  CHECK(element(malformed, "Code") == "MalformedInput");
  CHECK(element(malformed, "Message") ==
        "ChangeBatch is not valid, expected CreateHostedZoneRequest");
  const auto cut = endpoint->answer(rest("POST", "/2013-04-01/hostedzone", "<a"));
  CHECK(element(cut, "Code") == "MalformedInput");
  CHECK(element(cut, "Message") == "Could not parse XML");
}

TEST_CASE("a change of records is read whole", "[wire]") {
  const auto endpoint = endpoint_of();
  const std::string zone = zone_of(*endpoint);
  const std::string body =
      "<ChangeResourceRecordSetsRequest xmlns=\"https://route53.amazonaws.com/doc/2013-04-01/\">"
      "<ChangeBatch><Comment>two</Comment><Changes>"
      "<Change><Action>UPSERT</Action><ResourceRecordSet><Name>t.example.com</Name>"
      "<Type>TXT</Type><TTL>60</TTL><ResourceRecords><ResourceRecord><Value>\"a &amp; b\"</Value>"
      "</ResourceRecord><ResourceRecord><Value>\"c\"</Value></ResourceRecord></ResourceRecords>"
      "</ResourceRecordSet></Change></Changes></ChangeBatch></ChangeResourceRecordSetsRequest>";
  const auto changed =
      endpoint->answer(rest("POST", "/2013-04-01/hostedzone/" + zone + "/rrset/", body));
  CHECK(element(changed, "Status") == "PENDING");
  const auto listed = endpoint->answer(
      rest("GET", "/2013-04-01/hostedzone/" + zone + "/rrset?name=t.example.com&type=TXT"));
  CHECK(listed.body.find("<Name>t.example.com.</Name><Type>TXT</Type><TTL>60</TTL>"
                         "<ResourceRecords><ResourceRecord><Value>\"a &amp; b\"</Value>"
                         "</ResourceRecord><ResourceRecord><Value>\"c\"</Value>") !=
        std::string::npos);
}

TEST_CASE("a request without a signature is known by what it looks like", "[wire]") {
  const auto endpoint = endpoint_of();
  const auto bare = [&](HttpRequest request) {
    std::erase_if(request.headers,
                  [](const HttpHeader& header) { return header.name == "Authorization"; });
    return endpoint->answer(request).status;
  };
  CHECK(bare(acm("ListCertificates", {})) == 200);
  CHECK(bare(rest("GET", "/2013-04-01/hostedzone")) == 200);
  CHECK(bare(form("", "Action=DescribeLoadBalancers&Version=2015-12-01")) == 200);
  CHECK(bare(rest("GET", "/index.html")) == 404);
}

TEST_CASE("a key of twelve digits is an account, and a Region is a world of its own", "[wire]") {
  const auto endpoint = endpoint_of();
  const auto count = [&](const std::string& key, const std::string& region) {
    return json_in(endpoint->answer(acm("ListCertificates", {}, key, region)))
        .at("CertificateSummaryList")
        .size();
  };
  CHECK(count("acmsim", "eu-west-1") == 1);
  CHECK(count("111122223333", "eu-west-1") == 1);
  CHECK(count("999988887777", "eu-west-1") == 0);
  CHECK(count("acmsim", "us-east-1") == 0);
  HttpRequest zones = rest("GET", "/2013-04-01/hostedzone");
  zones.headers = {signed_for("route53", "acmsim", "us-east-1")};
  CHECK(element(endpoint->answer(zones), "Name") == "example.com.");
  zones.headers = {signed_for("route53", "999988887777", "us-east-1")};
  CHECK(element(endpoint->answer(zones), "Name") == "");
}

}  // namespace acmsim::sim
