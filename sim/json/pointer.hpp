#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace acmsim::sim {

/// The JSON Pointer (RFC 6901) of a member: `below("/given", "a/b")` is "/given/a~1b".
std::string below(std::string_view parent, std::string_view key);

/// The JSON Pointer of an element of an array.
std::string below(std::string_view parent, std::size_t index);

/// The JSON Pointer of what is at the end of this way from the root.
std::string pointer_of(const std::vector<std::string>& way);

/// The way from the root that a JSON Pointer tells.
std::vector<std::string> way_of(std::string_view pointer);

}  // namespace acmsim::sim
