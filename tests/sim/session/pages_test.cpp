// Lists in pages, as a client turns them.
#include <set>

#include "sim/api/shapes/shapes.hpp"
#include "tests/sim/session/talk.hpp"

namespace acmsim::sim {
namespace {

std::vector<std::string> requested(Session& session, int count) {
  std::vector<std::string> arns;
  for (int i = 0; i < count; ++i) {
    arns.push_back(arn_of(session, "n" + std::to_string(i) + ".example.com"));
    value_of(session.advance("1s"));
  }
  return arns;
}

/// The words of a member of a list's items.
std::vector<std::string> words(const Json& list, const char* member) {
  std::vector<std::string> all;
  for (const Json& item : list) all.push_back(item.at(member));
  return all;
}

/// All pages of a list, as an SDK turns them, by what the operation's own table says of pages.
/// After each page, `between` does something.
template <class Between>
std::vector<Json> pages_of(Session& session, const std::string& name, Json with, Between between) {
  const shapes::Operation& operation = *shapes::find_operation(name);
  std::vector<Json> pages;
  while (pages.size() < 100) {
    const Json page = value_of(session.call(name, with.dump()));
    pages.push_back(page.at(std::string(operation.pages.items)));
    const bool has_more = operation.pages.more.empty()
                              ? page.contains(std::string(operation.pages.next.front()))
                              : page.at(std::string(operation.pages.more)).get<bool>();
    if (!has_more) return pages;
    for (std::size_t i = 0; i < operation.pages.from.size(); ++i) {
      const std::string from(operation.pages.from[i]);
      const auto next = page.find(std::string(operation.pages.next[i]));
      with.erase(from);
      if (next != page.end()) with[from] = *next;
    }
    between(page);
  }
  FAIL("the pages have no end");
  return pages;
}

Json together(const std::vector<Json>& pages) {
  Json all = Json::array();
  for (const Json& page : pages) all.insert(all.end(), page.begin(), page.end());
  return all;
}

constexpr auto kNothing = [](const Json&) {};

TEST_CASE("the pages of every list are the list", "[session] [api]") {
  Session session = opened(R"({})");
  requested(session, 3);
  for (const char* name : {"b.example.org", "a.example.org", "example.org"}) {
    value_of(session.call("route53:CreateHostedZone",
                          Json{{"Name", name}, {"CallerReference", name}}.dump()));
  }
  value_of(session.call("elbv2:CreateListener",
                        R"({"LoadBalancerArn": "@web", "Protocol": "HTTP", "Port": 80})"));
  const auto check = [&](const std::string& name, const Json& with, std::size_t least) {
    CAPTURE(name);
    const shapes::Operation& operation = *shapes::find_operation(name);
    const Json whole = value_of(session.call(name, with.dump()));
    const Json& items = whole.at(std::string(operation.pages.items));
    REQUIRE(items.size() >= least);
    for (std::size_t size = 1; size <= items.size(); ++size) {
      CAPTURE(size);
      Json page = with;
      page[std::string(operation.pages.limit)] =
          operation.pages.more.empty() ? Json(size) : Json(std::to_string(size));
      const auto pages = pages_of(session, name, page, kNothing);
      CHECK(pages.size() == (items.size() + size - 1) / size);
      CHECK(together(pages) == items);
    }
  };

  check("acm:ListCertificates", Json::object(), 4);
  check("acm:ListCertificates", {{"SortBy", "CREATED_AT"}, {"SortOrder", "DESCENDING"}}, 4);
  check("route53:ListHostedZones", Json::object(), 4);
  check("route53:ListHostedZonesByName", Json::object(), 4);
  check("route53:ListResourceRecordSets", {{"HostedZoneId", "@zone"}}, 3);
  check("elbv2:DescribeListeners", {{"LoadBalancerArn", "@web"}}, 2);
  check("elbv2:DescribeListenerCertificates", {{"ListenerArn", "@https"}}, 1);
}

TEST_CASE("whoever deletes page by page meets all", "[session] [api]") {
  Session session = opened(R"({})");
  const auto arns = requested(session, 5);
  std::set<std::string> met;

  const auto pages =
      pages_of(session, "acm:ListCertificates", {{"MaxItems", 2}}, [&](const Json& page) {
        for (const Json& one : page.at("CertificateSummaryList")) {
          const std::string arn = one.at("CertificateArn");
          static_cast<void>(
              session.call("acm:DeleteCertificate", about(arn)));  // What is used stays.
        }
      });
  for (const Json& one : together(pages)) met.insert(one.at("CertificateArn").get<std::string>());

  for (const std::string& arn : arns) CHECK(met.contains(arn));
}

TEST_CASE("where the first item of a page has gone, the next one begins it", "[session] [api]") {
  Session session = opened(R"({})");
  const auto arns = requested(session, 4);

  const Json first = value_of(session.call("acm:ListCertificates", R"({"MaxItems": 2})"));
  value_of(session.call("acm:DeleteCertificate", about(arns[1])));
  const Json second = value_of(
      session.call("acm:ListCertificates", Json{{"NextToken", first.at("NextToken")}}.dump()));

  const std::vector<std::string> rest{arns[2], arns[3]};
  CHECK(words(second.at("CertificateSummaryList"), "CertificateArn") == rest);
}

TEST_CASE("a token that is none of the operation's is refused", "[session] [api]") {
  Session session = opened(R"({})");
  requested(session, 2);
  const Json page = value_of(session.call("acm:ListCertificates", R"({"MaxItems": 1})"));
  const std::string token = page.at("NextToken");
  std::string spoilt = token;
  spoilt.back() = spoilt.back() == '0' ? '1' : '0';
  const auto code = [&](const char* operation, Json with) {
    return code_of(session.call(operation, with.dump()));
  };

  CHECK(code("acm:ListCertificates", {{"NextToken", spoilt}}) == "InvalidArgsException");
  CHECK(code("acm:ListCertificates", {{"NextToken", "x"}}) == "InvalidArgsException");
  CHECK(code("acm:ListCertificates", {{"NextToken", token}}).empty());
  CHECK(code("elbv2:DescribeListenerCertificates",
             {{"ListenerArn", "@https"}, {"Marker", token}}) == "ValidationError");
  CHECK(code("route53:ListHostedZones", {{"Marker", "ZNOBODYHASTHIS"}}) == "InvalidInput");
  CHECK(code("route53:ListHostedZones", {{"MaxItems", "many"}}) == "InvalidInput");
  CHECK(code("route53:ListHostedZones", {{"MaxItems", "0"}}) == "InvalidInput");
  CHECK(code("acm:ListCertificates", {{"MaxItems", 1001}}) == "ValidationException");
  CHECK(code("elbv2:DescribeListenerCertificates",
             {{"ListenerArn", "@https"}, {"PageSize", 401}}) == "ValidationError");
}

TEST_CASE("Route 53 says of its pages what they are, the last one too", "[session] [route53]") {
  Session session = opened(R"({})");
  const auto list = [&](const char* with) {
    return value_of(session.call("route53:ListResourceRecordSets", with));
  };

  const Json whole = list(R"({"HostedZoneId": "@zone"})");
  const Json first = list(R"({"HostedZoneId": "@zone", "MaxItems": "2"})");
  const Json later = list(R"({"HostedZoneId": "@zone", "StartRecordName": "m.example.com"})");
  const Json typed = list(R"({"HostedZoneId": "@zone", "StartRecordName": "example.com",
                              "StartRecordType": "SOA"})");

  CHECK(whole.at("IsTruncated") == false);
  CHECK(whole.at("MaxItems") == "300");
  CHECK(first.at("IsTruncated") == true);
  CHECK(first.at("NextRecordName") == "www.example.com.");
  CHECK(first.at("NextRecordType") == "A");
  CHECK(words(later.at("ResourceRecordSets"), "Name") ==
        std::vector<std::string>{"www.example.com."});
  CHECK(words(typed.at("ResourceRecordSets"), "Type") == std::vector<std::string>{"SOA", "A"});
  CHECK(code_of(session.call("route53:ListResourceRecordSets",
                             R"({"HostedZoneId": "@zone", "StartRecordType": "A"})")) ==
        "InvalidInput");
}

TEST_CASE("hosted zones are listed by name from a name on", "[session] [route53]") {
  Session session = opened(R"({})");
  for (const char* name : {"b.example.org", "example.net", "example.org"}) {
    value_of(session.call("route53:CreateHostedZone",
                          Json{{"Name", name}, {"CallerReference", name}}.dump()));
  }
  const auto names = [&](const char* with) {
    return words(value_of(session.call("route53:ListHostedZonesByName", with)).at("HostedZones"),
                 "Name");
  };
  using Names = std::vector<std::string>;

  CHECK(names("{}") == Names{"example.com.", "example.net.", "example.org.", "b.example.org."});
  CHECK(names(R"({"DNSName": "example.org"})") == Names{"example.org.", "b.example.org."});
  CHECK(names(R"({"DNSName": "a.example.net"})") == Names{"example.org.", "b.example.org."});
  CHECK(code_of(session.call("route53:ListHostedZonesByName", R"({"HostedZoneId": "@zone"})")) ==
        "InvalidInput");
}

TEST_CASE("certificates are listed by their usages, and by when they were made",
          "[session] [acm]") {
  Session session = opened(R"({})");
  const auto arns = requested(session, 2);
  const std::string other = value_of(session.call(
      "acm:RequestCertificate",
      R"({"DomainName": "ec.example.com", "KeyAlgorithm": "EC_prime256v1"})"))["CertificateArn"];
  const auto list = [&](const char* with) {
    return words(value_of(session.call("acm:ListCertificates", with)).at("CertificateSummaryList"),
                 "DomainName");
  };
  using Names = std::vector<std::string>;

  CHECK(list("{}") == Names{"www.example.com", "n0.example.com", "n1.example.com"});
  CHECK(list(R"({"Includes": {"keyTypes": ["EC_prime256v1"]}})") == Names{"ec.example.com"});
  CHECK(list(R"({"Includes": {"keyUsage": ["KEY_ENCIPHERMENT", "CRL_SIGNING"]}})") ==
        Names{"www.example.com"});
  CHECK(list(R"({"Includes": {"keyUsage": ["CRL_SIGNING"]}})").empty());
  CHECK(list(R"({"Includes": {"extendedKeyUsage": ["TLS_WEB_CLIENT_AUTHENTICATION"]}})") ==
        Names{"www.example.com"});
  CHECK(list(R"({"SortBy": "CREATED_AT", "SortOrder": "DESCENDING"})") ==
        Names{"n1.example.com", "n0.example.com", "www.example.com"});
  CHECK(code_of(session.call("acm:ListCertificates", R"({"SortBy": "CREATED_AT"})")) ==
        "InvalidArgsException");
}

}  // namespace
}  // namespace acmsim::sim
