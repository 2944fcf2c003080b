#include "sim/api/certificate_name.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "sim/api/arn.hpp"

namespace acmsim::sim {

TEST_CASE("a certificate's name has two labels at least, and a star in the first alone",
          "[api] [acm]") {
  const std::string label63(63, 'a');
  for (const std::string& name :
       {std::string("example.com"), std::string("*.example.com"), std::string("a.bc"),
        std::string("a--b.cd"), std::string("xn--a.bc"), std::string("A.BC"),
        std::string("1.2.3.44"), label63 + ".com", "a." + label63}) {
    INFO(name);
    CHECK(is_certificate_name(name));
  }
  for (const std::string& name :
       {std::string(""),       std::string("."),     std::string("com"),
        std::string("*"),      std::string("*.com"), std::string("a.b"),
        std::string("a.b-"),   std::string("-a.bc"), std::string("a-.bc"),
        std::string("a..bc"),  std::string(".bc"),   std::string("a.bc."),
        std::string("a_b.cd"), std::string("*a.bc"), std::string("a.*.bc"),
        std::string("*.*.bc"), std::string("a.-bc"), std::string("a.bc\n"),
        label63 + "a.com",     "a." + label63 + "a"}) {
    INFO(name);
    CHECK_FALSE(is_certificate_name(name));
  }
}

TEST_CASE("the ARNs of load balancers and of listeners are told apart", "[api] [alb]") {
  const std::string prefix = "arn:aws:elasticloadbalancing:us-east-1:1:";

  CHECK(is_load_balancer_arn(prefix + "loadbalancer/app/web/1"));
  CHECK_FALSE(is_load_balancer_arn(prefix + "loadbalancer/web"));
  CHECK_FALSE(is_load_balancer_arn(prefix + "listener/app/web/1/2"));
  CHECK(is_listener_arn(prefix + "listener/app/web/1/2"));
  CHECK_FALSE(is_listener_arn(prefix + "loadbalancer/app/web/1"));
  CHECK_FALSE(is_listener_arn("arn:aws:acm:us-east-1:1:listener/app/web/1/2"));
}

TEST_CASE("only labels that look like Punycode need to be it", "[api] [acm]") {
  CHECK(has_valid_punycode("example.com"));
  CHECK(has_valid_punycode("a-b--c.example.com"));
  CHECK(has_valid_punycode("xn--bcher-kva.example"));
  CHECK(has_valid_punycode("*.XN--3E0B707E"));
  CHECK(has_valid_punycode("xn--9t4b11yi5a.xn--3e0b707e"));
  CHECK(has_valid_punycode("xn--ls8h.la"));

  CHECK_FALSE(has_valid_punycode("ab--cd.example.com"));
  CHECK_FALSE(has_valid_punycode("example.xn--"));
  CHECK_FALSE(has_valid_punycode("xn--abc-.example"));
  CHECK_FALSE(has_valid_punycode("xn--0.example"));
  CHECK_FALSE(has_valid_punycode("xn--99999999.example"));
}

}  // namespace acmsim::sim
