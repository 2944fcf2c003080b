#include <catch2/catch.hpp>

#include "tests/sim/api/fixture.hpp"

namespace acmsim::sim {
namespace {

std::vector<std::string> names_of(const RequestFixture& fixture, CertificateHandle certificate) {
  std::vector<std::string> texts;
  for (const acm::NameFacts& name : fixture.catalogue.certificates.at(certificate).names) {
    texts.push_back(fixture.catalogue.name(name.name).text());
  }
  return texts;
}

const acm::CertificateFacts& facts_of(const RequestFixture& fixture,
                                      const DecodedRequest& request) {
  const auto& command = std::get<Command>(request.repetitions.front());
  return fixture.catalogue.certificates.at(std::get<RequestCertificate>(command).fresh);
}

ApiError request_error(const Json& with) {
  RequestFixture fixture;
  const auto error = fixture.error("acm:RequestCertificate", with);
  REQUIRE(error);
  return *error;
}

std::string long_name(std::size_t length) {
  std::string name = "example.com";
  while (name.size() + 31 <= length) name = std::string(30, 'a') + "." + name;
  if (name.size() + 1 < length) name = std::string(length - name.size() - 1, 'b') + "." + name;
  return name;
}

}  // namespace

TEST_CASE("DomainName is the first name of a certificate, and each name is there once",
          "[api] [acm]") {
  RequestFixture fixture;

  const auto command = fixture.command<RequestCertificate>(
      "acm:RequestCertificate",
      {{"DomainName", "Example.com"},
       {"SubjectAlternativeNames", {"www.example.com", "example.com", "WWW.example.com"}}});

  CHECK(names_of(fixture, command.fresh) ==
        std::vector<std::string>{"example.com", "www.example.com"});
  CHECK_FALSE(command.has_token);
}

TEST_CASE("a certificate is validated by e-mail unless DNS is asked for", "[api] [acm]") {
  RequestFixture fixture;

  const auto by_mail = fixture.call("acm:RequestCertificate", {{"DomainName", "example.com"}});
  const auto by_dns = fixture.call("acm:RequestCertificate",
                                   {{"DomainName", "example.com"}, {"ValidationMethod", "DNS"}});

  CHECK(facts_of(fixture, by_mail).method == acm::ValidationMethod::email);
  CHECK(facts_of(fixture, by_dns).method == acm::ValidationMethod::dns);
  CHECK(facts_of(fixture, by_dns).key == acm::KeyAlgorithm::rsa_2048);
}

TEST_CASE("a request without a name is refused", "[api] [acm]") {
  const ApiError error = request_error(Json::object());

  CHECK(error.code == ErrorCode::validation_exception);
  CHECK(error.message ==
        "1 validation error detected: Value null at 'domainName' failed to satisfy constraint: "
        "Member must not be null");
}

TEST_CASE("a name that is no domain name is refused with ACM's pattern", "[api] [acm]") {
  const char* name = GENERATE("example", "-a.example.com", "a_b.example.com", "example.com.",
                              "*.*.example.com", "a.*.example.com", "a b.com", "example.c");
  INFO(name);

  const ApiError error = request_error({{"DomainName", name}});

  CHECK(error.code == ErrorCode::validation_exception);
  CHECK(error.message ==
        "1 validation error detected: Value '" + std::string(name) +
            "' at 'domainName' failed to satisfy constraint: Member must satisfy regular "
            R"(expression pattern: ^(\*\.)?(((?!-)[A-Za-z0-9-]{0,62}[A-Za-z0-9])\.)+)"
            R"(((?!-)[A-Za-z0-9-]{1,62}[A-Za-z0-9])$)");
}

TEST_CASE("everything that is wrong with a request is in one message", "[api] [acm]") {
  const ApiError error = request_error({{"DomainName", "example.com"},
                                        {"IdempotencyToken", "not a word"},
                                        {"ValidationMethod", "FAX"},
                                        {"KeyAlgorithm", "RSA_1"}});

  CHECK(
      error.message ==
      "3 validation errors detected: Value 'FAX' at 'validationMethod' failed to satisfy "
      "constraint: Member must satisfy enum value set: [EMAIL, DNS]; Value 'not a word' at "
      "'idempotencyToken' failed to satisfy constraint: Member must satisfy regular expression "
      R"(pattern: \w+; Value 'RSA_1' at 'keyAlgorithm' failed to satisfy constraint: Member must )"
      "satisfy enum value set: [RSA_1024, RSA_2048, RSA_3072, RSA_4096, EC_prime256v1, "
      "EC_secp384r1, EC_secp521r1]");
}

TEST_CASE("an idempotency token has 32 characters at most", "[api] [acm]") {
  RequestFixture fixture;
  const auto with = [](std::size_t length) {
    return Json{{"DomainName", "example.com"}, {"IdempotencyToken", std::string(length, 'x')}};
  };

  CHECK_FALSE(fixture.error("acm:RequestCertificate", with(32)));
  CHECK(fixture.error("acm:RequestCertificate", with(33)).value().message ==
        "1 validation error detected: Value '" + std::string(33, 'x') +
            "' at 'idempotencyToken' failed to satisfy constraint: Member must have length less "
            "than or equal to 32");
  const auto said = [&](std::size_t length) {
    return fixture.command<RequestCertificate>("acm:RequestCertificate", with(length)).said;
  };
  CHECK(said(5) == said(5));
  CHECK(said(5) != said(6));
}

TEST_CASE("the first name has 64 octets at most, the others more", "[api] [acm]") {
  RequestFixture fixture;
  REQUIRE(long_name(65).size() == 65);

  CHECK_FALSE(fixture.error("acm:RequestCertificate", {{"DomainName", long_name(64)}}));
  CHECK_FALSE(fixture.error(
      "acm:RequestCertificate",
      {{"DomainName", "example.com"}, {"SubjectAlternativeNames", Json::array({long_name(253)})}}));
  CHECK(request_error({{"DomainName", long_name(65)}}) ==
        ApiError{ErrorCode::invalid_domain_validation_options,
                 "The first domain name can be no longer than 64 characters."});
}

TEST_CASE("a request has from 1 to 100 alternative names, and the quota is judged later",
          "[api] [acm]") {
  RequestFixture fixture;
  Json names = Json::array();
  for (int i = 0; i < 100; ++i) names.push_back("h" + std::to_string(i) + ".example.com");
  CHECK_FALSE(fixture.error("acm:RequestCertificate",
                            {{"DomainName", "example.com"}, {"SubjectAlternativeNames", names}}));

  names.push_back("one-more.example.com");
  const ApiError many =
      request_error({{"DomainName", "example.com"}, {"SubjectAlternativeNames", names}});
  const ApiError none =
      request_error({{"DomainName", "example.com"}, {"SubjectAlternativeNames", Json::array()}});

  CHECK_THAT(many.message, Catch::EndsWith("Member must have length less than or equal to 100"));
  CHECK(none.message ==
        "1 validation error detected: Value '[]' at 'subjectAlternativeNames' failed to satisfy "
        "constraint: Member must have length greater than or equal to 1");
}

TEST_CASE("a bad alternative name is refused with the whole list", "[api] [acm]") {
  const ApiError error = request_error(
      {{"DomainName", "example.com"}, {"SubjectAlternativeNames", {"a.example.com", "b_c"}}});

  CHECK_THAT(error.message,
             Catch::StartsWith("1 validation error detected: Value '[a.example.com, b_c]' at "
                               "'subjectAlternativeNames' failed to satisfy constraint: Member "
                               "must satisfy constraint: [Member must have length less than or "
                               "equal to 253, Member must have length greater than or equal to 1, "
                               "Member must satisfy regular expression pattern: ^"));
}

TEST_CASE("mail goes to the name or to a domain above it, and to no other", "[api] [acm]") {
  const auto with = [](const char* name, const char* validation_domain) {
    return Json{{"DomainName", "*.a.example.com"},
                {"SubjectAlternativeNames", {"www.a.example.com"}},
                {"DomainValidationOptions",
                 {{{"DomainName", name}, {"ValidationDomain", validation_domain}}}}};
  };
  RequestFixture fixture;

  const auto taken =
      fixture.call("acm:RequestCertificate", with("www.a.example.com", "example.com"));

  const auto& names = facts_of(fixture, taken).names;
  CHECK(fixture.catalogue.name(names[0].validation_domain).text() == "*.a.example.com");
  CHECK(fixture.catalogue.name(names[1].validation_domain).text() == "example.com");
  CHECK_FALSE(fixture.error("acm:RequestCertificate", with("*.a.example.com", "a.example.com")));
  CHECK(request_error(with("www.a.example.com", "b.example.com")).code ==
        ErrorCode::invalid_domain_validation_options);
  CHECK(request_error(with("www.a.example.com", "ample.com")).code ==
        ErrorCode::invalid_domain_validation_options);
  CHECK(request_error(with("other.example.com", "example.com")).code ==
        ErrorCode::invalid_domain_validation_options);
}

TEST_CASE("a validation option needs both its members", "[api] [acm]") {
  const ApiError error =
      request_error({{"DomainName", "example.com"},
                     {"DomainValidationOptions", {{{"DomainName", "example.com"}}}}});

  CHECK(error.message ==
        "1 validation error detected: Value null at "
        "'domainValidationOptions.1.member.validationDomain' failed to satisfy constraint: Member "
        "must not be null");
}

TEST_CASE("a label with two hyphens in third place must be Punycode", "[api] [acm]") {
  RequestFixture fixture;

  CHECK_FALSE(fixture.error("acm:RequestCertificate", {{"DomainName", "xn--bcher-kva.example"}}));
  CHECK(request_error({{"DomainName", "ab--cd.example.com"}}).code ==
        ErrorCode::invalid_domain_validation_options);
  CHECK(request_error({{"DomainName", "www.xn--0.example.com"}}).code ==
        ErrorCode::invalid_domain_validation_options);
}

TEST_CASE("a key algorithm that is only for import cannot be requested", "[api] [acm]") {
  RequestFixture fixture;
  const auto with = [](const char* key) {
    return Json{{"DomainName", "example.com"}, {"KeyAlgorithm", key}};
  };

  CHECK(facts_of(fixture, fixture.call("acm:RequestCertificate", with("EC_secp384r1"))).key ==
        acm::KeyAlgorithm::ec_secp384r1);
  CHECK(request_error(with("RSA_4096")).code == ErrorCode::invalid_parameter);
}

TEST_CASE("an ARN that is none is refused by ACM's front door", "[api] [acm]") {
  RequestFixture fixture;
  const char* operation = GENERATE("acm:DescribeCertificate", "acm:DeleteCertificate");
  const std::string form = R"(arn:[\w+=/,.@-]+:acm:[\w+=/,.@-]*:[0-9]+:[\w+=,.@-]+(/[\w+=,.@-]+)*)";

  CHECK(fixture.error(operation, {{"CertificateArn", "certificate/1"}}).value() ==
        ApiError{ErrorCode::validation_exception,
                 "2 validation errors detected: Value 'certificate/1' at 'certificateArn' failed "
                 "to satisfy constraint: Member must have length greater than or equal to 20; "
                 "Value 'certificate/1' at 'certificateArn' failed to satisfy constraint: Member "
                 "must satisfy regular expression pattern: " +
                     form});
  CHECK(
      fixture
          .error(operation, {{"CertificateArn", "arn:aws:iam::111122223333:server-certificate/x"}})
          .value()
          .code == ErrorCode::validation_exception);
  CHECK_THAT(fixture.error(operation, Json::object()).value().message,
             Catch::Contains("Value null at 'certificateArn'"));
  CHECK(fixture.scope.misfits().empty());
}

TEST_CASE("an ARN of nothing known is taken: ACM will not find it", "[api] [acm]") {
  RequestFixture fixture;
  const std::string arn = "arn:aws:acm:ap-northeast-2:111122223333:certificate/unknown";

  const auto query =
      fixture.query<DescribeCertificate>("acm:DescribeCertificate", {{"CertificateArn", arn}});

  CHECK(fixture.catalogue.certificates.at(query.certificate).arn == arn);
}

TEST_CASE("only the certificates that are asked for are listed", "[api] [acm]") {
  RequestFixture fixture;
  const Json statuses{{"CertificateStatuses", {"ISSUED", "EXPIRED"}}};
  const Json keys{{"Includes", {{"keyTypes", {"RSA_4096", "EC_prime256v1"}}}}};

  CHECK(fixture.query<ListCertificates>("acm:ListCertificates", statuses).statuses ==
        std::vector{acm::Status::issued, acm::Status::expired});
  CHECK(fixture.query<ListCertificates>("acm:ListCertificates", keys).key_algorithms ==
        std::vector{acm::KeyAlgorithm::rsa_4096, acm::KeyAlgorithm::ec_prime256v1});
  CHECK_FALSE(
      fixture.query<ListCertificates>("acm:ListCertificates", Json::object()).key_algorithms);
  CHECK_THAT(
      fixture.error("acm:ListCertificates", {{"CertificateStatuses", {"FINE"}}}).value().message,
      Catch::StartsWith("1 validation error detected: Value '[FINE]' at "
                        "'certificateStatuses' failed to satisfy constraint: Member must "
                        "satisfy constraint: [Member must satisfy enum value set: ["));
}

}  // namespace acmsim::sim
