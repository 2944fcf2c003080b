#include "tools/acmsim/expectations.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "sim/check/check.hpp"
#include "sim/check/outages.hpp"
#include "sim/json/pointer.hpp"
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

void note_verdict(const Expected& expected, const sim::Check& check, std::vector<Unmet>& unmet) {
  if (!expected.check_is_safe) return;
  const bool is_safe = check.verdict == sim::Safety::safe;
  if (check.verdict == sim::Safety::unknown) {
    unmet.push_back({"/expected/check", fmt::format("expected {}, check reaches a limit",
                                                    *expected.check_is_safe ? "safe" : "unsafe")});
    return;
  }
  if (is_safe != *expected.check_is_safe) {
    unmet.push_back(
        {"/expected/check", is_safe ? "expected unsafe, is safe"
                                    : "expected safe, is unsafe by " + check.shortest->violates});
    return;
  }
  if (is_safe || !expected.violates || is_about_run(expected)) return;
  if (check.shortest->violates == *expected.violates) return;
  unmet.push_back({"/expected/violates",
                   fmt::format("expected {} to be violated by the shortest history, it is {}",
                               *expected.violates, check.shortest->violates)});
}

std::string seconds_text(Duration duration) {
  return duration == kNever ? "never" : fmt::format("{} s", duration.count());
}

/// What is not as expected of the worst outage of a host; empty if nothing is.
std::string unmet_outage(const std::string& host, const sim::ExpectedOutage& expected,
                         const std::vector<sim::WorstOutage>& outages) {
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

void note_outages(const sim::Scenario& scenario, const sim::Check& check,
                  std::vector<Unmet>& unmet) {
  const std::string where = "/expected/worst_outage";
  if (scenario.expected.worst_outage.empty()) return;
  const auto outages = sim::worst_outages(scenario, check, {});
  if (!outages) {
    unmet.push_back({where, "expected a worst outage, check reaches a limit"});
    return;
  }
  for (const sim::ExpectedOutage& expected : scenario.expected.worst_outage) {
    const std::string host = scenario.catalogue.text_of(expected.site);
    std::string what = unmet_outage(host, expected, *outages);
    if (!what.empty()) unmet.push_back({sim::below(where, host), std::move(what)});
  }
}

void note_start(const sim::Scenario& scenario, const std::string& text, const sim::Check& check,
                std::vector<Unmet>& unmet) {
  const auto& expected = scenario.expected.latest_safe_start;
  if (!expected) return;
  const sim::Instant end = sim::run(scenario, {.tells = false}).ended_at;
  const std::string found = sim::latest_start_word(
      sim::latest_safe_start(scenario, sim::starts_of(text, end), check, {}));
  if (found == *expected) return;
  unmet.push_back({"/expected/latest_safe_start",
                   fmt::format("expected {} as the latest safe start, it is {}", *expected,
                               found.empty() ? "not found within the limits" : found)});
}

}  // namespace

std::vector<Unmet> unmet_by_run(const sim::Scenario& scenario, const sim::History& history) {
  const Expected& expected = scenario.expected;
  const bool violated = !history.violations.empty();
  const std::string first = violated ? history.violations.front().name : "";
  const std::string why = violated ? first + ": " + history.violations.front().why : "";
  std::vector<Unmet> unmet;
  if (expected.run_holds && *expected.run_holds == violated) {
    unmet.push_back({"/expected/run", violated ? "expected holds, is violated by " + why
                                               : "expected violated, holds"});
  }
  if (!expected.violates || !is_about_run(expected)) return unmet;
  if (meets(*expected.violates, scenario, history)) return unmet;
  unmet.push_back(
      {"/expected/violates", fmt::format("expected {} to be violated first, {}", *expected.violates,
                                         violated ? "it is " + why : "it holds")});
  return unmet;
}

std::vector<Unmet> unmet_by_check(const sim::Scenario& scenario, const std::string& text) {
  const Expected& expected = scenario.expected;
  std::vector<Unmet> unmet;
  if (!expected.check_is_safe && !expected.latest_safe_start && expected.worst_outage.empty()) {
    return unmet;
  }
  const sim::Check check = sim::check(scenario, {});
  note_verdict(expected, check, unmet);
  note_outages(scenario, check, unmet);
  note_start(scenario, text, check, unmet);
  return unmet;
}

}  // namespace acmsim::tools
