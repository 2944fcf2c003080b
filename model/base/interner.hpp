#pragma once

#include <boost/container_hash/hash.hpp>
#include <boost/unordered/unordered_flat_set.hpp>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <utility>

#include "model/base/ensure.hpp"

namespace acmsim {

/// What can be compared with a value without becoming one.
template <class Key, class T>
concept StandsFor = !std::convertible_to<const Key&, T>;

/// Gives equal values one handle, in the order of their coming, and keeps each value once. It only
/// grows. `hash_value(T)` is found as Boost does it. What equals a value, and hashes as it does,
/// finds it too.
///
/// Handles are shared by all states that stand beside it. A copy knows them too, and goes on by
/// itself.
template <class T, class H>
class Interner {
 public:
  Interner() = default;
  Interner(const Interner& other) : table_(std::make_unique<Table>(*other.table_)) {}
  Interner& operator=(const Interner& other) { return *this = Interner(other); }
  Interner(Interner&&) noexcept = default;
  Interner& operator=(Interner&&) noexcept = default;
  ~Interner() = default;

  H intern(T value) {
    Table& table = *table_;
    if (const auto known = find(value)) return *known;
    const H fresh{static_cast<std::uint32_t>(table.values.size())};
    table.values.push_back(std::move(value));
    table.handles.insert(fresh);
    return fresh;
  }

  std::optional<H> find(const T& value) const { return look_up(value); }
  /// Not what would become a `T`, such as a literal: that may hash in another way.
  template <StandsFor<T> Key>
  std::optional<H> find(const Key& value) const {
    return look_up(value);
  }

  const T& operator[](H handle) const {
    ensure(handle.index < table_->values.size(), "a handle comes from its own interner");
    return table_->values[handle.index];
  }

  std::size_t size() const { return table_->values.size(); }
  /// Makes room to find so many values; those themselves take theirs as they come.
  void reserve(std::size_t values) { table_->handles.reserve(values); }

 private:
  template <class Key>
  std::optional<H> look_up(const Key& value) const {
    const auto place = table_->handles.find(value);
    if (place == table_->handles.end()) return std::nullopt;
    return *place;
  }

  using Values = std::deque<T>;  ///< Which never moves what it holds.

  struct Hash {
    using is_transparent = void;  // NOLINT(readability-identifier-naming): the library's.
    const Values* values;
    template <class Key>
    std::size_t operator()(const Key& value) const {
      return boost::hash<Key>()(value);
    }
    std::size_t operator()(H handle) const { return (*this)((*values)[handle.index]); }
  };
  struct Equal {
    using is_transparent = void;  // NOLINT(readability-identifier-naming): the library's.
    const Values* values;
    bool operator()(H left, H right) const { return left == right; }
    template <class Key>
    bool operator()(const Key& left, H right) const {
      return left == (*values)[right.index];
    }
    template <class Key>
    bool operator()(H left, const Key& right) const {
      return (*values)[left.index] == right;
    }
  };
  struct Table {
    Table() = default;
    Table(const Table& other) : values(other.values) {
      handles.insert(other.handles.begin(), other.handles.end());
    }
    Table& operator=(const Table&) = delete;
    Table(Table&&) = delete;
    Table& operator=(Table&&) = delete;
    ~Table() = default;

    Values values{};
    boost::unordered_flat_set<H, Hash, Equal> handles{0, Hash{&values}, Equal{&values}};
  };

  std::unique_ptr<Table> table_ = std::make_unique<Table>();
};

}  // namespace acmsim
