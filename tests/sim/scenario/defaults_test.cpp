// What a document leans on without saying it.
#include "sim/scenario/defaults.hpp"

#include <map>

#include "tests/sim/play.hpp"

namespace acmsim::sim {
namespace {

std::vector<std::string> names_of(const std::vector<Claim>& claims) {
  std::vector<std::string> names;
  for (const Claim& claim : claims) names.push_back(claim.name);
  return names;
}

std::vector<std::string> claimed(std::string_view patch) {
  return names_of(decoded(document(patch)).plan.always);
}

/// By where they stand.
std::map<std::string, std::string> defaults(const Json& json) {
  std::map<std::string, std::string> found;
  for (const Default& one : defaults_of(json, decoded(json))) found[one.where] = one.instead;
  return found;
}

using Names = std::vector<std::string>;

TEST_CASE("a document that does not say claims that no step fails and that its hosts open",
          "[scenario]") {
  CHECK(claimed(R"({"always": null})") == Names{"no-step-fails", "https-available"});
  CHECK(claimed(R"({"always": null, "given": {"watches": null}})") == Names{"no-step-fails"});
  CHECK(claimed(R"({"always": null, "finally": ["plan-ends"]})") ==
        Names{"no-step-fails", "https-available"});
  CHECK(claimed(R"({"always": []})").empty());
  CHECK(claimed(R"({"always": ["https-available"]})") == Names{"https-available"});
}

TEST_CASE("a step that fails violates a document that does not say what it claims", "[scenario]") {
  const char* const steps = R"({"always": null, "steps": [
    {"id": "delete", "call": "acm:DeleteCertificate", "with": {"CertificateArn": "@old"}}]})";

  CHECK(play(document(steps)).first_violation() == "no-step-fails");
  CHECK(play(document(R"({"always": null, "given": {"hosted_zones": null, "domains": []}})"))
            .first_violation() == "https-available");
}

TEST_CASE("defaults are told by the place of the key that is not there", "[scenario]") {
  const auto found = defaults(Json::parse(R"({"acmsim": 1, "title": "t", "steps": [
    {"wait_for": {"host": "a.com", "available": true}},
    {"call": "registrar:ExpireDomain", "with": {"name": "a.com"},
     "retry": {"on": ["PriorRequestNotComplete"]}}]})"));
  CHECK(found.at("/rules") == "calendar");
  CHECK(found.at("/starts_at") == "2026-01-01T00:00:00Z");
  CHECK(found.at("/always") == "no-step-fails");
  CHECK(found.at("/given/account") == "111122223333");
  CHECK(found.at("/given/region") == "us-east-1");
  CHECK(found.at("/steps/0/give_up_after") == "4d");
  CHECK(found.at("/steps/1/retry/for") == "30m");
  CHECK(found.contains("/until"));
  CHECK(found.contains("/timing"));
}

TEST_CASE("what a document says is no default", "[scenario]") {
  const auto found = defaults(document(R"({"rules": {"names_max": 5}, "until": "1d", "timing": {},
    "actors": [{"name": "a", "steps": [{"wait_for": {"host": "a.com", "available": true}}]}]})"));

  CHECK(found == std::map<std::string, std::string>{{"/rules/base", "calendar"},
                                                    {"/actors/0/steps/0/give_up_after", "4d"}});
}

TEST_CASE("a document with its defaults written out says the same and leans on none of them",
          "[scenario]") {
  const Json terse = document(R"({"rules": {"names_max": 5}, "always": null, "starts_at": null,
                                  "given": {"certificates": null, "load_balancers": null,
                                            "hosted_zones": null, "domains": null}})");
  const Scenario meant = decoded(terse);
  auto document = nlohmann::ordered_json::parse(terse.dump());

  write_defaults_out(document, meant);
  const Scenario written = decoded(Json::parse(document.dump()));

  CHECK(document.at("always") == nlohmann::ordered_json{"no-step-fails", "https-available"});
  CHECK(document.at("rules").at("base") == "calendar");
  CHECK(document.at("starts_at") == "2026-01-01T00:00:00Z");
  CHECK(names_of(written.plan.always) == names_of(meant.plan.always));
  CHECK(run(written, {}).ended_at == run(meant, {}).ended_at);
  const auto left = defaults(Json::parse(document.dump()));
  for (const char* said : {"/always", "/rules", "/rules/base", "/starts_at", "/until"}) {
    CHECK_FALSE(left.contains(said));
  }
}

TEST_CASE("what a document says is written out as it says it", "[scenario]") {
  const Json said = document(R"({"rules": "2022", "until": "2d", "always": ["plan-ends"]})");
  auto document = nlohmann::ordered_json::parse(said.dump());

  write_defaults_out(document, decoded(said));

  CHECK(Json::parse(document.dump()) == said);
}

}  // namespace
}  // namespace acmsim::sim
