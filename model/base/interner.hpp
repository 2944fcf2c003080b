#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "model/base/ensure.hpp"

namespace acmsim {

/// Gives equal values one handle, and keeps each value once. It only grows.
///
/// It can be moved but not copied: handles are shared by all states that stand beside it.
template <class T, class H>
class Interner {
 public:
  Interner() = default;
  Interner(const Interner&) = delete;
  Interner& operator=(const Interner&) = delete;
  Interner(Interner&&) noexcept = default;
  Interner& operator=(Interner&&) noexcept = default;
  ~Interner() = default;

  H intern(T value) {
    const H fresh{static_cast<std::uint32_t>(values_.size())};
    const auto [place, added] = handles_.try_emplace(std::move(value), fresh);
    if (added) values_.push_back(&place->first);
    return place->second;
  }

  std::optional<H> find(const T& value) const {
    const auto place = handles_.find(value);
    if (place == handles_.end()) return std::nullopt;
    return place->second;
  }

  const T& operator[](H handle) const {
    ensure(handle.index < values_.size(), "a handle comes from its own interner");
    return *values_[handle.index];
  }

  std::size_t size() const { return values_.size(); }

 private:
  std::map<T, H> handles_;
  std::vector<const T*> values_;  ///< Into the map's nodes, which never move.
};

}  // namespace acmsim
