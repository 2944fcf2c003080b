// What a session's names stand for, how it is judged, and its states.
#include "tests/sim/session/talk.hpp"

namespace acmsim::sim {
namespace {

constexpr const char* kPlanForNew = R"({
  "steps": [{"id": "request", "call": "acm:RequestCertificate", "as": "new",
             "with": {"DomainName": "api.example.com", "ValidationMethod": "DNS"}},
            {"id": "old", "call": "acm:DeleteCertificate", "with": {"CertificateArn": "@old"}}],
  "always": [],
  "finally": [{"certificate": "@new", "Status": "ISSUED"}]})";

TEST_CASE("steps are not played, but what the client makes takes their names", "[session]") {
  Session session = opened(kPlanForNew);

  const Refused unbound = refused_of(session.call("acm:DescribeCertificate", about("@new")));
  arn_of(session, "shop.example.com");
  const Refused still = refused_of(session.call("acm:DescribeCertificate", about("@new")));
  const std::string arn = arn_of(session, "API.example.com");
  const Json shown = value_of(session.call("acm:DescribeCertificate", about("@new")));

  CHECK_THAT(unbound.found, Catch::Contains("not bound yet"));
  CHECK_THAT(still.found, Catch::Contains("not bound yet"));
  CHECK(shown.at("Certificate").at("CertificateArn") == arn);
}

TEST_CASE("a claim about a name that was never bound is not asked", "[session]") {
  Session nobody = opened(kPlanForNew);
  Session somebody = opened(kPlanForNew);
  arn_of(somebody, "api.example.com");

  const Json unasked = value_of(nobody.end());
  const Json asked = value_of(somebody.end());

  CHECK(unasked.at("verdict") == "holds");
  CHECK(unasked.at("not_asked") == Json{"/finally/0"});
  CHECK(asked.at("verdict") == "violated");
  CHECK(asked.at("not_asked").empty());
}

TEST_CASE("a verdict judges the present too, and leaves no trace of it", "[session]") {
  Session session =
      opened(R"({"always": ["https-available"], "timing": {"listener_update": "0s"}})");

  value_of(session.call("elbv2:DeleteListener", R"({"ListenerArn": "@https"})"));
  value_of(session.advance("0s"));
  const Json closed = value_of(session.verdict());
  value_of(session.call("elbv2:CreateListener", R"({"LoadBalancerArn": "@web", "Port": 443,
      "Protocol": "HTTPS", "Certificates": [{"CertificateArn": "@old"}]})"));
  value_of(session.advance("1h"));
  const Json after = value_of(session.verdict());

  CHECK(closed.at("verdict") == "violated");
  CHECK(after.at("verdict") == "nothing-broken-so-far");
  CHECK(after.at("outages").empty());
}

TEST_CASE("an outage is seen at a host that a call has made another's neighbour", "[session]") {
  Session session = opened(R"({"always": ["https-available"],
    "timing": {"route53_served": "0s", "listener_update": "0s"}})");
  const auto change = [&](const std::string& zone, const std::string& action,
                          const std::string& record) {
    value_of(session.call("route53:ChangeResourceRecordSets",
                          R"({"HostedZoneId": ")" + zone +
                              R"(", "ChangeBatch": {"Changes": [{"Action": ")" + action +
                              R"(", "ResourceRecordSet": )" + record + "}]}}"));
  };
  value_of(session.call("route53:CreateHostedZone",
                        R"({"Name": "other.net", "CallerReference": "1"})", "other"));

  change("@other", "CREATE", R"({"Name": "a.other.net", "Type": "CNAME", "TTL": 60,
                                 "ResourceRecords": [{"Value": "www.example.com"}]})");
  value_of(session.advance("1h"));
  const Json open = value_of(session.verdict());
  change("@zone", "DELETE", R"({"Name": "www.example.com", "Type": "A", "AliasTarget": "@web"})");
  value_of(session.advance("1h"));
  const Json closed = value_of(session.verdict());

  CHECK(open.at("verdict") == "nothing-broken-so-far");
  CHECK(closed.at("verdict") == "violated");
  CHECK(closed.at("outages").size() == 1);
}

TEST_CASE("the same request twice makes two certificates", "[session]") {
  Session session = opened(R"({})");

  const std::string first = arn_of(session, "api.example.com");
  const std::string second = arn_of(session, "api.example.com");
  const Json list = value_of(session.call("acm:ListCertificates"));

  CHECK(first != second);
  CHECK(list.at("CertificateSummaryList").size() == 3);
}

TEST_CASE("actors go on beside the client, and end before the history does", "[session]") {
  Session session = opened(R"({"actors": [{"name": "other", "steps": [
    {"id": "remove", "call": "elbv2:DeleteListener", "takes": "1h",
     "with": {"ListenerArn": "@https"}}]}],
    "finally": [{"host": "www.example.com", "available": false}]})");

  const Json early = value_of(session.advance("59m"));
  const Json ended = value_of(session.end());
  const Refused late = refused_of(session.call("acm:ListCertificates"));

  CHECK(early.at("events").empty());
  CHECK(ended.at("verdict") == "holds");
  CHECK(ended.at("steps").size() == 1);
  CHECK_THAT(late.found, Catch::Contains("after the end"));
}

TEST_CASE("a state is a value: what is done in one branch is not so in another", "[session]") {
  Session session = opened(R"({})");
  const std::string start = session.save();

  const std::string first = arn_of(session, "api.example.com");
  value_of(session.advance("1h"));
  REQUIRE(session.restore(start));
  const std::string other = arn_of(session, "shop.example.com");
  const Answered strange = session.call("acm:DescribeCertificate", about(first));
  REQUIRE(session.restore(start));
  const std::string again = arn_of(session, "api.example.com");

  CHECK(session.now() == "2022-01-05T00:00:00Z");
  CHECK(first != other);
  CHECK(code_of(strange) == "ResourceNotFoundException");
  CHECK(again == first);
  CHECK_FALSE(session.restore("no such state"));
}

TEST_CASE("bind gives a name to what is there, or to what a step would have made", "[session]") {
  Session session = opened(kPlanForNew);
  const std::string arn = arn_of(session, "shop.example.com");

  value_of(session.answer(R"({"bind": {"name": "new", "to": ")" + arn + "\"}}"));
  value_of(session.answer(R"({"bind": {"name": "mine", "to": "@old"}})"));
  const Json mine = value_of(session.call("acm:DescribeCertificate", about("@mine")));
  const Refused twice =
      refused_of(session.answer(R"({"bind": {"name": "new", "to": ")" + arn + "\"}}"));
  const Refused nothing = refused_of(session.answer(
      R"({"bind": {"name": "x", "to": "arn:aws:acm:eu-west-1:111122223333:certificate/x"}})"));

  CHECK(mine.at("Certificate").at("DomainName") == "www.example.com");
  CHECK(twice.at == "/bind/name");
  CHECK(nothing.at == "/bind/to");
}

TEST_CASE("what a read was answered in one branch is not known in another", "[session]") {
  Session session = opened(R"({})");
  const std::string start = session.save();
  const Answered first = session.call("acm:ListCertificates", "{}");
  value_of(session.call("acm:RequestCertificate",
                        R"({"DomainName": "api.example.com", "ValidationMethod": "DNS"})", "new"));
  const std::string later = session.save();
  const Answered two = session.call("acm:ListCertificates", "{}");

  REQUIRE(session.restore(start));
  const Answered one = session.call("acm:ListCertificates", "{}");
  REQUIRE(session.restore(later));
  const Answered again = session.call("acm:ListCertificates", "{}");

  CHECK(value_of(one).at("CertificateSummaryList").size() == 1);
  CHECK(value_of(two).at("CertificateSummaryList").size() == 2);
  CHECK(*first == *one);
  CHECK(*again == *two);
}

TEST_CASE("a read that is asked again counts and is told", "[session]") {
  Session session = opened(R"({})");

  value_of(session.call("acm:DescribeCertificate", about("@old")));
  value_of(session.advance("5s"));
  value_of(session.call("acm:DescribeCertificate", about("@old")));
  const Json trace = value_of(session.answer(R"({"trace": {}})"));

  std::vector<Json> calls;
  for (const Json& event : trace.at("events")) {
    if (event.at("actor") == "client") calls.push_back(event);
  }
  REQUIRE(calls.size() == 2);
  CHECK(calls[0].at("subject") == "call 1");
  CHECK(calls[1].at("subject") == "call 2");
  CHECK(calls[0].at("what") == calls[1].at("what"));
  CHECK(calls[0].at("at") != calls[1].at("at"));
}

}  // namespace
}  // namespace acmsim::sim
