#include "sim/json/line_map.hpp"

#include "sim/json/pointer.hpp"

namespace acmsim::sim {

PointerHash PointerHash::below(std::string_view key) const {
  PointerHash hash = *this;
  hash.append(sim::below({}, key));
  return hash;
}

PointerHash PointerHash::below(std::size_t index) const { return below(std::to_string(index)); }

TextPlace LineMap::at(PointerHash pointer) const {
  const auto found = places_.find(pointer.bits());
  return found == places_.end() ? TextPlace{} : found->second;
}

TextPlace LineMap::at(std::string_view pointer) const {
  while (true) {
    const TextPlace place = at(PointerHash(pointer));
    if (place.line > 0 || pointer.empty()) return place;
    pointer = pointer.substr(0, pointer.rfind('/'));
  }
}

}  // namespace acmsim::sim
