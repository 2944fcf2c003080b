#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "sim/diagnose/diagnosis.hpp"
#include "sim/evidence/evidence.hpp"

namespace acmsim::sim {

/// Captures of one engineer, and what a right answer says of them.
struct StuckCase {
  std::string name;
  std::vector<CaptureText> captures;
  nlohmann::json expected;
};

/// The cases of tests/diagnose, and those that ACMSIM_DIAGNOSE_EXAMPLES names or that lie beside
/// the sources, if there are any.
std::vector<StuckCase> stuck_cases();

/// The one of that name.
StuckCase stuck_case(const std::string& name);

/// What is found in captures that were made at the case's time.
Diagnosis diagnosed(const StuckCase& one, const std::vector<CaptureText>& captures);

/// `E1`, in order.
std::vector<std::string> numbers_of(const Diagnosis& diagnosis);

/// What is wrong with an answer, a sentence each.
std::vector<std::string> mistakes_in(const StuckCase& one, const Diagnosis& diagnosis);

}  // namespace acmsim::sim
