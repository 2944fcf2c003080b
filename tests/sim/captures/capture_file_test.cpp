#include "sim/captures/capture_file.hpp"

#include <algorithm>
#include <map>

#include "sim/captures/captures.hpp"
#include "sim/evidence/evidence.hpp"
#include "tests/sim/shipped.hpp"

namespace acmsim::sim {
namespace {

std::vector<std::string> file_names(CaptureFolder folder) {
  std::vector<std::string> names;
  for (const CaptureFile& file : std::move(folder).take()) names.push_back(file.name);
  return names;
}

}  // namespace

TEST_CASE("a capture's name has only what every file system takes", "[captures]") {
  CaptureFolder folder(10);

  folder.add({"describe-certificate", "new #2"}, ".json", "");
  folder.add({"describe-certificate", "arn:aws:acm:x:1:certificate/a-b"}, ".json", "");
  folder.add({"dig", "a", "*.example.com"}, ".txt", "");

  CHECK(file_names(std::move(folder)) ==
        std::vector<std::string>{"describe-certificate-new_2.json",
                                 "describe-certificate-arn_aws_acm_x_1_certificate_a-b.json",
                                 "dig-a-_.example.com.txt"});
}

TEST_CASE("no two captures have one name, not even where case does not count", "[captures]") {
  CaptureFolder folder(10);

  for (const char* word : {"web", "Web", "web", "we b", "we#b"}) folder.add({word}, ".json", "");

  CHECK(file_names(std::move(folder)) == std::vector<std::string>{"web.json", "Web-2.json",
                                                                  "web-3.json", "we_b.json",
                                                                  "we_b-2.json"});
}

TEST_CASE("a capture's name that is too long is cut and still tells it from others", "[captures]") {
  CaptureFolder folder(10);
  const std::string longest(253, 'a');

  folder.add({"dig", longest, "1"}, ".txt", "");
  folder.add({"dig", longest, "2"}, ".txt", "");

  const auto names = file_names(std::move(folder));
  CHECK(names[0].size() == 204);
  CHECK(names[0] != names[1]);
}

TEST_CASE("a folder of captures takes as many as it may and says when there were more",
          "[captures]") {
  CaptureFolder folder(2);

  folder.add({"a"}, ".txt", "");
  folder.add({"b"}, ".txt", "");
  CHECK_FALSE(folder.is_overfull());
  folder.add({"c"}, ".txt", "");

  CHECK(folder.is_overfull());
  CHECK(file_names(std::move(folder)).size() == 2);
}

namespace {

using ShownTexts = std::map<std::string, std::string>;

ShownTexts for_people(const Scenario& scenario, const RunOptions& how = {}) {
  const auto files = captures_for_people(scenario, run(scenario, how));
  REQUIRE(files);
  ShownTexts texts;
  for (const CaptureFile& file : *files) texts.emplace(file.name, file.text);
  return texts;
}

TEST_CASE("people are shown what a watched host presents, and what curl says of it", "[captures]") {
  const auto shown = [](std::string_view patch) { return for_people(decoded(document(patch))); };
  const ShownTexts open = shown("{}");
  CHECK(open.at("openssl-www.example.com.txt") ==
        "subject=CN = www.example.com\n"
        "issuer=C = US, O = Amazon, OU = Server CA 1B, CN = Amazon\n"
        "notBefore=Jan 14 00:00:00 2021 GMT\n"
        "notAfter=Feb 13 23:59:59 2022 GMT\n"
        "X509v3 Subject Alternative Name: \n"
        "    DNS:www.example.com\n");
  CHECK_THAT(open.at("curl-www.example.com.txt"),
             Catch::Contains("* Connected to www.example.com (") &&
                 Catch::Contains("*  SSL certificate verify ok.\n"));

  const auto curl = [&](std::string_view patch) {
    const ShownTexts texts = shown(patch);
    return texts.at("curl-www.example.com.txt");
  };
  CHECK_THAT(curl(R"({"given": {"domains": []}})"),
             Catch::EndsWith("curl: (6) Could not resolve host: www.example.com\n"));
  CHECK_THAT(curl(R"({"given": {"certificates": [{"as": "old", "DomainName": "shop.kr",
               "ValidationMethod": "DNS", "Status": "ISSUED",
               "NotAfter": "2022-02-13T23:59:59Z"}]}})"),
             Catch::Contains("curl: (60) SSL: no alternative certificate subject name matches "
                             "target host name 'www.example.com'\n"));
  CHECK_THAT(curl(R"({"given": {"certificates": [{"as": "old", "DomainName": "www.example.com",
               "ValidationMethod": "EMAIL", "Status": "EXPIRED",
               "NotAfter": "2022-01-03T23:59:59Z"}]}})"),
             Catch::Contains("curl: (60) SSL certificate problem: certificate has expired\n"));
}

TEST_CASE("people are shown the mails that came, and the panel of another provider", "[captures]") {
  const ShownTexts texts = for_people(decoded(document(R"({
    "given": {"dns_zones": [{"as": "there", "name": "example.net", "provider": "a registrar",
      "records": [{"Name": "www.example.net", "Type": "CNAME", "TTL": 60,
                   "ResourceRecords": [{"Value": "example.com."}]}]}],
      "mailboxes": [{"address": "admin@example.com", "exists": false}]},
    "steps": [{"call": "acm:RequestCertificate", "as": "new",
      "with": {"DomainName": "example.com", "ValidationMethod": "EMAIL"}}]})")));

  const std::string& mail = texts.at("mail-1-example.com.txt");
  CHECK_THAT(mail, Catch::Contains("Subject: Certificate approval for example.com\n") &&
                       Catch::Contains("postmaster@example.com") &&
                       Catch::Contains("AWS account ID: 111122223333\n"));
  CHECK(mail.find(" admin@example.com") == std::string::npos);
  CHECK_THAT(texts.at("panel-there.txt"), Catch::Contains("DNS records of example.net at a "
                                                          "registrar\n") &&
                                              Catch::Contains("www.example.net "));
  // Nobody has heard of its servers yet.
  CHECK(std::ranges::none_of(texts, [](const auto& file) {
    return file.first.find("dns-host.example") != std::string::npos;
  }));
}

TEST_CASE("what people are shown is read as far as it is evidence", "[captures]") {
  for (const auto& path : shipped_documents()) {
    if (path.parent_path().filename() != "seed") continue;
    INFO(path);
    const ShownTexts texts = for_people(shipped_of_2022(path));
    std::vector<CaptureText> saved;
    std::size_t others = 0;
    for (const auto& [name, text] : texts) {
      saved.push_back({name, text});
      const auto is = [&name = name](const char* begin) { return name.starts_with(begin); };
      if (is("README") || is("openssl-") || is("curl-") || is("mail-") || is("panel-")) ++others;
    }
    const Evidence evidence = read_evidence(saved);
    CHECK(evidence.left_aside.size() == others);
    for (const LeftAside& one : evidence.left_aside) {
      CHECK_THAT(one.why, Catch::EndsWith(", which is not read"));
    }
  }
}

TEST_CASE("a README tells the command behind each file", "[captures]") {
  const ShownTexts texts = for_people(decoded(base_document()));
  const std::string& readme = texts.at("README.txt");

  for (const auto& [name, text] : texts) {
    INFO(name);
    if (name != "README.txt") CHECK(readme.find("\n" + name + ": ") != std::string::npos);
  }
  CHECK_THAT(readme,
             Catch::Contains("aws acm describe-certificate --certificate-arn arn:aws:acm:") &&
                 Catch::Contains(": dig example.com NS\n") &&
                 Catch::Contains(": whois example.com\n") &&
                 Catch::Contains(": curl -sSv https://www.example.com/\n"));
}

}  // namespace
}  // namespace acmsim::sim
