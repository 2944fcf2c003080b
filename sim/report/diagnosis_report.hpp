#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "sim/diagnose/diagnosis.hpp"
#include "sim/evidence/evidence.hpp"
#include "sim/proof/proof.hpp"
#include "sim/report/options.hpp"

namespace acmsim::sim {

// A proof belongs to the cause at its place; there may be fewer.

/// What is wrong, for a person: the finding first, what it stands on with file and line, what heals
/// it, and the command that would decide what is open. Nothing of a capture is printed raw.
std::string diagnosis_text(const Evidence& evidence, const Diagnosis& diagnosis,
                           const std::vector<Proof>& proofs, const ReportOptions& options);

/// The same as JSON, described in scenarios/schema/output.schema.json.
nlohmann::ordered_json diagnosis_json(const Evidence& evidence, const Diagnosis& diagnosis,
                                      const std::vector<Proof>& proofs);

/// `causes`, `nothing-wrong` or `not-enough-evidence`.
std::string_view verdict_word(DiagnosisVerdict verdict);

}  // namespace acmsim::sim
