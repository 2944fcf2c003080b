// What one server says by itself: sections, flags and response codes.
#include <catch2/catch.hpp>

#include "model/dns/address.hpp"
#include "tests/model/dns/replies.hpp"

namespace acmsim::dns {

TEST_CASE("a server answers with its zone's name servers beside the records", "[dns]") {
  const Net net = served({"www.example.com A TTL=60 192.0.2.1 192.0.2.2"});

  CHECK(told(net, "www.example.com A") ==
        "NOERROR aa\n"
        "answer www.example.com 60 A 192.0.2.1\n"
        "answer www.example.com 60 A 192.0.2.2\n"
        "authority example.com 300 NS ns.one\n");
}

TEST_CASE("a name that is missing and a type that is missing get the SOA", "[dns]") {
  const Net net = served({"www.example.com A 192.0.2.1", "a.b.example.com TXT t"});
  const std::string soa = "authority example.com 120 SOA ns.one. me. 1 7200 900 1209600 120\n";

  CHECK(told(net, "no.example.com A") == "NXDOMAIN aa\n" + soa);
  CHECK(told(net, "www.example.com TXT") == "NOERROR aa\n" + soa);
  CHECK(told(net, "b.example.com A") == "NOERROR aa\n" + soa);
}

TEST_CASE("nobody remembers an absence longer than the SOA itself", "[dns]") {
  const Net net = served({"example.com SOA TTL=30 ns.one. me. 1 7200 900 1209600 120"});

  CHECK_THAT(told(net, "no.example.com A"), Catch::Contains("authority example.com 30 SOA "));
}

TEST_CASE("a zone cut is a referral with what is known of its hosts", "[dns]") {
  const Net net = served({"sub.example.com NS ns.sub.example.com ns.two www.example.com",
                          "ns.sub.example.com A 192.0.2.9", "ns.sub.example.com AAAA 2001:db8::9",
                          "www.example.com A 192.0.2.1", "x.sub.example.com TXT hidden"});
  const std::string referral =
      "NOERROR\n"
      "authority sub.example.com 300 NS ns.sub.example.com\n"
      "authority sub.example.com 300 NS ns.two\n"
      "authority sub.example.com 300 NS www.example.com\n"
      "additional ns.sub.example.com 300 A 192.0.2.9\n"
      "additional ns.sub.example.com 300 AAAA 2001:db8::9\n"
      "additional www.example.com 300 A 192.0.2.1\n";

  CHECK(told(net, "sub.example.com NS") == referral);
  CHECK(told(net, "x.sub.example.com TXT") == referral);
  CHECK(told(net, "no.such.sub.example.com A") == referral);
}

TEST_CASE("DS at a cut is the parent's to answer, and the child's only if it is alone", "[dns]") {
  Net net = served({"sub.example.com NS ns.two", "sub.example.com DS 1-8-2"});
  net.zone("sub.example.com", {"ns.one", "ns.two"}, {"sub.example.com SOA ns.two. me. 1 1 1 1 5"});

  CHECK_THAT(told(net, "sub.example.com DS"), Catch::StartsWith("NOERROR aa\nanswer"));
  CHECK_THAT(told(net, "sub.example.com DS", "ns.two"),
             Catch::StartsWith("NOERROR aa\nauthority sub.example.com 5 SOA"));
}

TEST_CASE("a wildcard's records are sent under the name that was asked for", "[dns]") {
  const Net net = served({"*.example.com A 192.0.2.1", "a.b.example.com TXT t"});

  CHECK_THAT(told(net, "any.thing.example.com A"),
             Catch::StartsWith("NOERROR aa\nanswer any.thing.example.com 300 A 192.0.2.1\n"));
  CHECK_THAT(told(net, "any.example.com TXT"), Catch::StartsWith("NOERROR aa\nauthority"));
  CHECK_THAT(told(net, "x.b.example.com A"), Catch::StartsWith("NXDOMAIN aa\n"));
}

TEST_CASE("CNAMEs are followed within the zone, and the end decides the code", "[dns]") {
  const Net net = served(
      {"a.example.com CNAME b.example.com", "b.example.com CNAME w.wild.example.com",
       "*.wild.example.com A 192.0.2.1", "gone.example.com CNAME no.example.com",
       "away.example.com CNAME www.example.org", "empty.example.com CNAME wild.example.com"});

  CHECK(told(net, "a.example.com A") ==
        "NOERROR aa\n"
        "answer a.example.com 300 CNAME b.example.com\n"
        "answer b.example.com 300 CNAME w.wild.example.com\n"
        "answer w.wild.example.com 300 A 192.0.2.1\n"
        "authority example.com 300 NS ns.one\n");
  CHECK_THAT(told(net, "gone.example.com A"),
             Catch::StartsWith("NXDOMAIN aa\nanswer gone.example.com 300 CNAME no.example.com\n"
                               "authority example.com 120 SOA"));
  CHECK(told(net, "away.example.com A") ==
        "NOERROR aa\nanswer away.example.com 300 CNAME www.example.org\n");
  CHECK_THAT(told(net, "empty.example.com A"),
             Catch::StartsWith("NOERROR aa\nanswer empty.example.com 300 CNAME wild.example.com\n"
                               "authority example.com 120 SOA"));
  CHECK(told(net, "a.example.com CNAME") ==
        "NOERROR aa\n"
        "answer a.example.com 300 CNAME b.example.com\n"
        "authority example.com 300 NS ns.one\n");
}

TEST_CASE("a CNAME into a zone cut is an answer and a referral at once", "[dns]") {
  const Net net = served({"a.example.com CNAME x.sub.example.com", "sub.example.com NS ns.two"});

  CHECK(told(net, "a.example.com A") ==
        "NOERROR aa\n"
        "answer a.example.com 300 CNAME x.sub.example.com\n"
        "authority sub.example.com 300 NS ns.two\n");
}

TEST_CASE("a chain of CNAMEs ends where a name comes up again", "[dns]") {
  const Net net = served({"a.example.com CNAME b.example.com", "b.example.com CNAME a.example.com",
                          "*.w.example.com CNAME x.w.example.com"});

  CHECK(told(net, "a.example.com A") ==
        "NOERROR aa\n"
        "answer a.example.com 300 CNAME b.example.com\n"
        "answer b.example.com 300 CNAME a.example.com\n");
  CHECK(told(net, "q.w.example.com A") ==
        "NOERROR aa\n"
        "answer q.w.example.com 300 CNAME x.w.example.com\n"
        "answer x.w.example.com 300 CNAME x.w.example.com\n");
}

TEST_CASE("a chain of CNAMEs is told for as long as a resolver would follow it", "[dns]") {
  std::vector<std::string> records;
  for (int i = 0; i < 40; ++i) {
    records.push_back("c" + std::to_string(i) + ".example.com CNAME c" + std::to_string(i + 1) +
                      ".example.com");
  }
  const Net net = served(records);

  CHECK(replied(net, "c0.example.com A").answer.size() == 16);
}

TEST_CASE("NS and SOA of the apex are answers, once in a reply", "[dns]") {
  const Net net = served({"example.com NS ns.example.com", "ns.example.com A 192.0.2.53",
                          "example.com MX 10 ns.example.com."});

  CHECK(told(net, "example.com NS") ==
        "NOERROR aa\n"
        "answer example.com 300 NS ns.example.com\n"
        "additional ns.example.com 300 A 192.0.2.53\n");
  CHECK_THAT(told(net, "example.com SOA"),
             Catch::StartsWith("NOERROR aa\nanswer example.com 300 SOA ns.one. me."));
  CHECK(replied(net, "example.com MX").additional.size() == 1);
  CHECK(replied(net, "ns.example.com A").additional.empty());
}

TEST_CASE("a server refuses what it has no zone for, and speaks from its closest zone", "[dns]") {
  Net net = served({"sub.example.com NS ns.one", "to-sub.example.com CNAME www.sub.example.com"});
  net.zone("sub.example.com", {"ns.one"}, {"www.sub.example.com A 192.0.2.7"});

  CHECK(told(net, "www.example.org A") == "REFUSED\n");
  CHECK(told(net, "com A") == "REFUSED\n");
  CHECK_THAT(told(net, "www.sub.example.com A"),
             Catch::StartsWith("NOERROR aa\nanswer www.sub.example.com 300 A 192.0.2.7\n"));
  CHECK(replied(net, "to-sub.example.com A").answer.size() == 2);
}

TEST_CASE("an alias of Route 53 does not show: its owner has the target's records", "[dns]") {
  Net net = served({"example.com A ALIAS www.example.com", "www.example.com A TTL=77 192.0.2.1",
                    "lb.example.com A ALIAS web.elb.amazonaws.com",
                    "lb.example.com AAAA ALIAS web.elb.amazonaws.com",
                    "cdn.example.com AAAA ALIAS d1.cloudfront.net",
                    "odd.example.com A ALIAS no.example.com"});
  net.endpoint("web.elb.amazonaws.com");
  net.endpoint("d1.cloudfront.net");

  CHECK_THAT(told(net, "example.com A"),
             Catch::StartsWith("NOERROR aa\nanswer example.com 77 A 192.0.2.1\n"));
  const Reply balanced = replied(net, "lb.example.com A");
  REQUIRE(balanced.answer.size() == 1);
  CHECK(balanced.answer[0].owner == name("lb.example.com"));
  CHECK(balanced.answer[0].ttl == 60);
  CHECK(texts_of(balanced.answer[0].values) ==
        endpoint_addresses(name("web.elb.amazonaws.com"), RecordType::a));
  CHECK_THAT(told(net, "lb.example.com AAAA"),
             Catch::StartsWith("NOERROR aa\nauthority example.com"));
  CHECK_THAT(replied(net, "cdn.example.com AAAA").answer.at(0).values.at(0).text,
             Catch::StartsWith("2001:db8:"));
  CHECK_THAT(told(net, "lb.example.com TXT"), Catch::StartsWith("NOERROR aa\nauthority"));
  CHECK_THAT(told(net, "odd.example.com A"), Catch::StartsWith("NOERROR aa\nauthority"));
}

TEST_CASE("aliases in a circle are a failure of the server", "[dns]") {
  const Net net =
      served({"a.example.com A ALIAS b.example.com", "b.example.com A ALIAS a.example.com"});

  CHECK(told(net, "a.example.com A") == "SERVFAIL aa\n");
}

}  // namespace acmsim::dns
