// The verb dig, from the document to the text.
#include "tests/model/dns/ferret.hpp"
#include "tests/sim/dig/printed.hpp"
#include "tests/tools/program.hpp"

namespace acmsim::tools {
namespace {

using nlohmann::json;

/// The one reply in what `acmsim dig` prints.
sim::Printed dug(const std::string& arguments) {
  const Ran ran = acmsim("dig " + arguments);
  INFO(arguments << "\n" << ran.out << ran.err);
  CHECK(ran.exit == 0);
  CHECK(ran.err.empty());
  const auto printed = sim::read_printed(ran.out);
  REQUIRE(printed.size() == 1);
  CHECK(printed.front().size == wire_size(*printed.front().exchange.message));
  return printed.front();
}

const dns::Reply& reply_in(const sim::Printed& printed) { return printed.exchange.message->reply; }

std::set<std::string> lines_in(const std::vector<dns::SentSet>& sets) {
  const auto lines = sim::lines_of(sets);
  return {lines.begin(), lines.end()};
}

/// A document with the zone of a case, at `ns.test`.
json document_of(const dns::FerretCase& asked) {
  std::map<std::string, json> sets;
  for (const json& record : asked.zone) {
    const std::string key =
        record.at("name").get<std::string>() + " " + record.at("type").get<std::string>();
    json& set = sets[key];
    set["Name"] = record.at("name");
    set["Type"] = record.at("type");
    set["TTL"] = record.at("ttl");
    set["ResourceRecords"].push_back({{"Value", record.at("rdata")}});
  }
  json zone{{"name", asked.origin}, {"name_servers", {"ns.test"}}, {"records", json::array()}};
  for (const auto& [key, set] : sets) zone["records"].push_back(set);
  return {{"acmsim", 1}, {"title", asked.id}, {"given", {{"dns_zones", json::array({zone})}}}};
}

TEST_CASE("a zone of a document is answered for as real servers do", "[program][conformance]") {
  const Folder folder;
  for (const dns::FerretCase& asked : dns::ferret_cases()) {
    const json document = document_of(asked);
    INFO(asked.kind << " " << asked.id << ": " << document.dump(1));
    const std::string path = folder.file("zone.json", document.dump());

    const auto printed =
        dug(path + " '" + asked.name + "' " + asked.type + " @ns.test. +norecurse");

    const dns::Reply& reply = reply_in(printed);
    CHECK(differences(asked, {std::string(dns::name_of(reply.rcode)), reply.is_authoritative,
                              lines_in(reply.answer), lines_in(reply.authority),
                              lines_in(reply.additional)}) == std::vector<std::string>{});
  }
}

TEST_CASE("without a server a resolver answers", "[program]") {
  const auto printed = dug(kArticle + " www.example.com");

  CHECK(reply_in(printed).answer.size() == 1);
  CHECK(flags_of(*printed.exchange.message) == std::vector<std::string>{"qr", "rd", "ra"});
  CHECK(printed.exchange.responder.host == "127.0.0.53");
  CHECK(printed.words == "www.example.com");
}

TEST_CASE("a server is a host, a zone of the document or a public resolver", "[program]") {
  const auto by_zone = dug(kArticle + " @zone example.com NS");
  const std::string host = by_zone.exchange.responder.host;
  const auto by_host = dug(kArticle + " NS example.com @" + host + " +norecurse");
  const auto by_address = dug("+recurse " + kArticle + " @8.8.8.8 ns IN example.com");

  CHECK(reply_in(by_zone).is_authoritative);
  CHECK(reply_in(by_host) == reply_in(by_zone));
  CHECK_THAT(by_zone.text, Catch::Contains(";; WARNING: recursion requested but not available"));
  CHECK_FALSE(by_host.exchange.message->wants_recursion);
  CHECK(reply_in(by_address).answer == reply_in(by_zone).answer);
  CHECK_THAT(by_address.text, Catch::Contains("SERVER: 8.8.8.8#53(8.8.8.8) (UDP)"));
}

TEST_CASE("a server that nobody runs does not answer, which is status 3", "[program]") {
  for (const char* server : {"ns.nowhere", "192.0.2.1", "www.example.com"}) {
    const Ran ran = acmsim("dig " + kArticle + " example.com @" + server);
    CHECK(ran.exit == 3);
    CHECK_THAT(ran.out, Catch::StartsWith(";; communications error to "));
    CHECK_THAT(ran.out, Catch::EndsWith(";; connection timed out; no servers could be reached\n"));
    const Ran told = acmsim("dig --format json " + kArticle + " example.com @" + server);
    CHECK(told.exit == 3);
    CHECK_FALSE(json::parse(told.out).at("replies").at(0).at("answers").get<bool>());
  }
}

TEST_CASE("an address that nobody answers at is told as it was asked", "[program]") {
  CHECK_THAT(acmsim("dig " + kArticle + " example.com @192.0.2.1").out,
             Catch::StartsWith(";; communications error to 192.0.2.1#53: timed out\n"));
}

TEST_CASE("at an instant the internet is what the history has made of it", "[program]") {
  const Ran run = acmsim("run --format json " + kArticle);
  const json option =
      json::parse(run.out).at("certificates").back().at("DomainValidationOptions").at(0);
  const std::string name = option.at("ResourceRecord").at("Name");
  const std::string ended = json::parse(run.out).at("ended_at");

  const auto before = dug(kArticle + " CNAME " + name);
  const auto after = dug("--at " + ended + " " + kArticle + " CNAME " + name);

  CHECK(reply_in(before).rcode == dns::Rcode::name_error);
  REQUIRE(reply_in(after).answer.size() == 1);
  CHECK(reply_in(after).answer[0].values[0].text == option.at("ResourceRecord").at("Value"));
  CHECK(reply_in(dug("--at 2022-01-25T00:00:00Z " + kArticle + " CNAME " + name)) ==
        reply_in(after));
  CHECK_THAT(dug("--at 2022-01-25T00:00:00Z " + kArticle + " a.com").text,
             Catch::Contains(";; WHEN: Tue Jan 25 00:00:00 UTC 2022\n"));
  CHECK(acmsim("dig --at 2040-01-01T00:00:00Z " + kArticle + " a.com").exit == 2);
  CHECK(acmsim("dig --at 1999-01-01T00:00:00Z " + kArticle + " a.com").exit == 2);
  CHECK(acmsim("dig --at noon " + kArticle + " a.com").exit == 2);
}

TEST_CASE("a trace goes from the root to the answer, a short answer has the values", "[program]") {
  const Ran trace = acmsim("dig " + kArticle + " www.example.com +trace");
  const Ran values = acmsim("dig " + kArticle + " www.example.com +short");

  CHECK(trace.exit == 0);
  const std::string root = "\n.\t\t\t518400\tIN\tNS\ta.root-servers.net.\n";
  CHECK_THAT(trace.out, Catch::Contains(root));
  CHECK_THAT(trace.out, Catch::Contains("\ncom.\t\t\t172800\tIN\tNS\ta.gtld-servers.net.\n"));
  CHECK_THAT(trace.out, Catch::Contains(";; Received 239 bytes from 127.0.0.53#53(127.0.0.53) in "
                                        "0 ms\n\n"));
  CHECK_THAT(trace.out, Catch::Contains("#53(a.gtld-servers.net) in 0 ms\n\nwww.example.com.\t"));
  CHECK_THAT(values.out, Catch::StartsWith("198.51.100."));
  CHECK(std::ranges::count(values.out, '\n') == 2);
}

TEST_CASE("records of the rarer types are asked for, through an alias too", "[program]") {
  const Folder folder;
  const json document = json::parse(R"({"acmsim": 1, "title": "t", "given": {
    "domains": [{"name": "example.com", "name_servers": "@zone"}],
    "hosted_zones": [{"as": "zone", "Name": "example.com", "records": [
      {"Name": "example.com", "Type": "HTTPS", "TTL": 300,
       "ResourceRecords": [{"Value": "1 . alpn=h2"}]},
      {"Name": "www.example.com", "Type": "HTTPS", "AliasTarget": {"DNSName": "example.com"}},
      {"Name": "_443._tcp.example.com", "Type": "TLSA", "TTL": 300,
       "ResourceRecords": [{"Value": "3 1 1 0123456789abcdef"}]}]}]}})");
  const std::string path = folder.file("document.json", document.dump());

  CHECK(lines_in(reply_in(dug(path + " www.example.com HTTPS")).answer) ==
        std::set<std::string>{"www.example.com. 300 IN HTTPS 1 . alpn=\"h2\""});
  CHECK(acmsim("dig " + path + " _443._tcp.example.com TLSA +short").out ==
        "3 1 1 0123456789ABCDEF\n");
  CHECK(reply_in(dug(path + " www.example.com SVCB")).answer.empty());
}

TEST_CASE("a word that dig would take and this does not is refused, and told so", "[program]") {
  const std::map<std::string, std::string> complaints{
      {"a.com +noall", "found \"+noall\"; expected +short, +trace or +norecurse"},
      {"a.com +shrot", "did you mean \"+short\"?"},
      {"a.com ANY", "found \"ANY\"; expected nothing more than one name, or one of the types"},
      {"a.com A MX", "found \"MX\"; expected nothing more"},
      {"", "found no name to ask for"},
      {"MX", "found no name to ask for"},
      {"a..com", "found \"a..com\"; expected a name of the DNS: a label is not empty"},
      {"a.com @", "found \"@\"; expected a host name or a zone"},
      {"a.com @ns.one @ns.two", "found \"@ns.two\"; expected one server, which is @ns.one"},
      {"a.com @ns.one +trace", "found +trace and a server; expected one of them"},
      {"-t MX a.com", "found \"-t\"; expected nothing more"},
  };
  for (const auto& [words, complaint] : complaints) {
    const Ran ran = acmsim("dig " + kArticle + " " + words);
    INFO(words << "\n" << ran.err);
    CHECK(ran.exit == 2);
    CHECK(ran.out.empty());
    CHECK_THAT(ran.err, Catch::Contains(complaint));
  }
  CHECK_THAT(acmsim("dig").err, Catch::Contains("acmsim help dig"));
}

}  // namespace
}  // namespace acmsim::tools
