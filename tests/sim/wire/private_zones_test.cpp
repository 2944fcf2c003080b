// Private hosted zones and their VPCs, as clients of Route 53 meet them.
#include "tests/sim/wire/wire_talk.hpp"

namespace acmsim::sim {
namespace {

std::string vpc_xml(const std::string& id) {
  return "<VPC><VPCRegion>eu-west-1</VPCRegion><VPCId>" + id + "</VPCId></VPC>";
}

/// A client of one world, which has a default VPC.
class ZoneClient {
 public:
  std::unique_ptr<Endpoint> endpoint = endpoint_of();
  std::string vpc = element(ask(form("ec2", "Action=DescribeVpcs&Version=2016-11-15")), "vpcId");
  std::string other = element(
      ask(form("ec2", "Action=CreateVpc&Version=2016-11-15&CidrBlock=10.1.0.0%2F16")), "vpcId");

  HttpResponse ask(const HttpRequest& request) { return endpoint->answer(request); }
  HttpResponse create(const std::string& name, const std::string& reference,
                      const std::string& more) {
    return ask(rest("POST", "/2013-04-01/hostedzone",
                    "<CreateHostedZoneRequest><Name>" + name + "</Name>" + more +
                        "<CallerReference>" + reference +
                        "</CallerReference></CreateHostedZoneRequest>"));
  }
  HttpResponse associate(const std::string& zone, const std::string& id) {
    return ask(rest("POST", "/2013-04-01" + zone + "/associatevpc",
                    "<AssociateVPCWithHostedZoneRequest>" + vpc_xml(id) +
                        "<Comment>yes</Comment></AssociateVPCWithHostedZoneRequest>"));
  }
  HttpResponse disassociate(const std::string& zone, const std::string& id) {
    return ask(rest("POST", "/2013-04-01" + zone + "/disassociatevpc",
                    "<DisassociateVPCFromHostedZoneRequest>" + vpc_xml(id) +
                        "</DisassociateVPCFromHostedZoneRequest>"));
  }
  HttpResponse get_zone(const std::string& zone) { return ask(rest("GET", "/2013-04-01" + zone)); }
  std::string by_vpc(const std::string& id) {
    return ask(rest("GET", "/2013-04-01/hostedzonesbyvpc?vpcid=" + id + "&vpcregion=eu-west-1"))
        .body;
  }
  std::string limit(const std::string& zone, const std::string& type) {
    return element(ask(rest("GET", "/2013-04-01/hostedzonelimit/" + zone.substr(12) + "/" + type)),
                   "Count");
  }
};

TEST_CASE("a zone with a VPC is private", "[wire][route53]") {
  ZoneClient client;

  const auto made = client.create(
      "in.example.com", "1",
      vpc_xml(client.vpc) + "<HostedZoneConfig><Comment>mine</Comment></HostedZoneConfig>");
  CHECK(made.status == 201);
  CHECK(element(made, "Comment") == "mine");
  CHECK(element(made, "PrivateZone") == "true");
  CHECK(element(made, "VPCId") == client.vpc);
  CHECK(element(made, "NameServer").empty());
  const std::string zone = element(made, "Id");
  CHECK(element(client.get_zone(zone), "VPCs") == vpc_xml(client.vpc));
  CHECK(client.by_vpc(client.vpc).find(zone.substr(12)) != std::string::npos);
  CHECK(client.by_vpc(client.other).find(zone.substr(12)) == std::string::npos);
}

TEST_CASE("a private zone needs a VPC that there is, once for its name", "[wire][route53]") {
  ZoneClient client;
  const auto code = [&](const std::string& reference, const std::string& more) {
    return element(client.create("in.example.com", reference, more), "Code");
  };

  CHECK(code("1", "<HostedZoneConfig><PrivateZone>true</PrivateZone></HostedZoneConfig>") ==
        "InvalidInput");
  CHECK(code("1", vpc_xml("vpc-0123456789abcdef0")) == "InvalidVPCId");
  CHECK(code("1", vpc_xml(client.vpc)).empty());
  CHECK(code("2", vpc_xml(client.vpc)) == "ConflictingDomainExists");
  CHECK(code("1", vpc_xml(client.vpc)) == "HostedZoneAlreadyExists");
  CHECK(code("2", vpc_xml(client.other)).empty());
}

TEST_CASE("VPCs come to a private zone and go, but for the last", "[wire][route53]") {
  ZoneClient client;
  const std::string zone = element(client.create("in.example.com", "1", vpc_xml(client.vpc)), "Id");

  const auto made = client.associate(zone, client.other);
  CHECK(element(made, "Status") == "PENDING");
  CHECK(element(made, "Comment") == "yes");
  CHECK(element(client.ask(rest("GET", "/2013-04-01" + element(made, "Id"))), "Status") ==
        "INSYNC");
  CHECK(element(client.get_zone(zone), "VPCs") == vpc_xml(client.vpc) + vpc_xml(client.other));
  CHECK(client.limit(zone, "MAX_VPCS_ASSOCIATED_BY_ZONE") == "2");
  CHECK(element(client.associate(zone, client.other), "Code") == "ConflictingDomainExists");
  CHECK(element(client.associate(zone, "vpc-0123456789abcdef0"), "Code") == "InvalidVPCId");
  CHECK(client.disassociate(zone, client.vpc).status == 200);
  CHECK(client.disassociate(zone, client.vpc).status == 404);
  CHECK(element(client.disassociate(zone, client.vpc), "Code") == "VPCAssociationNotFound");
  CHECK(element(client.disassociate(zone, client.other), "Code") == "LastVPCAssociation");
  CHECK(client.ask(rest("DELETE", "/2013-04-01" + zone)).status == 200);
  CHECK(client.by_vpc(client.other).find(zone.substr(12)) == std::string::npos);
}

TEST_CASE("a public zone has no VPC", "[wire][route53]") {
  ZoneClient client;
  const std::string zone = element(client.create("out.example.com", "1", ""), "Id");

  CHECK(element(client.associate(zone, client.vpc), "Code") == "PublicZoneVPCAssociation");
  CHECK(element(client.associate("/hostedzone/ZNONE", client.vpc), "Code") == "NoSuchHostedZone");
  CHECK(client.get_zone(zone).body.find("<VPC") == std::string::npos);
  CHECK(client.limit(zone, "MAX_VPCS_ASSOCIATED_BY_ZONE").empty());
}

TEST_CASE("limits and signing of zones are told", "[wire][route53]") {
  ZoneClient client;
  const std::string zone = element(client.create("out.example.com", "1", ""), "Id");

  CHECK(client.limit(zone, "MAX_RRSETS_BY_ZONE") == "2");
  const auto account = [&](const std::string& type) {
    return client.ask(rest("GET", "/2013-04-01/accountlimit/" + type));
  };
  CHECK(element(account("MAX_HOSTED_ZONES_BY_OWNER"), "Value") == "500");
  CHECK(element(account("MAX_HOSTED_ZONES_BY_OWNER"), "Count") == "2");
  CHECK(element(account("MAX_HEALTH_CHECKS_BY_OWNER"), "Count") == "0");
  const auto signing = client.ask(rest("GET", "/2013-04-01" + zone + "/dnssec"));
  CHECK(element(signing, "ServeSignature") == "NOT_SIGNING");
}

TEST_CASE("another account's VPC is associated once the zone's owner lets it be",
          "[wire][route53]") {
  ZoneClient client;
  const std::string zone = element(client.create("in.example.com", "1", vpc_xml(client.vpc)), "Id");
  const std::string way = "/2013-04-01" + zone;
  const auto by_other = [&](HttpRequest request) {
    const bool is_route53 = request.target.starts_with("/2013");
    request.headers = {signed_for(is_route53 ? "route53" : "ec2", "444455556666")};
    return client.ask(request);
  };
  const std::string foreign =
      element(by_other(form("ec2", "Action=DescribeVpcs&Version=2016-11-15")), "vpcId");
  const auto asked = [&](const std::string& word) {
    const std::string root = word + "Request";
    const std::string last = word.starts_with("Create")   ? "/authorizevpcassociation"
                             : word.starts_with("Delete") ? "/deauthorizevpcassociation"
                                                          : "/associatevpc";
    return rest("POST", way + last, "<" + root + ">" + vpc_xml(foreign) + "</" + root + ">");
  };
  const HttpRequest associate = asked("AssociateVPCWithHostedZone");
  const HttpRequest list = rest("GET", way + "/authorizevpcassociation");

  CHECK(element(by_other(associate), "Code") == "NotAuthorizedException");
  CHECK(element(client.ask(list), "VPCs").empty());
  CHECK(element(client.ask(asked("CreateVPCAssociationAuthorization")), "VPCId") == foreign);
  CHECK(element(client.ask(list), "VPCs") == vpc_xml(foreign));
  CHECK(element(by_other(list), "Code") == "NoSuchHostedZone");
  CHECK(element(by_other(associate), "Status") == "PENDING");
  CHECK(client.ask(asked("DeleteVPCAssociationAuthorization")).status == 200);
  CHECK(client.ask(asked("DeleteVPCAssociationAuthorization")).status == 404);
  CHECK(element(client.get_zone(zone), "VPCs") == vpc_xml(client.vpc) + vpc_xml(foreign));
}

}  // namespace
}  // namespace acmsim::sim
