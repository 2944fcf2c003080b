#include "model/base/label.hpp"

#include <algorithm>

namespace acmsim {

void put(Labels& labels, const Label& label) {
  const auto place = std::ranges::lower_bound(labels, label.key, {}, &Label::key);
  if (place != labels.end() && place->key == label.key) {
    place->value = label.value;
  } else {
    labels.insert(place, label);
  }
}

std::optional<LabelHandle> find(const Labels& labels, LabelHandle key) {
  const auto place = std::ranges::lower_bound(labels, key, {}, &Label::key);
  if (place == labels.end() || place->key != key) return std::nullopt;
  return place->value;
}

}  // namespace acmsim
