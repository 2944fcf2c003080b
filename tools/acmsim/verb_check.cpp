// All histories of a scenario.
#include <algorithm>
#include <chrono>
#include <fmt/core.h>

#include "sim/json/document.hpp"
#include "sim/json/nearest.hpp"
#include "sim/json/pointer.hpp"
#include "sim/report/check_report.hpp"
#include "sim/report/counterexample_text.hpp"
#include "tools/acmsim/app.hpp"
#include "tools/acmsim/files.hpp"
#include "tools/acmsim/junit.hpp"
#include "tools/acmsim/search_watch.hpp"

namespace acmsim::tools {
namespace {

Exit exit_of(sim::Safety verdict) {
  switch (verdict) {
    case sim::Safety::safe: return Exit::good;
    case sim::Safety::unsafe: return Exit::bad;
    case sim::Safety::unknown: break;
  }
  return Exit::unknown;
}

sim::CheckOptions check_options(const Options& options) {
  sim::CheckOptions how;
  const auto* search = row_named(sim::kMergingNames, &sim::MergingName::word, options.search);
  if (search != nullptr) how.search = search->merging;
  how.slices = !options.no_slice;
  how.mutes = !options.no_mute;
  how.folds = !options.no_symmetry;
  how.has_budgets = !options.all;
  how.only = options.claim;
  if (options.classes_max) how.limits.classes_max = *options.classes_max;
  if (options.memory_max) how.limits.memory_max = *options.memory_max << 20U;
  return how;
}

/// What is wrong with the name of the claim that alone is to be asked.
std::optional<std::string> wrong_claim(const Options& options, const sim::Plan& plan) {
  const std::vector<std::string> claims = sim::claim_names(plan);
  if (!options.claim || std::ranges::find(claims, *options.claim) != claims.end()) {
    return std::nullopt;
  }
  return fmt::format("--claim: found \"{}\"; expected {}{}\n", shown_text(*options.claim),
                     sim::listed(claims), sim::did_you_mean(sim::nearest(*options.claim, claims)));
}

/// Where a claim stands in a document; where no line says it, the document itself.
std::string pointer_of(const sim::Plan& plan, const std::string& claim) {
  if (claim.starts_with('/')) return claim;
  const auto found = std::ranges::find(plan.always, claim, &sim::Claim::name);
  if (found == plan.always.end()) return "";
  return sim::below("/always", static_cast<std::size_t>(found - plan.always.begin()));
}

JunitCase junit_case(const LoadedScenario& loaded, const sim::CheckReport& report,
                     const sim::CheckedClaim& one) {
  JunitCase told{.path = {}, .name = one.claim.name};
  switch (one.claim.verdict) {
    case sim::ClaimVerdict::held: break;
    case sim::ClaimVerdict::broken: told.kind = JunitCase::Kind::failed; break;
    case sim::ClaimVerdict::not_asked: told.kind = JunitCase::Kind::skipped; break;
    case sim::ClaimVerdict::unknown:
      told.kind =
          report.is_verdict_only || report.only ? JunitCase::Kind::skipped : JunitCase::Kind::error;
      told.message = told.kind == JunitCase::Kind::error
                         ? "a limit was reached before it was certain"
                         : "it was not asked by itself";
      break;
  }
  if (!one.replay || !one.counterexample) return told;
  const sim::Violation& broken = one.replay->broken;
  told.message = fmt::format("{} after the start: {}",
                             sim::format_short(broken.at - loaded.scenario.starts_at), broken.why);
  const bool is_first = report.check.shortest->violates == one.claim.name && report.blame;
  told.body = sim::story_text(loaded.scenario, *one.counterexample, one.replay->history,
                              is_first ? *report.blame : sim::Blame{});
  return told;
}

/// A case for each claim; nobody can say which of them took how much of the time.
std::string check_junit(const std::string& path, const LoadedScenario& loaded,
                        const sim::CheckReport& report, double seconds) {
  const auto document = sim::read_document(loaded.text);
  std::vector<JunitCase> cases;
  for (const sim::CheckedClaim& one : report.claims) {
    JunitCase told = junit_case(loaded, report, one);
    const std::string where = pointer_of(loaded.scenario.plan, one.claim.name);
    told.path = path;
    told.line = document->line_of(where);
    told.seconds = seconds / static_cast<double>(report.claims.size());
    cases.push_back(std::move(told));
  }
  return junit_text(cases);
}

}  // namespace

Reply check_verb(const Options& options) {
  const auto time_max = options.time_max ? sim::parse_duration(*options.time_max) : std::nullopt;
  if (options.time_max && (!time_max || *time_max == kNever)) {
    return refused(fmt::format("--time-max: found \"{}\"; expected a duration such as 10m\n",
                               shown_text(*options.time_max)));
  }
  const std::string& path = options.paths.front();
  const auto loaded = load_scenario(path, options.settings);
  if (!loaded) return refused(loaded.error());
  const sim::Scenario& scenario = loaded->scenario;
  if (auto wrong = wrong_claim(options, scenario.plan)) return refused(std::move(*wrong));
  const bool tells = options.format == Format::text;
  const auto begun = std::chrono::steady_clock::now();
  sim::CheckReport report;
  {
    SearchWatch watch(time_max);
    sim::CheckOptions how = check_options(options);
    how.limits.go_on = [&](const sim::ClassCounts& counts) { return watch.lets_go_on(counts); };
    how.at_part = [&](std::size_t part, std::size_t parts) { watch.come_to(part, parts); };
    const auto begins = [&](sim::CheckPart part) {
      watch.look_for(row_of(sim::kCheckPartNames, part).looks_for);
    };
    const auto knows = [&](sim::CheckPart part, const sim::CheckReport& so_far) {
      watch.know(std::string(row_of(sim::kSafetyNames, so_far.check.verdict).word));
      watch.clear();
      if (!tells) return;
      if (!options.say(sim::check_text(scenario, so_far, part, options))) watch.stop();
    };
    report = sim::make_check_report(scenario, loaded->text, how, options.verdict_only,
                                    {.begins = begins, .knows = knows});
  }
  Reply reply{.out = {}, .err = {}, .exit = exit_of(report.check.verdict)};
  if (!tells) reply.out = sim::json_text(sim::check_json(scenario, report));
  if (options.junit) {
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
    const std::string junit = check_junit(path, *loaded, report, took.count());
    if (const auto error = write_file(*options.junit, junit)) {
      return {.out = {}, .err = *error + "\n", .exit = Exit::output};
    }
  }
  if (options.counterexample && report.shortest) {
    if (const auto error =
            write_file(*options.counterexample, sim::json_text(report.shortest->document))) {
      return {.out = {}, .err = *error + "\n", .exit = Exit::output};
    }
  }
  return reply;
}

}  // namespace acmsim::tools
