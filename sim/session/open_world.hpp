#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "sim/session/live.hpp"

namespace acmsim::sim {

/// A world that has just been opened, and what is told of it.
struct OpenedWorld {
  std::unique_ptr<Live> live;
  OrderedJson answer;
};

/// What is wrong with the word of a schedule, which stands there in a message.
Refused wrong_schedule(std::string at, const std::string& word);

/// Opens a document, or of an empty text an empty account, as the argument of a message's `open`
/// says. `where` is where the document stands in the message; the printer may be empty.
tl::expected<OpenedWorld, Refused> open_world(const Document& message, std::string_view document,
                                              const std::string& where,
                                              const CertificatePrinter& printer);

}  // namespace acmsim::sim
