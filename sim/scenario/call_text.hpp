#pragma once

#include <span>
#include <string_view>

#include "sim/api/shapes/shapes.hpp"

namespace acmsim::sim {

/// What people may write into a call's `with`.
struct CallParameter {
  std::string_view way;    ///< `ChangeBatch.Changes[].Action`; the items themselves: `Changes[]`.
  std::string_view about;  ///< For editors.
  std::string_view definition{};  ///< The schema's that says what it may be; empty: its type does.
  /// Of what AWS's shapes do not have.
  shapes::Type type = shapes::Type::string;
  bool is_required = false;  ///< Whether the document is wrong without it; AWS judges its own.
};

/// A call that a step can make. What AWS's shapes have beside its parameters, and beside what they
/// say of pages, is not modelled, and no document may have it.
struct CallText {
  std::string_view operation;  ///< `acm:RequestCertificate`
  std::string_view about;
  std::span<const CallParameter> parameters{};  ///< A parameter before the members that it has.
};

/// All of them, each once.
std::span<const CallText> call_texts();

}  // namespace acmsim::sim
