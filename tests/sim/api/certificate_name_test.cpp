#include "sim/api/certificate_name.hpp"

#include <catch2/catch.hpp>
#include <regex>
#include <string>

#include "sim/api/arn.hpp"

namespace acmsim::sim {

TEST_CASE("a name fits ACM's pattern exactly when the pattern says so", "[api] [acm]") {
  const std::regex pattern{std::string(kDomainNamePattern)};
  const std::string label63(63, 'a');
  const std::string name =
      GENERATE_COPY(as<std::string>{}, "example.com", "*.example.com", "*.com", "com", "*", "", ".",
                    "a.b", "a.bc", "a.b-", "-a.bc", "a-.bc", "a--b.cd", "xn--a.bc", "a..bc", ".bc",
                    "a.bc.", "a_b.cd", "*a.bc", "a.*.bc", "*.*.bc", "A.BC", "1.2.3.44", "a.-bc",
                    label63 + ".com", label63 + "a.com", "a." + label63, "a." + label63 + "a");
  INFO(name);

  CHECK(matches_domain_name_pattern(name) == std::regex_match(name, pattern));
}

TEST_CASE("an ARN fits ACM's pattern exactly when the pattern says so", "[api] [acm]") {
  const std::regex pattern{std::string(kCertificateArnPattern)};
  const std::string arn =
      GENERATE(as<std::string>{}, "arn:aws:acm:us-east-1:111122223333:certificate/1-2",
               "arn:aws:acm::1:certificate", "arn:aws:acm:us-east-1::certificate/1",
               "arn:aws:iam::1:certificate/1", "arn::acm:us-east-1:1:certificate/1",
               "arn:aws:acm:us-east-1:1:certificate/", "arn:aws:acm:us-east-1:1:a/b/c",
               "arn:aws:acm:us-east-1:1:a:b", "arn:aws:acm:us-east-1:x:a",
               "arn:aws:acm:us-east-1:1:", "arn:aws:acm:us east:1:a", "xarn:aws:acm:us-east-1:1:a",
               "arn:a/b:acm:c/d:1:e", "", "certificate/1");
  INFO(arn);

  CHECK(matches_certificate_arn_pattern(arn) == std::regex_match(arn, pattern));
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
