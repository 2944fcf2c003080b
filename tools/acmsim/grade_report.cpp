#include "tools/acmsim/grade_report.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "tools/acmsim/files.hpp"
#include "tools/acmsim/junit.hpp"

namespace acmsim::tools {
namespace {

using Json = nlohmann::ordered_json;

std::string_view word_of_exit(Exit exit) {
  switch (exit) {
    case Exit::good: return "holds";
    case Exit::bad: return "breaks";
    case Exit::input: return "refused";
    default: return "unknown";
  }
}

std::string_view word_of_verdict(sim::ClaimVerdict verdict) {
  return row_of(sim::kClaimVerdictNames, verdict).word;
}

/// `no-step-fails in some histories: ...`, of each claim that breaks.
std::string broken_text(const GradedClaim& claim) {
  const bool always = claim.by_run == sim::ClaimVerdict::broken;
  return claim.title + (always ? "" : " in some histories") +
         (claim.why.empty() ? "" : ": " + claim.why);
}

std::string line_of(const Grade& grade) {
  std::string line = fmt::format("{}: {}, {} of {} claims held", shown_text(grade.path),
                                 word_of_exit(grade.exit()), grade.points(), grade.claims.size());
  const char* between = "; breaks ";
  for (const GradedClaim& claim : grade.claims) {
    if (!claim.breaks()) continue;
    line += between + shown_text(broken_text(claim));
    between = "; ";
  }
  return line + "\n";
}

}  // namespace

std::size_t Grade::points() const {
  return static_cast<std::size_t>(std::ranges::count_if(claims, &GradedClaim::holds));
}

Exit Grade::exit() const {
  if (!complaints.empty()) return Exit::input;
  if (std::ranges::any_of(claims, &GradedClaim::breaks)) return Exit::bad;
  return points() == claims.size() ? Exit::good : Exit::unknown;
}

Reply grade_text(const std::vector<Grade>& grades) {
  Reply reply;
  std::size_t good = 0;
  for (const Grade& grade : grades) {
    reply.exit = worse(reply.exit, grade.exit());
    if (grade.exit() == Exit::good) ++good;
    for (const std::string& sentence : grade.not_taken) {
      reply.err += shown_text(grade.path) + ": not taken: " + sentence + "\n";
    }
    reply.err += grade.complaints;
    reply.out += grade.complaints.empty() ? line_of(grade) : shown_text(grade.path) + ": refused\n";
  }
  reply.out += fmt::format("{} of {} answers hold\n", good, grades.size());
  return reply;
}

Json grade_json(const std::string& task, const std::vector<Grade>& grades) {
  Json answers = Json::array();
  for (const Grade& grade : grades) {
    Json claims = Json::array();
    for (const GradedClaim& claim : grade.claims) {
      Json json{{"name", claim.name},
                {"run", word_of_verdict(claim.by_run)},
                {"check", word_of_verdict(claim.by_check)}};
      if (!claim.why.empty()) json["why"] = claim.why;
      claims.push_back(std::move(json));
    }
    answers.push_back({{"file", grade.path},
                       {"outcome", word_of_exit(grade.exit())},
                       {"points", grade.points()},
                       {"out_of", grade.claims.size()},
                       {"claims", std::move(claims)},
                       {"not_taken", grade.not_taken},
                       {"complaints", grade.complaints}});
  }
  return {{"task", task}, {"answers", std::move(answers)}};
}

std::string grade_junit(const std::vector<Grade>& grades) {
  std::vector<JunitCase> cases;
  for (const Grade& grade : grades) {
    if (!grade.complaints.empty()) {
      cases.push_back({.path = grade.path,
                       .name = "answer",
                       .seconds = grade.seconds,
                       .kind = JunitCase::Kind::error,
                       .message = "refused",
                       .body = grade.complaints});
    }
    for (const GradedClaim& claim : grade.claims) {
      JunitCase one{.path = grade.path,
                    .name = claim.title,
                    .seconds = grade.seconds / static_cast<double>(grade.claims.size())};
      if (!claim.holds()) {
        one.kind = claim.breaks() ? JunitCase::Kind::failed : JunitCase::Kind::error;
        one.message = claim.breaks() ? broken_text(claim) : "it is not certain";
      }
      cases.push_back(std::move(one));
    }
  }
  return junit_text(cases);
}

}  // namespace acmsim::tools
