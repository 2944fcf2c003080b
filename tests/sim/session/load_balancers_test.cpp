// Load balancers that a client makes and deletes.
#include "tests/sim/session/talk.hpp"

namespace acmsim::sim {
namespace {

constexpr const char* kBalancer =
    R"({"Name": "shop", "Subnets": ["subnet-a", "subnet-b"], "Scheme": "internet-facing"})";

Session in_an_empty_account() {
  auto session = Session::open("");
  REQUIRE(session);
  return std::move(*session);
}

Json made(Session& session, std::string_view with = kBalancer) {
  return value_of(session.call("elbv2:CreateLoadBalancer", with)).at("LoadBalancers").at(0);
}

std::string about_balancer(const std::string& arn) {
  return R"({"LoadBalancerArn": ")" + arn + "\"}";
}

TEST_CASE("a client in an empty account makes a load balancer and waits until it is active",
          "[session]") {
  Session session = in_an_empty_account();
  const Json balancer = made(session);
  const std::string arn = balancer.at("LoadBalancerArn");

  const Json reached =
      value_of(session.advance_until(R"({"load_balancer": ")" + arn + R"(", "State": "active"})"));
  const Json shown =
      value_of(session.call("elbv2:DescribeLoadBalancers", R"({"Names": ["shop"]})"));

  CHECK(balancer.at("State").at("Code") == "provisioning");
  CHECK(reached.at("reached") == true);
  CHECK(shown.at("LoadBalancers").at(0).at("State").at("Code") == "active");
  CHECK(shown.at("LoadBalancers").at(0).at("LoadBalancerArn") == arn);
}

TEST_CASE("a client that asks twice gets one load balancer, and another name's is another",
          "[session]") {
  Session session = in_an_empty_account();

  const std::string first = made(session).at("LoadBalancerArn");
  const std::string second = made(session).at("LoadBalancerArn");
  const std::string other =
      made(session, R"({"Name": "other", "Subnets": ["subnet-a", "subnet-b"]})")
          .at("LoadBalancerArn");

  CHECK(first == second);
  CHECK(first != other);
  CHECK(code_of(session.call("elbv2:CreateLoadBalancer",
                             R"({"Name": "shop", "Subnets": ["subnet-a", "subnet-c"]})")) ==
        "DuplicateLoadBalancerName");
}

TEST_CASE("a load balancer that is made anew after its deletion is another one", "[session]") {
  Session session = in_an_empty_account();
  const Json first = made(session);

  value_of(session.call("elbv2:DeleteLoadBalancer", about_balancer(first.at("LoadBalancerArn"))));
  const Json second = made(session);

  CHECK(first.at("LoadBalancerArn") != second.at("LoadBalancerArn"));
  CHECK(first.at("DNSName") != second.at("DNSName"));
  CHECK(code_of(
            session.call("elbv2:DescribeListeners", about_balancer(first.at("LoadBalancerArn")))) ==
        "LoadBalancerNotFound");
}

}  // namespace
}  // namespace acmsim::sim
