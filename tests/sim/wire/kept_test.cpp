// What tools set, and the model has no place for, is kept and shown.
#include "tests/sim/wire/balancing_talk.hpp"

namespace acmsim::sim {
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

TEST_CASE("a tag of a certificate has a value, maybe empty, or none", "[wire]") {
  const auto endpoint = endpoint_of();
  const std::string arn =
      json_in(endpoint->answer(acm("RequestCertificate", {{"DomainName", "a.example.com"}})))
          .at("CertificateArn");
  const auto change = [&](const std::string& operation, const nlohmann::json& tags) {
    CHECK(endpoint->answer(acm(operation, {{"CertificateArn", arn}, {"Tags", tags}})).status ==
          200);
    return json_in(endpoint->answer(acm("ListTagsForCertificate", {{"CertificateArn", arn}})))
        .at("Tags")
        .dump();
  };
  const nlohmann::json empty{{"Key", "a"}, {"Value", ""}};
  const nlohmann::json none{{"Key", "b"}};

  CHECK(change("AddTagsToCertificate", {empty, none}) == R"([{"Key":"a","Value":""},{"Key":"b"}])");
  CHECK(
      change("RemoveTagsFromCertificate", nlohmann::json::array({{{"Key", "b"}, {"Value", ""}}})) ==
      R"([{"Key":"a","Value":""},{"Key":"b"}])");
  CHECK(change("RemoveTagsFromCertificate", nlohmann::json::array({none})) ==
        R"([{"Key":"a","Value":""}])");
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

}  // namespace acmsim::sim
