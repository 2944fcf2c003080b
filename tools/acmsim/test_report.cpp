// How documents fared against what they expect, for people, for programs and for CI systems.
#include "tools/acmsim/test_report.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "tools/acmsim/files.hpp"
#include "tools/acmsim/junit.hpp"

namespace acmsim::tools {
namespace {

using TestKind = TestOutcome::Kind;

std::string all_lines(const TestOutcome& outcome) {
  std::string lines;
  for (const TestComplaint& one : outcome.complaints) lines += complaint_line(outcome.path, one);
  return lines;
}

Exit exit_of(TestKind kind) {
  switch (kind) {
    case TestKind::failed: return Exit::bad;
    case TestKind::refused: return Exit::input;
    case TestKind::passed:
    case TestKind::skipped: break;
  }
  return Exit::good;
}

/// A text in which none of the characters has a meaning for GitHub.
std::string escaped(std::string_view text, std::string_view special) {
  std::string escaped;
  for (const char c : text) {
    if (special.find(c) == special.npos) {
      escaped += c;
    } else {
      escaped += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return escaped;
}

JunitCase::Kind junit_kind(TestKind kind) {
  switch (kind) {
    case TestKind::passed: return JunitCase::Kind::passed;
    case TestKind::failed: return JunitCase::Kind::failed;
    case TestKind::refused: return JunitCase::Kind::error;
    case TestKind::skipped: break;
  }
  return JunitCase::Kind::skipped;
}

}  // namespace

std::string complaint_line(const std::string& path, const TestComplaint& complaint) {
  std::string place = shown_path(path);
  if (complaint.line > 0) place += fmt::format(":{}:{}", complaint.line, complaint.column);
  return place + ": " + complaint.text + "\n";
}

Reply test_text(const std::vector<TestOutcome>& outcomes, bool has_colour) {
  Reply reply;
  std::array<int, kTestOutcomeNames.size()> counts{};
  const std::string fail = has_colour ? "\x1b[1;31mFAIL\x1b[0m" : "FAIL";
  for (const TestOutcome& outcome : outcomes) {
    ++counts.at(static_cast<std::size_t>(outcome.kind));
    reply.exit = worse(reply.exit, exit_of(outcome.kind));
    if (outcome.kind == TestKind::passed) {
      reply.out += fmt::format("ok    {}: {}\n", shown_path(outcome.path), outcome.verdict);
    }
    if (outcome.kind == TestKind::refused) reply.err += all_lines(outcome);
    if (outcome.kind != TestKind::failed) continue;
    for (const TestComplaint& one : outcome.complaints) {
      reply.out += fail + "  " + complaint_line(outcome.path, one);
    }
  }
  if (counts[0] + counts[1] == 0) return reply;
  reply.out += fmt::format("{} passed, {} failed, {} refused, {} skipped (no acmsim document)\n",
                           counts[0], counts[1], counts[2], counts[3]);
  return reply;
}

std::string github_lines(const std::vector<TestOutcome>& outcomes) {
  std::string lines;
  for (const TestOutcome& outcome : outcomes) {
    for (const TestComplaint& one : outcome.complaints) {
      lines +=
          fmt::format("::error file={},line={},col={}::{}\n", escaped(outcome.path, "%\r\n:,"),
                      std::max(one.line, 1), std::max(one.column, 1), escaped(one.text, "%\r\n"));
    }
  }
  return lines;
}

std::string test_junit(const std::vector<TestOutcome>& outcomes) {
  std::vector<JunitCase> cases;
  for (const TestOutcome& outcome : outcomes) {
    JunitCase one{.path = outcome.path,
                  .name = name_in_folder(outcome.path),
                  .seconds = outcome.seconds,
                  .kind = junit_kind(outcome.kind)};
    if (!outcome.complaints.empty()) {
      one.line = std::max(outcome.complaints.front().line, 1);
      one.message = outcome.complaints.front().text;
    }
    if (outcome.kind == TestKind::skipped) one.message = "no acmsim document";
    one.body = all_lines(outcome);
    if (!outcome.story.empty()) one.body += "\n" + outcome.story;
    cases.push_back(std::move(one));
  }
  return junit_text(cases);
}

nlohmann::ordered_json test_json(const std::vector<TestOutcome>& outcomes, Exit exit) {
  auto documents = nlohmann::ordered_json::array();
  for (const TestOutcome& outcome : outcomes) {
    std::string what = outcome.verdict;
    auto complaints = nlohmann::ordered_json::array();
    for (const TestComplaint& one : outcome.complaints) {
      complaints.push_back({{"line", one.line}, {"column", one.column}, {"what", one.text}});
      what += (what.empty() ? "" : "; ") + one.text;
    }
    documents.push_back({{"file", outcome.path},
                         {"outcome", row_of(kTestOutcomeNames, outcome.kind).word},
                         {"what", what},
                         {"complaints", std::move(complaints)}});
  }
  return {{"verdict", exit == Exit::good  ? "holds"
                      : exit == Exit::bad ? "violated"
                                          : "refused"},
          {"documents", std::move(documents)}};
}

}  // namespace acmsim::tools
