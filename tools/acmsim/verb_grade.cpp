// acmsim grade: students' steps in a teacher's world.
#include <algorithm>
#include <chrono>
#include <fmt/core.h>

#include "sim/check/check.hpp"
#include "sim/engine/history.hpp"
#include "sim/grade/answer.hpp"
#include "sim/report/claim_words.hpp"
#include "sim/report/history_report.hpp"
#include "sim/report/replay.hpp"
#include "sim/scenario/decode.hpp"
#include "tools/acmsim/files.hpp"
#include "tools/acmsim/grade_report.hpp"
#include "tools/acmsim/jobs.hpp"

namespace acmsim::tools {
namespace {

struct Task {
  std::string path;
  sim::Document document;
};

sim::ClaimVerdict verdict_in(const std::vector<sim::ToldClaim>& claims, const std::string& name) {
  const auto found = std::ranges::find(claims, name, &sim::ToldClaim::name);
  return found == claims.end() ? sim::ClaimVerdict::held : found->verdict;
}

/// Every claim, played once and asked of all histories; `text` is the scenario's.
std::vector<GradedClaim> graded(const sim::Scenario& scenario, const std::string& text) {
  const sim::History history = sim::run(scenario, {});
  const auto by_run = sim::claims_of(scenario, history);
  std::vector<GradedClaim> claims;
  for (const std::string& name : sim::claim_names(scenario.plan)) {
    sim::CheckOptions how;
    how.finds_fastest = false;
    how.only = name;
    const sim::Check check = sim::check(scenario, how);
    GradedClaim one{.name = name,
                    .title = sim::claim_title(scenario, name),
                    .by_run = verdict_in(by_run, name),
                    .by_check = verdict_in(sim::claims_of(scenario, check, name), name),
                    .why = {}};
    const auto broken = std::ranges::find(history.violations, name, &sim::Violation::name);
    if (broken != history.violations.end()) {
      one.why = broken->why;
    } else if (one.breaks() && check.shortest) {
      one.why = sim::replay(scenario, text, *check.shortest).broken.why;
    }
    claims.push_back(std::move(one));
  }
  return claims;
}

/// A mistake in the steps stands in the answer; any other in the task.
std::string mistake_lines(const std::string& path, const sim::Document& document,
                          const sim::AnsweredTask& answer, const Task& task,
                          const std::vector<sim::InputError>& errors) {
  constexpr std::string_view kSteps = "/steps";
  std::vector<sim::InputError> own;
  std::vector<sim::InputError> others;
  for (sim::InputError error : errors) {
    const bool is_own = error.where.starts_with(kSteps);
    if (is_own) error.where = answer.steps_at + error.where.substr(kSteps.size());
    sim::place_in(is_own ? document : task.document, error);
    (is_own ? own : others).push_back(std::move(error));
  }
  std::string lines;
  if (!own.empty()) lines += error_lines(path, own);
  if (!others.empty()) lines += error_lines(task.path, others);
  return lines;
}

Grade grade(const std::string& path, const Task& task) {
  Grade made{.path = path, .claims = {}, .not_taken = {}, .complaints = {}};
  const auto text = read_file(path);
  if (!text) {
    made.complaints = unreadable_line(path, text.error());
    return made;
  }
  const auto document = sim::read_value(*text);
  if (!document) {
    made.complaints = error_lines(path, document.error());
    return made;
  }
  const auto answer = sim::answer_to(task.document.root, *document);
  if (!answer) {
    made.complaints = error_lines(path, answer.error());
    return made;
  }
  made.not_taken = answer->not_taken;
  const auto scenario = sim::read_scenario(answer->document);
  if (!scenario) {
    made.complaints = mistake_lines(path, *document, *answer, task, scenario.error());
    return made;
  }
  const auto begun = std::chrono::steady_clock::now();
  made.claims = graded(*scenario, answer->document);
  made.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
  return made;
}

}  // namespace

Reply grade_verb(const Options& options) {
  if (options.paths.size() < 2) {
    return refused("acmsim grade: found a task and no answer; expected one or more after it\n");
  }
  const std::string& task_path = options.paths.front();
  const auto text = read_file(task_path);
  if (!text) return refused(unreadable_line(task_path, text.error()));
  auto document = sim::read_document(*text);
  if (!document) return refused(error_lines(task_path, document.error()));
  if (!document->root.is_object() || !document->root.contains("acmsim")) {
    return refused(shown_text(task_path) + ": found no acmsim document; expected the task\n");
  }
  const Task task{task_path, std::move(*document)};
  std::vector<Grade> grades;
  in_order(
      options.paths.size() - 1, {.threads = options.jobs.value_or(processors())},
      [&](std::size_t i, const GoOn&) { return grade(options.paths[i + 1], task); },
      [&](std::size_t, Grade one) {
        grades.push_back(std::move(one));
        return true;
      });
  Reply reply = grade_text(grades);
  if (options.format == Format::json) reply.out = sim::json_text(grade_json(task_path, grades));
  if (options.junit) {
    if (const auto error = write_file(*options.junit, grade_junit(grades))) {
      reply.err += *error + "\n";
      reply.exit = Exit::output;
    }
  }
  return reply;
}

}  // namespace acmsim::tools
