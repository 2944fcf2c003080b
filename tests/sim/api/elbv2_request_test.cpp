#include <catch2/catch.hpp>

#include "tests/sim/api/amazon_differences.hpp"
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

namespace {

const Json kSubnets = {"subnet-b", "subnet-a"};

struct BalancerFixture : RequestFixture {
  World world{};
  Calendar rules = frozen_at(Era::y2026);
  Slots<CertificateHandle, CertificateStamps> stamps{};
  ChangeStamps submitted{};

  const LoadBalancerFacts& made(const Json& with) {
    const auto command = this->command<CreateLoadBalancer>("elbv2:CreateLoadBalancer", with, "lb");
    return catalogue.load_balancers.at(command.fresh);
  }
  std::string fault(const Json& with) {
    const auto error = this->error("elbv2:CreateLoadBalancer", with);
    return error ? std::string(name_of(error->code)) + ": " + error->message : "";
  }
  OrderedJson ask(const Query& query) {
    const Context context{catalogue, rules};
    OrderedJson json =
        answer({world, context, stamps, submitted}, catalogue.places.intern(kSeoul), query);
    CHECK(unexplained(operation_of(query), json).empty());
    return json;
  }
};

}  // namespace

TEST_CASE("a load balancer gets an ARN, a DNS name, and the settings that it was asked for with",
          "[api] [elbv2]") {
  BalancerFixture fixture;

  const LoadBalancerFacts& facts =
      fixture.made({{"Name", "shop"}, {"Subnets", kSubnets}, {"Scheme", "internal"}});

  CHECK(facts.name == "shop");
  CHECK(facts.settings.is_internal);
  CHECK(facts.settings.subnets == std::vector<std::string>{"subnet-a", "subnet-b"});
  CHECK(facts.settings.security_groups.size() == 1);
  CHECK_THAT(fixture.catalogue.resources[facts.resource],
             Catch::StartsWith("arn:aws:elasticloadbalancing:ap-northeast-2:111122223333:"
                               "loadbalancer/app/shop/"));
  CHECK(fixture.scope.text("@lb.DNSName", "") == fixture.catalogue.name(facts.dns_name).text());
  CHECK(fixture.scope.text("@lb.CanonicalHostedZoneId", "") == "ZWKZPGTI48KDX");
}

TEST_CASE("subnet mappings stand for subnets", "[api] [elbv2]") {
  const Json mappings = {{{"SubnetId", "subnet-b"}}, {{"SubnetId", "subnet-a"}}};

  const auto subnets = BalancerFixture().made({{"Name", "shop"}, {"SubnetMappings", mappings}});

  CHECK(subnets.settings ==
        BalancerFixture().made({{"Name", "shop"}, {"Subnets", kSubnets}}).settings);
}

TEST_CASE("a load balancer is in two zones, and its name is one", "[api] [elbv2]") {
  const auto named = [](const std::string& name) {
    return BalancerFixture().fault({{"Name", name}, {"Subnets", kSubnets}});
  };
  const auto within = [](const Json& subnets) {
    return BalancerFixture().fault({{"Name", "shop"}, {"Subnets", subnets}});
  };

  CHECK(named("shop").empty());
  CHECK(named(std::string(32, 'a')).empty());
  CHECK_THAT(named(std::string(33, 'a')), Catch::Contains("cannot be longer than '32'"));
  CHECK_THAT(named("my_shop"), Catch::Contains("alphanumeric"));
  CHECK_THAT(named("-shop"), Catch::Contains("hyphen"));
  CHECK_THAT(named("shop-"), Catch::Contains("hyphen"));
  CHECK_THAT(named("internal-shop"), Catch::Contains("internal-"));
  CHECK_THAT(within(Json::array()), Catch::Contains("At least two subnets"));
  CHECK_THAT(within({"subnet-a"}), Catch::StartsWith("ValidationError: At least two subnets"));
  CHECK_THAT(within({"subnet-a", "subnet-a"}), Catch::StartsWith("InvalidConfigurationRequest"));
}

TEST_CASE("another kind of load balancer is a mistake of the document", "[api] [elbv2]") {
  BalancerFixture fixture;

  fixture.error("elbv2:CreateLoadBalancer",
                {{"Name", "shop"}, {"Subnets", kSubnets}, {"Type", "network"}});

  REQUIRE(fixture.scope.misfits().size() == 1);
  CHECK(fixture.scope.misfits().front().where == "/steps/0/with/Type");
}

TEST_CASE("load balancers are shown with their state, all, by ARN, or by name", "[api] [elbv2]") {
  BalancerFixture fixture;
  const auto web = fixture.load_balancer("web");
  const auto made = fixture.command<CreateLoadBalancer>(
      "elbv2:CreateLoadBalancer", {{"Name", "shop"}, {"Subnets", kSubnets}}, "lb");
  fixture.world.load_balancers.put(web, {});
  fixture.world.load_balancers.put(made.fresh, {alb::State::provisioning});

  const auto by_name =
      fixture.query<DescribeLoadBalancers>("elbv2:DescribeLoadBalancers", {{"Names", {"shop"}}});
  const auto by_arn = fixture.query<DescribeLoadBalancers>("elbv2:DescribeLoadBalancers",
                                                           {{"LoadBalancerArns", {"@web"}}});
  const OrderedJson shop = fixture.ask(by_name).at("LoadBalancers");
  const OrderedJson given = fixture.ask(by_arn).at("LoadBalancers");

  CHECK(fixture.ask(DescribeLoadBalancers{}).at("LoadBalancers").size() == 2);
  REQUIRE(shop.size() == 1);
  CHECK(shop[0].at("State").at("Code") == "provisioning");
  CHECK(shop[0].at("AvailabilityZones").size() == 2);
  CHECK(shop[0].at("AvailabilityZones")[1].at("ZoneName") == "ap-northeast-2b");
  REQUIRE(given.size() == 1);
  CHECK(given[0].at("State").at("Code") == "active");
  CHECK_FALSE(given[0].contains("VpcId"));
}

}  // namespace acmsim::sim
