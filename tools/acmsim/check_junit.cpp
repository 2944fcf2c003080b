#include "tools/acmsim/check_junit.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "sim/json/document.hpp"
#include "sim/json/pointer.hpp"
#include "sim/report/claim_words.hpp"
#include "sim/report/counterexample_text.hpp"
#include "tools/acmsim/junit.hpp"

namespace acmsim::tools {
namespace {

/// Where a claim stands in a document; where no line says it, the document itself.
std::string pointer_of_claim(const sim::Plan& plan, const std::string& claim) {
  if (claim.starts_with('/')) return claim;
  const auto found = std::ranges::find(plan.always, claim, &sim::Claim::name);
  if (found == plan.always.end()) return "";
  return sim::below("/always", static_cast<std::size_t>(found - plan.always.begin()));
}

JunitCase junit_case(const LoadedScenario& loaded, const sim::CheckReport& report,
                     const sim::CheckedClaim& one) {
  JunitCase told{.path = {}, .name = sim::claim_title(loaded.scenario, one.claim.name)};
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
  const auto& shortest = report.check.shortest;
  const bool is_first = shortest && shortest->violates == one.claim.name && report.blame;
  told.body = sim::story_text(loaded.scenario, *one.counterexample, one.replay->history,
                              is_first ? *report.blame : sim::Blame{});
  return told;
}

}  // namespace

std::string check_junit(const std::string& path, const LoadedScenario& loaded,
                        const sim::CheckReport& report, double seconds) {
  const auto document = sim::read_document(loaded.text);
  std::vector<JunitCase> cases;
  for (const sim::CheckedClaim& one : report.claims) {
    JunitCase told = junit_case(loaded, report, one);
    const std::string where = pointer_of_claim(loaded.scenario.plan, one.claim.name);
    told.path = path;
    told.line = document->line_of(where);
    told.seconds = seconds / static_cast<double>(report.claims.size());
    cases.push_back(std::move(told));
  }
  return junit_text(cases);
}

}  // namespace acmsim::tools
