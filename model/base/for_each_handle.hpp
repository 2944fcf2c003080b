#pragma once

#include <boost/pfr.hpp>
#include <optional>
#include <ranges>
#include <string>
#include <type_traits>
#include <variant>

#include "model/base/handle.hpp"

namespace acmsim {

namespace handles {

template <class T>
inline constexpr bool kIsFresh = false;
template <class H>
inline constexpr bool kIsFresh<Fresh<H>> = true;

template <class T>
inline constexpr bool kIsHandle = kIsFresh<T>;
template <class Tag>
inline constexpr bool kIsHandle<Handle<Tag>> = true;

template <class T>
inline constexpr bool kIsOptional = false;
template <class T>
inline constexpr bool kIsOptional<std::optional<T>> = true;

template <class T>
inline constexpr bool kIsVariant = false;
template <class... Ts>
inline constexpr bool kIsVariant<std::variant<Ts...>> = true;

}  // namespace handles

/// Calls `visit` with each handle in a command or a query, in the order of the members: by
/// reference, as `Fresh<H>&` what it brings, as `H&` what it speaks of. It looks into structs,
/// variants, optionals and lists.
template <class Part, class Visit>
void for_each_handle(Part& part, const Visit& visit) {
  using T = std::remove_const_t<Part>;
  if constexpr (handles::kIsHandle<T>) {
    visit(part);
  } else if constexpr (handles::kIsVariant<T>) {
    std::visit([&](auto& one) { for_each_handle(one, visit); }, part);
  } else if constexpr (handles::kIsOptional<T>) {
    if (part) for_each_handle(*part, visit);
  } else if constexpr (std::is_arithmetic_v<T> || std::is_enum_v<T> ||
                       std::is_same_v<T, std::string>) {
    return;
  } else if constexpr (std::ranges::range<T>) {
    for (auto& one : part) for_each_handle(one, visit);
  } else {
    boost::pfr::for_each_field(part, [&](auto& field) { for_each_handle(field, visit); });
  }
}

}  // namespace acmsim
