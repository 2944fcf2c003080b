// Members of a document that are set from outside, so that a question needs no other document.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/json/input_error.hpp"
#include "sim/plan/scenario.hpp"

namespace acmsim::sim {

/// One member that is set, as a person writes it: `timing.dns_validation=2d`.
struct Setting {
  /// The way from the root, with dots; an element of an array by its `id`, `as` or `name`, or by
  /// its place from 0 on.
  std::string key;
  std::string value;
};

/// The key before the first `=` and the value behind it; nothing where there is no key, one of its
/// parts is empty, or the text is not UTF-8.
std::optional<Setting> parse_setting(const std::string& text);

/// A document's text after its members have been set.
struct SetText {
  std::string text;
  std::vector<std::string> places;  ///< Where everything is as set: JSON Pointers.
};

/// Sets members of a document's text, one after the other. What is not set keeps its line.
///
/// A value is text where the schema takes that text there, else JSON (`5`, `true`, `["2m", "1h"]`),
/// else a list of texts or of JSON with commas between (`2m,30m,3h`). A member that is not there is
/// added, an element is not. Errors: what is wrong with the syntax of the document; a key to which
/// nothing leads; and one that is set again, or lost in what is set around it. Whether the document
/// is a scenario still is told when it is read.
Decoded<SetText> with_settings(std::string_view text, const std::vector<Setting>& settings);

/// Reads the scenario. Errors in what is set say so, and have no line.
Decoded<Scenario> read_scenario(const SetText& set);

}  // namespace acmsim::sim
