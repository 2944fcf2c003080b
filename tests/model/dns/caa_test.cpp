#include "model/dns/caa.hpp"

#include <catch2/catch.hpp>

#include "tests/model/dns/net.hpp"

namespace acmsim::dns {
namespace {

struct CaaSet {
  std::string owner;
  std::vector<std::string> values;
};

void add(Net& net, ZoneHandle zone, const CaaSet& caa) {
  RecordSet set{{net.texts.names.intern(name(caa.owner)), RecordType::caa}, false, 300, {}, {}};
  for (const std::string& value : caa.values) set.values.emplace_back(RecordType::caa, value);
  net.internet.zones.at(zone).served.put(set.key, net.texts.records.intern(set));
}

Net with_caa(const std::vector<CaaSet>& sets) {
  Net net = example_com({});
  for (const CaaSet& set : sets) add(net, {0}, set);
  return net;
}

bool is_forbidden(const Net& net, std::string_view asked) {
  return caa_forbids(net.dns(), name(asked));
}

TEST_CASE("without CAA nothing is forbidden, and every name of Amazon's permits", "[dns]") {
  CHECK_FALSE(is_forbidden(example_com({"www.example.com A 192.0.2.1"}), "www.example.com"));
  for (const char* issuer : {"amazon.com", "amazontrust.com", "awstrust.com", "amazonaws.com"}) {
    const Net net = with_caa({{"example.com", {"0 issue \"" + std::string(issuer) + "\""}}});
    CHECK_FALSE(is_forbidden(net, "www.example.com"));
  }
}

TEST_CASE("the nearest set counts alone", "[dns]") {
  const Net net = with_caa({{"example.com", {"0 issue \"letsencrypt.org\""}},
                            {"a.example.com", {"0 issue \"amazon.com\""}},
                            {"b.example.com", {"0 iodef \"mailto:x@example.com\""}}});

  CHECK(is_forbidden(net, "example.com"));
  CHECK(is_forbidden(net, "www.c.example.com"));
  CHECK_FALSE(is_forbidden(net, "www.a.example.com"));
  CHECK_FALSE(is_forbidden(net, "b.example.com"));
}

TEST_CASE("issuewild counts for wildcards, and issue where there is none", "[dns]") {
  const Net net =
      with_caa({{"a.example.com", {"0 issue \"amazon.com\"", "0 issuewild \";\""}},
                {"b.example.com", {"0 issue \"letsencrypt.org\"", "0 issuewild \"amazon.com\""}},
                {"c.example.com", {"0 issue \";\""}},
                {"d.example.com", {"0 issuewild \"letsencrypt.org\""}},
                {"e.example.com", {"0 issue \"letsencrypt.org\"", "0 issue \"amazon.com\""}}});

  CHECK_FALSE(is_forbidden(net, "a.example.com"));
  CHECK(is_forbidden(net, "*.a.example.com"));
  CHECK(is_forbidden(net, "b.example.com"));
  CHECK_FALSE(is_forbidden(net, "*.b.example.com"));
  CHECK(is_forbidden(net, "c.example.com"));
  CHECK(is_forbidden(net, "*.c.example.com"));
  CHECK_FALSE(is_forbidden(net, "d.example.com"));
  CHECK(is_forbidden(net, "*.d.example.com"));
  CHECK_FALSE(is_forbidden(net, "e.example.com"));
  CHECK_FALSE(is_forbidden(net, "*.e.example.com"));
}

TEST_CASE("a CNAME's target counts, and its parents do not", "[dns]") {
  Net net = example_com(
      {"www.example.com CNAME site.example.org", "far.example.com CNAME deep.site.example.org"});
  net.domain("example.org", {"ns.other"});
  const ZoneHandle other =
      net.zone("example.org", {"ns.other"}, {"deep.site.example.org A 192.0.2.1"});
  add(net, other, {"site.example.org", {"0 issue \"letsencrypt.org\""}});

  CHECK(is_forbidden(net, "www.example.com"));
  CHECK_FALSE(is_forbidden(net, "far.example.com"));
}

TEST_CASE("tags and issuers are read without case, blanks and parameters", "[dns]") {
  const Net net = with_caa({{"a.example.com", {"0 ISSUE \" Amazon.COM ; account=1\""}},
                            {"b.example.com", {"0 issue amazon.com"}},
                            {"c.example.com", {"128 mystery \"x\""}},
                            {"d.example.com", {"0 mystery \"x\""}}});

  CHECK_FALSE(is_forbidden(net, "a.example.com"));
  CHECK_FALSE(is_forbidden(net, "b.example.com"));
  CHECK(is_forbidden(net, "c.example.com"));
  CHECK_FALSE(is_forbidden(net, "d.example.com"));
}

}  // namespace
}  // namespace acmsim::dns
