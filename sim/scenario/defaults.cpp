#include "sim/scenario/defaults.hpp"

#include <fmt/core.h>
#include <string_view>

#include "sim/json/pointer.hpp"

namespace acmsim::sim {
namespace {

using nlohmann::json;

/// No history waits any longer for an end that comes so long after the plan's.
constexpr std::string_view kNoTimeAfterPlan = "0s";

class Gathering {
 public:
  Gathering(const json& document, const Scenario& scenario)
      : document_(document), scenario_(scenario) {}

  std::vector<Default> gather() && {
    const Place& home = scenario_.catalogue.places[scenario_.home];
    const bool has_rules = document_.contains("rules") && document_.at("rules").is_object();
    note(has_rules ? "/rules/base" : "/rules", std::string(rules_word(scenario_)));
    note("/starts_at", format_instant(scenario_.starts_at));
    note("/until", "the end of all steps, once what they did has arrived");
    note("/timing", "every delay as acmsim show timing has it");
    note("/given/account", home.account);
    note("/given/region", home.region);
    note_steps("/steps");
    for (std::size_t i = 0; i < document_.value("actors", json::array()).size(); ++i) {
      note_steps(below(below("/actors", i), "steps"));
    }
    note("/always", names_of(scenario_.plan.always));
    return std::move(found_);
  }

 private:
  void note(const std::string& where, std::string instead) {
    if (document_.contains(json::json_pointer(where))) return;
    found_.push_back({where, std::move(instead)});
  }

  void note_steps(const std::string& where) {
    const json::json_pointer list(where);
    if (!document_.contains(list)) return;
    for (std::size_t i = 0; i < document_.at(list).size(); ++i) {
      const json& step = document_.at(list).at(i);
      const std::string at = below(where, i);
      if (step.contains("wait_for")) {
        note(at + "/give_up_after", format_duration(WaitForStep{}.give_up_after));
      }
      if (step.contains("retry")) note(at + "/retry/for", format_duration(Retry{}.limit));
    }
  }

  static std::string names_of(const std::vector<Claim>& claims) {
    std::string names;
    for (const Claim& claim : claims) names += (names.empty() ? "" : ", ") + claim.name;
    return names;
  }

  const json& document_;
  const Scenario& scenario_;
  std::vector<Default> found_;
};

}  // namespace

std::vector<Default> defaults_of(const json& document, const Scenario& scenario) {
  return Gathering(document, scenario).gather();
}

void write_defaults_out(nlohmann::ordered_json& document, const Scenario& scenario) {
  if (!document.contains("rules")) document["rules"] = rules_word(scenario);
  if (document.at("rules").is_object()) document["rules"].emplace("base", rules_word(scenario));
  if (!document.contains("starts_at")) document["starts_at"] = format_instant(scenario.starts_at);
  if (!document.contains("until")) document["until"] = kNoTimeAfterPlan;
  if (document.contains("always")) return;
  document["always"] = nlohmann::ordered_json::array();
  for (const Claim& claim : scenario.plan.always) document["always"].push_back(claim.name);
}

}  // namespace acmsim::sim
