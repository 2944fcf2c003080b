#pragma once

#include <boost/random/mersenne_twister.hpp>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <initializer_list>
#include <string>
#include <vector>

namespace acmsim::sim {

/// One of nothing was asked for: what is drawn cannot be.
struct NothingToPick : std::exception {};

/// Chance out of a seed: the same on every machine, since it has no distributions of the standard
/// library, whose code is everybody's own.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_(seed) {}

  /// A number from 0 up to `end`, which is not among them and not 0.
  std::size_t below(std::size_t end) { return static_cast<std::size_t>(engine_() % end); }
  /// A number of the two and those between them.
  std::int64_t between(std::int64_t least, std::int64_t most) {
    return least + static_cast<std::int64_t>(below(static_cast<std::size_t>(most - least + 1)));
  }
  bool chance(std::size_t percent) { return below(100) < percent; }

  template <class Range>
  const auto& pick(const Range& range) {
    if (range.empty()) throw NothingToPick();
    return range[below(range.size())];
  }
  template <class T>
  T one_of(std::initializer_list<T> values) {
    return values.begin()[below(values.size())];
  }
  std::string word(std::initializer_list<const char*> words) { return one_of(words); }

 private:
  boost::random::mt19937_64 engine_;
};

}  // namespace acmsim::sim
