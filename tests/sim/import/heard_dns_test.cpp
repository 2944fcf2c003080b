// Captures of two instants: the world is the one that the later ones show.
#include "sim/import/heard_dns.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <fmt/core.h>

#include "tests/sim/evidence/reading.hpp"

namespace acmsim::sim {
namespace {

constexpr const char* kGone = "NXDOMAIN";
constexpr const char* kThere = "NOERROR";
constexpr const char* kSoa =
    "example.com. 300 IN SOA ns1.one.net. h.one.net. 1 7200 900 1209600 300";

/// What a server of the zone says at an hour.
std::string asked(int hour, const std::string& type, const std::string& status,
                  const std::string& record, const std::string& server = "192.0.2.1") {
  const bool is_answer = record != kSoa;
  return fmt::format(
      "; <<>> DiG 9.18 <<>> @{3} x.example.com. {0} +norec\n;; Got answer:\n"
      ";; ->>HEADER<<- opcode: QUERY, status: {1}, id: 1\n"
      ";; flags: qr aa; QUERY: 1, ANSWER: {5}, AUTHORITY: {6}, ADDITIONAL: 0\n\n"
      ";; QUESTION SECTION:\n;x.example.com. IN {0}\n\n;; {7} SECTION:\n{2}\n\n"
      ";; SERVER: {3}#53(ns1.one.net)\n;; WHEN: Mon May 11 {4:02}:00:00 UTC 2026\n"
      ";; MSG SIZE  rcvd: 100\n\n",
      type, status, record, server, hour, is_answer ? 1 : 0, is_answer ? 0 : 1,
      is_answer ? "ANSWER" : "AUTHORITY");
}

std::string cname(const std::string& target) {
  return "x.example.com. 300 IN CNAME " + target + ".example.net.";
}

/// What a zone has at x.example.com after both, in whichever order they are read.
std::vector<std::string> values_after(const std::string& one, const std::string& other) {
  std::vector<std::string> values;
  for (const auto& texts : {std::array{one, other}, std::array{other, one}}) {
    const std::array captures{CaptureText{"a", texts[0]}, CaptureText{"b", texts[1]}};
    std::vector<std::string> told;
    const Evidence evidence = read_evidence(captures);
    REQUIRE(evidence.answers.size() == 2);
    const HeardDns heard(evidence);
    for (const SetHeard& set : heard.sets()) {
      for (const std::string& value : set.values) told.push_back(set.type + " " + value);
    }
    if (!values.empty()) CHECK(values == told);
    values = std::move(told);
  }
  return values;
}

using Values = std::vector<std::string>;

TEST_CASE("a record that its server denies later is in no world", "[import]") {
  const std::string had = asked(9, "CNAME", kThere, cname("one"));

  CHECK(values_after(had, asked(12, "CNAME", kGone, kSoa)).empty());
  CHECK(values_after(had, asked(12, "CNAME", kThere, kSoa)).empty());
  CHECK(values_after(had, asked(12, "A", kGone, kSoa)).empty());
  CHECK(values_after(had, asked(12, "CNAME", kThere, cname("two"))) ==
        Values{"CNAME two.example.net."});
  CHECK(values_after(had, asked(12, "A", kThere, cname("two"))) ==
        Values{"CNAME two.example.net."});
}

TEST_CASE("what is denied first and told later is there", "[import]") {
  CHECK(values_after(asked(9, "CNAME", kGone, kSoa), asked(12, "CNAME", kThere, cname("one"))) ==
        Values{"CNAME one.example.net."});
}

TEST_CASE("a record stays where another type, another server or nobody is asked later",
          "[import]") {
  const std::string had = asked(9, "TXT", kThere, "x.example.com. 300 IN TXT \"a\"");
  const Values kept{"TXT \"a\""};

  CHECK(values_after(had, asked(12, "MX", kThere, kSoa)) == kept);
  CHECK(values_after(had, asked(12, "TXT", kThere, kSoa, "192.0.2.9")) == kept);
  CHECK(values_after(had, asked(12, "TXT", "SERVFAIL", kSoa)) == kept);
  CHECK(values_after(had, asked(12, "TXT", kThere, kSoa)).empty());
}

TEST_CASE("without their times, the lower of two in one text is the later one", "[import]") {
  const auto told = [](const std::string& first, const std::string& second) {
    const Evidence evidence = read_one("$ dig +short x.example.com CNAME\n" + first +
                                       "\n$ dig +short x.example.com CNAME\n" + second + "\n");
    return HeardDns(evidence).sets();
  };

  const auto sets = told("one.example.net.", "two.example.net.");

  REQUIRE(sets.size() == 1);
  CHECK(sets.front().values == Values{"two.example.net."});
}

/// A server of the registry sends to somebody, at an hour.
std::string delegated(int hour, const std::string& to, const std::string& registry) {
  std::string text = asked(hour, "A", kThere, kSoa, registry);
  const auto put = [&](const std::string& what, const std::string& instead) {
    text.replace(text.find(what), what.size(), instead);
  };
  put("flags: qr aa;", "flags: qr;");
  put(kSoa, "example.com. 172800 IN NS " + to + ".");
  put("(ns1.one.net)", "(" + registry + ")");
  return text;
}

TEST_CASE("a domain is delegated as its registry has said last", "[import]") {
  const std::array captures{CaptureText{"a", delegated(12, "ns.new.net", "192.5.6.30")},
                            CaptureText{"b", delegated(9, "ns.old.net", "192.33.14.30")}};

  const Evidence evidence = read_evidence(captures);
  const HeardDns heard(evidence);

  CHECK(heard.servers_of(name("example.com")) == ServerNames{name("ns.new.net")});
}

}  // namespace
}  // namespace acmsim::sim
