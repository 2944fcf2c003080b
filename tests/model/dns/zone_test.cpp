#include <catch2/catch.hpp>

#include "model/dns/authority.hpp"
#include "tests/model/dns/net.hpp"

namespace acmsim::dns {

TEST_CASE("a name that exists without the type is NODATA, and one that does not is NXDOMAIN",
          "[dns]") {
  const Net net = example_com({"www.example.com A 192.0.2.1"});

  CHECK(net.path("www.example.com TXT") == "delegated example.com, no_data example.com");
  CHECK(net.ask("www.example.com TXT") == "NODATA");
  CHECK(net.path("web.example.com TXT") == "delegated example.com, no_such_name example.com");
  CHECK(net.ask("web.example.com TXT") == "NXDOMAIN");
}

TEST_CASE("the apex exists in a zone without records", "[dns]") {
  const Net net = example_com({});

  CHECK(net.ask("example.com A") == "NODATA");
}

TEST_CASE("an empty non-terminal exists", "[dns]") {
  const Net net = example_com({"a.b.c.example.com A 192.0.2.1"});

  CHECK(net.ask("b.c.example.com A") == "NODATA");
  CHECK(net.ask("c.example.com A") == "NODATA");
  CHECK(net.ask("x.c.example.com A") == "NXDOMAIN");
  CHECK(net.ask("bb.c.example.com A") == "NXDOMAIN");
}

TEST_CASE("a name doubled by the provider is another name", "[dns]") {
  const Net net = example_com({"_x.example.com.example.com CNAME y.aws"});

  CHECK(net.ask("_x.example.com CNAME") == "NXDOMAIN");
  CHECK(net.ask("_x.example.com.example.com CNAME") == "y.aws");
}

// The zone of RFC 4592, section 2.2.1, and what it says about it.
TEST_CASE("the examples of RFC 4592 are answered as it says", "[dns]") {
  Net net = example_com({"example.com NS ns.one", "*.example.com TXT this-is-a-wildcard",
                         "*.example.com MX host1", "sub.*.example.com TXT this-is-not-a-wildcard",
                         "host1.example.com A 192.0.2.1", "_ssh._tcp.host1.example.com SRV ssh",
                         "_ssh._tcp.host2.example.com SRV ssh", "subdel.example.com NS ns.two"});
  net.zone("subdel.example.com", {"ns.two"}, {});

  CHECK(net.ask("host3.example.com MX") == "host1");
  CHECK(net.ask("host3.example.com A") == "NODATA");
  CHECK(net.ask("foo.bar.example.com TXT") == "this-is-a-wildcard");
  CHECK(net.ask("host1.example.com MX") == "NODATA");
  CHECK(net.ask("sub.*.example.com MX") == "NODATA");
  CHECK(net.ask("_telnet._tcp.host1.example.com SRV") == "NXDOMAIN");
  CHECK(net.ask("host.subdel.example.com A") == "NXDOMAIN");
  CHECK(net.ask("ghost.*.example.com MX") == "NXDOMAIN");
  CHECK(net.ask("*.example.com TXT") == "this-is-a-wildcard");
}

TEST_CASE("what a wildcard made is told apart from what is there", "[dns]") {
  const Net net =
      example_com({"*.example.com CNAME web.example.com", "www.example.com CNAME web.example.com"});

  CHECK(net.path("_x.example.com CNAME") == "delegated example.com, wildcard_record example.com");
  CHECK(net.path("www.example.com CNAME") == "delegated example.com, record example.com");
  CHECK(net.path("*.example.com CNAME") == "delegated example.com, record example.com");
}

TEST_CASE("an empty non-terminal keeps a wildcard away from itself and from what is below it",
          "[dns]") {
  const Net net = example_com({"*.example.com A 192.0.2.1", "a.b.example.com A 192.0.2.2"});

  CHECK(net.ask("b.example.com A") == "NODATA");
  CHECK(net.ask("c.b.example.com A") == "NXDOMAIN");
  CHECK(net.ask("c.example.com A") == "192.0.2.1");
}

TEST_CASE("a wildcard that is itself an empty non-terminal makes NODATA", "[dns]") {
  const Net net = example_com({"a.*.example.com A 192.0.2.1"});

  CHECK(net.ask("x.example.com A") == "NODATA");
}

TEST_CASE("a CNAME is followed, for every type but its own", "[dns]") {
  Net net =
      example_com({"www.example.com CNAME web.example.net", "ftp.example.com CNAME no.where"});
  net.domain("example.net", {"ns.two"});
  net.zone("example.net", {"ns.two"}, {"web.example.net A 192.0.2.1"});

  CHECK(net.ask("www.example.com A") == "192.0.2.1");
  CHECK(net.ask("www.example.com TXT") == "NODATA");
  CHECK(net.ask("www.example.com CNAME") == "web.example.net");
  CHECK(net.ask("ftp.example.com A") == "NXDOMAIN");
  CHECK(net.answer("www.example.com A").aliases.size() == 1);
  CHECK(net.path("www.example.com A") ==
        "delegated example.com, alias example.com, delegated example.net, record example.net");
}

TEST_CASE("a CNAME that a wildcard made is followed too", "[dns]") {
  const Net net = example_com({"*.example.com CNAME example.com", "example.com A 192.0.2.1"});

  CHECK(net.ask("any.thing.example.com A") == "192.0.2.1");
}

TEST_CASE("a set beside a CNAME, against the rules, answers for its own type", "[dns]") {
  const Net net = example_com(
      {"_x.example.com TXT y", "_x.example.com CNAME y.example.com", "y.example.com A 192.0.2.1"});

  CHECK(net.ask("_x.example.com TXT") == "y");
  CHECK(net.ask("_x.example.com A") == "192.0.2.1");
}

TEST_CASE("a loop of CNAMEs is SERVFAIL", "[dns]") {
  const Net net =
      example_com({"a.example.com CNAME b.example.com", "b.example.com CNAME a.example.com"});

  const Answer answer = net.answer("a.example.com A");

  CHECK(answer.rcode == Rcode::server_failure);
  CHECK(answer.path.back().finding == Finding::chain_too_long);
  CHECK(answer.aliases.size() == kAliasesMax);
}

TEST_CASE("sixteen CNAMEs are followed, seventeen are too many", "[dns]") {
  std::vector<std::string> records{"c0.example.com A 192.0.2.1"};
  for (int i = 1; i <= 17; ++i) {
    records.push_back("c" + std::to_string(i) + ".example.com CNAME c" + std::to_string(i - 1) +
                      ".example.com");
  }
  const Net net = example_com(records);

  CHECK(net.ask("c16.example.com A") == "192.0.2.1");
  CHECK(net.ask("c17.example.com A") == "SERVFAIL");
}

TEST_CASE("names in questions need not be known to anybody", "[dns]") {
  const Net net = example_com({"*.example.com A 192.0.2.1"});
  const std::size_t names_before = net.texts.names.size();

  CHECK(net.ask("never.heard.of.example.com A") == "192.0.2.1");
  CHECK(net.texts.names.size() == names_before);
}

}  // namespace acmsim::dns
