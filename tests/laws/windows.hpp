#pragma once

#include <cstdint>
#include <functional>

#include "model/base/delay.hpp"
#include "sim/draw/draft.hpp"

namespace acmsim::sim {

/// The document with every window that it says or leaves to the defaults put through `change`: the
/// delays of AWS, of the DNS and of people. Not those after which ACM gives up: at the start a part
/// of them may be over, by what else is given.
Json with_windows(const Json& document, const std::function<Delay(const Delay&)>& change);

/// A seed that is the document's own.
std::uint64_t seed_of(const Json& document);

}  // namespace acmsim::sim
