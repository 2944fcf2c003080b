// Documents held against the verdicts that they expect of themselves.
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include "sim/json/document.hpp"
#include "sim/report/check_report.hpp"
#include "sim/report/history_report.hpp"
#include "sim/scenario/decode.hpp"
#include "tools/acmsim/app.hpp"
#include "tools/acmsim/expectations.hpp"
#include "tools/acmsim/files.hpp"
#include "tools/acmsim/jobs.hpp"
#include "tools/acmsim/play.hpp"
#include "tools/acmsim/test_report.hpp"

namespace acmsim::tools {
namespace {

namespace fs = std::filesystem;

/// Every .json file below the paths, sorted; a path that names a file stands for itself.
tl::expected<std::vector<std::string>, std::string> documents(
    const std::vector<std::string>& paths) {
  std::vector<std::string> found;
  for (const std::string& path : paths) {
    std::error_code error;
    if (!fs::is_directory(path, error)) {
      found.push_back(path);
      continue;
    }
    std::vector<std::string> below;
    std::error_code unclear;  // What a broken link leads to is no file.
    for (auto entry = fs::recursive_directory_iterator(path, error);
         !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
      if (entry->path().extension() == ".json" && entry->is_regular_file(unclear)) {
        below.push_back(entry->path().string());
      }
    }
    if (error) return tl::unexpected(unreadable_line(path, error.message()));
    std::ranges::sort(below);
    found.insert(found.end(), below.begin(), below.end());
  }
  return found;
}

/// A JSON file that does not say `acmsim` is somebody else's.
bool is_other_json(const std::string& text) {
  using nlohmann::json;
  if (text.find('\0') != std::string::npos) return false;  // To the parser, the end of the text.
  bool says_acmsim = false;
  const auto drop_all = [&](int depth, json::parse_event_t event, const json& parsed) {
    if (depth == 1 && event == json::parse_event_t::key && parsed == "acmsim") says_acmsim = true;
    return depth == 0;
  };
  return !json::parse(text, drop_all, false).is_discarded() && !says_acmsim;
}

/// One document, tried.
class Trial {
 public:
  explicit Trial(const std::string& path) { outcome_.path = path; }

  TestOutcome outcome() && {
    const auto text = read_file(outcome_.path);
    if (!text) {
      refuse({0, 0, text.error()});
    } else if (is_other_json(*text)) {
      outcome_.kind = TestOutcome::Kind::skipped;
    } else {
      read(*text);
    }
    return std::move(outcome_);
  }

 private:
  void refuse(TestComplaint complaint) {
    outcome_.kind = TestOutcome::Kind::refused;
    outcome_.complaints.push_back(std::move(complaint));
  }

  void read(const std::string& text) {
    const auto scenario = sim::read_scenario(text);
    if (scenario) return hold(*scenario, text);
    const auto& errors = scenario.error();
    for (std::size_t i = 0; i < std::min(errors.size(), kErrorsShown); ++i) {
      refuse({errors[i].line, errors[i].column, errors[i].sentence()});
    }
    if (errors.size() > kErrorsShown) refuse({0, 0, more_errors(errors.size())});
  }

  void hold(const sim::Scenario& scenario, const std::string& text) {
    const sim::History history = sim::run(scenario, {});
    const auto document = sim::read_document(text);
    const auto complain = [&](TestOutcome::Kind kind, const std::string& where, std::string what) {
      const sim::TextPlace place = document->lines.at(where);
      outcome_.kind = kind;
      outcome_.complaints.push_back(
          {static_cast<int>(place.line), static_cast<int>(place.column), std::move(what)});
    };
    if (history.misfit) {
      const std::string where = misfit_pointer(*history.misfit);
      return complain(TestOutcome::Kind::refused, where,
                      where + ": " + misfit_sentence(*history.misfit));
    }
    const std::vector<Unmet> by_run = unmet_by_run(scenario, history);
    for (const Unmet& one : by_run) complain(TestOutcome::Kind::failed, one.where, one.what);
    if (!by_run.empty()) outcome_.story = sim::history_text(scenario, history, {});
    const std::vector<Unmet> by_check = unmet_by_check(scenario, text);
    for (const Unmet& one : by_check) complain(TestOutcome::Kind::failed, one.where, one.what);
    if (!by_check.empty()) tell_check(scenario, text);
    if (outcome_.complaints.empty()) tell_verdict(scenario, history);
  }

  /// What `acmsim check --verdict-only` prints.
  void tell_check(const sim::Scenario& scenario, const std::string& text) {
    const sim::CheckReport report = sim::make_check_report(scenario, text, {}, true);
    if (!outcome_.story.empty()) outcome_.story += "\n";
    for (const sim::CheckPartName& row : sim::kCheckPartNames) {
      if (row.part > sim::CheckPart::claims) break;
      outcome_.story += sim::check_text(scenario, report, row.part, {});
    }
  }

  void tell_verdict(const sim::Scenario& scenario, const sim::History& history) {
    outcome_.verdict = history.violations.empty()
                           ? "holds"
                           : "violated by " + history.violations.front().name + ", as expected";
    if (!scenario.expected.check_is_safe) return;
    outcome_.verdict += *scenario.expected.check_is_safe ? ", safe" : ", unsafe as expected";
  }

  TestOutcome outcome_;
};

TestOutcome tried(const std::string& path) {
  const auto begun = std::chrono::steady_clock::now();
  TestOutcome outcome = Trial(path).outcome();
  outcome.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
  return outcome;
}

}  // namespace

Reply test_verb(const Options& options) {
  const auto paths = documents(options.paths);
  if (!paths) return refused(paths.error());
  std::vector<TestOutcome> outcomes;
  in_order(
      paths->size(), {.threads = options.jobs.value_or(processors())},
      [&](std::size_t i, const GoOn&) { return tried((*paths)[i]); },
      [&](std::size_t, TestOutcome outcome) {
        outcomes.push_back(std::move(outcome));
        return true;
      });
  Reply reply = test_text(outcomes, options.colour);
  if (std::ranges::all_of(outcomes, [](const TestOutcome& outcome) {
        return outcome.kind == TestOutcome::Kind::skipped;
      })) {
    reply.err += "no acmsim document was found below the given paths\n";
    reply.exit = Exit::input;
  }
  if (options.format == Format::json) {
    reply.out = sim::json_text(test_json(outcomes, reply.exit));
  } else if (options.github) {
    reply.out += github_lines(outcomes);
    reply.as_is = true;
  }
  if (options.junit) {
    if (const auto error = write_file(*options.junit, test_junit(outcomes))) {
      reply.err += *error + "\n";
      reply.exit = Exit::output;
    }
  }
  return reply;
}

}  // namespace acmsim::tools
