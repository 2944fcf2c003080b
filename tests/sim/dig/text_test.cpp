// What dig prints, to the column.
#include "sim/dig/text.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

#include "tests/sim/dig/printed.hpp"

namespace acmsim::sim {
namespace {

namespace fs = std::filesystem;

const Instant kStart =
    std::chrono::sys_days{std::chrono::year{2022} / 1 / 5} + std::chrono::hours{7};

dns::SentSet set(const std::string& owner, RecordType type, std::uint32_t ttl,
                 const std::vector<std::string>& values) {
  dns::SentSet set{*DomainName::parse(owner), type, ttl, {}};
  for (const std::string& value : values) set.values.emplace_back(type, value);
  return set;
}

/// The texts of dig's own in the captures that ACMSIM_DIAGNOSE_EXAMPLES names, or in those beside
/// the sources.
std::vector<std::string> real_texts() {
  const char* given = std::getenv("ACMSIM_DIAGNOSE_EXAMPLES");
  const fs::path folder = given != nullptr
                              ? fs::path(given)
                              : fs::path(ACMSIM_SOURCE_DIR) / ".." / "shared" / "diagnose-examples";
  std::vector<std::string> texts;
  if (!fs::is_directory(folder)) return texts;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.path().filename().string().starts_with("dig")) continue;
    std::stringstream text;
    text << std::ifstream(entry.path()).rdbuf();
    texts.push_back(text.str());
  }
  return texts;
}

/// Without what differs from one call to the next, and the version.
std::string timeless(const std::string& text) {
  static const std::regex kChance(R"(DiG \S+ <<>>|id: \d+|Query time: \d+|WHEN: [^\n]*)");
  return std::regex_replace(text, kChance, "*");
}

}  // namespace

TEST_CASE("what dig has printed is printed again to the byte", "[dig]") {
  const auto texts = real_texts();
  if (texts.empty()) WARN("skipped: no folder of captures of dig");
  std::size_t replies = 0;
  for (const std::string& text : texts) {
    for (const Printed& real : read_printed(text)) {
      INFO(real.text);
      CHECK(timeless(dig_text({real.words, real.names_a_server, kStart}, real.exchange)) ==
            timeless(real.text));
      ++replies;
    }
  }
  CHECK((texts.empty() || replies >= texts.size()));
}

TEST_CASE("a server's own reply has its flags, a warning, and all sections", "[dig]") {
  const Message message{{*DomainName::parse("x.sub.example.com"), RecordType::a},
                        {dns::Rcode::no_error,
                         true,
                         {set("x.sub.example.com", RecordType::cname, 60, {"y.example.com."})},
                         {set("sub.example.com", RecordType::ns, 300, {"ns.sub.example.com."})},
                         {set("ns.sub.example.com", RecordType::a, 300, {"192.0.2.9"})}},
                        true,
                        false};

  const std::string text =
      dig_text({"x.sub.example.com @ns.one", true, kStart}, {{"192.0.2.1", "ns.one"}, message});

  CHECK(std::regex_replace(text, std::regex("id: \\d+"), "id: 5") == R"(
; <<>> DiG 9.18-acmsim <<>> x.sub.example.com @ns.one
; (1 server found)
;; global options: +cmd
;; Got answer:
;; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 5
;; flags: qr aa rd; QUERY: 1, ANSWER: 1, AUTHORITY: 1, ADDITIONAL: 2
;; WARNING: recursion requested but not available

;; OPT PSEUDOSECTION:
; EDNS: version: 0, flags:; udp: 1232
;; QUESTION SECTION:
;x.sub.example.com.		IN	A

;; ANSWER SECTION:
x.sub.example.com.	60	IN	CNAME	y.example.com.

;; AUTHORITY SECTION:
sub.example.com.	300	IN	NS	ns.sub.example.com.

;; ADDITIONAL SECTION:
ns.sub.example.com.	300	IN	A	192.0.2.9

;; Query time: 0 msec
;; SERVER: 192.0.2.1#53(ns.one) (UDP)
;; WHEN: Wed Jan  5 07:00:00 UTC 2022
;; MSG SIZE  rcvd: 95

)");
}

TEST_CASE("a name is escaped as dig does it", "[dig]") {
  const Message message{{*DomainName::parse(R"(a\056b\040c@d.*.example.com)"), RecordType::txt},
                        {}};

  CHECK_THAT(dig_text({"", false, kStart}, {{}, message}),
             Catch::Contains("\n;a\\.b\\032c\\@d.*.example.com.\tIN\tTXT\n"));
}

TEST_CASE("a message is as long as on the wire, whatever the type", "[dig]") {
  const auto size = [](RecordType type, const std::string& value) {
    return wire_size(
        {{*DomainName::parse("example.com"), type},
         {dns::Rcode::no_error, true, {set("example.com", type, 1, {value})}, {}, {}}});
  };
  // A header of 12, the question of 17, the OPT of 11, and a record's 12 before its value.
  constexpr std::size_t kRest = 12 + 17 + 11 + 12;
  CHECK(size(RecordType::a, "192.0.2.1") == kRest + 4);
  CHECK(size(RecordType::aaaa, "2001:db8::1") == kRest + 16);
  CHECK(size(RecordType::cname, "www.example.com.") == kRest + 6);
  CHECK(size(RecordType::dname, "www.example.com.") == kRest + 17);
  CHECK(size(RecordType::mx, "10 mail.example.org.") == kRest + 2 + 18);
  CHECK(size(RecordType::srv, "1 2 443 www.example.com.") == kRest + 6 + 17);
  CHECK(size(RecordType::txt, R"("ab" "c\"d" "\255")") == kRest + 3 + 4 + 2);
  CHECK(size(RecordType::caa, R"(0 issue "amazon.com")") == kRest + 2 + 5 + 10);
  CHECK(size(RecordType::ds, "1 8 2 abcd ef01") == kRest + 4 + 4);
  CHECK(size(RecordType::tlsa, "3 1 1 0D6FCE13243AA7") == kRest + 3 + 7);
  CHECK(size(RecordType::sshfp, "4 2 1234 5678") == kRest + 2 + 4);
  CHECK(size(RecordType::svcb, "0 foo.example.com.") == kRest + 2 + 17);
  CHECK(size(RecordType::https, R"(1 . alpn="h2")") == kRest + 2 + 1 + 7);
  CHECK(size(RecordType::https,
             "1 . mandatory=alpn,port alpn=h2 no-default-alpn port=8443 "
             R"(ech=AEj+DQ== ipv6hint=2001:db8::1 key667="hi")") == kRest + 62);
  CHECK(size(RecordType::https, "1 . alpn=h2,h3 port=8443 ipv4hint=192.0.2.1") == kRest + 27);
  CHECK(size(RecordType::naptr, R"(1 2 "u" "sip" "" example.com.)") == kRest + 4 + 2 + 4 + 1 + 13);
  CHECK(size(RecordType::soa, "ns.example.com. me.example.com. 1 2 3 4 5") == kRest + 5 + 5 + 20);
}

TEST_CASE("only the values are left of a short answer", "[dig]") {
  const Message message{{*DomainName::parse("www.example.com"), RecordType::a},
                        {dns::Rcode::no_error,
                         false,
                         {set("www.example.com", RecordType::cname, 60, {"web.example.com."}),
                          set("web.example.com", RecordType::a, 60, {"192.0.2.1", "192.0.2.2"})},
                         {},
                         {}}};

  CHECK(short_text(message) == "web.example.com.\n192.0.2.1\n192.0.2.2\n");
}

TEST_CASE("a server that does not answer is waited for, in a trace for the next one", "[dig]") {
  const Exchange silent{{"192.0.2.1", "ns.gone"}, std::nullopt};
  const Exchange speaking{{"192.0.2.2", "ns.there"}, Message{}};
  const std::string timeout = ";; communications error to 192.0.2.1#53: timed out\n";

  const std::string text = dig_text({"@ns.gone a.b", true, kStart}, silent);
  const std::string trace = trace_text({"a.b +trace", false, kStart}, {silent, speaking});

  CHECK_THAT(text, Catch::StartsWith(timeout + timeout + timeout));
  CHECK_THAT(text, Catch::EndsWith(";; connection timed out; no servers could be reached\n"));
  CHECK_THAT(trace, Catch::EndsWith(
                        timeout + ";; Received 28 bytes from 192.0.2.2#53(ns.there) in 0 ms\n\n"));
  CHECK_THAT(trace_text({"a.b +trace", false, kStart}, {speaking, silent}),
             Catch::EndsWith(";; connection timed out; no servers could be reached\n"));
}

TEST_CASE("the same question at the same time has the same id", "[dig]") {
  const Exchange exchange{{"192.0.2.2", "ns.there"}, Message{}};

  CHECK(dig_text({"a.b", false, kStart}, exchange) == dig_text({"a.b", false, kStart}, exchange));
  CHECK(dig_text({"a.b", false, kStart}, exchange) != dig_text({"a.c", false, kStart}, exchange));
}

}  // namespace acmsim::sim
