#include <catch2/catch.hpp>

#include "tests/model/dns/net.hpp"

namespace acmsim::dns {

TEST_CASE("a zone cut hides what the parent holds below it", "[dns]") {
  Net net = example_com({"sub.example.com NS ns.two", "_x.sub.example.com CNAME y.aws"});
  net.zone("sub.example.com", {"ns.two"}, {"www.sub.example.com A 192.0.2.1"});

  CHECK(net.ask("www.sub.example.com A") == "192.0.2.1");
  CHECK(net.ask("_x.sub.example.com CNAME") == "NXDOMAIN");
  CHECK(net.path("_x.sub.example.com CNAME") ==
        "delegated example.com, delegated sub.example.com, no_such_name sub.example.com");
}

TEST_CASE("the highest of two zone cuts counts", "[dns]") {
  Net net = example_com({"sub.example.com NS ns.two", "deep.sub.example.com NS ns.three"});
  net.zone("sub.example.com", {"ns.two"}, {"www.deep.sub.example.com A 192.0.2.2"});
  net.zone("deep.sub.example.com", {"ns.three"}, {"www.deep.sub.example.com A 192.0.2.3"});

  CHECK(net.ask("www.deep.sub.example.com A") == "192.0.2.2");
}

TEST_CASE("a name at a zone cut is answered by the child", "[dns]") {
  Net net = example_com({"sub.example.com NS ns.two", "sub.example.com A 192.0.2.9"});
  net.zone("sub.example.com", {"ns.two"},
           {"sub.example.com NS ns.two", "sub.example.com A 192.0.2.1"});

  CHECK(net.ask("sub.example.com A") == "192.0.2.1");
  CHECK(net.path("sub.example.com NS") ==
        "delegated example.com, delegated sub.example.com, record sub.example.com");
}

TEST_CASE("the DS of a zone cut is the parent's own", "[dns]") {
  Net net = example_com({"sub.example.com NS ns.two", "sub.example.com DS 1-2-3"});
  net.zone("sub.example.com", {"ns.two"}, {});

  CHECK(net.path("sub.example.com DS") == "delegated example.com, record example.com");
  CHECK(net.path("www.sub.example.com DS") ==
        "delegated example.com, delegated sub.example.com, no_such_name sub.example.com");
}

TEST_CASE("a server of both sides of a zone cut answers for DS from the parent's side", "[dns]") {
  Net net = example_com({"sub.example.com NS ns.one", "sub.example.com DS 1-2-3"});
  net.zone("sub.example.com", {"ns.one"}, {});

  CHECK(net.ask("sub.example.com DS") == "1-2-3");
  CHECK(net.ask("example.com DS") == "NODATA");
}

TEST_CASE("a zone cut to servers without the child's zone is lame", "[dns]") {
  Net net = example_com({"sub.example.com NS ns.one"});

  CHECK(net.path("www.sub.example.com A") ==
        "delegated example.com, delegated sub.example.com, lame sub.example.com");
}

TEST_CASE("below a zone cut a server may have just a deeper zone", "[dns]") {
  Net net = example_com({"sub.example.com NS ns.two"});
  net.zone("deep.sub.example.com", {"ns.two"}, {"deep.sub.example.com A 192.0.2.1"});

  CHECK(net.ask("deep.sub.example.com A") == "192.0.2.1");
  CHECK(net.ask("sub.example.com A") == "SERVFAIL");
}

TEST_CASE("NS and SOA at the apex are answers, not referrals", "[dns]") {
  const Net net = example_com({"example.com NS ns.one", "example.com SOA ns.one."});

  CHECK(net.ask("example.com NS") == "ns.one");
  CHECK(net.ask("example.com SOA") == "ns.one.");
  CHECK(net.ask("example.com A") == "NODATA");
}

TEST_CASE("one server that answers and one that refers agree if both lead to one answer", "[dns]") {
  Net net;
  net.domain("example.com", {"ns.one", "ns.two"});
  net.zone("example.com", {"ns.one"}, {"sub.example.com NS ns.three"});
  net.zone("example.com", {"ns.two"}, {"www.sub.example.com A 192.0.2.1"});
  net.zone("sub.example.com", {"ns.three"}, {"www.sub.example.com A 192.0.2.1"});

  CHECK(net.ask("www.sub.example.com A") == "192.0.2.1");
  CHECK(net.ask("sub.example.com TXT") == "NODATA");
  CHECK(net.ask("other.sub.example.com A") == "NXDOMAIN");
}

TEST_CASE("a cut that is stale at one server only makes the servers disagree", "[dns]") {
  Net net;
  net.domain("example.com", {"ns.one", "ns.two"});
  net.zone("example.com", {"ns.one"}, {"sub.example.com NS ns.gone"});
  net.zone("example.com", {"ns.two"}, {"sub.example.com NS ns.three"});
  net.zone("sub.example.com", {"ns.three"}, {"www.sub.example.com A 192.0.2.1"});

  CHECK(net.path("www.sub.example.com A") ==
        "delegated example.com, delegated sub.example.com, lame sub.example.com, "
        "delegated sub.example.com, record sub.example.com, servers_disagree example.com");
}

TEST_CASE("a tower of zone cuts with two sets of servers at each is searched in no time", "[dns]") {
  Net net;
  std::string origin = "example.com";
  net.domain(origin, {"a0.ns", "b0.ns"});
  for (int level = 0; level < 30; ++level) {
    const std::string here = std::to_string(level) + ".ns";
    const std::string below = std::to_string(level + 1) + ".ns";
    const std::string cut = "l" + std::to_string(level) + "." + origin;
    net.zone(origin, {"a" + here}, {cut + " NS a" + below + " b" + below});
    net.zone(origin, {"b" + here}, {cut + " NS b" + below + " a" + below});
    origin = cut;
  }

  CHECK(net.ask(origin + " A") == "SERVFAIL");
}

}  // namespace acmsim::dns
