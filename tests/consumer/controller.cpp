#include "controller.hpp"

namespace {

const char* const kIssued = R"({"certificate": "@new", "Status": "ISSUED"})";

void swap(acmsim::Session& aws) {
  aws.call("elbv2:ModifyListener", R"({"ListenerArn": "@https",
           "Certificates": [{"CertificateArn": "@new"}]})")
      .value();
}

}  // namespace

void migrate(acmsim::Session& aws, const Habits& habits) {
  aws.call("acm:RequestCertificate", R"({"DomainName": "www.example.com",
           "ValidationMethod": "DNS"})",
           "new")
      .value();
  aws.advance("1m").value();
  aws.call("console:CreateRecordsInRoute53", R"({"CertificateArn": "@new"})").value();
  if (habits.switches == Switch::once_issued) {
    aws.advance_until(kIssued).value();
    aws.advance("1m").value();  // Until listeners take it, too.
  } else {
    aws.advance("4h").value();
  }
  swap(aws);
  aws.advance("5m").value();
  const char* const remove = R"({"call": "acm:DeleteCertificate",
      "with": {"CertificateArn": "@old"}, "fails_with": "ResourceInUseException"})";
  if (habits.releases == Release::sleeps_five_minutes) {
    aws.call("acm:DeleteCertificate", R"({"CertificateArn": "@old"})").value();
    return;
  }
  if (aws.answer(remove)) return;
  aws.advance_until(R"({"certificate": "@old", "InUse": false})").value();
  aws.call("acm:DeleteCertificate", R"({"CertificateArn": "@old"})").value();
}
