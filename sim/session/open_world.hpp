#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "sim/session/live.hpp"

namespace acmsim::sim {

/// The document of an account in which there is nothing.
inline constexpr std::string_view kEmptyAccountDocument =
    R"({"acmsim": 1, "title": "an empty account"})";

/// What is wrong with the word of a schedule, which stands there in a message.
Refused wrong_schedule(std::string at, const std::string& word);

/// A document that any number of worlds can be opened from.
using SharedScenario = std::shared_ptr<const OpenScenario>;

/// Reads a document, or of an empty text an empty account. `where` is where the document stands in
/// a message.
tl::expected<SharedScenario, Refused> read_world(std::string_view document,
                                                 const std::string& where);

/// Opens a world as the argument of a message's `open` says; the printer may be empty.
tl::expected<std::unique_ptr<Live>, Refused> open_world(const Document& message,
                                                        const OpenScenario& scenario,
                                                        const CertificatePrinter& printer);
/// The same with delays as they are given in C++.
tl::expected<std::unique_ptr<Live>, Refused> open_world(const Delays& delays,
                                                        const OpenScenario& scenario,
                                                        const CertificatePrinter& printer);

}  // namespace acmsim::sim
