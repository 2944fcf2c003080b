// The verb `session`, as a program that talks to it sees it.
#include <nlohmann/json.hpp>

#include "tests/tools/program.hpp"

namespace acmsim::tools {
namespace {

using Json = nlohmann::json;

struct Talked {
  int exit = -1;
  std::vector<Json> lines;  ///< The first is the greeting.
  std::string err;
};

/// Runs the verb with these messages, one a line.
Talked talk(const std::vector<std::string>& messages, const std::string& arguments = "") {
  const Folder folder;
  std::string input;
  for (const std::string& message : messages) input += message + "\n";
  const Ran ran = shell("$ACMSIM session " + arguments + " <" + folder.file("in.jsonl", input));
  Talked talked{ran.exit, {}, ran.err};
  std::istringstream out(ran.out);
  for (std::string line; std::getline(out, line);) talked.lines.push_back(Json::parse(line));
  return talked;
}

TEST_CASE("a program acts in a document's world by lines of JSON", "[program] [session]") {
  const Talked talked = talk(
      {
          R"({"id": 7, "call": "acm:RequestCertificate", "with": {"DomainName": "example.com", )"
          R"("SubjectAlternativeNames": ["www.example.com"], "ValidationMethod": "DNS"}})",
          R"({"advance": {"by": 10}})",
          R"({"call": "console:CreateRecordsInRoute53", "with": {"CertificateArn": "@new"}})",
          R"({"advance": {"until": {"certificate": "@new", "Status": "ISSUED"}, "limit": "4h"}})",
          R"({"call": "acm:DeleteCertificate", "with": {"CertificateArn": "@nwe"}})",
          R"({"call": "acm:DeleteCertificate", "with": {"CertificateArn": "@old"}, "id": "x"})",
          R"({"verdict": {}})",
      },
      kArticle);

  REQUIRE(talked.lines.size() == 8);
  CHECK(talked.lines[0] == Json{{"acmsim", ACMSIM_VERSION}, {"protocol", 1}});
  CHECK(talked.lines[1].at("id") == 7);
  CHECK(talked.lines[1].at("world") == "0");
  CHECK(talked.lines[1].at("now") == "2022-01-20T01:00:01Z");
  CHECK(talked.lines[1].at("answer").contains("CertificateArn"));
  CHECK(talked.lines[4].at("answer").at("reached") == true);
  CHECK(talked.lines[5].at("refused").at("nearest") == "@new");
  CHECK(talked.lines[5].at("refused").at("at") == "/with/CertificateArn");
  CHECK(talked.lines[6].at("error").at("Code") == "ResourceInUseException");
  CHECK(talked.lines[6].at("error").at("status") == 400);
  CHECK(talked.lines[7].at("answer").at("verdict") == "violated");
  CHECK(talked.exit == 1);
  CHECK_THAT(talked.err, Catch::Contains("of its steps are not played"));
}

TEST_CASE("one process has many worlds, of files, of documents, and of nothing",
          "[program] [session]") {
  const Talked talked = talk({
      R"({"now": {}})",
      R"({"open": {"path": ")" + kArticle + R"("}})",
      R"({"open": {"document": {"acmsim": 1, "title": "t"}, "schedule": "latest"}})",
      R"({"open": {}})",
      R"({"now": {}, "world": "0"})",
      R"({"now": {}})",
      R"({"close": {}, "world": "1"})",
      R"({"now": {}, "world": "1"})",
      R"({"open": {"path": "/no/such/file"}})",
      R"({"open": {"document": {"acmsim": 2, "title": "t"}}})",
      R"({"end": {}})",
  });

  REQUIRE(talked.lines.size() == 12);
  CHECK(talked.lines[1].contains("refused"));
  CHECK(talked.lines[2].at("answer").at("world") == "0");
  CHECK(talked.lines[2].at("answer").at("timing").at("issuance") == Json{"0s", "30s", "5m"});
  CHECK(talked.lines[2].at("answer").at("not_played").size() > 3);
  CHECK(talked.lines[4].at("world") == "2");
  CHECK(talked.lines[5].at("now") == "2022-01-20T01:00:00Z");
  CHECK(talked.lines[6].at("world") == "2");
  CHECK(talked.lines[7].at("answer").empty());
  CHECK(talked.lines[8].at("refused").at("at") == "/world");
  CHECK(talked.lines[9].at("refused").at("at") == "/open/path");
  CHECK(talked.lines[10].at("refused").at("at") == "/open/document/acmsim");
  CHECK(talked.lines[11].at("answer").at("verdict") == "holds");
  CHECK(talked.exit == 0);
}

TEST_CASE("every line has one reply, whatever it is", "[program] [session]") {
  const std::vector<std::string> odd{
      "",
      "null",
      "{",
      "[]",
      "{}",
      R"({"now": {}, "verdict": {}})",
      R"({"now": {"x": 1}})",
      R"({"now": {}, "with": {}})",
      R"({"call": 5})",
      R"({"call": "acm:DescribeCertificate", "with": []})",
      R"({"advance": {}})",
      R"({"advance": {"by": "1h", "to": "2026-01-01T00:00:00Z"}})",
      R"({"advance": {"by": -1}})",
      R"({"advance": {"by": 1e300}})",
      R"({"advance": {"until": {"certificate": "@nobody", "Status": "ISSUED"}}})",
      R"({"restore": "7"})",
      R"({"slips": [{"timer": "issuance", "takes": "x"}]})",
      R"({"visit": {"host": "https://x.kr/"}})",
      R"({"dig": {"name": "a..b"}})",
      R"({"dig": {"name": "a.kr", "server": ""}})",
      R"({"dig": {"name": "a.kr", "server": "@"}})",
      R"({"slips": [{"timer": "issuance"}]})",
      R"({"slips": [{"fault": "Throttling"}]})",
      R"({"slips": [{"fault": "throttling", "operation": "acm:DescribeCertificate"}]})",
      R"({"slips": [{"fault": "stale_read", "operation": "acm:DeleteCertificate"}]})",
      R"({"slips": [{"fault": "lost_answer", "operation": "mail:Click"}]})",
      R"({"slips": [{"fault": "lost_answer", "operation": "acm:GetIt", "takes": "1m"}]})",
      R"({"advance": {"until": "https-available", "limit": -1}})",
      R"({"advance": {"until": "https-available", "limit": "never"}})",
      R"({"advance": {"by": "1h", "limit": "1h"}})",
      R"({"id": {}, "now": {}})",
      R"({"now": {}, "now": {}})",
      "\xff",
  };
  std::vector<std::string> messages{R"({"open": {}})"};
  messages.insert(messages.end(), odd.begin(), odd.end());

  const Talked talked = talk(messages);

  REQUIRE(talked.lines.size() == messages.size() + 1);
  for (std::size_t i = 0; i < odd.size(); ++i) {
    CAPTURE(odd[i], talked.lines[i + 2].dump());
    CHECK(talked.lines[i + 2].contains("refused"));
  }
  CHECK(talked.exit == 0);
}

TEST_CASE("a session's document is refused like any other", "[program] [session]") {
  const Folder folder;
  const std::string bad = folder.file("bad.json", R"({"acmsim": 1, "title": "t", "stpes": []})");

  const Ran ran = acmsim("session " + bad);
  const Ran two = acmsim("session a b");
  const Ran dash = acmsim("session -");
  const Ran option = acmsim("session --foo");

  CHECK(ran.exit == 2);
  CHECK(ran.out.empty());
  CHECK_THAT(ran.err, Catch::Contains("did you mean \"steps\"?"));
  CHECK(two.exit == 2);
  CHECK(dash.exit == 2);
  CHECK(option.err ==
        "acmsim session: found \"--foo\"; expected nothing more\n"
        "acmsim help session shows how it is used.\n");
}

TEST_CASE("answers that nobody reads end a session", "[program] [session]") {
  CHECK(shell("yes '{\"open\": {}}' | $ACMSIM session | head -1; exit ${PIPESTATUS[1]}").exit == 5);
}

}  // namespace
}  // namespace acmsim::tools
