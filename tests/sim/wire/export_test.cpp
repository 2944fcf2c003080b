// Certificates that people take out of ACM, as tools ask for them.
#include "tests/sim/wire/wire_talk.hpp"

namespace acmsim::sim {
namespace {

struct Exporting {
  std::unique_ptr<Endpoint> endpoint = endpoint_of();

  HttpResponse ask(const std::string& operation, const nlohmann::json& with) const {
    return endpoint->answer(acm(operation, with));
  }
  /// A certificate that is issued; its key may be exported or not.
  std::string issued(const std::string& name, const std::string& may_export) const {
    const std::string arn =
        json_in(ask("RequestCertificate", {{"DomainName", name},
                                           {"ValidationMethod", "DNS"},
                                           {"Options", {{"Export", may_export}}}}))
            .at("CertificateArn");
    endpoint->answer(verb("clock/advance", {{"by", "1m"}}));
    endpoint->answer(verb(
        "call", {{"call", "console:CreateRecordsInRoute53"}, {"with", {{"CertificateArn", arn}}}}));
    endpoint->answer(verb("clock/advance", {{"by", "2h"}}));
    return arn;
  }
  HttpResponse take(const std::string& arn, const std::string& passphrase = "b3Blbg==") const {
    return ask("ExportCertificate", {{"CertificateArn", arn}, {"Passphrase", passphrase}});
  }
  nlohmann::json row(const std::string& arn, const nlohmann::json& filter = nullptr) const {
    const auto list = json_in(ask("ListCertificates", {{"Includes", filter}}));
    for (const auto& row : list.at("CertificateSummaryList")) {
      if (row.at("CertificateArn") == arn) return row;
    }
    return nullptr;
  }
};

}  // namespace

TEST_CASE("a certificate that was requested for that is exported, and eligible then", "[wire]") {
  const Exporting client;
  const std::string arn = client.issued("a.example.com", "ENABLED");
  CHECK(client.row(arn).at("Exported") == false);
  CHECK(client.row(arn).at("ExportOption") == "ENABLED");
  CHECK(client.row(arn).at("RenewalEligibility") == "INELIGIBLE");

  const auto taken = json_in(client.take(arn));

  CHECK(taken.contains("Certificate"));
  CHECK(taken.contains("CertificateChain"));
  CHECK(taken.at("PrivateKey").get<std::string>().starts_with("-----BEGIN ENCRYPTED"));
  CHECK(client.row(arn).at("Exported") == true);
  CHECK(client.row(arn).at("RenewalEligibility") == "ELIGIBLE");
  CHECK_FALSE(client.row(arn, {{"exportOption", "ENABLED"}}).is_null());
  CHECK(client.row(arn, {{"exportOption", "DISABLED"}}).is_null());
}

TEST_CASE("what was not requested for that stays, and nothing makes it so", "[wire]") {
  const Exporting client;
  const std::string arn = client.issued("a.example.com", "DISABLED");
  const std::string other = client.issued("b.example.com", "ENABLED");
  const auto update = [&](const std::string& of, const std::string& to) {
    return client.ask("UpdateCertificateOptions",
                      {{"CertificateArn", of}, {"Options", {{"Export", to}}}});
  };

  CHECK(json_in(client.take(arn)).at("__type") == "ValidationException");
  CHECK(json_in(update(arn, "ENABLED")).at("__type") == "ValidationException");
  CHECK(update(other, "ENABLED").status == 200);
  CHECK(json_in(update(other, "DISABLED")).at("__type") == "ValidationException");
  CHECK(client.row(arn).at("ExportOption") == "DISABLED");
  // "a#cd", and "abc".
  CHECK(json_in(client.take(other, "YSNjZA==")).at("__type") == "ValidationException");
  CHECK(json_in(client.take(other, "YWJj")).at("__type") == "ValidationException");
  CHECK(client.row(other).at("Exported") == false);
}

TEST_CASE("a request is not exported, and nobody exported anything in 2022", "[wire]") {
  const Exporting client;
  const std::string arn =
      json_in(client.ask("RequestCertificate",
                         {{"DomainName", "a.example.com"}, {"Options", {{"Export", "ENABLED"}}}}))
          .at("CertificateArn");
  CHECK(json_in(client.take(arn)).at("__type") == "RequestInProgressException");
  nlohmann::json old = nlohmann::json::parse(kWiredWorld);
  old["rules"] = "2022";
  const Exporting then{endpoint_of(old.dump())};
  CHECK(json_in(then.take(then.issued("a.example.com", "ENABLED"))).at("__type") ==
        "ValidationException");
}

}  // namespace acmsim::sim
