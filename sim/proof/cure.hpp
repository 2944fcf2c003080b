#pragma once

#include <nlohmann/json.hpp>
#include <optional>

#include "sim/diagnose/diagnosis.hpp"
#include "sim/evidence/evidence.hpp"

namespace acmsim::sim {

/// The steps that heal a cause in a document made of captures, the last of which waits for the
/// certificate; nothing where a person has to do what the simulator does not have.
std::optional<nlohmann::ordered_json> cure_steps(const Evidence& evidence, const FoundCause& found,
                                                 const nlohmann::ordered_json& given);

/// What the document calls the certificate; empty where it has none, or several that are alike.
std::string certificate_name(const CertificateSeen& seen, const nlohmann::ordered_json& given);

}  // namespace acmsim::sim
