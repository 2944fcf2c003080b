#pragma once

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "sim/engine/history.hpp"
#include "sim/engine/narrate.hpp"
#include "sim/scenario/decode.hpp"

namespace acmsim::sim {

using Json = nlohmann::json;

/// A document to start from: example.com, delegated to a hosted zone; the certificate `old` on the
/// listener `https` of `web`; www.example.com leads there and is watched. No steps, and no claims.
inline Json base_document() {
  return Json::parse(R"({
    "acmsim": 1, "title": "t", "rules": "2022", "starts_at": "2022-01-05T00:00:00Z",
    "given": {
      "account": "111122223333", "region": "eu-west-1",
      "domains": [{"name": "example.com", "name_servers": "@zone"}],
      "hosted_zones": [{"as": "zone", "Name": "example.com", "records": [
        {"Name": "www.example.com", "Type": "A", "AliasTarget": "@web"}]}],
      "certificates": [{"as": "old", "DomainName": "www.example.com",
        "ValidationMethod": "EMAIL", "Status": "ISSUED", "NotAfter": "2022-02-13T23:59:59Z"}],
      "load_balancers": [{"as": "web", "listeners": [{"as": "https", "Certificates": ["@old"]}]}],
      "watches": ["www.example.com"]
    },
    "steps": [], "always": []
  })");
}

/// The base document with these members put over its own (RFC 7386).
inline Json document(std::string_view patch) {
  Json json = base_document();
  json.merge_patch(Json::parse(patch));
  return json;
}

inline Scenario decoded(const Json& json) {
  auto scenario = read_scenario(json.dump());
  if (!scenario) {
    for (const InputError& error : scenario.error()) UNSCOPED_INFO(error.message());
  }
  REQUIRE(scenario);
  return std::move(*scenario);
}

struct Played {
  Scenario scenario;
  History history;

  /// The instant of the first event of a subject and kind, in seconds after the start; -1: none.
  std::int64_t when(std::string_view subject, std::string_view event) const {
    for (const Event& one : history.events) {
      if (one.subject == subject && sim::word_of(one.kind) == event) {
        return (one.at - scenario.starts_at).count();
      }
    }
    return -1;
  }
  Stage stage(std::string_view id) const {
    for (std::size_t i = 0; i < scenario.plan.steps.size(); ++i) {
      if (scenario.plan.steps[i].id == id) return history.end.progress.steps[i].stage;
    }
    FAIL("no step " << id);
    return Stage::blocked;
  }
  std::string first_violation() const {
    return history.violations.empty() ? "" : history.violations.front().name;
  }
};

inline Played play(const Json& json, std::string_view schedule = "typical") {
  Scenario scenario = decoded(json);
  History history = run(scenario, {.schedule = Schedule::parse(schedule).value()});
  return {std::move(scenario), std::move(history)};
}

/// All complaints about a document, a line each; their lines in the text are left out.
inline std::string complaints(const Json& json) {
  const auto scenario = read_scenario(json.dump());
  if (scenario) return "";
  std::string text;
  for (InputError error : scenario.error()) {
    error.line = 0;
    text += (text.empty() ? "" : "\n") + error.message();
  }
  return text;
}

inline std::vector<std::uint32_t> indices(const std::vector<StepHandle>& steps) {
  std::vector<std::uint32_t> found;
  for (const StepHandle step : steps) found.push_back(step.index);
  return found;
}

}  // namespace acmsim::sim
