#pragma once

#include <memory>
#include <string_view>
#include <utility>

#include "sim/json/document.hpp"
#include "sim/scenario/decode_context.hpp"

namespace acmsim::sim {

/// A scenario document that has been read and stays open: its names still mean something, so that
/// calls and conditions can be decoded that are said later. Its catalogue grows by them. A copy
/// goes on by itself, and shares the text.
struct OpenScenario {
  explicit OpenScenario(Document text)
      : document(std::make_shared<const Document>(std::move(text))) {}
  OpenScenario(const OpenScenario& other) : document(other.document), context(other.context) {
    context.scope.move_to(context.catalogue());
  }
  OpenScenario& operator=(const OpenScenario&) = delete;
  OpenScenario(OpenScenario&&) = delete;
  OpenScenario& operator=(OpenScenario&&) = delete;
  ~OpenScenario() = default;

  std::shared_ptr<const Document> document;
  DecodeContext context{*document};
};

/// Reads a document as `read_scenario` does, and keeps it open.
Decoded<std::unique_ptr<OpenScenario>> open_scenario(std::string_view text);

}  // namespace acmsim::sim
