#include <catch2/catch.hpp>

#include "model/acm/validation_record.hpp"
#include "sim/api/answer.hpp"
#include "tests/sim/api/amazon_differences.hpp"
#include "tests/sim/api/fixture.hpp"

namespace acmsim::sim {
namespace {

/// A fixture, and a world of certificates to ask about.
struct AcmFixture : RequestFixture {
  World world{};
  Calendar rules = frozen_at(Era::y2026);
  Slots<CertificateHandle, CertificateStamps> stamps{};
  ChangeStamps submitted{};

  void put(CertificateHandle handle, acm::Phase phase,
           acm::RowStatus row = acm::RowStatus::success) {
    acm::Certificate certificate;
    certificate.rows.resize(catalogue.certificates.at(handle).names.size());
    for (acm::Row& each : certificate.rows) each.status = row;
    certificate.phase = phase;
    world.certificates.put(handle, std::move(certificate));
  }
  OrderedJson describe(CertificateHandle handle) {
    return ask(DescribeCertificate{handle}).at("Certificate");
  }
  OrderedJson list(const ListCertificates& query) {
    return ask(query).at("CertificateSummaryList");
  }

 private:
  OrderedJson ask(const Query& query) {
    const PlaceHandle place = catalogue.places.intern(kSeoul);
    const Calendar rules_of_2022 = frozen_at(Era::y2022);
    const Context in_2022{catalogue, rules_of_2022};
    check_shape(query, answer({world, in_2022, stamps, submitted}, place, query));
    const Context context{catalogue, rules};
    return answer({world, context, stamps, submitted}, place, query);
  }
};

const CertificateStamps kStamps{.created_at = parse_instant("2026-01-05T00:00:00Z"),
                                .issued_at = parse_instant("2026-01-05T00:01:00Z"),
                                .not_before = parse_instant("2026-01-05T00:00:00Z"),
                                .not_after = parse_instant("2026-07-21T23:59:59Z")};

}  // namespace

TEST_CASE("a pending certificate has no serial number, no period and no usages", "[api] [acm]") {
  AcmFixture fixture;
  const auto live = fixture.certificate("live", {domain("example.com"), domain("*.example.com")});
  fixture.put(live, acm::PendingValidation{.shown = true}, acm::RowStatus::pending_validation);
  fixture.stamps.put(
      live, {.created_at = kStamps.created_at, .issued_at = {}, .not_before = {}, .not_after = {}});

  const OrderedJson json = fixture.describe(live);

  CHECK(members_of(json) == std::vector<std::string>{
                                "CertificateArn", "DomainName", "SubjectAlternativeNames",
                                "DomainValidationOptions", "Subject", "Issuer", "CreatedAt",
                                "Status", "KeyAlgorithm", "SignatureAlgorithm", "InUseBy", "Type",
                                "KeyUsages", "ExtendedKeyUsages", "RenewalEligibility", "Options"});
  CHECK(json.at("Status") == "PENDING_VALIDATION");
  CHECK(json.at("CreatedAt") == "2026-01-05T00:00:00+00:00");
  CHECK(json.at("SubjectAlternativeNames") == OrderedJson::array({"example.com", "*.example.com"}));
  CHECK(json.at("Subject") == "CN=example.com");
  CHECK(json.at("KeyAlgorithm") == "RSA-2048");
  CHECK(json.at("KeyUsages") == OrderedJson::array());
  CHECK(json.at("ExtendedKeyUsages") == OrderedJson::array());
  CHECK(json.at("InUseBy") == OrderedJson::array());
  CHECK(json.at("RenewalEligibility") == "INELIGIBLE");
}

TEST_CASE("an issued certificate has everything, in AWS's order", "[api] [acm]") {
  AcmFixture fixture;
  const auto live = fixture.certificate("live", {domain("example.com")});
  fixture.put(live, acm::Issued{.attachable = true});
  fixture.stamps.put(live, kStamps);

  const OrderedJson json = fixture.describe(live);

  CHECK(members_of(json) == std::vector<std::string>{"CertificateArn",
                                                     "DomainName",
                                                     "SubjectAlternativeNames",
                                                     "DomainValidationOptions",
                                                     "Serial",
                                                     "Subject",
                                                     "Issuer",
                                                     "CreatedAt",
                                                     "IssuedAt",
                                                     "Status",
                                                     "NotBefore",
                                                     "NotAfter",
                                                     "KeyAlgorithm",
                                                     "SignatureAlgorithm",
                                                     "InUseBy",
                                                     "Type",
                                                     "KeyUsages",
                                                     "ExtendedKeyUsages",
                                                     "RenewalEligibility",
                                                     "Options"});
  CHECK(json.at("IssuedAt") == "2026-01-05T00:01:00+00:00");
  CHECK(json.at("NotAfter") == "2026-07-21T23:59:59+00:00");
  CHECK(json.at("Serial").get<std::string>().size() == 47);
  CHECK(json.at("KeyUsages").dump() ==
        R"([{"Name":"DIGITAL_SIGNATURE"},{"Name":"KEY_ENCIPHERMENT"}])");
  CHECK(json.at("ExtendedKeyUsages").dump() ==
        R"([{"Name":"TLS_WEB_SERVER_AUTHENTICATION","OID":"1.3.6.1.5.5.7.3.1"}])");
  CHECK(json.at("Options").dump() ==
        R"({"CertificateTransparencyLoggingPreference":"ENABLED","Export":"DISABLED"})");
}

TEST_CASE("in 2022 certificates were for clients too, and nobody could export them",
          "[api] [acm]") {
  AcmFixture fixture;
  fixture.rules = frozen_at(Era::y2022);
  const auto live = fixture.certificate("live", {domain("example.com")});
  fixture.put(live, acm::Issued{.attachable = true});

  const OrderedJson json = fixture.describe(live);

  CHECK(json.at("ExtendedKeyUsages").size() == 2);
  CHECK(json.at("ExtendedKeyUsages")[1].at("Name") == "TLS_WEB_CLIENT_AUTHENTICATION");
  CHECK(json.at("Options").dump() == R"({"CertificateTransparencyLoggingPreference":"ENABLED"})");
}

TEST_CASE("a DNS row shows its record from the moment when it is shown", "[api] [acm]") {
  AcmFixture fixture;
  const auto live = fixture.certificate("live", {domain("*.example.com")});
  const auto row = [&](bool shown) {
    fixture.put(live, acm::PendingValidation{shown}, acm::RowStatus::pending_validation);
    return fixture.describe(live).at("DomainValidationOptions").at(0);
  };
  const auto record = acm::validation_record(kSeoul.account, domain("example.com"));

  CHECK(row(false).dump() ==
        R"({"DomainName":"*.example.com","ValidationDomain":"*.example.com",)"
        R"("ValidationStatus":"PENDING_VALIDATION","ValidationMethod":"DNS"})");
  CHECK(members_of(row(true)) == std::vector<std::string>{"DomainName", "ValidationDomain",
                                                          "ValidationStatus", "ResourceRecord",
                                                          "ValidationMethod"});
  CHECK(row(true).at("ResourceRecord") == OrderedJson{{"Name", record.name.with_dot()},
                                                      {"Type", "CNAME"},
                                                      {"Value", record.target.with_dot()}});
}

TEST_CASE("validation mail goes to five mailboxes, of the domain without www or a star",
          "[api] [acm]") {
  AcmFixture fixture;
  const auto live = fixture.certificate(
      "live", {domain("www.example.com"), domain("*.a.example.com"), domain("www.com")},
      acm::ValidationMethod::email);
  fixture.put(live, acm::PendingValidation{}, acm::RowStatus::pending_validation);

  const OrderedJson rows = fixture.describe(live).at("DomainValidationOptions");

  CHECK(rows.at(0).dump() ==
        R"({"DomainName":"www.example.com","ValidationEmails":["administrator@example.com",)"
        R"("hostmaster@example.com","postmaster@example.com","webmaster@example.com",)"
        R"("admin@example.com"],"ValidationDomain":"www.example.com",)"
        R"("ValidationStatus":"PENDING_VALIDATION","ValidationMethod":"EMAIL"})");
  CHECK(rows.at(1).at("ValidationEmails").at(4) == "admin@a.example.com");
  CHECK(rows.at(2).at("ValidationEmails").at(4) == "admin@www.com");
}

TEST_CASE("a request that failed at once has a reason and sent no mail", "[api] [acm]") {
  AcmFixture fixture;
  const auto bad = fixture.certificate("bad", {domain("x.amazonaws.com"), domain("example.com")},
                                       acm::ValidationMethod::email);
  fixture.put(bad, acm::Failed{acm::FailureReason::domain_not_allowed},
              acm::RowStatus::pending_validation);
  fixture.world.certificates.at(bad).rows[0].status = acm::RowStatus::failed;

  const OrderedJson json = fixture.describe(bad);

  CHECK(json.at("Status") == "FAILED");
  CHECK(json.at("FailureReason") == "DOMAIN_NOT_ALLOWED");
  CHECK(json.at("DomainValidationOptions").at(0).at("ValidationStatus") == "FAILED");
  CHECK(json.at("DomainValidationOptions").at(1).at("ValidationStatus") == "PENDING_VALIDATION");
  CHECK(json.at("DomainValidationOptions").at(1).at("ValidationEmails") == OrderedJson::array());
  CHECK_FALSE(json.contains("Serial"));
}

TEST_CASE("InUseBy has the ARNs of those that are known to use a certificate", "[api] [acm]") {
  AcmFixture fixture;
  const auto live = fixture.certificate("live", {domain("example.com")});
  const auto used = [&](acm::UsePhase phase, const char* arn) {
    return acm::Use{fixture.catalogue.resources.intern(arn), phase};
  };
  fixture.put(live, acm::Issued{.attachable = true});
  fixture.world.certificates.at(live).uses = {used(acm::UsePhase::held, "arn:held"),
                                              used(acm::UsePhase::arriving, "arn:arriving"),
                                              used(acm::UsePhase::leaving, "arn:leaving")};

  const OrderedJson json = fixture.describe(live);

  CHECK(json.at("InUseBy") == OrderedJson::array({"arn:held", "arn:leaving"}));
  CHECK(json.at("RenewalEligibility") == "ELIGIBLE");
}

TEST_CASE("an expired certificate keeps what it was issued with", "[api] [acm]") {
  AcmFixture fixture;
  const auto old = fixture.certificate("old", {domain("example.com")});
  fixture.put(old, acm::Expired{});
  fixture.stamps.put(old, kStamps);

  const OrderedJson json = fixture.describe(old);

  CHECK(json.at("Status") == "EXPIRED");
  CHECK(json.contains("Serial"));
  CHECK(json.contains("NotAfter"));
  CHECK(json.at("KeyUsages").size() == 2);
}

TEST_CASE("certificates are listed for their place alone, ECDSA only when asked for",
          "[api] [acm]") {
  AcmFixture fixture;
  const auto rsa = fixture.certificate("rsa", {domain("example.com")});
  const auto ec = fixture.certificate("ec", {domain("example.com")}, acm::ValidationMethod::dns,
                                      acm::KeyAlgorithm::ec_prime256v1);
  const auto far = fixture.scope.fresh_certificate();
  fixture.catalogue.add_certificate(
      far, make_certificate(fixture.catalogue, {kSeoul.account, "us-east-1"}, "far",
                            {domain("example.com")}, acm::ValidationMethod::dns,
                            acm::KeyAlgorithm::rsa_2048, {}));
  for (const CertificateHandle each : {rsa, ec, far}) fixture.put(each, acm::Issued{});
  const auto arns = [&](const ListCertificates& query) {
    std::vector<std::string> found;
    for (const OrderedJson& row : fixture.list(query)) found.push_back(row.at("CertificateArn"));
    return found;
  };
  const std::string rsa_arn = fixture.catalogue.certificates.at(rsa).arn;
  const std::string ec_arn = fixture.catalogue.certificates.at(ec).arn;

  CHECK(arns({}) == std::vector{rsa_arn});
  CHECK(arns({{}, std::vector{acm::KeyAlgorithm::ec_prime256v1}}) == std::vector{ec_arn});
  CHECK(arns({{}, std::vector<acm::KeyAlgorithm>{}}).empty());
  CHECK(arns({{acm::Status::expired}, {}}).empty());
  CHECK(arns({{acm::Status::expired, acm::Status::issued}, {}}) == std::vector{rsa_arn});
}

TEST_CASE("a listed certificate is summed up as its era does", "[api] [acm]") {
  AcmFixture fixture;
  const auto live = fixture.certificate("live", {domain("example.com"), domain("www.example.com")});
  fixture.put(live, acm::Issued{.attachable = true});
  fixture.stamps.put(live, kStamps);

  const OrderedJson now = fixture.list({}).at(0);
  fixture.rules = frozen_at(Era::y2022);
  const OrderedJson then = fixture.list({}).at(0);

  CHECK(members_of(now) ==
        std::vector<std::string>{"CertificateArn", "DomainName", "SubjectAlternativeNameSummaries",
                                 "HasAdditionalSubjectAlternativeNames", "Status", "Type",
                                 "KeyAlgorithm", "KeyUsages", "ExtendedKeyUsages", "ExportOption",
                                 "InUse", "Exported", "RenewalEligibility", "NotBefore", "NotAfter",
                                 "CreatedAt", "IssuedAt"});
  CHECK(now.at("KeyUsages") == OrderedJson::array({"DIGITAL_SIGNATURE", "KEY_ENCIPHERMENT"}));
  CHECK(now.at("ExtendedKeyUsages") == OrderedJson::array({"TLS_WEB_SERVER_AUTHENTICATION"}));
  CHECK(now.at("InUse") == false);
  CHECK_FALSE(then.contains("ExportOption"));
  CHECK_FALSE(then.contains("Exported"));
}

TEST_CASE("a refusal is answered with AWS's code and message", "[api]") {
  CHECK(error_answer({ErrorCode::resource_in_use, "It is in use."}).dump() ==
        R"({"Error":{"Message":"It is in use.","Code":"ResourceInUseException"}})");
}

}  // namespace acmsim::sim
