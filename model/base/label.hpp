#pragma once

#include <compare>
#include <optional>
#include <variant>
#include <vector>

#include "model/base/handle.hpp"

namespace acmsim {

/// A text under a key that people put on something: a tag, or an attribute.
struct Label {
  LabelHandle key;
  std::optional<LabelHandle> value{};  ///< A tag of a certificate may have none.
  friend auto operator<=>(const Label&, const Label&) = default;
};

/// By key, one for each.
using Labels = std::vector<Label>;

/// Puts a label among others, in place of that with the same key.
void put(Labels& labels, const Label& label);

/// What stands under a key; nothing if nothing does.
std::optional<LabelHandle> find(const Labels& labels, LabelHandle key);

/// What can have labels; those of certificates are their own.
using Thing = std::variant<LoadBalancerHandle, TargetGroupHandle, ListenerHandle, ZoneHandle>;

}  // namespace acmsim
