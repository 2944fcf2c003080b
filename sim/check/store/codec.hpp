#pragma once

#include <array>
#include <boost/pfr.hpp>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "model/base/ensure.hpp"
#include "model/base/few.hpp"
#include "model/base/handle.hpp"
#include "model/base/record.hpp"
#include "model/base/small_set.hpp"
#include "sim/plan/bindings.hpp"

namespace acmsim::sim {

/// Writes a state as bytes, and only one way: equal states give equal bytes, others never do.
///
/// It takes numbers, enumerators, plain structs (member by member), and the containers that states
/// are made of; anything else does not compile. Numbers take a byte for each seven bits, since
/// nearly all are small. The bytes are all there when it is gone: until then the last of them are
/// in a block of its own, since a vector that grows byte by byte is slow.
class Encoder {
 public:
  explicit Encoder(std::vector<std::byte>& bytes) : bytes_(bytes) {}
  Encoder(const Encoder&) = delete;
  Encoder& operator=(const Encoder&) = delete;
  Encoder(Encoder&&) = delete;
  Encoder& operator=(Encoder&&) = delete;
  ~Encoder() { flush(); }

  template <class T>
  requires std::integral<T> || std::is_enum_v<T>
  void operator()(T value) {
    if (block_.size() - used_ < kNumberMax) flush();
    auto rest = static_cast<std::uint64_t>(value);
    for (; rest >= 0x80; rest >>= 7) block_[used_++] = static_cast<std::byte>(rest | 0x80);
    block_[used_++] = static_cast<std::byte>(rest);
  }
  template <class T>
  void operator()(const std::optional<T>& maybe) {
    (*this)(maybe.has_value());
    if (maybe) (*this)(*maybe);
  }
  template <class T>
  void operator()(const std::vector<T>& items) {
    write_all(items);
  }
  template <class T, std::size_t count>
  void operator()(const Few<T, count>& items) {
    write_all(items);
  }
  template <class T>
  void operator()(const std::set<T>& items) {
    write_all(items);
  }
  template <class... Ts>
  void operator()(const std::variant<Ts...>& one) {
    (*this)(one.index());
    std::visit([this](const auto& value) { (*this)(value); }, one);
  }
  template <class H, class T>
  void operator()(const Slots<H, T>& slots) {
    (*this)(slots.end_handle().index);
    for (std::uint32_t i = 0; i < slots.end_handle().index; ++i) {
      const T* thing = slots.find(H{i});
      (*this)(thing != nullptr);
      if (thing != nullptr) (*this)(*thing);
    }
  }
  void operator()(const SmallSet& set) { (*this)(set.bits()); }
  void operator()(const Bindings& bindings) { (*this)(bindings.bound()); }
  void operator()(const RecordTable& table) {
    (*this)(table.rows().size());
    for (const RecordTable::Row& row : table.rows()) (*this)(row);
  }
  template <class T>
  requires std::is_aggregate_v<T>
  void operator()(const T& parts) {
    boost::pfr::for_each_field(parts, [this](const auto& part) { (*this)(part); });
  }

 private:
  template <class Items>
  void write_all(const Items& items) {
    (*this)(items.size());
    for (const auto& item : items) (*this)(item);
  }
  void flush() {
    bytes_.insert(bytes_.end(), block_.begin(), block_.begin() + used_);
    used_ = 0;
  }

  /// What 64 bits take, seven in a byte.
  static constexpr std::size_t kNumberMax = 10;

  std::vector<std::byte>& bytes_;
  std::array<std::byte, 256> block_;
  std::size_t used_ = 0;
};

/// Reads what an `Encoder` of the same type has written.
class Decoder {
 public:
  explicit Decoder(std::span<const std::byte> bytes) : rest_(bytes) {}

  bool is_at_end() const { return rest_.empty(); }

  template <class T>
  requires std::integral<T> || std::is_enum_v<T>
  void operator()(T& value) {
    std::uint64_t read = 0;
    for (unsigned shift = 0;; shift += 7) {
      ensure(!rest_.empty(), "a state is decoded from the bytes of a whole one");
      const auto byte = std::to_integer<std::uint64_t>(rest_.front());
      rest_ = rest_.subspan(1);
      read |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    value = static_cast<T>(read);
  }
  template <class T>
  void operator()(std::optional<T>& maybe) {
    maybe.reset();
    if (flag()) (*this)(maybe.emplace());
  }
  template <class T>
  void operator()(std::vector<T>& items) {
    read_all(items);
  }
  template <class T, std::size_t count>
  void operator()(Few<T, count>& items) {
    read_all(items);
  }
  template <class T>
  void operator()(std::set<T>& items) {
    items.clear();
    for (std::size_t left = size(); left > 0; --left) {
      T item{};
      (*this)(item);
      items.insert(items.end(), std::move(item));
    }
  }
  template <class... Ts>
  void operator()(std::variant<Ts...>& one) {
    const std::size_t index = size();
    std::size_t alternative = 0;
    ((alternative++ == index ? (*this)(one.template emplace<Ts>()) : void()), ...);
  }
  template <class H, class T>
  void operator()(Slots<H, T>& slots) {
    slots = {};
    const std::size_t end = size();
    for (std::uint32_t i = 0; i < end; ++i) {
      if (!flag()) continue;
      T thing{};
      (*this)(thing);
      slots.put(H{i}, std::move(thing));
    }
  }
  void operator()(SmallSet& set) {
    std::uint64_t bits = 0;
    (*this)(bits);
    set = SmallSet(bits);
  }
  void operator()(Bindings& bindings) {
    std::vector<Bindings::Bound> bound;
    (*this)(bound);
    bindings = Bindings(std::move(bound));
  }
  void operator()(RecordTable& table) {
    table = {};
    for (std::size_t rows = size(); rows > 0; --rows) {
      RecordTable::Row row;
      (*this)(row);
      table.put(row.key, row.set);
    }
  }
  template <class T>
  requires std::is_aggregate_v<T>
  void operator()(T& parts) {
    boost::pfr::for_each_field(parts, [this](auto& part) { (*this)(part); });
  }

 private:
  template <class Items>
  void read_all(Items& items) {
    items.clear();
    items.resize(size());
    for (auto& item : items) (*this)(item);
  }
  std::size_t size() {
    std::size_t value = 0;
    (*this)(value);
    return value;
  }
  bool flag() {
    bool value = false;
    (*this)(value);
    return value;
  }

  std::span<const std::byte> rest_;
};

}  // namespace acmsim::sim
