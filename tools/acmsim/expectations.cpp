#include "tools/acmsim/expectations.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "sim/check/check.hpp"
#include "sim/check/outages.hpp"
#include "sim/report/check_report.hpp"

namespace acmsim::tools {
namespace {

using sim::Expected;

/// Where run is not expected to be violated, `violates` is about check.
bool is_about_run(const Expected& expected) {
  return !expected.run_holds.value_or(!expected.check_is_safe.value_or(true));
}

/// Whether a claim is the first to be violated, of those that the document itself makes. In a told
/// history it may come later: a counterexample tells one part of a scenario.
bool meets(const std::string& name, const sim::Scenario& scenario, const sim::History& history) {
  for (const sim::Violation& violation : history.violations) {
    if (violation.name == name) return true;
    const auto& always = scenario.plan.always;
    const auto claim = std::ranges::find(always, violation.name, &sim::Claim::name);
    const bool is_default = claim != always.end() && claim->is_default;
    if (!is_default && scenario.history.empty()) return false;
  }
  return false;
}

std::string unmet_verdict(const Expected& expected, const sim::Check& check) {
  if (!expected.check_is_safe) return "";
  const bool is_safe = check.verdict == sim::Safety::safe;
  if (check.verdict == sim::Safety::unknown) {
    return fmt::format("expected {}, check reaches a limit",
                       *expected.check_is_safe ? "safe" : "unsafe");
  }
  if (is_safe != *expected.check_is_safe) {
    return is_safe ? "expected unsafe, is safe"
                   : "expected safe, is unsafe by " + check.shortest->violates;
  }
  if (is_safe || !expected.violates || is_about_run(expected)) return "";
  if (check.shortest->violates == *expected.violates) return "";
  return fmt::format("expected {} to be violated by the shortest history, it is {}",
                     *expected.violates, check.shortest->violates);
}

std::string seconds_text(Duration duration) {
  return duration == kNever ? "never" : fmt::format("{} s", duration.count());
}

std::string unmet_outage(const sim::Scenario& scenario, const sim::ExpectedOutage& expected,
                         const std::vector<sim::WorstOutage>& outages) {
  const std::string host = scenario.catalogue.text_of(expected.site);
  const auto found = std::ranges::find(outages, expected.site, &sim::WorstOutage::site);
  if (found == outages.end()) return fmt::format("the worst outage of {} is not known", host);
  if (expected.longest && (*expected.longest != found->longest || !found->is_exact)) {
    return fmt::format("expected a worst outage of {} of {}, it is {}{}", host,
                       seconds_text(*expected.longest), found->is_exact ? "" : "at most ",
                       seconds_text(found->longest));
  }
  if (!expected.goes_on || *expected.goes_on == found->goes_on) return "";
  return fmt::format("expected the worst outage of {} {}, it {}", host,
                     *expected.goes_on ? "to go on" : "to end with the history or before",
                     found->goes_on ? "goes on" : "does not go on");
}

std::string unmet_outages(const sim::Scenario& scenario, const sim::Check& check) {
  if (scenario.expected.worst_outage.empty()) return "";
  const auto outages = sim::worst_outages(scenario, check, {});
  if (!outages) return "expected a worst outage, check reaches a limit";
  for (const sim::ExpectedOutage& expected : scenario.expected.worst_outage) {
    std::string difference = unmet_outage(scenario, expected, *outages);
    if (!difference.empty()) return difference;
  }
  return "";
}

std::string unmet_start(const sim::Scenario& scenario, const std::string& text,
                        const sim::Check& check) {
  const auto& expected = scenario.expected.latest_safe_start;
  if (!expected) return "";
  const sim::Instant end = sim::run(scenario, {.tells = false}).ended_at;
  const std::string found = sim::latest_start_word(
      sim::latest_safe_start(scenario, sim::starts_of(text, end), check, {}));
  if (found == *expected) return "";
  return fmt::format("expected {} as the latest safe start, it is {}", *expected,
                     found.empty() ? "not found within the limits" : found);
}

}  // namespace

std::string unmet_by_run(const sim::Scenario& scenario, const sim::History& history) {
  const Expected& expected = scenario.expected;
  const bool violated = !history.violations.empty();
  const std::string first = violated ? history.violations.front().name : "";
  const std::string why = violated ? first + ": " + history.violations.front().why : "";
  if (expected.run_holds && *expected.run_holds == violated) {
    return violated ? "expected holds, is violated by " + why : "expected violated, holds";
  }
  if (!expected.violates || !is_about_run(expected)) return "";
  if (meets(*expected.violates, scenario, history)) return "";
  return fmt::format("expected {} to be violated first, {}", *expected.violates,
                     violated ? "it is " + why : "it holds");
}

std::string unmet_by_check(const sim::Scenario& scenario, const std::string& text) {
  const Expected& expected = scenario.expected;
  if (!expected.check_is_safe && !expected.latest_safe_start && expected.worst_outage.empty()) {
    return "";
  }
  const sim::Check check = sim::check(scenario, {});
  std::string difference = unmet_verdict(expected, check);
  if (difference.empty()) difference = unmet_outages(scenario, check);
  if (difference.empty()) difference = unmet_start(scenario, text, check);
  return difference;
}

}  // namespace acmsim::tools
