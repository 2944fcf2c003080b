#include <catch2/catch.hpp>

#include "tests/model/dns/net.hpp"

namespace acmsim::dns {

TEST_CASE("what nobody has registered is NXDOMAIN", "[dns]") {
  const Net net;

  CHECK(net.ask("www.example.com A") == "NXDOMAIN");
  CHECK(net.path("www.example.com A") == "not_registered www.example.com");
}

TEST_CASE("an expired domain is NXDOMAIN, whatever its servers hold", "[dns]") {
  Net net = example_com({"www.example.com A 192.0.2.1"});

  net.internet.registrations.at({0}).seen.registered = false;

  CHECK(net.ask("www.example.com A") == "NXDOMAIN");
  CHECK(net.path("www.example.com A") == "not_registered example.com");
}

TEST_CASE("a domain that the registry has created no place for is not registered", "[dns]") {
  Net net = example_com({"www.example.com A 192.0.2.1"});

  net.internet.registrations.erase({0});

  CHECK(net.path("www.example.com A") == "not_registered www.example.com");
}

TEST_CASE("the longest registered suffix decides", "[dns]") {
  Net net;
  net.domain("co.uk", {"ns.uk"});
  net.domain("example.co.uk", {"ns.one"});
  net.zone("co.uk", {"ns.uk"}, {"www.example.co.uk A 192.0.2.9"});
  net.zone("example.co.uk", {"ns.one"}, {"www.example.co.uk A 192.0.2.1"});

  CHECK(net.ask("www.example.co.uk A") == "192.0.2.1");
}

TEST_CASE("a domain on hold is NXDOMAIN", "[dns]") {
  Net net = example_com({"www.example.com A 192.0.2.1"});

  net.internet.registrations.at({0}).seen.on_hold = true;

  CHECK(net.ask("www.example.com A") == "NXDOMAIN");
  CHECK(net.path("www.example.com A") == "on_hold example.com");
}

TEST_CASE("a DS without its key is SERVFAIL, and one with its key is fine", "[dns]") {
  Net net = example_com({"www.example.com A 192.0.2.1"});
  Delegation& delegation = net.internet.registrations.at({0}).seen;

  delegation.ds = DsState::stale;
  CHECK(net.ask("www.example.com A") == "SERVFAIL");
  CHECK(net.path("www.example.com A") == "dnssec_broken example.com");

  delegation.ds = DsState::matching;
  CHECK(net.ask("www.example.com A") == "192.0.2.1");
}

TEST_CASE("what is set at the registrar is not followed before it is seen", "[dns]") {
  Net net = example_com({"www.example.com A 192.0.2.1"});
  Registration& registration = net.internet.registrations.at({0});
  Delegation moved = registration.seen;
  moved.servers.clear();

  registration.begin(moved);

  CHECK(net.ask("www.example.com A") == "192.0.2.1");
}

TEST_CASE("a delegation to servers that do not have the zone is lame", "[dns]") {
  Net net;
  net.domain("example.com", {"ns.two"});
  net.zone("example.com", {"ns.one"}, {"www.example.com A 192.0.2.1"});

  CHECK(net.ask("www.example.com A") == "SERVFAIL");
  CHECK(net.path("www.example.com A") == "delegated example.com, lame example.com");
}

TEST_CASE("a silent server is passed over, and when all are silent nothing is answered", "[dns]") {
  Net net;
  net.domain("example.com", {"ns.one", "ns.two"});
  net.zone("example.com", {"ns.one"}, {"www.example.com A 192.0.2.1"});
  net.zone("example.com", {"ns.two"}, {"www.example.com A 192.0.2.2"});
  CHECK(net.path("www.example.com A").ends_with("servers_disagree example.com"));

  net.internet.silent = {*net.texts.names.find(name("ns.two"))};
  CHECK(net.ask("www.example.com A") == "192.0.2.1");
  net.internet.silent.insert(net.internet.silent.begin(), *net.texts.names.find(name("ns.one")));
  CHECK(net.ask("www.example.com A") == "SERVFAIL");
  CHECK(net.path("www.example.com A") == "delegated example.com, silent example.com");
}

TEST_CASE("wrong signatures matter where the registry has a DS", "[dns]") {
  Net net = example_com({"www.example.com A 192.0.2.1"});
  net.internet.zones.at({0}).is_bogus = true;
  CHECK(net.ask("www.example.com A") == "192.0.2.1");

  net.internet.registrations.at({0}).seen.ds = DsState::matching;
  CHECK(net.ask("www.example.com A") == "SERVFAIL");
  CHECK(net.path("www.example.com A") == "delegated example.com, dnssec_broken example.com");
  net.internet.zones.at({0}).is_bogus = false;
  CHECK(net.ask("www.example.com A") == "192.0.2.1");
}

TEST_CASE("a delegation to no servers is lame", "[dns]") {
  Net net;
  net.domain("example.com", {});

  CHECK(net.path("www.example.com A") == "delegated example.com, lame example.com");
}

TEST_CASE("a zone that is gone is not served", "[dns]") {
  Net net = example_com({"www.example.com A 192.0.2.1"});

  net.internet.zones.erase({0});

  CHECK(net.path("www.example.com A") == "delegated example.com, lame example.com");
}

TEST_CASE("a lame server is passed over as long as another one has the zone", "[dns]") {
  Net net;
  net.domain("example.com", {"ns.lame", "ns.one"});
  net.zone("example.com", {"ns.one"}, {"www.example.com A 192.0.2.1"});

  CHECK(net.ask("www.example.com A") == "192.0.2.1");
}

TEST_CASE("servers that hold different zones of one name disagree where the zones differ",
          "[dns]") {
  Net net;
  net.domain("example.com", {"ns.one", "ns.two"});
  net.zone("example.com", {"ns.one"},
           {"www.example.com A 192.0.2.1", "_x.example.com CNAME y.aws"});
  net.zone("example.com", {"ns.two"}, {"www.example.com A TTL=60 192.0.2.1"});

  CHECK(net.ask("www.example.com A") == "192.0.2.1");
  CHECK(net.ask("_x.example.com CNAME") == "SERVFAIL");
  CHECK(net.path("_x.example.com CNAME") ==
        "delegated example.com, record example.com, no_such_name example.com, "
        "servers_disagree example.com");
}

TEST_CASE("servers agree on values in any order and on names in any spelling", "[dns]") {
  Net net;
  net.domain("example.com", {"ns.one", "ns.two"});
  net.zone("example.com", {"ns.one"},
           {"www.example.com A 192.0.2.1 192.0.2.2", "_x.example.com CNAME Y.aws."});
  net.zone("example.com", {"ns.two"},
           {"www.example.com A 192.0.2.2 192.0.2.1", "*.example.com CNAME y.aws"});

  CHECK(net.ask("www.example.com A") == "192.0.2.1 192.0.2.2");
  CHECK(net.ask("_x.example.com CNAME") == "y.aws");
}

TEST_CASE("servers disagree about addresses, endpoints, where a CNAME leads and what exists",
          "[dns]") {
  Net net;
  net.endpoint("lb.aws");
  net.endpoint("other.aws");
  net.domain("example.com", {"ns.one", "ns.two"});
  net.zone(
      "example.com", {"ns.one"},
      {"a.example.com A 192.0.2.1", "b.example.com A ALIAS lb.aws", "c.example.com CNAME x.aws",
       "d.example.com A 192.0.2.1", "e.example.com A ALIAS lb.aws", "f.example.com TXT hello"});
  net.zone("example.com", {"ns.two"},
           {"a.example.com A 192.0.2.2", "b.example.com A 192.0.2.1", "c.example.com CNAME y.aws",
            "d.example.com TXT hello", "e.example.com A ALIAS other.aws"});

  for (const char* question :
       {"a.example.com A", "b.example.com A", "c.example.com CNAME", "d.example.com A",
        "d.example.com TXT", "e.example.com A", "f.example.com A"}) {
    INFO(question);
    CHECK(net.ask(question) == "SERVFAIL");
  }
}

TEST_CASE("a server speaks from the closest zone that it serves", "[dns]") {
  Net net;
  net.domain("example.com", {"ns.one"});
  net.zone("example.com", {"ns.one"}, {"www.sub.example.com A 192.0.2.9"});
  net.zone("sub.example.com", {"ns.one"}, {"www.sub.example.com A 192.0.2.1"});

  CHECK(net.ask("www.sub.example.com A") == "192.0.2.1");
}

TEST_CASE("a server that has only a zone below the domain is lame for the rest of it", "[dns]") {
  Net net;
  net.domain("example.com", {"ns.one"});
  net.zone("sub.example.com", {"ns.one"}, {"www.sub.example.com A 192.0.2.1"});

  CHECK(net.ask("www.sub.example.com A") == "192.0.2.1");
  CHECK(net.path("www.example.com A") == "delegated example.com, lame example.com");
}

TEST_CASE("a private zone is invisible", "[dns]") {
  Net net;
  net.domain("example.com", {"ns.one"});
  net.zone("example.com", {"ns.one"}, {});
  net.zone("example.com", {}, {"_x.example.com CNAME y.aws"});

  CHECK(net.ask("_x.example.com CNAME") == "NXDOMAIN");
}

TEST_CASE("a delegation leads to the zone that its servers serve, not to a duplicate", "[dns]") {
  Net net;
  net.domain("example.com", {"ns.one"});
  net.zone("example.com", {"ns.two"}, {"_x.example.com CNAME y.aws"});
  net.zone("example.com", {"ns.one"}, {});

  CHECK(net.ask("_x.example.com CNAME") == "NXDOMAIN");
  CHECK(net.answer("_x.example.com CNAME").path.back().zone == ZoneHandle{1});
}

}  // namespace acmsim::dns
