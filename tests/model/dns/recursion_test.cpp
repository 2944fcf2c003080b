// What a public resolver answers, and the way there from the root.
#include "model/dns/recursion.hpp"

#include <catch2/catch.hpp>

#include "model/dns/address.hpp"
#include "model/dns/registry.hpp"
#include "tests/model/dns/replies.hpp"

namespace acmsim::dns {
namespace {

std::string resolved_text(const Net& net, const std::string& question) {
  return text_of(resolved(net.dns(), question_in(question)));
}

/// Every server on the way, and the first line of what it said: `a.root-servers.net: com NS`.
std::vector<std::string> way(const Net& net, const std::string& question) {
  std::vector<std::string> steps;
  for (const Asked& asked : trace(net.dns(), question_in(question))) {
    std::string step = asked.server ? asked.server->text() + ": " : "resolver: ";
    if (!asked.reply) {
      steps.push_back(step + "silence");
      continue;
    }
    const auto& sets = asked.reply->answer.empty() ? asked.reply->authority : asked.reply->answer;
    step += asked.reply->rcode == Rcode::no_error
                ? ""
                : std::string(name_of(asked.reply->rcode)) + (sets.empty() ? "" : " ");
    if (!sets.empty()) step += sets[0].owner.text() + " " + std::string(name_of(sets[0].type));
    steps.push_back(step);
  }
  return steps;
}

const std::string kRootStep = "resolver:  NS";
const std::string kComStep = "a.root-servers.net: com NS";

}  // namespace

TEST_CASE("a resolver tells the CNAMEs that it followed and what they led to", "[dns]") {
  Net net = served({"a.example.com CNAME b.example.org", "w.example.com CNAME lb.amazonaws.com",
                    "*.wild.example.com CNAME a.example.com"});
  net.domain("example.org", {"ns.two"});
  net.zone("example.org", {"ns.two"}, {"b.example.org A TTL=20 192.0.2.1"});
  net.endpoint("lb.amazonaws.com");

  CHECK(resolved_text(net, "x.wild.example.com A") ==
        "NOERROR\n"
        "answer x.wild.example.com 300 CNAME a.example.com\n"
        "answer a.example.com 300 CNAME b.example.org\n"
        "answer b.example.org 20 A 192.0.2.1\n");
  CHECK_THAT(resolved_text(net, "w.example.com A"),
             Catch::StartsWith("NOERROR\nanswer w.example.com 300 CNAME lb.amazonaws.com\n"
                               "answer lb.amazonaws.com 60 A 198.51.100."));
}

TEST_CASE("an alias of Route 53 does not show to a resolver either", "[dns]") {
  Net net = served({"example.com A ALIAS lb.amazonaws.com", "to.example.com CNAME example.com"});
  net.endpoint("lb.amazonaws.com");

  const Reply reply = resolved(net.dns(), question_in("to.example.com A"));

  REQUIRE(reply.answer.size() == 2);
  CHECK(reply.answer[1] ==
        sent_addresses(name("lb.amazonaws.com"), name("example.com"), RecordType::a));
}

TEST_CASE("a resolver tells how long there will be nothing, and nothing of a failure", "[dns]") {
  Net net = served({"www.example.com A 192.0.2.1", "gone.example.com CNAME no.example.com",
                    "sub.example.com NS ns.gone"});
  net.domain("example.org", {}).on_hold = true;
  const std::string soa = "authority example.com 120 SOA ns.one. me. 1 7200 900 1209600 120\n";

  CHECK(resolved_text(net, "no.example.com A") == "NXDOMAIN\n" + soa);
  CHECK(resolved_text(net, "www.example.com MX") == "NOERROR\n" + soa);
  CHECK(resolved_text(net, "gone.example.com A") ==
        "NXDOMAIN\nanswer gone.example.com 300 CNAME no.example.com\n" + soa);
  CHECK(resolved_text(net, "www.sub.example.com A") == "SERVFAIL\n");
  CHECK_THAT(resolved_text(net, "www.example.org A"),
             Catch::StartsWith("NXDOMAIN\nauthority org 900 SOA a.nic.org. "));
  CHECK_THAT(resolved_text(net, "unheard-of.net A"),
             Catch::StartsWith("NXDOMAIN\nauthority net 900 SOA a.gtld-servers.net. "));
}

TEST_CASE("the root and the top-level domains are there", "[dns]") {
  const Net net;

  CHECK_THAT(resolved_text(net, ". NS"), Catch::Contains("answer  518400 NS m.root-servers.net"));
  CHECK_THAT(resolved_text(net, "kr NS"), Catch::Contains("answer kr 172800 NS d.nic.kr"));
  CHECK_THAT(resolved_text(net, "kr A"), Catch::StartsWith("NOERROR\nauthority kr 900 SOA"));
  CHECK(way(net, ". SOA") == std::vector<std::string>{kRootStep, "a.root-servers.net:  SOA"});
  CHECK(way(net, "kr NS") ==
        std::vector<std::string>{kRootStep, "a.root-servers.net: kr NS", "a.nic.kr: kr NS"});
}

TEST_CASE("the way from the root leads over every cut to an answer", "[dns]") {
  Net net = served({"sub.example.com NS ns.two"});
  net.zone("sub.example.com", {"ns.two"}, {"www.sub.example.com A 192.0.2.1"});

  CHECK(way(net, "www.sub.example.com A") ==
        std::vector<std::string>{kRootStep, kComStep, "a.gtld-servers.net: example.com NS",
                                 "ns.one: sub.example.com NS", "ns.two: www.sub.example.com A"});
}

TEST_CASE("the way ends where nobody is there to be asked, or nothing is known", "[dns]") {
  Net net = served({"sub.example.com NS ns.gone", "loop.example.com NS ns.one",
                    "to.example.com CNAME www.example.org"});
  net.domain("example.net", {"ns.gone", "ns.one"});
  net.domain("example.org", {});
  net.domain("stale.com", {"ns.one"}).ds = DsState::stale;
  net.endpoint("lb.eu.amazonaws.com");

  CHECK(way(net, "www.sub.example.com A").back() == "ns.gone: silence");
  CHECK(way(net, "www.loop.example.com A").size() == 5);
  CHECK(way(net, "to.example.com A").back() == "ns.one: to.example.com CNAME");
  CHECK(way(net, "no.example.com A").back() == "ns.one: NXDOMAIN example.com SOA");
  CHECK(way(net, "www.example.net A") ==
        std::vector<std::string>{kRootStep, "a.root-servers.net: net NS",
                                 "a.gtld-servers.net: example.net NS", "ns.gone: silence",
                                 "ns.one: REFUSED"});
  CHECK(way(net, "www.example.org A").back() == "a.nic.org: NXDOMAIN org SOA");
  CHECK(way(net, "unheard-of.com A").back() == "a.gtld-servers.net: NXDOMAIN com SOA");
  CHECK(way(net, "www.stale.com A").back() == "ns.one: REFUSED");
  CHECK(way(net, "lb.eu.amazonaws.com A").back() == "ns-1.amazonaws.com: lb.eu.amazonaws.com A");
}

TEST_CASE("the registry answers for the DS of a domain, and only for what it publishes", "[dns]") {
  Net net = served({});
  Delegation& domain = net.internet.registrations.at({0}).seen;
  const auto ds = [&] { return resolved_text(net, "example.com DS"); };
  CHECK_THAT(ds(), Catch::StartsWith("NOERROR\nauthority com 900 SOA a.gtld-servers.net."));
  domain.ds = DsState::matching;
  const std::string matching = ds();
  domain.ds = DsState::stale;
  const std::string stale = ds();
  domain.on_hold = true;

  CHECK_THAT(matching, Catch::Matches("NOERROR\nanswer example\\.com 86400 DS [0-9]+ 13 2 "
                                      "[0-9A-F]{56} [0-9A-F]{8}\n"));
  CHECK(stale.size() > 80);
  CHECK(stale != matching);
  CHECK_THAT(ds(), Catch::StartsWith("NXDOMAIN\nauthority com 900 SOA"));
}

TEST_CASE("the way to a domain's DS ends at the registry, to a name below it further down",
          "[dns]") {
  Net net = served({"sub.example.com NS ns.two", "sub.example.com DS 1-2-3"});
  net.internet.registrations.at({0}).seen.ds = DsState::matching;

  CHECK(way(net, "example.com DS").back() == "a.gtld-servers.net: example.com DS");
  CHECK(way(net, "sub.example.com DS").back() == "ns.one: sub.example.com DS");
}

TEST_CASE("a server is asked at its own address, at a well-known or a made-up one", "[dns]") {
  const Net net = served({"ns.example.com A 192.0.2.77"});
  const PublicDns dns = net.dns();

  CHECK(server_address(dns, name("ns.example.com")) == "192.0.2.77");
  CHECK(server_address(dns, name("a.root-servers.net")) == "198.41.0.4");
  CHECK(server_address(dns, name("ns.one")) == made_up_address(name("ns.one")));
}

}  // namespace acmsim::dns
