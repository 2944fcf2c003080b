#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "model/base/ensure.hpp"

namespace acmsim {

/// A small integer that stands for one thing of one kind; the catalogue knows its name.
template <class Tag>
struct Handle {
  std::uint32_t index = 0;
  friend auto operator<=>(const Handle&, const Handle&) = default;
  friend std::size_t hash_value(const Handle& handle) { return handle.index; }
};

/// A handle that a command brings for what it makes. The catalogue already holds what never changes
/// about that.
template <class H>
struct Fresh : H {
  Fresh() = default;
  Fresh(H handle) : H(handle) {}  // NOLINT(google-explicit-constructor): it is that handle.
};

using NameHandle = Handle<struct NameTag>;                  ///< A domain name.
using RecordHandle = Handle<struct RecordTag>;              ///< A record set, as a text.
using RegistrationHandle = Handle<struct RegistrationTag>;  ///< A domain at its registry.
using ZoneHandle = Handle<struct ZoneTag>;                  ///< A zone, wherever it is hosted.
using ChangeHandle = Handle<struct ChangeTag>;              ///< A Route 53 change.
using CertificateHandle = Handle<struct CertificateTag>;    ///< An ACM certificate.
using LoadBalancerHandle = Handle<struct LoadBalancerTag>;  ///< An Application Load Balancer.
/// A name of load balancers: of all that have it in turn in an account and Region.
using LoadBalancerNameHandle = Handle<struct LoadBalancerNameTag>;
using TargetGroupHandle = Handle<struct TargetGroupTag>;          ///< What listeners forward to.
using TargetGroupNameHandle = Handle<struct TargetGroupNameTag>;  ///< As a load balancer's.
using ActionsHandle = Handle<struct ActionsTag>;    ///< What a listener does, as a text.
using ListenerHandle = Handle<struct ListenerTag>;  ///< A listener of a load balancer.
using ResourceHandle = Handle<struct ResourceTag>;  ///< The ARN of a certificate's user.
using PlaceHandle = Handle<struct PlaceTag>;        ///< An account and Region.
using MailboxHandle = Handle<struct MailboxTag>;    ///< Somebody's mailbox.
using TokenHandle = Handle<struct TokenTag>;        ///< An idempotency token.
using LabelHandle = Handle<struct LabelTag>;        ///< The key or the value of a tag.

/// Things by handle, some of them not there (not created yet, or gone).
///
/// Two tables are equal when the same handles hold equal things: empty places at the end are cut
/// off, so it does not matter what was there before.
template <class H, class T>
class Slots {
 public:
  bool contains(H handle) const { return find(handle) != nullptr; }

  /// The thing, or null when the place is empty.
  const T* find(H handle) const {
    if (handle.index >= slots_.size() || !slots_[handle.index]) return nullptr;
    return &*slots_[handle.index];
  }
  T* find(H handle) { return const_cast<T*>(std::as_const(*this).find(handle)); }

  /// The thing; the place must not be empty.
  const T& at(H handle) const {
    const T* thing = find(handle);
    ensure(thing != nullptr, "a handle stands for something that is there");
    return *thing;
  }
  T& at(H handle) { return const_cast<T&>(std::as_const(*this).at(handle)); }

  template <class U = T>
  void put(H handle, U&& thing) {
    if (handle.index >= slots_.size()) slots_.resize(handle.index + 1);
    slots_[handle.index] = std::forward<U>(thing);
  }

  void erase(H handle) {
    if (handle.index < slots_.size()) slots_[handle.index].reset();
    while (!slots_.empty() && !slots_.back()) slots_.pop_back();
  }

  /// Makes room for handles up to so many.
  void reserve(std::size_t handles) { slots_.reserve(handles); }
  std::size_t size() const { return slots_.size(); }

  /// One past the highest handle that holds something: the next free one.
  H end_handle() const { return H{static_cast<std::uint32_t>(slots_.size())}; }

  /// The handles that hold something, in order.
  std::vector<H> handles() const {
    std::vector<H> found;
    for (std::uint32_t i = 0; i < slots_.size(); ++i) {
      if (slots_[i]) found.push_back(H{i});
    }
    return found;
  }

  friend auto operator<=>(const Slots&, const Slots&) = default;

 private:
  std::vector<std::optional<T>> slots_;
};

}  // namespace acmsim
