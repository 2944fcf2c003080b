#include <catch2/catch.hpp>

#include "model/dns/authority.hpp"
#include "tests/model/dns/net.hpp"

namespace acmsim::dns {

TEST_CASE("an alias at the apex leads to an endpoint, for addresses only", "[dns]") {
  Net net = example_com({"example.com A ALIAS lb.aws", "example.com CAA letsencrypt.org"});
  net.endpoint("lb.aws");

  CHECK(net.ask("example.com A") == "lb.aws");
  CHECK(net.ask("example.com AAAA") == "NODATA");
  CHECK(net.ask("example.com CAA") == "letsencrypt.org");
  CHECK(net.ask("example.com CNAME") == "NODATA");
  CHECK(net.path("example.com A") == "delegated example.com, alias example.com, endpoint lb.aws");
}

TEST_CASE("an alias leads to another name of its zone, of the same type", "[dns]") {
  const Net net = example_com({"example.com A ALIAS www.example.com", "www.example.com A 192.0.2.1",
                               "v6.example.com AAAA ALIAS www.example.com"});

  CHECK(net.ask("example.com A") == "192.0.2.1");
  CHECK(net.answer("example.com A").aliases.size() == 1);
  CHECK(net.ask("v6.example.com AAAA") == "NODATA");
}

TEST_CASE("an alias may lead to an alias, and to what a wildcard makes", "[dns]") {
  const Net net =
      example_com({"example.com A ALIAS web.example.com", "web.example.com A ALIAS any.example.com",
                   "*.example.com A 192.0.2.1"});

  CHECK(net.ask("example.com A") == "192.0.2.1");
  CHECK(net.path("example.com A") ==
        "delegated example.com, alias example.com, alias example.com, "
        "wildcard_record example.com");
}

TEST_CASE("an alias to nothing is NODATA: the name itself exists", "[dns]") {
  Net net = example_com({"a.example.com A ALIAS gone.example.com", "b.example.com A ALIAS lb.gone",
                         "c.example.com A ALIAS d.example.com", "d.example.com CNAME e.example.com",
                         "e.example.com A 192.0.2.1", "f.example.com A ALIAS www.sub.example.com",
                         "sub.example.com NS ns.two"});
  net.zone("sub.example.com", {"ns.two"}, {"www.sub.example.com A 192.0.2.1"});

  for (const char* question :
       {"a.example.com A", "b.example.com A", "c.example.com A", "f.example.com A"}) {
    INFO(question);
    CHECK(net.ask(question) == "NODATA");
  }
}

TEST_CASE("sixteen aliases are followed, seventeen are too many", "[dns]") {
  std::vector<std::string> records{"a0.example.com A 192.0.2.1"};
  for (int i = 1; i <= 17; ++i) {
    records.push_back("a" + std::to_string(i) + ".example.com A ALIAS a" + std::to_string(i - 1) +
                      ".example.com");
  }
  const Net net = example_com(records);

  CHECK(net.ask("a16.example.com A") == "192.0.2.1");
  CHECK(net.ask("a17.example.com A") == "SERVFAIL");
}

TEST_CASE("aliases that go round are SERVFAIL", "[dns]") {
  const Net net =
      example_com({"a.example.com A ALIAS b.example.com", "b.example.com A ALIAS a.example.com"});

  CHECK(net.answer("a.example.com A").path.back().finding == Finding::chain_too_long);
}

TEST_CASE("an alias of type CNAME leads on as a CNAME does", "[dns]") {
  const Net net = example_com({"a.example.com CNAME ALIAS b.example.com",
                               "b.example.com CNAME c.example.com", "c.example.com TXT hello"});

  CHECK(net.ask("a.example.com TXT") == "hello");
  CHECK(net.ask("a.example.com CNAME") == "c.example.com");
  CHECK(net.leads("a.example.com", "c.example.com"));
}

TEST_CASE("a CNAME and an alias lead to an endpoint alike", "[dns]") {
  Net net = example_com({"www.example.com CNAME lb.aws", "*.example.com A ALIAS lb.aws"});
  net.endpoint("lb.aws");

  CHECK(net.ask("www.example.com A") == "lb.aws");
  CHECK(net.ask("www.example.com AAAA") == "lb.aws");
  CHECK(net.ask("www.example.com CAA") == "NODATA");
  CHECK(net.ask("shop.example.com A") == "lb.aws");
}

TEST_CASE("a name that Amazon answers for needs no registry", "[dns]") {
  Net net;
  net.endpoint("lb.aws");

  CHECK(net.ask("lb.aws A") == "lb.aws");
  CHECK(net.ask("lb.aws TXT") == "NODATA");
  CHECK(net.path("lb.aws A") == "endpoint lb.aws");
  CHECK(net.path("lb.aws TXT") == "no_data lb.aws");
  CHECK(net.ask("other.aws A") == "NXDOMAIN");
}

}  // namespace acmsim::dns
