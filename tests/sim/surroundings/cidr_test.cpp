#include "sim/surroundings/cidr.hpp"

#include <catch2/catch.hpp>

namespace acmsim::sim {
namespace {

CidrBlock block(const char* text) { return CidrBlock::parse(text).value(); }

TEST_CASE("blocks of addresses are read and written", "[surroundings]") {
  CHECK(block("10.1.2.3/16").text() == "10.1.0.0/16");
  CHECK(block("255.255.255.255/32").text() == "255.255.255.255/32");
  CHECK(block("1.2.3.4/0").text() == "0.0.0.0/0");
  for (const char* text : {"", "10.0.0.0", "10.0.0/8", "10.0.0.0/33", "10.0.0.256/8", "10.0.0.0/8 ",
                           "10.0.0.0/", "a.b.c.d/8", "10.0.0.0.0/8", "-1.0.0.0/8"}) {
    INFO(text);
    CHECK_FALSE(CidrBlock::parse(text));
  }
}

TEST_CASE("a block contains what lies in it", "[surroundings]") {
  CHECK(block("10.0.0.0/8").contains(block("10.9.0.0/16")));
  CHECK(block("10.0.0.0/8").contains(block("10.0.0.0/8")));
  CHECK_FALSE(block("10.0.0.0/16").contains(block("10.0.0.0/8")));
  CHECK_FALSE(block("10.0.0.0/16").contains(block("10.1.0.0/24")));
  CHECK(block("0.0.0.0/0").contains(block("192.0.2.1/32")));
  CHECK(block("10.0.0.0/16").overlaps(block("10.0.0.0/8")));
  CHECK_FALSE(block("10.0.0.0/16").overlaps(block("10.1.0.0/16")));
  CHECK(block("172.31.0.0/16").part(5, 20).text() == "172.31.80.0/20");
}

TEST_CASE("the form of blocks of IPv6", "[surroundings]") {
  CHECK(is_ipv6_block("::/0"));
  CHECK(is_ipv6_block("2001:db8::/32"));
  CHECK_FALSE(is_ipv6_block("2001:db8::"));
  CHECK_FALSE(is_ipv6_block("2001:db8::/129"));
  CHECK_FALSE(is_ipv6_block("10.0.0.0/8"));
  CHECK_FALSE(is_ipv6_block("x::/8"));
}

}  // namespace
}  // namespace acmsim::sim
