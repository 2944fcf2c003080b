#pragma once

#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <string_view>

#include "sim/surroundings/parameters.hpp"

namespace acmsim::sim {

/// What a filter of a Describe operation looks at: `Associations.Main` of the thing as printed. Of
/// a list on the way it looks at every item.
struct FilterRow {
  std::string_view name;
  std::string_view way;
};

/// Leaves those things that pass all filters of a request; `tag:KEY` and `tag-key` are filters of
/// everything. A value may have the wildcards `*` and `?`. Errors: InvalidParameterValue for a
/// filter that is not in the table. Sources: EC2 API Reference, Filter, and each operation's
/// Filter.N [D]; the text, public logs [U].
Answered filtered(OrderedJson things, const nlohmann::json& request,
                  std::span<const FilterRow> rows);

}  // namespace acmsim::sim
