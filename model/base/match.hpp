#pragma once

namespace acmsim {

/// Joins lambdas into one visitor for `std::visit`. Give one lambda per alternative and no generic
/// one: an alternative added later must stop the build, not fall through.
template <class... Cases>
struct Match : Cases... {
  using Cases::operator()...;
};
template <class... Cases>
Match(Cases...) -> Match<Cases...>;  // Implicit since C++20; clang-tidy 14 needs it spelled out.

}  // namespace acmsim
