#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace acmsim::sim {

/// A document's text with this value, JSON in one line, at the end of a way from the root; every
/// other value stays on its line. Objects that are not there are added behind the last member of
/// what is around them.
///
/// The text is one that `read_document` takes. As far as the way exists it leads through objects
/// and arrays, and of an array only to elements that it has.
std::string spliced(std::string_view text, const std::vector<std::string>& way,
                    std::string_view value);

}  // namespace acmsim::sim
