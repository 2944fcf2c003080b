#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace acmsim::sim {

/// JSON in one line, as nlohmann's `dump` writes it, in a small part of its time. A text that is
/// not UTF-8 is an exception, or has U+FFFD in the place of what is wrong.
std::string compact_text(const nlohmann::ordered_json& json,
                         nlohmann::ordered_json::error_handler_t handler =
                             nlohmann::ordered_json::error_handler_t::strict);

}  // namespace acmsim::sim
