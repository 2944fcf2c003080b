#pragma once

#include <string>
#include <string_view>

namespace acmsim::sim {

/// The text with what Python prints of dictionaries and lists, by `print` or pprint, written as
/// JSON. A line stays a line. What is no such thing stays as it is.
std::string with_python_as_json(std::string_view text);

}  // namespace acmsim::sim
