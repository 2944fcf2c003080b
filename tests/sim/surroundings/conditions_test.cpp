#include "sim/surroundings/conditions.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace acmsim::sim {

using Json = nlohmann::json;

namespace {

std::string fault_with(const Json& condition) {
  const auto error = fault_of_conditions(Json::array({condition}));
  return error ? error->message : "none";
}

Json of_hosts(const std::vector<std::string>& hosts) {
  return {{"Field", "host-header"}, {"HostHeaderConfig", {{"Values", hosts}}}};
}
Json of_methods(const std::string& method) {
  return {{"Field", "http-request-method"}, {"HttpRequestMethodConfig", {{"Values", {method}}}}};
}
Json of_query(const Json& pair) {
  return {{"Field", "query-string"}, {"QueryStringConfig", {{"Values", Json::array({pair})}}}};
}
Json of_header(const std::string& name, const std::string& value) {
  return {{"Field", "http-header"},
          {"HttpHeaderConfig", {{"HttpHeaderName", name}, {"Values", {value}}}}};
}

TEST_CASE("each kind of condition has its form", "[surroundings]") {
  CHECK(fault_with(of_hosts({"a.example.com"})) == "none");
  CHECK(fault_with(of_methods("GET")) == "none");
  CHECK(fault_with(of_methods("X-MY_METHOD")) == "none");
  CHECK(fault_with(of_query({{"Key", "hello"}, {"Value", "world"}})) == "none");
  CHECK(fault_with(of_query({{"Value", "world"}})) == "none");
  CHECK(fault_with(of_header("User-Agent", "Mozilla")) == "none");
  CHECK(fault_with({{"Field", "path-pattern"}, {"Values", {"/a"}}}) == "none");
  CHECK(fault_with({{"Field", "source-ip"}, {"SourceIpConfig", {{"Values", {"10.0.0.0/8"}}}}}) ==
        "none");
  CHECK(fault_with({{"Field", "colour"}, {"Values", {"red"}}}) ==
        "Condition field 'colour' must be one of '[path-pattern, host-header, http-header, "
        "http-request-method, query-string, source-ip]'");
  CHECK(fault_with({{"Field", "host-header"}}) == "A condition value must be specified");
  CHECK(fault_with(of_hosts({})) == "A condition value must be specified");
  CHECK(fault_with({{"Field", "host-header"}, {"Values", {"one", "two"}}}) ==
        "The 'host-header' field contains too many values; the limit is '1'");
  CHECK(fault_with({{"Field", "source-ip"}}) ==
        "A 'SourceIpConfig' must be specified with 'source-ip'");
  CHECK(fault_with({{"Field", "source-ip"}, {"SourceIpConfig", {{"Values", Json::array()}}}}) ==
        "A 'source-ip' value must be specified");
  CHECK(fault_with({{"Field", "source-ip"}, {"Values", {"10.0.0.0/8"}}}) ==
        "The 'Values' field is not compatible with 'source-ip'");
  CHECK(fault_with(of_query({{"Key", "hello"}})) ==
        "A 'Value' must be specified in 'QueryStringKeyValuePair'");
  CHECK(fault_with({{"Field", "http-header"}, {"HttpHeaderConfig", {{"Values", {"a"}}}}}) ==
        "A 'HttpHeaderName' must be specified");
  Json both = of_hosts({"a.example.com"});
  both["Values"] = {"a.example.com"};
  CHECK(fault_with(both) ==
        "You cannot provide both Values and 'HostHeaderConfig' for a condition of type "
        "'host-header'");
}

TEST_CASE("values of conditions have their lengths and letters", "[surroundings]") {
  const std::string most(128, 'x');
  const std::string more(129, 'x');
  CHECK(fault_with(of_hosts({most})) == "none");
  CHECK(fault_with(of_hosts({more})) == "The 'host-header' value is too long; the limit is '128'");
  CHECK(fault_with({{"Field", "path-pattern"}, {"Values", {more}}}) ==
        "The 'path-pattern' value is too long; the limit is '128'");
  CHECK(fault_with(of_header(std::string(40, 'x'), most)) == "none");
  CHECK(fault_with(of_header(std::string(41, 'x'), "y")) ==
        "The 'HttpHeaderName' value is too long; the limit is '40'");
  CHECK(fault_with(of_header("x", more)) ==
        "The 'http-header' value is too long; the limit is '128'");
  CHECK(fault_with(of_methods(std::string(41, 'X'))) ==
        "The 'http-request-method' value is too long; the limit is '40'");
  CHECK(fault_with(of_methods("get")) ==
        "The 'http-request-method' value is invalid; the allowed characters are A-Z, hyphen and "
        "underscore");
  CHECK(fault_with(of_query({{"Key", more}, {"Value", "v"}})) ==
        "The 'Key' value is too long; the limit is '128'");
  CHECK(fault_with(of_query({{"Key", "k"}, {"Value", more}})) ==
        "The 'Value' value is too long; the limit is '128'");
}

TEST_CASE("a rule has conditions, each kind of most once, and five values", "[surroundings]") {
  const auto together = [](const Json& conditions) {
    const auto error = fault_of_conditions(conditions);
    return error ? error->code + ": " + error->message : "none";
  };
  CHECK(together(Json::array()) == "ValidationError: A condition must be specified");
  CHECK(together({of_header("a", "1"), of_header("b", "2")}) == "none");
  CHECK(together({of_hosts({"a"}), of_hosts({"b"})}) ==
        "ValidationError: A rule can only have one 'host-header' condition");
  CHECK(together({of_hosts({"a", "b", "c"}), of_header("a", "1"), of_methods("GET")}) == "none");
  CHECK(together({of_hosts({"a", "b", "c", "d"}), of_header("a", "1"), of_methods("GET")}) ==
        "ValidationError: A rule can only have '5' condition values");
}

TEST_CASE("a condition on hosts or paths is shown in both of its forms", "[surroundings]") {
  const Json plain{{"Field", "path-pattern"}, {"Values", {"/a"}}};
  const Json both{
      {"Field", "path-pattern"}, {"Values", {"/a"}}, {"PathPatternConfig", {{"Values", {"/a"}}}}};
  CHECK(Json(shown_conditions(Json::array({plain}))) == Json::array({both}));
  const Json method = of_methods("GET");
  CHECK(Json(shown_conditions(Json::array({method}))) == Json::array({method}));
}

}  // namespace
}  // namespace acmsim::sim
