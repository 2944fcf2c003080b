#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "sim/diagnose/diagnosis.hpp"
#include "sim/evidence/evidence.hpp"

namespace acmsim::sim {

/// Whether a cure also sets the validation records right, as one does who knows what is wrong, or
/// does nothing but what its fix says.
enum class CureScope : std::uint8_t { whole, deed_alone };

/// The steps that heal the first of some causes of one certificate, and with it the others as far
/// as the simulator can, in a document made of captures, which has a name for the certificate; the
/// step `issued` waits for it. Nothing where a person has to do what the simulator does not have.
std::optional<nlohmann::ordered_json> cure_steps(const Evidence& evidence,
                                                 const std::vector<const FoundCause*>& causes,
                                                 const std::string& certificate,
                                                 const nlohmann::ordered_json& given,
                                                 CureScope scope = CureScope::whole);

}  // namespace acmsim::sim
