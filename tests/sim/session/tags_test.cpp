// The tags of certificates, as a client puts them on and takes them off.
#include "tests/sim/session/talk.hpp"

namespace acmsim::sim {
namespace {

std::string request_with(const std::string& tags) {
  return R"({"DomainName": "api.example.com", "ValidationMethod": "DNS", "Tags": )" + tags + "}";
}

std::string with_tags(const std::string& tags) {
  return R"({"CertificateArn": "@new", "Tags": )" + tags + "}";
}

/// `stage=test team`: the second has no value.
std::string tags_of(Session& session, const std::string& who = "@new") {
  std::string text;
  const Json answer = value_of(session.call("acm:ListTagsForCertificate", about(who)));
  for (const Json& tag : answer.at("Tags")) {
    text += (text.empty() ? "" : " ") + tag.at("Key").get<std::string>();
    if (tag.contains("Value")) text += "=" + tag.at("Value").get<std::string>();
  }
  return text;
}

std::string series(const std::string& name, int count) {
  Json list = Json::array();
  for (int i = 0; i < count; ++i) list.push_back({{"Key", name + std::to_string(i)}});
  return list.dump();
}

TEST_CASE("tags are listed by key, replaced by key, and go by key or by key and value",
          "[session] [acm]") {
  Session session = opened(R"({})");

  value_of(session.call("acm:RequestCertificate",
                        request_with(R"([{"Key": "team", "Value": "shop"}, {"Key": "stage"}])"),
                        "new"));
  CHECK(tags_of(session) == "stage team=shop");
  value_of(session.call(
      "acm:AddTagsToCertificate",
      with_tags(R"([{"Key": "stage", "Value": "test"}, {"Key": "a", "Value": "1"}])")));
  CHECK(tags_of(session) == "a=1 stage=test team=shop");
  value_of(session.call(
      "acm:RemoveTagsFromCertificate",
      with_tags(R"([{"Key": "team", "Value": "other"}, {"Key": "a"}, {"Key": "nothing"}])")));
  CHECK(tags_of(session) == "stage=test team=shop");
  value_of(session.call("acm:RemoveTagsFromCertificate",
                        with_tags(R"([{"Key": "team", "Value": "shop"}])")));
  CHECK(tags_of(session) == "stage=test");
  CHECK(tags_of(session, "@old").empty());
}

TEST_CASE("a certificate has room for fifty tags, and what is too much changes nothing",
          "[session] [acm]") {
  Session session = opened(R"({})");
  value_of(session.call("acm:RequestCertificate", request_with(series("a", 30)), "new"));
  const std::string before = tags_of(session);

  CHECK(code_of(session.call("acm:AddTagsToCertificate", with_tags(series("b", 21)))) ==
        "TooManyTagsException");
  CHECK(tags_of(session) == before);
  value_of(session.call("acm:AddTagsToCertificate", with_tags(series("a", 30))));
  value_of(session.call("acm:AddTagsToCertificate", with_tags(series("b", 20))));
  CHECK(code_of(session.call("acm:AddTagsToCertificate", with_tags(series("b", 51)))) ==
        "ValidationException");
}

TEST_CASE("AWS keeps some tags for itself, and takes no key twice", "[session] [acm]") {
  Session session = opened(R"({})");
  value_of(session.call("acm:RequestCertificate", request_with(R"([{"Key": "a"}])"), "new"));

  for (const char* bad : {R"([{"Key": "aws:team"}])", R"([{"Key": "AWS:team"}])",
                          R"([{"Key": "team", "Value": "aws:x"}])",
                          R"([{"Key": "a", "Value": "1"}, {"Key": "a", "Value": "2"}])"}) {
    CAPTURE(bad);
    CHECK(code_of(session.call("acm:AddTagsToCertificate", with_tags(bad))) ==
          "InvalidTagException");
    CHECK(code_of(session.call("acm:RequestCertificate", request_with(bad))) ==
          "InvalidTagException");
  }
  CHECK(tags_of(session) == "a");
}

TEST_CASE("the same request with other tags is the same request", "[session] [acm]") {
  Session session = opened(R"({})");
  const auto arn_with = [&](const char* tags) {
    Json with = Json::parse(request_with(tags));
    with["IdempotencyToken"] = "once";
    return value_of(session.call("acm:RequestCertificate", with.dump())).at("CertificateArn");
  };

  const Json first = arn_with(R"([{"Key": "a"}])");
  const Json second = arn_with(R"([{"Key": "b"}])");

  CHECK(first == second);
  CHECK(tags_of(session, first) == "a");
}

TEST_CASE("a state that was saved has the tags of its time", "[session] [acm]") {
  Session session = opened(R"({})");
  value_of(session.call("acm:RequestCertificate", request_with(R"([{"Key": "a"}])"), "new"));
  const std::string saved = session.save();

  value_of(session.call("acm:AddTagsToCertificate", with_tags(R"([{"Key": "b"}])")));
  CHECK(tags_of(session) == "a b");
  REQUIRE(session.restore(saved));

  CHECK(tags_of(session) == "a");
}

}  // namespace
}  // namespace acmsim::sim
