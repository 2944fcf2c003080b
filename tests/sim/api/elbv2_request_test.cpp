#include <catch2/catch.hpp>

#include "tests/sim/api/fixture.hpp"

namespace acmsim::sim {
namespace {

/// A fixture with a load balancer, its listener and two certificates.
struct ListenerFixture : RequestFixture {
  LoadBalancerHandle web = load_balancer("web");
  ListenerHandle https = listener("https", web);
  CertificateHandle old = certificate("old", {domain("example.com")});
  CertificateHandle fresh = certificate("new", {domain("example.com")});
};

Json on_https(const Json& certificates) {
  return {{"ListenerArn", "@https"}, {"Certificates", certificates}};
}
Json arn(const char* text) { return {{"CertificateArn", text}}; }

Json listener_with(const char* member, const Json& value) {
  Json with{{"LoadBalancerArn", "@web"},
            {"Protocol", "HTTPS"},
            {"Port", 443},
            {"Certificates", Json::array({arn("@old")})}};
  with[member] = value;
  return with;
}

}  // namespace

TEST_CASE("a listener is made for its load balancer, with its certificates", "[api] [alb]") {
  ListenerFixture fixture;

  const auto command =
      fixture.command<CreateListener>("elbv2:CreateListener", listener_with("Port", 8443), "more");

  CHECK(command.load_balancer == fixture.web);
  CHECK(command.protocol == alb::Protocol::https);
  CHECK(command.port == 8443);
  CHECK(command.certificates == std::vector{fixture.old});
  CHECK_FALSE(command.also_listed);
  CHECK(fixture.catalogue.listeners.at(command.fresh).load_balancer == fixture.web);
  CHECK(fixture.scope.listener("@more", "") == command.fresh);
}

TEST_CASE("the console lists the default of a new listener as well", "[api] [alb]") {
  ListenerFixture fixture;

  CHECK(fixture.command<CreateListener>("console:CreateListener", listener_with("Port", 8443))
            .also_listed);
}

TEST_CASE("a listener of an unknown load balancer is refused when it is made, not before",
          "[api] [alb]") {
  ListenerFixture fixture;
  const auto command = fixture.command<CreateListener>(
      "elbv2:CreateListener",
      listener_with("LoadBalancerArn",
                    "arn:aws:elasticloadbalancing:us-east-1:1:loadbalancer/app/x/y"),
      "more");

  CHECK_FALSE(fixture.catalogue.load_balancers.contains(command.load_balancer));
  CHECK(fixture.catalogue.listeners.contains(command.fresh));
}

TEST_CASE("a listener's parameters are checked in AWS's words", "[api] [alb]") {
  ListenerFixture fixture;
  const auto message = [&](const Json& with) {
    const auto error = fixture.error("elbv2:CreateListener", with);
    REQUIRE(error);
    CHECK(error->code == ErrorCode::validation_error);
    return error->message;
  };
  Json without_port = listener_with("Port", 1);
  without_port.erase("Port");
  Json without_protocol = listener_with("Port", 1);
  without_protocol.erase("Protocol");

  CHECK(message(listener_with("Port", 0)) ==
        "1 validation error detected: Value '0' at 'port' failed to satisfy constraint: Member "
        "must have value greater than or equal to 1");
  CHECK(message(listener_with("Port", 65536)) ==
        "1 validation error detected: Value '65536' at 'port' failed to satisfy constraint: Member "
        "must have value less than or equal to 65535");
  CHECK(message(listener_with("Protocol", "TCP")) ==
        "Listener protocol 'TCP' must be one of 'HTTPS, HTTP'");
  CHECK_THAT(message(listener_with("Protocol", "https")),
             Catch::Contains("Value 'https' at 'protocol' failed to satisfy constraint"));
  CHECK(message(listener_with("LoadBalancerArn", "web")) ==
        "'web' is not a valid load balancer ARN");
  CHECK(message(without_port) == "A listener port must be specified");
  CHECK(message(without_protocol) == "A listener protocol must be specified");
  CHECK_THAT(message(Json::object()), Catch::Contains("Value null at 'loadBalancerArn'"));
}

TEST_CASE("certificates go onto a listener and off it", "[api] [alb]") {
  ListenerFixture fixture;
  const Json both = on_https({arn("@new"), arn("@old")});
  const char* service = GENERATE("elbv2:", "console:");
  const std::string prefix = service;

  const auto added =
      fixture.command<AddListenerCertificates>(prefix + "AddListenerCertificates", both);
  const auto removed =
      fixture.command<RemoveListenerCertificates>(prefix + "RemoveListenerCertificates", both);

  CHECK(added.listener == fixture.https);
  CHECK(added.certificates == std::vector{fixture.fresh, fixture.old});
  CHECK(removed.listener == fixture.https);
  CHECK(removed.certificates == std::vector{fixture.fresh, fixture.old});
}

TEST_CASE("a certificate that is no ARN is refused", "[api] [alb]") {
  ListenerFixture fixture;
  const auto error = [&](const Json& with) {
    return fixture.error("elbv2:AddListenerCertificates", with).value();
  };

  CHECK(error(on_https(Json::array({arn("new")}))) ==
        ApiError{ErrorCode::validation_error, "Certificate ARN 'new' is not valid"});
  CHECK(error(on_https(Json::array({Json::object()}))) ==
        ApiError{ErrorCode::validation_error, "Certificate ARN '' is not valid"});
  CHECK_THAT(error({{"ListenerArn", "@https"}}).message,
             Catch::Contains("Value null at 'certificates'"));
  CHECK(error({{"ListenerArn", "https"}, {"Certificates", Json::array()}}).message ==
        "'https' is not a valid listener ARN");
}

TEST_CASE("ModifyListener changes only what is given", "[api] [alb]") {
  ListenerFixture fixture;

  const auto port = fixture.command<ModifyListener>("elbv2:ModifyListener",
                                                    {{"ListenerArn", "@https"}, {"Port", 8443}});
  const auto certificate =
      fixture.command<ModifyListener>("elbv2:ModifyListener", on_https(Json::array({arn("@new")})));

  CHECK(port.listener == fixture.https);
  CHECK(port.port == std::uint16_t{8443});
  CHECK_FALSE(port.certificates);
  CHECK_FALSE(port.protocol);
  CHECK(certificate.certificates == std::vector{fixture.fresh});
  CHECK(certificate.keep_previous_default == false);
  CHECK_FALSE(certificate.port);
}

TEST_CASE("the console keeps the previous default as it is told, or as its era does",
          "[api] [alb]") {
  ListenerFixture fixture;
  Json with = on_https(Json::array({arn("@new")}));
  const auto kept = [&] {
    return fixture.command<ModifyListener>("console:ChangeDefaultCertificate", with)
        .keep_previous_default;
  };

  CHECK(kept() == std::nullopt);
  with["KeepPrevious"] = true;
  CHECK(kept() == true);
  with["KeepPrevious"] = false;
  CHECK(kept() == false);
}

TEST_CASE("listeners are asked for by load balancer or one by one", "[api] [alb]") {
  ListenerFixture fixture;

  CHECK(fixture.query<DescribeListeners>("elbv2:DescribeListeners", {{"LoadBalancerArn", "@web"}})
            .load_balancer == fixture.web);
  CHECK(fixture
            .query<DescribeListeners>("elbv2:DescribeListeners",
                                      {{"ListenerArns", Json::array({"@https"})}})
            .listeners == std::vector{fixture.https});
  CHECK(fixture
            .query<DescribeListenerCertificates>("elbv2:DescribeListenerCertificates",
                                                 {{"ListenerArn", "@https"}})
            .listener == fixture.https);
  CHECK(fixture.command<DeleteListener>("elbv2:DeleteListener", {{"ListenerArn", "@https"}})
            .listener == fixture.https);
  CHECK(fixture.error("elbv2:DescribeListeners", Json::object()).value() ==
        ApiError{ErrorCode::validation_error,
                 "You must specify either listener ARNs or a load balancer ARN"});
}

}  // namespace acmsim::sim
