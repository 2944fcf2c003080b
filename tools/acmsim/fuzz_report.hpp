#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "sim/fuzz/fuzzer.hpp"
#include "sim/report/options.hpp"

namespace acmsim::tools {

/// What fuzzing a document has come to.
struct FuzzReport {
  std::uint64_t histories = 0;  ///< That were played.
  std::uint64_t first = 0;      ///< The first of them that broke anything; 0: none did.
  std::uint64_t cut = 0;        ///< Those that were cut short, and so say nothing.
  bool is_complete = true;      ///< All that were wanted were played.
  bool is_reproduced = false;   ///< One history was asked for, and nothing made small.
  std::vector<sim::ToldFinding> findings{};  ///< The smallest first.
  std::vector<std::size_t> sizes{};          ///< As they were found, before they were made small.
  std::vector<std::string> known{};  ///< Claims that a check knows to break, by delays alone.
  bool knows_all = false;            ///< The check has decided every claim.

  /// Whether all that was wanted was played, each history to its end.
  bool is_conclusive() const { return is_complete && cut == 0; }
};

/// What a person reads: what breaks first, how, and how to see it again.
std::string fuzz_text(const sim::Scenario& scenario, const FuzzReport& report,
                      const std::string& call, const sim::ReportOptions& options);

/// The same as scenarios/schema/output.schema.json has it.
nlohmann::ordered_json fuzz_json(const FuzzReport& report);

}  // namespace acmsim::tools
