#include "controller.hpp"

namespace {

const std::string kGiven = R"("given": {
    "domains": [{"name": "example.com", "name_servers": "@zone"}],
    "hosted_zones": [{"as": "zone", "Name": "example.com",
      "records": [{"Name": "www.example.com", "Type": "A", "AliasTarget": "@web"}]}],
    "certificates": [{"as": "old", "DomainName": "www.example.com",
      "ValidationMethod": "EMAIL", "Status": "ISSUED", "NotAfter": "2026-06-01T23:59:59Z"}],
    "load_balancers": [{"as": "web", "listeners": [
      {"as": "https", "Port": 443, "Protocol": "HTTPS", "Certificates": ["@old"]}]}],
    "watches": ["www.example.com"]
  })";

}  // namespace

const std::string kWorld = R"({"acmsim": 1, "title": "a site",
  "timing": {"client_call": "0s"}, )" +
                           kGiven + "}";

const std::string kPlan = R"({"acmsim": 1, "title": "a site and a plan",
  "steps": [
    {"id": "request", "call": "acm:RequestCertificate", "as": "new",
     "with": {"DomainName": "www.example.com", "ValidationMethod": "DNS"}},
    {"id": "records", "call": "console:CreateRecordsInRoute53", "with": {"CertificateArn": "@new"}},
    {"id": "issued", "wait_for": {"certificate": "@new", "Status": "ISSUED"}},
    {"id": "swap", "call": "elbv2:ModifyListener",
     "with": {"ListenerArn": "@https", "Certificates": [{"CertificateArn": "@new"}]},
     "retry": {"on": ["UnsupportedCertificate"], "every": "10s", "for": "5m"}},
    {"id": "delete", "call": "acm:DeleteCertificate", "with": {"CertificateArn": "@old"},
     "retry": {"on": ["ResourceInUseException"], "every": "1m", "for": "2h"}}
  ], )" + kGiven + "}";
