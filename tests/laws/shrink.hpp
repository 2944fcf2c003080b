#pragma once

#include <cstddef>
#include <functional>

#include "sim/draw/draft.hpp"

namespace acmsim::sim {

/// A document that is as small as leaving out one thing after the other makes it, and of which
/// `complains` is still true. It is asked at most so many times.
Json shrunk(Json document, const std::function<bool(const Json&)>& complains,
            std::size_t attempts_max);

}  // namespace acmsim::sim
