#include <catch2/catch.hpp>

#include "tests/model/dns/net.hpp"

namespace acmsim::dns {

TEST_CASE("a validation record leads to its value", "[dns]") {
  const Net net = example_com({"_x.example.com CNAME _y.acm-validations.aws."});

  CHECK(net.leads("_x.example.com", "_y.acm-validations.aws"));
  CHECK_FALSE(net.leads("_x.example.com", "_z.acm-validations.aws"));
  CHECK_FALSE(net.leads("x.example.com", "_y.acm-validations.aws"));
  CHECK_FALSE(net.leads("_y.acm-validations.aws", "_y.acm-validations.aws"));
}

TEST_CASE("the value may lack its leading underscore, and nothing else", "[dns]") {
  const Net net = example_com({"_a.example.com CNAME y.acm-validations.aws",
                               "_b.example.com CNAME __y.acm-validations.aws",
                               "_c.example.com CNAME _y.acm-validations.aws.example.com"});

  CHECK(net.leads("_a.example.com", "_y.acm-validations.aws"));
  CHECK_FALSE(net.leads("_b.example.com", "_y.acm-validations.aws"));
  CHECK_FALSE(net.leads("_c.example.com", "_y.acm-validations.aws"));
}

TEST_CASE("CNAMEs may lead to the value through other names", "[dns]") {
  Net net = example_com({"_x.example.com CNAME _x.example.net"});
  net.domain("example.net", {"ns.two"});
  net.zone("example.net", {"ns.two"}, {"_x.example.net CNAME _y.acm-validations.aws"});

  CHECK(net.leads("_x.example.com", "_y.acm-validations.aws"));
}

TEST_CASE("a record of another type, or one that nobody sees, leads nowhere", "[dns]") {
  Net net =
      example_com({"_t.example.com TXT _y.acm-validations.aws",
                   "_l.example.com CNAME "
                   "_l.example.com",
                   "sub.example.com NS ns.two", "_x.sub.example.com CNAME _y.acm-validations.aws"});
  net.zone("sub.example.com", {"ns.two"}, {});

  CHECK_FALSE(net.leads("_t.example.com", "_y.acm-validations.aws"));
  CHECK_FALSE(net.leads("_l.example.com", "_y.acm-validations.aws"));
  CHECK_FALSE(net.leads("_x.sub.example.com", "_y.acm-validations.aws"));
}

}  // namespace acmsim::dns
