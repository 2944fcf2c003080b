#pragma once

#include <compare>

#include "model/base/label.hpp"

namespace acmsim::alb {

/// A target group that is there. Its targets are not modelled.
struct TargetGroup {
  friend auto operator<=>(const TargetGroup&, const TargetGroup&) = default;
};

/// A target group to be. Its name and settings are in the catalogue.
struct CreateTargetGroup {
  Fresh<TargetGroupHandle> fresh;
  Labels tags{};
};
struct DeleteTargetGroup {
  TargetGroupHandle target_group;
};

}  // namespace acmsim::alb
