#pragma once

#include <cstdint>
#include <vector>

#include "model/base/delay.hpp"

namespace acmsim::sim {

/// A way from one moment of a history to another.
struct Passage {
  std::uint32_t target = 0;
  std::int64_t seconds = 0;
};

/// By moment: the passages that leave it.
using Passages = std::vector<std::vector<Passage>>;

/// How long the longest way is that takes time only in moments that are `closed`; from any moment.
/// `kNever` where a way leads round for ever.
Duration longest_path(const Passages& passages, const std::vector<bool>& closed);

}  // namespace acmsim::sim
