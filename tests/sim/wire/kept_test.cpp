// What tools set, and the model has no place for, is kept and shown.
#include "tests/sim/wire/wire_talk.hpp"

namespace acmsim::sim {
namespace {

/// Elastic Load Balancing, by its forms.
struct Balancing {
  Endpoint& endpoint;

  HttpResponse ask(const std::string& action, const std::string& rest = "") const {
    return endpoint.answer(form("elasticloadbalancing", "Action=" + action + "&Version=2015-12-01" +
                                                            (rest.empty() ? "" : "&" + rest)));
  }
  std::string balancer() const { return element(ask("DescribeLoadBalancers"), "LoadBalancerArn"); }
  std::string listener() const {
    return element(ask("DescribeListeners", "LoadBalancerArn=" + balancer()), "ListenerArn");
  }
  HttpResponse modify_listener(const std::string& rest) const {
    return ask("ModifyListener", "ListenerArn=" + listener() + "&" + rest);
  }
  HttpResponse listeners() const {
    return ask("DescribeListeners", "LoadBalancerArn=" + balancer());
  }
  std::string make_group(const std::string& name) const {
    return element(ask("CreateTargetGroup",
                       "Name=" + name + "&Protocol=HTTP&Port=8080&VpcId=vpc-1&TargetType=ip"),
                   "TargetGroupArn");
  }
};

std::string code_of(const HttpResponse& response) { return element(response, "Code"); }

const std::string kActions = "DefaultActions.member.1.Type=fixed-response";
const std::string kTls13 = "ELBSecurityPolicy-TLS13-1-2-2021-06";

}  // namespace

TEST_CASE("the security policy of a listener is the one that it was given", "[wire]") {
  const auto endpoint = endpoint_of();
  const Balancing elb{*endpoint};
  const std::string certificate = element(elb.listeners(), "CertificateArn");
  const std::string of = "LoadBalancerArn=" + elb.balancer() + "&Protocol=HTTPS&Port=8443&" +
                         kActions + "&Certificates.member.1.CertificateArn=" + certificate;
  CHECK(code_of(elb.ask("CreateListener", of + "&SslPolicy=nope")) == "SSLPolicyNotFound");
  const auto made = elb.ask("CreateListener",
                            of + "&SslPolicy=" + kTls13 + "&MutualAuthentication.Mode=passthrough");
  CHECK(element(made, "SslPolicy") == kTls13);
  const std::string arn = element(made, "ListenerArn");
  const auto shown = [&] { return elb.ask("DescribeListeners", "ListenerArns.member.1=" + arn); };
  CHECK(element(shown(), "SslPolicy") == kTls13);
  CHECK(element(shown(), "Mode") == "passthrough");
  CHECK(element(elb.listeners(), "SslPolicy") == "ELBSecurityPolicy-2016-08");

  CHECK(code_of(elb.ask("ModifyListener", "ListenerArn=" + arn + "&SslPolicy=x")) ==
        "SSLPolicyNotFound");
  const auto modified =
      elb.ask("ModifyListener", "ListenerArn=" + arn + "&SslPolicy=ELBSecurityPolicy-FS-2018-06");
  CHECK(element(modified, "SslPolicy") == "ELBSecurityPolicy-FS-2018-06");
  CHECK(element(modified, "Mode") == "passthrough");

  // HTTP has no policy; HTTPS begins with the usual one again.
  const auto plain = elb.ask("ModifyListener", "ListenerArn=" + arn + "&Protocol=HTTP");
  REQUIRE(plain.status == 200);
  CHECK(element(shown(), "SslPolicy").empty());
  elb.ask(
      "ModifyListener",
      "ListenerArn=" + arn + "&Protocol=HTTPS&Certificates.member.1.CertificateArn=" + certificate);
  CHECK(element(shown(), "SslPolicy") == "ELBSecurityPolicy-2016-08");
}

TEST_CASE("what is kept goes with the states of a session", "[wire]") {
  const auto endpoint = endpoint_of();
  const Balancing elb{*endpoint};
  const auto state = json_in(endpoint->answer(verb("save"))).at("state");
  elb.modify_listener("SslPolicy=" + kTls13);
  CHECK(element(elb.listeners(), "SslPolicy") == kTls13);
  endpoint->answer(verb("restore", {{"state", state}}));
  CHECK(element(elb.listeners(), "SslPolicy") == "ELBSecurityPolicy-2016-08");
}

TEST_CASE("a zone has its comment", "[wire]") {
  const auto endpoint = endpoint_of();
  const auto made = endpoint->answer(rest(
      "POST", "/2013-04-01/hostedzone",
      "<CreateHostedZoneRequest><Name>a.test</Name><CallerReference>one</CallerReference>"
      "<HostedZoneConfig><Comment>mine</Comment></HostedZoneConfig></CreateHostedZoneRequest>"));
  CHECK(element(made, "Comment") == "mine");
  const std::string path = "/2013-04-01" + element(made, "Id");
  CHECK(element(endpoint->answer(rest("GET", path)), "Comment") == "mine");
  for (const char* list : {"/2013-04-01/hostedzone", "/2013-04-01/hostedzonesbyname"}) {
    CHECK(element(endpoint->answer(rest("GET", list)), "Comment") == "mine");
  }
  const auto comment = [&](const std::string& of, const std::string& text) {
    return endpoint->answer(
        rest("POST", of,
             "<UpdateHostedZoneCommentRequest>" + text + "</UpdateHostedZoneCommentRequest>"));
  };
  CHECK(element(comment(path, "<Comment>yours</Comment>"), "Comment") == "yours");
  CHECK(element(endpoint->answer(rest("GET", path)), "Comment") == "yours");
  CHECK(element(comment(path, ""), "Comment").empty());
  CHECK(element(endpoint->answer(rest("GET", path)), "Comment").empty());
  const auto none = comment("/2013-04-01/hostedzone/Z0", "");
  CHECK(none.status == 404);
  CHECK(code_of(none) == "NoSuchHostedZone");
  CHECK(element(endpoint->answer(rest("GET", "/2013-04-01/hostedzonecount")), "HostedZoneCount") ==
        "2");
}

TEST_CASE("the tags of several zones are listed at once", "[wire]") {
  const auto endpoint = endpoint_of();
  const std::string id =
      element(endpoint->answer(rest("GET", "/2013-04-01/hostedzone")), "Id").substr(12);
  endpoint->answer(rest("POST", "/2013-04-01/tags/hostedzone/" + id,
                        "<ChangeTagsForResourceRequest><AddTags><Tag><Key>a</Key><Value>b</Value>"
                        "</Tag></AddTags></ChangeTagsForResourceRequest>"));
  const auto listed =
      endpoint->answer(rest("POST", "/2013-04-01/tags/hostedzone",
                            "<ListTagsForResourcesRequest><ResourceIds><ResourceId>" + id +
                                "</ResourceId></ResourceIds></ListTagsForResourcesRequest>"));
  CHECK(element(listed, "Key") == "a");
  CHECK(element(listed, "ResourceId") == id);
}

TEST_CASE("a certificate is logged as it was asked to be", "[wire]") {
  const auto endpoint = endpoint_of();
  const char* member = "CertificateTransparencyLoggingPreference";
  const std::string arn =
      json_in(endpoint->answer(acm("RequestCertificate", {{"DomainName", "a.example.com"},
                                                          {"ValidationMethod", "DNS"},
                                                          {"Options", {{member, "DISABLED"}}}})))
          .at("CertificateArn");
  const auto shown = [&] {
    return json_in(endpoint->answer(acm("DescribeCertificate", {{"CertificateArn", arn}})))
        .at("Certificate")
        .at("Options")
        .at(member);
  };
  CHECK(shown() == "DISABLED");
  const auto update = [&](const std::string& of, const nlohmann::json& options) {
    return endpoint->answer(
        acm("UpdateCertificateOptions", {{"CertificateArn", of}, {"Options", options}}));
  };
  CHECK(update(arn, {{member, "ENABLED"}}).status == 200);
  CHECK(shown() == "ENABLED");
  CHECK(json_in(update(arn + "0", {{member, "ENABLED"}})).at("__type") ==
        "ResourceNotFoundException");
  CHECK(json_in(update(arn, {{member, "x"}})).at("__type") == "ValidationException");
  // The validation method is the session's.
  CHECK(update(arn, {{"ValidationMethod", "EMAIL"}, {member, "DISABLED"}}).status == 400);
  CHECK(shown() == "ENABLED");
}

TEST_CASE("whether a certificate can be exported is as it was asked", "[wire]") {
  const auto endpoint = endpoint_of();
  const std::string arn =
      json_in(endpoint->answer(acm("RequestCertificate", {{"DomainName", "a.example.com"},
                                                          {"Options", {{"Export", "ENABLED"}}}})))
          .at("CertificateArn");
  CHECK(json_in(endpoint->answer(acm("DescribeCertificate", {{"CertificateArn", arn}})))
            .at("Certificate")
            .at("Options")
            .at("Export") == "ENABLED");
}

TEST_CASE("a certificate that nobody has gets no mail, whatever its names", "[wire]") {
  const auto endpoint = endpoint_of();
  const nlohmann::json with{{"CertificateArn",
                             "arn:aws:acm:eu-west-1:111122223333:certificate/"
                             "00000000-0000-4000-8000-000000000000"},
                            {"Domain", "www.example.com"},
                            {"ValidationDomain", "example.org"}};
  CHECK(json_in(endpoint->answer(acm("ResendValidationEmail", with))).at("__type") ==
        "ResourceNotFoundException");
}

TEST_CASE("what Elastic Load Balancing has against parameters", "[wire]") {
  const auto endpoint = endpoint_of();
  const Balancing elb{*endpoint};
  const auto message = [](const HttpResponse& response) { return element(response, "Message"); };
  CHECK(message(elb.ask("CreateTargetGroup", "Name=t")) == "A protocol must be specified");
  CHECK(message(elb.ask("CreateTargetGroup", "Name=t&Protocol=HTTP")) ==
        "A port must be specified");
  CHECK(message(elb.ask("CreateTargetGroup", "Name=t&Protocol=HTTP&Port=80")) ==
        "A VPC ID must be specified");
  const auto function = elb.ask("CreateTargetGroup", "Name=t&TargetType=lambda");
  CHECK(function.status == 200);
  CHECK(element(function, "Protocol").empty());
  CHECK(element(function, "Port").empty());

  CHECK(code_of(elb.ask("CreateListener", "LoadBalancerArn=" + elb.balancer() +
                                              "&Protocol=HTTP&Port=80&DefaultActions.member.1.Type="
                                              "authenticate-oidc")) == "InvalidLoadBalancerAction");
  const auto set = [&](const std::string& value) {
    return elb.ask("ModifyLoadBalancerAttributes",
                   "LoadBalancerArn=" + elb.balancer() +
                       "&Attributes.member.1.Key=deletion_protection.enabled"
                       "&Attributes.member.1.Value=" +
                       value);
  };
  CHECK(code_of(set("maybe")) == "ValidationError");
  CHECK(set("false").status == 200);
  CHECK(code_of(elb.ask("DescribeLoadBalancers", "Names.member.1=web&LoadBalancerArns.member.1=" +
                                                     elb.balancer())) == "ValidationError");
  CHECK(code_of(elb.ask("DescribeListeners", "ListenerArns.member.1=" + elb.listener() +
                                                 "&LoadBalancerArn=" + elb.balancer())) ==
        "ValidationError");
  CHECK(code_of(elb.ask("DescribeTargetGroups", "Names.member.1=t&LoadBalancerArn=" +
                                                    elb.balancer())) == "ValidationError");
}

TEST_CASE("the rules of a listener are kept, and gone with it", "[wire]") {
  const auto endpoint = endpoint_of();
  const Balancing elb{*endpoint};
  const std::string group = elb.make_group("blue");
  const std::string listener = elb.listener();
  const auto create = [&](const std::string& priority) {
    return elb.ask("CreateRule",
                   "ListenerArn=" + listener + "&Priority=" + priority +
                       "&Conditions.member.1.Field=path-pattern"
                       "&Conditions.member.1.PathPatternConfig.Values.member.1=/a"
                       "&Actions.member.1.Type=forward&Actions.member.1.TargetGroupArn=" +
                       group + "&Tags.member.1.Key=k&Tags.member.1.Value=v");
  };
  const auto ten = create("10");
  REQUIRE(ten.status == 200);
  CHECK(element(ten, "Priority") == "10");
  const std::string arn = element(ten, "RuleArn");
  CHECK(code_of(create("10")) == "PriorityInUse");
  const std::string five = element(create("5"), "RuleArn");
  const auto rules = [&] { return elb.ask("DescribeRules", "ListenerArn=" + listener); };
  CHECK(element(rules(), "Priority") == "5");
  CHECK(rules().body.find("<Priority>default</Priority>") != std::string::npos);
  CHECK(element(elb.ask("DescribeRules", "RuleArns.member.1=" + arn), "Priority") == "10");
  CHECK(element(elb.ask("DescribeTags", "ResourceArns.member.1=" + arn), "Value") == "v");

  // A rule uses its target group.
  CHECK(element(elb.ask("DescribeTargetGroups"), "LoadBalancerArns").find(elb.balancer()) !=
        std::string::npos);
  CHECK(code_of(elb.ask("DeleteTargetGroup", "TargetGroupArn=" + group)) == "ResourceInUse");

  CHECK(element(elb.ask("ModifyRule", "RuleArn=" + arn +
                                          "&Conditions.member.1.Field=host-header"
                                          "&Conditions.member.1.Values.member.1=b.example.com"),
                "Field") == "host-header");
  const auto order = [&](const std::string& priority) {
    return elb.ask("SetRulePriorities", "RulePriorities.member.1.RuleArn=" + arn +
                                            "&RulePriorities.member.1.Priority=" + priority);
  };
  CHECK(code_of(order("5")) == "PriorityInUse");
  CHECK(order("2").status == 200);
  CHECK(element(rules(), "RuleArn") == arn);

  CHECK(elb.ask("DeleteRule", "RuleArn=" + five).status == 200);
  CHECK(code_of(elb.ask("DeleteRule", "RuleArn=" + five)) == "RuleNotFound");
  CHECK(elb.ask("DeleteListener", "ListenerArn=" + listener).status == 200);
  CHECK(code_of(elb.ask("DescribeRules", "RuleArns.member.1=" + arn)) == "RuleNotFound");
  CHECK(elb.ask("DeleteTargetGroup", "TargetGroupArn=" + group).status == 200);
}

TEST_CASE("targets are kept, and healthy where a load balancer uses them", "[wire]") {
  const auto endpoint = endpoint_of();
  const Balancing elb{*endpoint};
  const std::string group = "TargetGroupArn=" + elb.make_group("blue");
  const std::string target = group + "&Targets.member.1.Id=10.0.0.7";
  const auto health = [&](const std::string& of) { return elb.ask("DescribeTargetHealth", of); };
  CHECK(elb.ask("RegisterTargets", target).status == 200);
  CHECK(element(health(group), "Port") == "8080");
  CHECK(element(health(group), "State") == "unused");
  CHECK(element(health(target), "Reason") == "Target.NotInUse");
  CHECK(element(health(group + "&Targets.member.1.Id=10.0.0.8"), "Reason") ==
        "Target.NotRegistered");
  elb.modify_listener("DefaultActions.member.1.Type=forward&DefaultActions.member.1." + group);
  CHECK(element(health(target), "State") == "healthy");
  CHECK(elb.ask("DeregisterTargets", target).status == 200);
  CHECK(code_of(elb.ask("DeregisterTargets", target)) == "InvalidTarget");
  CHECK(element(health(group), "Id").empty());
}

TEST_CASE("the health check of a target group is changed", "[wire]") {
  const auto endpoint = endpoint_of();
  const Balancing elb{*endpoint};
  const std::string group = elb.make_group("blue");
  CHECK(element(elb.ask("ModifyTargetGroup",
                        "TargetGroupArn=" + group + "&HealthCheckPath=/up&Matcher.HttpCode=204"),
                "HealthCheckPath") == "/up");
  const auto shown = elb.ask("DescribeTargetGroups", "TargetGroupArns.member.1=" + group);
  CHECK(element(shown, "HealthCheckPath") == "/up");
  CHECK(element(shown, "HttpCode") == "204");
  CHECK(element(shown, "HealthCheckIntervalSeconds") == "30");
}

}  // namespace acmsim::sim
