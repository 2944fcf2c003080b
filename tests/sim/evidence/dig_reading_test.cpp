// Texts of dig 9.18, as it prints them.
#include <catch2/catch.hpp>

#include "tests/sim/evidence/reading.hpp"

namespace acmsim::sim {
namespace {

constexpr std::string_view kAnswer = R"(
; <<>> DiG 9.18.49-1~deb12u3-Debian <<>> @8.8.8.8 _x.shop.kr CNAME
; (1 server found)
;; global options: +cmd
;; Got answer:
;; ->>HEADER<<- opcode: QUERY, status: NXDOMAIN, id: 1326
;; flags: qr rd ra; QUERY: 1, ANSWER: 0, AUTHORITY: 1, ADDITIONAL: 1

;; OPT PSEUDOSECTION:
; EDNS: version: 0, flags:; udp: 1232
;; QUESTION SECTION:
;_x.shop.kr.			IN	CNAME

;; AUTHORITY SECTION:
shop.kr.		3600	IN	SOA	ns.gabia.co.kr. gabia.gabia.com. 2023091501 10800 3600 604800 900

;; Query time: 0 msec
;; SERVER: 8.8.8.8#53(8.8.8.8) (UDP)
;; WHEN: Tue Oct 10 09:30:30 KST 2023
;; MSG SIZE  rcvd: 138

)";

constexpr std::string_view kBare =
    R"(shop.test.		300	IN	CAA	0 issue "letsencrypt.org"
shop.test.		300	IN	CAA	128 issuewild ";"
)";

TEST_CASE("a whole answer of dig is read", "[evidence]") {
  const Evidence evidence = read_one(kAnswer);

  REQUIRE(evidence.answers.size() == 1);
  const DnsAnswerSeen& answer = evidence.answers.front();
  CHECK(answer.name == name("_x.shop.kr"));
  CHECK(answer.type == RecordType::cname);
  CHECK(answer.rcode == dns::Rcode::name_error);
  CHECK(answer.server == "8.8.8.8");
  CHECK(answer.names_a_server);
  CHECK(answer.offers_recursion);
  CHECK_FALSE(answer.is_authoritative);
  CHECK(answer.answer.empty());
  REQUIRE(answer.authority.size() == 1);
  CHECK(std::get<Soa>(answer.authority.front().data).minimum == 900);
  CHECK(answer.authority.front().at.line == 15);
  CHECK(answer.at.line == 2);
  CHECK(answer.answer_at.line == 6);
  CHECK(evidence.now == parse_instant("2023-10-10T00:30:30Z"));
  CHECK(evidence.left_aside.empty());
  CHECK(evidence.cut_short.empty());
}

TEST_CASE("a word for two time zones is the one that AWS's instants have", "[evidence]") {
  const std::string taipei =
      "; <<>> DiG 9 <<>> a.kr\n;; Got answer:\n;; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: "
      "1\n;; flags: qr; QUERY: 1, ANSWER: 0, AUTHORITY: 0, ADDITIONAL: 0\n;; WHEN: Tue Oct 10 "
      "09:30:30 CST 2023\n;; MSG SIZE  rcvd: 1\n";
  const std::string change =
      R"({"ChangeInfo": {"Id": "/change/C1", "SubmittedAt": "2023-10-10T00:00:00+08:00"}})";

  CHECK_FALSE(read_one(taipei).answers.front().asked_at);
  CHECK(read_one(taipei + change).answers.front().asked_at ==
        parse_instant("2023-10-10T01:30:30Z"));
}

TEST_CASE("records without comments are an answer", "[evidence]") {
  const Evidence evidence = read_one(kBare);

  REQUIRE(evidence.answers.size() == 1);
  CHECK(evidence.answers.front().name == name("shop.test"));
  CHECK(evidence.answers.front().type == RecordType::caa);
  CHECK(evidence.answers.front().answer.size() == 2);
  CHECK_FALSE(evidence.answers.front().rcode);
}

TEST_CASE("values alone are what the command line before them asks for", "[evidence]") {
  const std::string_view values = "lb.shop.kr.\n203.0.113.5\n";
  const auto prompt = GENERATE(as<std::string>{}, "$ ", "me@host:~$ ", "PS C:\\Users\\me> ",
                               "C:\\>", "me@mac ~ % ", "[root@ip-10-0-0-1 ~]# ", "");

  INFO(prompt);
  const Evidence evidence =
      read_one(prompt + "dig +short www.shop.kr A @8.8.8.8\n" + std::string(values));

  REQUIRE(evidence.answers.size() == 1);
  const DnsAnswerSeen& answer = evidence.answers.front();
  CHECK(answer.tool == DnsTool::dig_short);
  CHECK(answer.server == "8.8.8.8");
  REQUIRE(answer.answer.size() == 2);
  CHECK(answer.answer[0].type == RecordType::cname);
  CHECK(answer.answer[0].owner == name("www.shop.kr"));
  CHECK(answer.answer[1].owner == name("lb.shop.kr"));
  CHECK(evidence.left_aside.empty());
  CHECK(read_one(values).answers.empty());
}

TEST_CASE("what a terminal has cut or filled is read as it was printed", "[evidence]") {
  std::string filled(kAnswer);
  for (std::size_t at = 0; (at = filled.find('\n', at)) != filled.npos; at += 4) {
    filled.insert(at, "   ");
  }
  const Evidence evidence = read_one(filled);
  REQUIRE(evidence.answers.size() == 1);
  CHECK(evidence.answers.front().authority.size() == 1);

  const Evidence cut = read_one(
      "_x.www.shop.kr. 300 IN CNAME _82bb36c8f4e058caa4515\n3b3e11855e7.mhbt.acm-vali\n"
      "dations.aws.\n");
  REQUIRE(cut.answers.size() == 1);
  REQUIRE(cut.answers.front().answer.size() == 1);
  CHECK(cut.answers.front().answer.front().text ==
        "_82bb36c8f4e058caa45153b3e11855e7.mhbt.acm-validations.aws.");
  CHECK(cut.left_aside.empty());
}

TEST_CASE("an answer that is counted and not shown is not taken for none", "[evidence]") {
  const Evidence evidence = read_one(
      ";; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 1326\n"
      ";; flags: qr rd ra; QUERY: 1, ANSWER: 1, AUTHORITY: 0, ADDITIONAL: 0\n\n"
      ";; QUESTION SECTION:\n;_x.shop.kr.\tIN\tCNAME\n\n;; MSG SIZE  rcvd: 138\n\n");

  REQUIRE(evidence.answers.size() == 1);
  CHECK(evidence.answers.front().outcome == DnsOutcome::not_printed);
}

TEST_CASE("a DNAME among values alone is told by what it makes", "[evidence]") {
  const Evidence evidence = read_one(
      "$ dig +short _x.www.example.net CNAME\nexample.com.\n_x.www.example.com.\n\n"
      "$ dig +short www.example.net CNAME\nexample.com.\nweb.example.com.\n");

  REQUIRE(evidence.answers.size() == 2);
  const auto& made = evidence.answers[0].answer;
  CHECK((made[0].owner == name("example.net") && made[0].type == RecordType::dname));
  CHECK((made[1].owner == name("_x.www.example.net") && made[1].type == RecordType::cname));
  CHECK(evidence.answers[1].answer[0].type == RecordType::cname);
}

TEST_CASE("nothing where values alone were asked for is no answer", "[evidence]") {
  const Evidence evidence = read_one("$ dig +short _x.shop.kr CNAME\n$ ls\n");

  REQUIRE(evidence.answers.size() == 1);
  CHECK(evidence.answers.front().outcome == DnsOutcome::not_printed);
}

TEST_CASE("who does not answer is told from who refuses to listen", "[evidence]") {
  const std::string_view reason = GENERATE("timed out", "connection refused");
  const std::string text = ";; communications error to 192.0.2.1#53: " + std::string(reason) +
                           "\n\n; <<>> DiG 9.18 <<>> @192.0.2.1 shop.kr NS\n; (1 server found)\n"
                           ";; global options: +cmd\n;; no servers could be reached\n";

  const Evidence evidence = read_one(text);

  REQUIRE(evidence.answers.size() == 1);
  CHECK(evidence.answers.front().server == "192.0.2.1");
  CHECK(evidence.answers.front().outcome ==
        (reason == "timed out" ? DnsOutcome::timed_out : DnsOutcome::refused));
}

TEST_CASE("the steps of a trace lead down, and the last one answers", "[evidence]") {
  const Evidence evidence = read_one(R"(
; <<>> DiG 9.18 <<>> +trace shop.kr NS
;; global options: +cmd
.			518400	IN	NS	a.root-servers.net.
;; Received 239 bytes from 127.0.0.53#53(127.0.0.53) in 0 ms

kr.			172800	IN	NS	b.dns.kr.
kr.			86400	IN	DS	61615 8 2 49FD46E6C4B45C55D4AC49FD46E6C4B45C55D4AC49FD46E6C4B45C55 D4AC1234
;; Received 305 bytes from 198.41.0.4#53(a.root-servers.net) in 0 ms

shop.kr.		86400	IN	NS	ns1.gabia.co.kr.
;; Received 305 bytes from 203.0.113.9#53(b.dns.kr) in 0 ms

;; communications error to 203.0.113.7#53: timed out
;; communications error to 203.0.113.7#53: timed out
shop.kr.		300	IN	NS	ns2.gabia.co.kr.
;; Received 154 bytes from 203.0.113.8#53(ns1.gabia.co.kr) in 0 ms

)");

  REQUIRE(evidence.answers.size() == 5);
  CHECK(evidence.answers[0].name.is_root());
  CHECK(evidence.answers[1].authority.size() == 2);
  CHECK(evidence.answers[1].server_name == name("a.root-servers.net"));
  CHECK(evidence.answers[2].answer.empty());
  CHECK(evidence.answers[2].authority.size() == 1);
  CHECK(evidence.answers[3].outcome == DnsOutcome::timed_out);
  CHECK(evidence.answers[3].server == "203.0.113.7");
  REQUIRE(evidence.answers[4].answer.size() == 1);
  CHECK(evidence.answers[4].trace == evidence.answers[0].trace);
  CHECK(evidence.outputs.size() == 1);
}

TEST_CASE("what dig says beside records is read", "[evidence]") {
  const Evidence evidence = read_one(R"(;; Got answer:
;; ->>HEADER<<- opcode: QUERY, status: SERVFAIL, id: 1
;; flags: qr rd ra ad cd; QUERY: 1, ANSWER: 0, AUTHORITY: 0, ADDITIONAL: 1

;; OPT PSEUDOSECTION:
; EDNS: version: 0, flags:; udp: 1232
; EDE: 9 (DNSKEY Missing): (validation failure <shop.kr. A IN>)
;; QUESTION SECTION:
;shop.kr.			IN	A

)");

  REQUIRE(evidence.answers.size() == 1);
  const DnsAnswerSeen& answer = evidence.answers.front();
  CHECK(answer.rcode == dns::Rcode::server_failure);
  CHECK(answer.disables_checking);
  CHECK(answer.is_authentic);
  REQUIRE(answer.errors.size() == 1);
  CHECK(answer.errors.front().code == 9);
}

TEST_CASE("a record over several lines is one", "[evidence]") {
  const Evidence evidence = read_one(
      "shop.test.\t\t300 IN SOA ns1.shop.test. host.shop.test. (\n\t\t\t\t5          ; serial\n"
      "\t\t\t\t7200       ; refresh (2 hours)\n\t\t\t\t900        ; retry (15 minutes)\n"
      "\t\t\t\t1209600    ; expire (2 weeks)\n\t\t\t\t86400      ; minimum (1 day)\n\t\t\t\t)\n");

  REQUIRE(evidence.answers.size() == 1);
  CHECK(std::get<Soa>(evidence.answers.front().answer.front().data).minimum == 86400);
}

/// What Amazon's servers said on 2025-01-07, and what nslookup makes of the like.
constexpr std::string_view kRare = R"($ dig +short bdd.fi SSHFP
4 2 123456789ABCDEF67890123456789ABCDEF67890123456789ABCDEF1 23456789

$ dig +short bdd.fi HTTPS
1 . alpn="h2" port=443 ipv4hint=66.241.125.126 ipv6hint=2a09:8280:1:715e:4041:f149:6ac0:dc3e

$ dig +short bdd.fi SVCB
0 web.bdd.fi.

$ dig +noall +answer _443._tcp.bdd.fi TLSA
_443._tcp.bdd.fi.	300	IN	TLSA	3 1 1 0123456789ABCDEF 01

$ nslookup -type=TLSA _443._tcp.bdd.fi 8.8.8.8
Server:		8.8.8.8
Address:	8.8.8.8#53

Non-authoritative answer:
_443._tcp.bdd.fi	rdata_52 = 3 1 1 0123456789ABCDEF

)";

TEST_CASE("records of the rarer types are read, their digests in one piece", "[evidence]") {
  const Evidence evidence = read_one(kRare);

  const auto said = [&](std::size_t place) {
    const DnsAnswerSeen& answer = evidence.answers.at(place);
    REQUIRE(answer.answer.size() == 1);
    CHECK(answer.type == answer.answer.front().type);
    return answer.answer.front().type_word + " " + answer.answer.front().text;
  };
  REQUIRE(evidence.answers.size() == 5);
  CHECK(said(0) == "SSHFP 4 2 123456789ABCDEF67890123456789ABCDEF67890123456789ABCDEF123456789");
  CHECK(said(1) ==
        "HTTPS 1 . alpn=\"h2\" port=443 ipv4hint=66.241.125.126 "
        "ipv6hint=2a09:8280:1:715e:4041:f149:6ac0:dc3e");
  CHECK(said(2) == "SVCB 0 web.bdd.fi.");
  CHECK(said(3) == "TLSA 3 1 1 0123456789ABCDEF01");
  CHECK(said(4) == "TLSA 3 1 1 0123456789ABCDEF");
  CHECK(evidence.left_aside.empty());
}

}  // namespace
}  // namespace acmsim::sim
