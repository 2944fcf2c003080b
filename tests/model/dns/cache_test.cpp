// How long a resolver may go on as it was told before.
#include "model/dns/cache.hpp"

#include <catch2/catch.hpp>

#include "tests/model/dns/net.hpp"

namespace acmsim::dns {
namespace {

const char* const kSoa = "example.com SOA TTL=900 ns.one. h.example.com. 1 7200 900 1209600 86400";

Trail trail_in(const Net& net) {
  return trail(net.dns(), name("_x.example.com"), name("_y.acm-validations.aws"));
}

/// For how long the first of two nets is remembered when it has become the second.
std::uint32_t remembered(const Net& before, const Net& now) {
  return outdated_seconds(trail_in(before), trail_in(now));
}

Net right() { return example_com({kSoa, "_x.example.com CNAME _y.acm-validations.aws."}); }

}  // namespace

TEST_CASE("an absence is remembered for the lesser of the SOA's TTL and its minimum", "[dns]") {
  const Net by_ttl = example_com({kSoa});
  const Net by_minimum =
      example_com({"example.com SOA TTL=86400 ns.one. h.example.com. 1 7200 900 1209600 1800"});
  const Net other_type = example_com({kSoa, "_x.example.com TXT x"});

  CHECK(remembered(by_ttl, right()) == 900);
  CHECK(remembered(by_minimum, right()) == 1800);
  CHECK(remembered(other_type, right()) == 900);
}

TEST_CASE("a CNAME is remembered for its TTL, and so is one whose TTL is lowered", "[dns]") {
  const Net wrong = example_com({kSoa, "_x.example.com CNAME TTL=86400 wrong.example.net"});
  const Net shorter = example_com({kSoa, "_x.example.com CNAME TTL=60 wrong.example.net"});

  CHECK(remembered(wrong, right()) == 86400);
  CHECK(remembered(wrong, shorter) == 86400);
  CHECK(remembered(shorter, right()) == 60);
  CHECK(remembered(wrong, wrong) == 0);
}

TEST_CASE("only the step at which the ways part is remembered", "[dns]") {
  const char* const first = "_x.example.com CNAME TTL=86400 _x.there.example.com";
  const Net missing = example_com({kSoa, first});
  const Net found =
      example_com({kSoa, first, "_x.there.example.com CNAME _y.acm-validations.aws."});

  CHECK(trail_in(found).arrives);
  CHECK_FALSE(trail_in(missing).arrives);
  CHECK(remembered(missing, found) == 900);
}

TEST_CASE("nothing is remembered for longer than a resolver keeps anything", "[dns]") {
  const Net year = example_com({kSoa, "_x.example.com CNAME TTL=31536000 wrong.example.net"});
  const Net gone =
      example_com({"example.com SOA TTL=604800 ns.one. h.example.com. 1 7200 900 1209600 604800"});

  CHECK(remembered(year, right()) == 7 * 86400);
  CHECK(remembered(gone, right()) == 86400);
}

TEST_CASE("a failure is not remembered, and a loop of CNAMEs ends", "[dns]") {
  Net lame;
  lame.domain("example.com", {"ns.nobody"});
  const Net loop = example_com({kSoa, "_x.example.com CNAME _x.example.com"});

  CHECK(remembered(lame, right()) == 0);
  CHECK_FALSE(trail_in(loop).arrives);
  CHECK(remembered(loop, right()) == 300);
}

TEST_CASE("a name is outdated while it is in a ring", "[dns]") {
  Internet internet;
  internet.outdated = {{{3}, {3}, 0, {5}}, {{5}, {3}, 0, {3}}, {{5}, {5}, 1, {5}}};

  for (std::uint32_t name = 0; name < 7; ++name) {
    INFO(name);
    CHECK(internet.is_outdated({name}) == (name == 3 || name == 5));
  }
}

}  // namespace acmsim::dns
