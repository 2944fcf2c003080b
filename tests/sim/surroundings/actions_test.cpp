#include "sim/surroundings/actions.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace acmsim::sim {

using Json = nlohmann::json;

namespace {

const ListenerEnd kHttp{"HTTP", 80};
const ListenerEnd kHttps{"HTTPS", 443};

std::string fault_at(const Json& actions, const ListenerEnd& end = kHttps) {
  const auto error = fault_of_actions(actions, "An action", end);
  return error ? error->code + ": " + error->message : "none";
}

Json redirect_of(Json parts) {
  parts["StatusCode"] = "HTTP_301";
  return Json::array({{{"Type", "redirect"}, {"RedirectConfig", parts}}});
}

const Json kForward{{"Type", "forward"}, {"Order", 2}, {"TargetGroupArn", "arn:x"}};
const Json kSignIn{
    {"Type", "authenticate-oidc"}, {"Order", 1}, {"AuthenticateOidcConfig", {{"ClientId", "c"}}}};
const std::string kLoop =
    "InvalidLoadBalancerAction: The redirect configuration is not valid because it creates a loop.";

TEST_CASE("actions end in one that answers", "[surroundings]") {
  CHECK(fault_at({kSignIn, kForward}) == "none");
  CHECK(fault_at({kForward, kSignIn}) == "none");
  CHECK(fault_at(Json::array({kSignIn})) ==
        "InvalidLoadBalancerAction: The last action must be of type forward, redirect or "
        "fixed-response");
  CHECK(fault_at({kForward, kForward}) ==
        "InvalidLoadBalancerAction: Only one action can be of type forward, redirect or "
        "fixed-response");
  CHECK(fault_at(Json::array()) == "ValidationError: An action must be specified");
}

TEST_CASE("an action has what its type needs", "[surroundings]") {
  CHECK(fault_at(Json::array({{{"Type", "redirect"}}})) ==
        "InvalidLoadBalancerAction: For actions of type 'redirect', you must specify the following "
        "fields: 'RedirectConfig'");
  CHECK(fault_at(Json::array({{{"Type", "forward"}}})).find("'TargetGroupArn'") !=
        std::string::npos);
  const Json weighted{{"Type", "forward"}, {"ForwardConfig", {{"TargetGroups", Json::array()}}}};
  CHECK(fault_at(Json::array({weighted})) == "none");
}

TEST_CASE("people sign in over TLS alone", "[surroundings]") {
  CHECK(fault_at({kSignIn, kForward}, kHttp)
            .starts_with("InvalidLoadBalancerAction: Actions of type 'authenticate-oidc'"));
}

TEST_CASE("a redirect that changes nothing is a loop", "[surroundings]") {
  CHECK(fault_at(redirect_of({}), kHttp) == kLoop);
  CHECK(fault_at(redirect_of({{"Protocol", "HTTP"}, {"Port", "80"}}), kHttp) == kLoop);
  CHECK(fault_at(redirect_of({{"Protocol", "HTTPS"}, {"Port", "443"}, {"Query", "q"}}), kHttps) ==
        kLoop);
  CHECK(fault_at(redirect_of({{"Host", "#{host}"}, {"Path", "/#{path}"}}), kHttp) == kLoop);
  CHECK(fault_at(redirect_of({{"Protocol", "HTTPS"}}), kHttp) == "none");
  CHECK(fault_at(redirect_of({{"Port", "8080"}}), kHttp) == "none");
  CHECK(fault_at(redirect_of({{"Host", "www.#{host}"}}), kHttp) == "none");
  CHECK(fault_at(redirect_of({{"Path", "/new"}}), kHttp) == "none");
}

TEST_CASE("a fixed response has one of five types", "[surroundings]") {
  const auto with = [](const std::string& type) {
    Json response{{"StatusCode", "200"}, {"ContentType", type}};
    return Json::array({{{"Type", "fixed-response"}, {"FixedResponseConfig", response}}});
  };
  CHECK(fault_at(with("text/css")) == "none");
  CHECK(fault_at(with("text/xml")) ==
        "InvalidLoadBalancerAction: The ContentType must be one of:'text/html', "
        "'application/json', 'application/javascript', 'text/css', 'text/plain'");
}

TEST_CASE("actions are shown with what they leave out", "[surroundings]") {
  const Json shown = Json(shown_actions(redirect_of({{"Protocol", "HTTPS"}, {"Port", "443"}})));
  CHECK(shown.at(0).at("RedirectConfig") == Json{{"Protocol", "HTTPS"},
                                                 {"Port", "443"},
                                                 {"Host", "#{host}"},
                                                 {"Path", "/#{path}"},
                                                 {"Query", "#{query}"},
                                                 {"StatusCode", "HTTP_301"}});
}

TEST_CASE("a forward to one target group is shown in both its forms", "[surroundings]") {
  const Json one = Json::array({{{"TargetGroupArn", "arn:x"}, {"Weight", 1}}});
  const Json both{{"Type", "forward"},
                  {"TargetGroupArn", "arn:x"},
                  {"ForwardConfig",
                   {{"TargetGroups", one}, {"TargetGroupStickinessConfig", {{"Enabled", false}}}}}};
  const Json plain{{"Type", "forward"}, {"TargetGroupArn", "arn:x"}};
  const Json weighted{{"Type", "forward"}, {"ForwardConfig", {{"TargetGroups", one}}}};

  CHECK(Json(shown_actions(Json::array({plain}))) == Json::array({both}));
  CHECK(Json(shown_actions(Json::array({weighted}))) == Json::array({both}));
  CHECK(Json(shown_actions(Json::array({both}))) == Json::array({both}));
}

TEST_CASE("a forward to several target groups keeps their weights", "[surroundings]") {
  const Json groups = Json::array(
      {{{"TargetGroupArn", "arn:x"}, {"Weight", 3}}, {{"TargetGroupArn", "arn:y"}, {"Weight", 0}}});
  const Json sticky{
      {"Type", "forward"},
      {"ForwardConfig",
       {{"TargetGroups", groups},
        {"TargetGroupStickinessConfig", {{"Enabled", true}, {"DurationSeconds", 60}}}}}};
  CHECK(Json(shown_actions(Json::array({sticky}))) == Json::array({sticky}));
}

}  // namespace
}  // namespace acmsim::sim
