#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <cstring>
#include <span>
#include <type_traits>
#include <vector>

#include "sim/check/store/state_store.hpp"

namespace acmsim::sim {

/// A system whose states can be enumerated: the state it begins in, and what each state can become.
///
/// `successors(state, sink)` calls `sink(action, next)` once for each transition out of `state`:
/// the same ones in the same order whenever it is given an equal state, for the path to a violation
/// is found again by that order. Two actions may lead to the same state.
template <class M>
concept Model = std::regular<typename M::State> && std::semiregular<typename M::Action> &&
    requires(const M& model, const typename M::State& state,
             void (*sink)(const typename M::Action&, const typename M::State&)) {
  { model.initial() } -> std::same_as<typename M::State>;
  model.successors(state, sink);
};

/// A model with states that must not be.
template <class M>
concept JudgesStates = requires(const M& model, const typename M::State& state) {
  { model.violated(state) } -> std::same_as<bool>;
};

/// A model with transitions that must not be: from where, by what, to where.
template <class M>
concept JudgesTransitions = requires(const M& model, const typename M::State& state,
                                     const typename M::Action& action) {
  { model.violated(state, action, state) } -> std::same_as<bool>;
};

/// States that are equal exactly when their bytes are.
template <class State>
concept PackedState =
    std::is_trivially_copyable_v<State> && std::has_unique_object_representations_v<State>;

/// How a model's states are written as bytes: packed ones as they are, all others by the model's
/// own `encode(state, bytes)`, which appends the same bytes for equal states and for no others, and
/// `decode(bytes)`, which reads them back.
template <class M>
class Encoding {
 public:
  using Store = StateStore;

  explicit Encoding(const M& model) : model_(&model) {}

  /// Valid until the next call.
  std::span<const std::byte> encode(const typename M::State& state) {
    bytes_.clear();
    model_->encode(state, bytes_);
    return bytes_;
  }
  typename M::State decode(std::span<const std::byte> bytes) const { return model_->decode(bytes); }

 private:
  const M* model_;
  std::vector<std::byte> bytes_;
};

template <class M>
requires PackedState<typename M::State>
class Encoding<M> {
 public:
  using State = typename M::State;
  using Store = FixedStateStore<sizeof(State)>;

  explicit Encoding(const M&) {}

  typename Store::Bytes encode(const State& state) const {
    return std::as_bytes(std::span<const State, 1>(&state, 1));
  }
  State decode(typename Store::Bytes bytes) const {
    State state;
    std::memcpy(&state, bytes.data(), sizeof state);
    return state;
  }
};

}  // namespace acmsim::sim
