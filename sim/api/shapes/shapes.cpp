#include "sim/api/shapes/shapes.hpp"

#include <algorithm>

namespace acmsim::sim::shapes {

std::span<const Service* const> services() {
  static const std::array kServices{&acm(), &route53(), &elbv2(), &ec2(), &sts()};
  return kServices;
}

const Operation* find_operation(std::string_view name) {
  for (const Service* service : services()) {
    const auto found = std::ranges::find(service->operations, name, &Operation::name);
    if (found != service->operations.end()) return &*found;
  }
  return nullptr;
}

const Shape* find_shape(const Shape& from, std::string_view way) {
  const Shape* at = &from;
  while (at != nullptr && !way.empty()) {
    const std::string_view step = way.substr(0, way.find('.'));
    way.remove_prefix(std::min(way.size(), step.size() + 1));
    const bool is_item = step.ends_with("[]");
    const Member* member = find_member(*at, is_item ? step.substr(0, step.size() - 2) : step);
    at = member == nullptr ? nullptr : member->shape;
    if (at != nullptr && is_item) at = at->item;
  }
  return at;
}

const Member* find_member(const Shape& structure, std::string_view name) {
  const auto found = std::ranges::find(structure.members, name, &Member::name);
  return found == structure.members.end() ? nullptr : &*found;
}

}  // namespace acmsim::sim::shapes
