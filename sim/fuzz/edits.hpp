#pragma once

#include <array>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/enum_table.hpp"

namespace acmsim::sim {

/// In what a document is changed, for a history in which people or the world are not as it says.
enum class EditKind : std::uint8_t {
  skip,               ///< A step is left out; of a wait: nobody waits.
  repeat,             ///< A step is done twice.
  swap,               ///< A step is done after the next one.
  late,               ///< A step takes up to days to begin.
  wrong_certificate,  ///< A step names another one.
  wrong_listener,
  fault,  ///< Somebody else does harm, at some time.
};

struct EditKindRow {
  EditKind kind;
  std::string_view says;  ///< With the step in braces, and what is named instead.
};
inline constexpr std::array kEditKindRows{
    EditKindRow{EditKind::skip, "\"{}\" is left out"},
    EditKindRow{EditKind::repeat, "\"{}\" is done twice"},
    EditKindRow{EditKind::swap, R"("{}" is done after "{}")"},
    EditKindRow{EditKind::late, "\"{}\" may take up to three days to begin"},
    EditKindRow{EditKind::wrong_certificate, "\"{}\" takes {}"},
    EditKindRow{EditKind::wrong_listener, "\"{}\" takes {}"},
    EditKindRow{EditKind::fault, "somebody does {} to {}"},
};
static_assert(rows_match(kEditKindRows, &EditKindRow::kind, EditKind::fault));

/// A change of a document, by the ids of its steps.
struct Edit {
  EditKind kind{};
  std::string step{};
  std::string other{};     ///< The next step, or what is named instead.
  std::string from{};      ///< What the document names.
  nlohmann::json fault{};  ///< The step of somebody else.

  /// For people.
  std::string text() const;
};

/// Gives every step of a plan an id, as edits go by them.
void name_steps(nlohmann::json& document);

/// What an operator may get wrong in a document, step by step; all steps have ids.
std::vector<Edit> operator_edits(const nlohmann::json& document);

/// Harm that somebody else may do within a span of the start: records of the world and of
/// validation deleted, domains held or delegated elsewhere, servers that fail.
std::vector<Edit> fault_edits(const nlohmann::json& document, std::int64_t span_in_seconds);

/// Changes a document; false where it has nothing to change. Whether the result is a document,
/// whoever reads it will see.
bool apply(const Edit& edit, nlohmann::json& document);

}  // namespace acmsim::sim
