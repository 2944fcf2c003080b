#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "sim/diagnose/diagnosis.hpp"
#include "sim/evidence/evidence.hpp"

namespace acmsim::sim {

/// Whether a cause is not how things stand but something that has happened, so that a world shows
/// it only while it happens.
bool is_happening(StuckCause cause);

/// What is found in captures made while that happens again in a world made of the captures: a
/// document without steps, in which the certificate has that name. Nothing where it cannot happen
/// there.
std::optional<Diagnosis> reenacted(const Evidence& evidence, const FoundCause& found,
                                   const nlohmann::ordered_json& world,
                                   const std::string& certificate);

}  // namespace acmsim::sim
