// What other programs print that ask the DNS: kdig, drill, host, nslookup; and whois.
#include <catch2/catch.hpp>

#include "tests/sim/evidence/reading.hpp"

namespace acmsim::sim {
namespace {

TEST_CASE("kdig and drill are asked and answer nearly as dig does", "[evidence]") {
  const Evidence evidence = read_one(
      "u@h:~$ kdig @ns-1.awsdns-01.com example.com CAA +norec\n"
      ";; ->>HEADER<<- opcode: QUERY; status: NXDOMAIN; id: 30833\n"
      ";; Flags: qr aa; QUERY: 1; ANSWER: 0; AUTHORITY: 1; ADDITIONAL: 0\n\n"
      ";; QUESTION SECTION:\n;; example.com. \tIN\tCAA\n\n;; AUTHORITY SECTION:\n"
      "com. \t900\tIN\tSOA\ta.com. b.com. 1 2 3 4 5\n\n;; Received 141 B\n"
      ";; Time 2026-11-29 19:02:50 UTC\n;; From 205.251.192.1@53(UDP) in 0.1 ms\n"
      "u@h:~$ drill -o rd example.com @ns-1.awsdns-01.com CNAME\n"
      ";; ->>HEADER<<- opcode: QUERY, rcode: REFUSED, id: 52267\n"
      ";; flags: qr rd ra ; QUERY: 1, ANSWER: 0, AUTHORITY: 0, ADDITIONAL: 0 \n"
      ";; QUESTION SECTION:\n;; example.com.\tIN\tCNAME\n\n;; ANSWER SECTION:\n\n"
      ";; Query time: 0 msec\n;; SERVER: 205.251.192.1\n;; WHEN: Sun Nov 29 19:02:50 2026\n"
      ";; MSG SIZE  rcvd: 141\n");

  REQUIRE(evidence.answers.size() == 2);
  const DnsAnswerSeen& first = evidence.answers[0];
  CHECK(first.tool == DnsTool::dig);
  CHECK((first.name == name("example.com") && first.type == RecordType::caa));
  CHECK((first.rcode == dns::Rcode::name_error && first.is_authoritative));
  CHECK((first.server == "205.251.192.1" && first.server_name == name("ns-1.awsdns-01.com")));
  CHECK(first.asked_at == parse_instant("2026-11-29T19:02:50Z"));
  CHECK(first.authority.size() == 1);
  const DnsAnswerSeen& second = evidence.answers[1];
  CHECK((second.name == name("example.com") && second.type == RecordType::cname));
  CHECK((second.rcode == dns::Rcode::refused && second.offers_recursion));
  CHECK(second.server == "205.251.192.1");
  CHECK(evidence.left_aside.empty());
}

TEST_CASE("nslookup's answers are read, on Linux and on Windows", "[evidence]") {
  const std::string_view linux =
      "$ nslookup -type=CNAME _x.shop.kr 8.8.8.8\nServer:\t\t8.8.8.8\nAddress:\t8.8.8.8#53\n\n"
      "Non-authoritative answer:\n_x.shop.kr\tcanonical name = _y.acm-validations.aws.\n\n";
  const std::string_view windows =
      "C:\\>nslookup -type=cname _x.shop.kr\r\nServer:  dns.google\r\nAddress:  8.8.8.8\r\n\r\n"
      "Non-authoritative answer:\r\n_x.shop.kr\tcanonical name = _y.acm-validations.aws\r\n";
  const std::string_view korean =
      "C:\\>nslookup -q=cname _x.shop.kr\n서버:    dns.google\nAddress:  8.8.8.8\n\n"
      "권한 없는 응답:\n_x.shop.kr\tcanonical name = _y.acm-validations.aws\n";

  for (const std::string_view text : {linux, windows, korean}) {
    INFO(text);
    const Evidence evidence = read_one(text);
    REQUIRE(evidence.answers.size() == 1);
    const DnsAnswerSeen& answer = evidence.answers.front();
    CHECK(answer.type == RecordType::cname);
    CHECK(answer.server == "8.8.8.8");
    CHECK_FALSE(answer.is_authoritative);
    REQUIRE(answer.answer.size() == 1);
    CHECK(std::get<DomainName>(answer.answer.front().data) == name("_y.acm-validations.aws"));
    CHECK(evidence.left_aside.empty());
  }
}

TEST_CASE("nslookup's failures have their rcodes", "[evidence]") {
  const Evidence evidence = read_one(
      "Server:\t\t8.8.8.8\nAddress:\t8.8.8.8#53\n\n** server can't find a.shop.kr: NXDOMAIN\n\n"
      "Server:\t\t8.8.8.8\nAddress:\t8.8.8.8#53\n\n*** Can't find b.shop.kr: No answer\n\n"
      "Server:  UnKnown\nAddress:  10.0.0.1\n\n*** UnKnown can't find c.shop.kr: Query refused\n");

  REQUIRE(evidence.answers.size() == 3);
  CHECK(evidence.answers[0].rcode == dns::Rcode::name_error);
  CHECK(evidence.answers[0].name == name("a.shop.kr"));
  CHECK(evidence.answers[1].rcode == dns::Rcode::no_error);
  CHECK(evidence.answers[2].rcode == dns::Rcode::refused);
  CHECK(evidence.answers[2].type_word.empty());
}

TEST_CASE("the sentences of host are answers", "[evidence]") {
  const Evidence evidence = read_one(
      "$ host -t CNAME _x.shop.kr\n_x.shop.kr is an alias for _y.acm-validations.aws.\n"
      "$ host -t CAA shop.kr\nshop.kr has CAA record 0 issue \"amazon.com\"\n"
      "$ host -r -t CNAME _z.shop.kr ns-1.awsdns-01.com\nUsing domain server:\n"
      "Name: ns-1.awsdns-01.com\nAddress: 205.251.192.1#53\nAliases: \n\n"
      "Host _z.shop.kr not found: 3(NXDOMAIN)\n"
      "$ host -t TXT shop.kr\nshop.kr has no TXT record\n"
      "$ host www.shop.kr\nwww.shop.kr is an alias for shop.kr.\n"
      "shop.kr has address 192.0.2.1\n");

  REQUIRE(evidence.answers.size() == 5);
  const auto& answers = evidence.answers;
  CHECK((answers[0].type == RecordType::cname && answers[0].name == name("_x.shop.kr")));
  CHECK(answers[0].answer.front().text == "_y.acm-validations.aws.");
  CHECK((answers[1].type == RecordType::caa && answers[1].answer.size() == 1));
  CHECK((answers[2].rcode == dns::Rcode::name_error && answers[2].name == name("_z.shop.kr")));
  CHECK((answers[2].server == "205.251.192.1" && !answers[2].wants_recursion));
  CHECK(answers[2].server_name == name("ns-1.awsdns-01.com"));
  CHECK((answers[3].rcode == dns::Rcode::no_error && answers[3].type == RecordType::txt));
  CHECK(answers[3].answer.empty());
  CHECK((answers[4].answer.size() == 2 && answers[4].type == RecordType::a));
  CHECK(evidence.left_aside.empty());
  CHECK(read_one("My host shop.kr has address trouble, and no CNAME.\n").answers.empty());
}

TEST_CASE("a registry may put its values on lines of their own", "[evidence]") {
  const Evidence evidence = read_one(
      "$ whois shop.co.uk\n\n    Domain name:\n        shop.co.uk\n\n    Registrar:\n"
      "        Amazon Registrar\n\n    Relevant dates:\n        Registered on: 11-Jun-1999\n"
      "        Expiry date:  11-Jun-2027\n\n    Registration status:\n"
      "        Registered until expiry date.\n\n    Name servers:\n"
      "        ns-1.awsdns-01.com\n        ns1.shop.co.uk   192.0.2.1\n\n"
      "    WHOIS lookup made at 12:00:00 12-May-2026\n");

  REQUIRE(evidence.registrations.size() == 1);
  const RegistrationSeen& seen = evidence.registrations.front();
  CHECK((seen.domain == name("shop.co.uk") && seen.registrar == "Amazon Registrar"));
  REQUIRE(seen.name_servers.size() == 2);
  CHECK(seen.name_servers[1].value == name("ns1.shop.co.uk"));
  CHECK(seen.expires_at->value == parse_instant("2027-06-11T00:00:00Z"));
  CHECK(seen.statuses.size() == 1);
}

}  // namespace
}  // namespace acmsim::sim
