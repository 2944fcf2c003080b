// The verbs of the session: who may ask, and what is said of what is wrong.
#include "tests/sim/wire/wire_talk.hpp"

namespace acmsim::sim {

TEST_CASE("verbs are for this machine alone", "[wire]") {
  ServingOptions options;
  options.allowed_hosts = {"acmsim"};
  const auto endpoint = endpoint_of(kWiredWorld, options);
  const auto status = [&](std::vector<HttpHeader> headers, const std::string& method = "POST") {
    return endpoint->answer({method, "/_acmsim/now", std::move(headers), "{}"}).status;
  };
  const HttpHeader json{"Content-Type", "application/json"};
  CHECK(status({json, {"host", "localhost"}}) == 200);
  CHECK(status({json, {"Host", "127.0.0.2:80"}}) == 200);
  CHECK(status({json, {"Host", "[::1]:80"}}) == 200);
  CHECK(status({json, {"Host", "acmsim:4566"}}) == 200);
  CHECK(status({json, {"Host", "LOCALHOST:4566"}}) == 200);
  CHECK(status({json, {"Host", "localhost."}}) == 200);
  CHECK(status({json, {"Host", "localhost:80@example.com"}}) == 403);
  CHECK(status({{"Content-Type", "Application/JSON; charset=utf-8"}}) == 200);
  CHECK(status({{"Content-Type", "application/jsonx"}}) == 415);
  CHECK(status({json, {"Host", "example.com"}}) == 403);
  CHECK(status({json, {"Host", "127.0.0.1.example.com"}}) == 403);
  CHECK(status({json}) == 200);
  CHECK(status({json, {"Host", "localhost"}, {"Origin", "http://localhost"}}) == 200);
  CHECK(status({json, {"Host", "localhost"}, {"Origin", "http://localhost:3000"}}) == 403);
  CHECK(status({json, {"Host", "localhost"}, {"Origin", "null"}}) == 403);
  CHECK(status({{"Host", "localhost"}}) == 415);
  CHECK(status({{"Host", "localhost"}}, "GET") == 200);
  CHECK(status({{"Host", "localhost"}, {"Sec-Fetch-Site", "cross-site"}}, "GET") == 403);
  CHECK(status({json, {"Host", "localhost"}}, "PUT") == 405);
}

TEST_CASE("a page of another site asks nothing of AWS either", "[wire]") {
  const auto endpoint = endpoint_of();
  const auto status = [&](const std::vector<HttpHeader>& headers) {
    HttpRequest request = acm("ListCertificates", nlohmann::json::object());
    request.headers.insert(request.headers.end(), headers.begin(), headers.end());
    return endpoint->answer(request).status;
  };

  CHECK(status({{"Host", "acm.eu-west-1.amazonaws.com"}}) == 200);
  CHECK(status({{"Host", "localhost:80"}, {"Origin", "http://localhost:80"}}) == 200);
  CHECK(status({{"Sec-Fetch-Site", "same-origin"}}) == 200);
  CHECK(status({{"Host", "localhost:80"}, {"Origin", "https://example.com"}}) == 403);
  CHECK(status({{"Sec-Fetch-Site", "cross-site"}}) == 403);
}

TEST_CASE("a page beside the verbs is for this machine alone as well", "[wire]") {
  const auto endpoint = endpoint_of();
  int asked = 0;
  endpoint->add_page("told.txt", [&asked] {
    ++asked;
    return HttpResponse{200, {}, "told"};
  });
  const auto status = [&](const std::string& method, std::vector<HttpHeader> headers) {
    return endpoint->answer({method, "/_acmsim/told.txt", std::move(headers), ""}).status;
  };
  CHECK(status("GET", {{"Host", "example.com"}}) == 403);
  CHECK(status("POST", {{"Content-Type", "application/json"}}) == 405);
  CHECK(asked == 0);
  CHECK(status("HEAD", {}) == 200);
  CHECK(endpoint->answer(get("/_acmsim/told.txt")).body == "told");
  CHECK(asked == 2);
  const auto refused = json_in(endpoint->answer(verb("tol.txt"))).at("refused");
  CHECK(refused.at("nearest") == "told.txt");
}

TEST_CASE("a verb that is wrong says where and what is right", "[wire]") {
  const auto endpoint = endpoint_of();
  const auto unknown = endpoint->answer(verb("advanc"));
  CHECK(unknown.status == 404);
  const auto refused = json_in(unknown).at("refused");
  CHECK(refused.at("nearest") == "advance");
  for (const char* word : {"health", "reset", "clock/advance", "slips", "document"}) {
    CHECK(refused.at("expected").get<std::string>().find(word) != std::string::npos);
  }
  const auto wrong = endpoint->answer(verb("clock/advance", {{"by", "soon"}}));
  CHECK(wrong.status == 400);
  CHECK(json_in(wrong).at("refused").at("at") == "/by");
  CHECK(endpoint->answer(verb("restore", {{"state", "9"}})).status == 400);
  CHECK(endpoint->answer(verb("restore")).status == 400);
  const auto at = [&](const std::string& word, const nlohmann::json& body) {
    return json_in(endpoint->answer(verb(word, body))).at("refused").at("at");
  };
  CHECK(at("restore", {{"state", "nope"}}) == "/state");
  CHECK(at("forget", {{"state", "nope"}}) == "/state");
  CHECK(at("slips", {{"slips", {{{"timer", "nope"}}}}}) == "/slips/0/timer");
  CHECK(endpoint->answer(verb("reset", {{"x", 1}})).status == 400);
  CHECK(endpoint->answer(verb("call", {{"save", nlohmann::json::object()}})).status == 400);
  CHECK(
      endpoint->answer(verb("call", {{"call", "acm:ListCertificates"}, {"restore", "1"}})).status ==
      400);
  endpoint->answer(verb("end"));
  const auto over = json_in(endpoint->answer(verb("advance", {{"by", "1h"}})));
  CHECK(over.at("refused").at("expected") == "\"restore\", or \"reset\"");
  CHECK(endpoint->answer(verb("open")).status == 404);
  HttpRequest broken = verb("dig");
  broken.body = "{";
  CHECK(endpoint->answer(broken).status == 400);
  CHECK(endpoint->answer(get("/_acmsim/call")).status == 405);
}

TEST_CASE("what is no call of AWS's is called by a verb", "[wire]") {
  const auto endpoint = endpoint_of("");
  const nlohmann::json register_domain{
      {"call", "registrar:SetNameServers"},
      {"with", {{"name", "example.net"}, {"name_servers", {"ns1.example.org"}}}}};
  INFO(endpoint->answer(verb("call", register_domain)).body);
  CHECK(endpoint->answer(verb("call", register_domain)).status == 200);
  const auto refused = endpoint->answer(
      verb("call",
           {{"call", "acm:DeleteCertificate"},
            {"with", {{"CertificateArn", "arn:aws:acm:eu-west-1:111122223333:certificate/x"}}}}));
  CHECK(refused.status == 400);
  CHECK(json_in(refused).at("error").at("Code") == "ResourceNotFoundException");
}

TEST_CASE("health is told under both names", "[wire]") {
  const auto endpoint = endpoint_of();
  for (const char* path : {"/_acmsim/health", "/_localstack/health"}) {
    const auto told = endpoint->answer(get(path));
    CHECK(told.status == 200);
    CHECK(json_in(told).at("services").at("acm") == "running");
    CHECK(endpoint->answer({"HEAD", path, {{"Host", "localhost"}}, ""}).status == 200);
  }
  CHECK(endpoint->requests() == 0);
}

}  // namespace acmsim::sim
