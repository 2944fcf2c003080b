// DNAME (RFC 6672): what a server says below one, what a resolver makes of it, and ACM's view.
#include <catch2/catch.hpp>

#include "model/dns/caa.hpp"
#include "model/dns/cache.hpp"
#include "model/dns/recursion.hpp"
#include "tests/model/dns/replies.hpp"

namespace acmsim::dns {
namespace {

const char* const kSoaLine = "authority example.com 120 SOA ns.one. me. 1 7200 900 1209600 120\n";
const char* const kNsLine = "authority example.com 300 NS ns.one\n";

/// Labels of 63 octets, with a dot after each.
std::string long_labels(int count) {
  std::string labels;
  for (int i = 0; i < count; ++i) labels += std::string(63, 'l') + ".";
  return labels;
}

std::string resolved_as_text(const Net& net, const std::string& question) {
  return text_of(resolved(net.dns(), question_in(question)));
}

}  // namespace

TEST_CASE("below a DNAME a server tells it and the CNAME that it makes, and goes on", "[dns]") {
  const Net net = served({"old.example.com DNAME TTL=77 new.example.com",
                          "www.new.example.com A 192.0.2.1", "b.new.example.com CNAME no.where"});

  CHECK(told(net, "www.old.example.com A") ==
        "NOERROR aa\n"
        "answer old.example.com 77 DNAME new.example.com\n"
        "answer www.old.example.com 77 CNAME www.new.example.com\n"
        "answer www.new.example.com 300 A 192.0.2.1\n" +
            std::string(kNsLine));
  CHECK(told(net, "b.old.example.com A") ==
        "NOERROR aa\n"
        "answer old.example.com 77 DNAME new.example.com\n"
        "answer b.old.example.com 77 CNAME b.new.example.com\n"
        "answer b.new.example.com 300 CNAME no.where\n");
  CHECK(told(net, "a.b.old.example.com A") ==
        "NXDOMAIN aa\n"
        "answer old.example.com 77 DNAME new.example.com\n"
        "answer a.b.old.example.com 77 CNAME a.b.new.example.com\n" +
            std::string(kSoaLine));
}

TEST_CASE("a DNAME that is come upon again is told once", "[dns]") {
  const Net net =
      served({"old.example.com DNAME new.example.com", "a.new.example.com CNAME b.old.example.com",
              "b.new.example.com A 192.0.2.1"});

  CHECK(told(net, "a.old.example.com A") ==
        "NOERROR aa\n"
        "answer old.example.com 300 DNAME new.example.com\n"
        "answer a.old.example.com 300 CNAME a.new.example.com\n"
        "answer a.new.example.com 300 CNAME b.old.example.com\n"
        "answer b.old.example.com 300 CNAME b.new.example.com\n"
        "answer b.new.example.com 300 A 192.0.2.1\n" +
            std::string(kNsLine));
}

TEST_CASE("a DNAME leaves its owner alone", "[dns]") {
  const Net net = served({"old.example.com DNAME new.example.com", "old.example.com TXT t",
                          "example.com DNAME example.net", "new.example.com A 192.0.2.1"});
  const Net alone = served({"old.example.com DNAME new.example.com", "old.example.com TXT t"});

  CHECK_THAT(told(alone, "old.example.com TXT"),
             Catch::StartsWith("NOERROR aa\nanswer old.example.com 300 TXT t\n"));
  CHECK(told(alone, "old.example.com A") == std::string("NOERROR aa\n") + kSoaLine);
  CHECK(told(alone, "old.example.com CNAME") == std::string("NOERROR aa\n") + kSoaLine);
  CHECK(told(alone, "old.example.com DNAME") ==
        std::string("NOERROR aa\nanswer old.example.com 300 DNAME new.example.com\n") + kNsLine);
  CHECK_THAT(told(net, "example.com NS"),
             Catch::StartsWith("NOERROR aa\nanswer example.com 300 NS"));
  CHECK_THAT(told(net, "new.example.com A"),
             Catch::Contains("CNAME new.example.net"));  // The apex has one, too.
}

TEST_CASE("the CNAME that a DNAME makes is the answer to who asks for it", "[dns]") {
  const Net net = served(
      {"old.example.com DNAME new.example.com", "www.new.example.com CNAME web.example.com"});
  const std::string answer =
      "answer old.example.com 300 DNAME new.example.com\n"
      "answer www.old.example.com 300 CNAME www.new.example.com\n";

  CHECK(told(net, "www.old.example.com CNAME") == "NOERROR aa\n" + answer);
  CHECK(resolved_as_text(net, "www.old.example.com CNAME") == "NOERROR\n" + answer);
}

TEST_CASE("what stands below a DNAME is hidden, be it a record, a wildcard or a zone cut",
          "[dns]") {
  Net net = served({"old.example.com DNAME new.example.com", "www.old.example.com A 192.0.2.9",
                    "*.old.example.com A 192.0.2.9", "sub.old.example.com NS ns.two",
                    "deep.old.example.com DNAME example.net"});

  for (const char* name : {"www", "other", "x.sub", "x.deep"}) {
    INFO(name);
    CHECK(net.ask(std::string(name) + ".old.example.com A") == "NXDOMAIN");
    CHECK(net.ask(std::string(name) + ".old.example.com NS") == "NXDOMAIN");
  }
}

TEST_CASE("a DNAME below a zone cut, or at one, is not the zone's to tell", "[dns]") {
  const Net net = served({"sub.example.com NS ns.two", "old.sub.example.com DNAME example.net",
                          "cut.example.com NS ns.two", "cut.example.com DNAME example.net"});

  CHECK(told(net, "x.old.sub.example.com A") ==
        "NOERROR\nauthority sub.example.com 300 NS ns.two\n");
  CHECK(told(net, "x.cut.example.com A") == "NOERROR\nauthority cut.example.com 300 NS ns.two\n");
}

TEST_CASE("a name that a DNAME makes too long is YXDOMAIN", "[dns]") {
  const Net net = served({"old.example.com DNAME longer-than-before.example.com"});
  const std::string prefix = long_labels(3) + std::string(26, 'x');  // 218 octets.
  const std::string fits = prefix + "1234.old.example.com";
  const std::string lost = prefix + "12345.old.example.com";
  const std::string dname = "answer old.example.com 300 DNAME longer-than-before.example.com\n";

  CHECK_THAT(told(net, fits + " A"), Catch::StartsWith("NXDOMAIN aa\n" + dname));
  CHECK(told(net, lost + " A") == "YXDOMAIN aa\n" + dname);
  CHECK(resolved_as_text(net, lost + " A") == "YXDOMAIN\n" + dname);
  CHECK(net.path(lost + " A") == "delegated example.com, name_too_long old.example.com");
  CHECK_FALSE(net.leads(lost, "example.net"));
}

TEST_CASE("DNAMEs in a circle end where a name comes up again, or where a name is too long",
          "[dns]") {
  const Net circle =
      served({"a.example.com DNAME b.example.com", "b.example.com DNAME a.example.com"});
  const Net growing = served({"a.example.com DNAME longer.a.example.com"});

  CHECK(told(circle, "x.a.example.com A") ==
        "NOERROR aa\n"
        "answer a.example.com 300 DNAME b.example.com\n"
        "answer x.a.example.com 300 CNAME x.b.example.com\n"
        "answer b.example.com 300 DNAME a.example.com\n"
        "answer x.b.example.com 300 CNAME x.a.example.com\n");
  CHECK(circle.ask("x.a.example.com A") == "SERVFAIL");
  CHECK(growing.ask("x.a.example.com A") == "SERVFAIL");
  CHECK(growing.ask(long_labels(3) + "x.a.example.com A") == "YXDOMAIN");
}

TEST_CASE("a resolver follows DNAMEs from zone to zone, and says which", "[dns]") {
  Net net = served({"www.example.com CNAME www.old.example.com",
                    "old.example.com DNAME TTL=60 example.net", "to.example.com DNAME aws"});
  net.domain("example.net", {"ns.two"});
  net.zone("example.net", {"ns.two"},
           {"www.example.net A TTL=20 192.0.2.1", "example.net NS ns.two"});
  net.endpoint("lb.aws");

  CHECK(resolved_as_text(net, "www.example.com A") ==
        "NOERROR\n"
        "answer www.example.com 300 CNAME www.old.example.com\n"
        "answer old.example.com 60 DNAME example.net\n"
        "answer www.old.example.com 60 CNAME www.example.net\n"
        "answer www.example.net 20 A 192.0.2.1\n");
  CHECK(net.path("www.old.example.com A") ==
        "delegated example.com, redirected old.example.com, delegated example.net, "
        "record example.net");
  CHECK(net.ask("lb.to.example.com A") == "lb.aws");
  CHECK(net.ask("old.example.com A") == "NODATA");
}

TEST_CASE("an alias of Route 53 and a flattened CNAME do not lead below a DNAME", "[dns]") {
  const Net net =
      served({"old.example.com DNAME new.example.com", "www.new.example.com A 192.0.2.1",
              "a.example.com A ALIAS www.old.example.com"});

  CHECK(net.ask("a.example.com A") == "NODATA");
}

TEST_CASE("servers agree where their DNAMEs lead to the same name", "[dns]") {
  const auto ask = [](const char* one, const char* other) {
    Net net;
    net.domain("example.com", {"ns.one", "ns.two"});
    net.zone("example.com", {"ns.one"}, {one});
    net.zone("example.com", {"ns.two"}, {other});
    net.domain("example.net", {"ns.three"});
    net.zone("example.net", {"ns.three"}, {"www.a.example.net A 192.0.2.1"});
    return net.ask("www.a.example.com A");
  };

  CHECK(ask("a.example.com DNAME a.example.net", "a.example.com DNAME TTL=5 a.example.net") ==
        "192.0.2.1");
  CHECK(ask("a.example.com DNAME a.example.net", "example.com DNAME example.net") == "192.0.2.1");
  CHECK(ask("a.example.com DNAME a.example.net", "a.example.com DNAME example.net") == "SERVFAIL");
  CHECK(ask("a.example.com DNAME a.example.net", "www.a.example.com CNAME www.a.example.net") ==
        "SERVFAIL");
}

TEST_CASE("a validation record is found through a DNAME", "[dns]") {
  Net net =
      served({"www.example.com DNAME www.example.net", "z.example.com DNAME acm-validations.aws"});
  net.domain("example.net", {"ns.two"});
  net.zone("example.net", {"ns.two"}, {"_x.www.example.net CNAME _y.acm-validations.aws"});

  CHECK(net.leads("_x.www.example.com", "_y.acm-validations.aws"));
  CHECK(net.leads("_y.z.example.com", "_y.acm-validations.aws"));
  CHECK_FALSE(net.leads("_x.www.example.com", "_z.acm-validations.aws"));
  CHECK_FALSE(net.leads("_z.www.example.com", "_y.acm-validations.aws"));
}

TEST_CASE("CAA is looked for where a DNAME leads, and then above the name itself", "[dns]") {
  const auto forbidden = [](const char* caa, const char* asked) {
    Net net = served({"old.example.com DNAME new.example.com", "www.new.example.com A 192.0.2.1"});
    RecordSet set{{net.texts.names.intern(name(caa)), RecordType::caa}, false, 300, {}, {}};
    set.values.emplace_back(RecordType::caa, "0 issue \"letsencrypt.org\"");
    net.internet.zones.at({0}).served.put(set.key, net.texts.records.intern(set));
    return caa_forbids(net.dns(), name(asked));
  };

  CHECK(forbidden("www.new.example.com", "www.old.example.com"));
  CHECK_FALSE(forbidden("new.example.com", "www.old.example.com"));
  CHECK(forbidden("old.example.com", "www.old.example.com"));
  CHECK(forbidden("b.new.example.com", "a.b.old.example.com"));
}

TEST_CASE("a cache keeps what a DNAME leads to for the DNAME's TTL", "[dns]") {
  const auto trail_in = [](const std::vector<std::string>& records) {
    const Net net = served(records);
    return trail(net.dns(), name("_x.old.example.com"), name("_y.acm-validations.aws"));
  };
  const Trail right = trail_in({"old.example.com DNAME TTL=600 new.example.com",
                                "_x.new.example.com CNAME TTL=60 _y.acm-validations.aws"});
  const Trail missing = trail_in({"old.example.com DNAME TTL=600 new.example.com"});
  const Trail astray = trail_in({"old.example.com DNAME TTL=600 gone.example.com"});

  CHECK(right.arrives);
  CHECK(outdated_seconds(astray, right) == 600);
  CHECK(outdated_seconds(missing, right) == 120);
}

}  // namespace acmsim::dns
