#pragma once

#include <array>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/enum_table.hpp"
#include "tools/acmsim/app.hpp"

namespace acmsim::tools {

/// What is wrong at a place of a document.
struct TestComplaint {
  int line = 0;  ///< 0 where the file as a whole is meant.
  int column = 0;
  std::string text;  ///< In a line, without the place.
};

/// How one document has fared.
struct TestOutcome {
  enum class Kind : std::uint8_t { passed, failed, refused, skipped };

  std::string path;
  Kind kind = Kind::passed;
  std::string verdict{};  ///< Where it passed.
  std::vector<TestComplaint> complaints{};
  std::string
      story{};  ///< Of a failed one, the history that was not expected; empty: there is none.
  double seconds = 0;  ///< How long it took.
};

struct TestOutcomeName {
  TestOutcome::Kind kind;
  std::string_view word;
};
inline constexpr std::array kTestOutcomeNames{
    TestOutcomeName{TestOutcome::Kind::passed, "passed"},
    TestOutcomeName{TestOutcome::Kind::failed, "failed"},
    TestOutcomeName{TestOutcome::Kind::refused, "refused"},
    TestOutcomeName{TestOutcome::Kind::skipped, "skipped"},
};
static_assert(rows_match(kTestOutcomeNames, &TestOutcomeName::kind, TestOutcome::Kind::skipped));

/// A complaint after its place: `plan.json:41:7: ...`.
std::string complaint_line(const std::string& path, const TestComplaint& complaint);

/// What a person reads of all: a line each, refusals on standard error, and counts.
Reply test_text(const std::vector<TestOutcome>& outcomes, bool has_colour);

/// What GitHub Actions shows beside a document's lines: workflow commands, a line each.
std::string github_lines(const std::vector<TestOutcome>& outcomes);

std::string test_junit(const std::vector<TestOutcome>& outcomes);

/// As scenarios/schema/output.schema.json has it.
nlohmann::ordered_json test_json(const std::vector<TestOutcome>& outcomes, Exit exit);

}  // namespace acmsim::tools
