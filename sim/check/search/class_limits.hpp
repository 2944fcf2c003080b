#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>

#include "model/base/enum_table.hpp"

namespace acmsim::sim {

/// When a class is not explored because of one that is known. A class is a state and a domain of
/// the instants at which its timers may fire.
///
/// What can happen from a class depends on its state and its domain alone, and is more where the
/// domain is more. So a class within a known one adds no history, and to leave it out is exact;
/// only the shortest way may lead through it, which `TimedSearch` keeps. A hull holds every instant
/// of the classes that it was widened by, and instants between them that none has: where it finds
/// nothing there is nothing, and what it finds is tried again by inclusion. All this stands on a
/// domain being the set that it says, in canonical form, and on a state being all that decides what
/// happens next besides the domain. Who would notice: the law `searches` (the three agree), and
/// `firing_domain_test.cpp`, where domains step as plain constraints do.
enum class Merging : std::uint8_t {
  equality,   ///< They are equal: the plain method, for tests.
  inclusion,  ///< It lies within the known one. Exact.
  hull,  ///< Never two for a state: the known one is widened. Finds too much, never too little.
};

struct MergingName {
  Merging merging;
  std::string_view word;
};
inline constexpr std::array kMergingNames{
    MergingName{Merging::equality, "equality"},
    MergingName{Merging::inclusion, "inclusion"},
    MergingName{Merging::hull, "hull"},
};
static_assert(rows_match(kMergingNames, &MergingName::merging, Merging::hull));

/// What a search has done so far.
struct ClassCounts {
  std::uint64_t states = 0;
  std::uint64_t classes = 0;      ///< Those that are kept.
  std::uint64_t transitions = 0;  ///< Classes that were reached, known ones counted again.
  std::uint64_t frontier = 0;     ///< Classes that are still to be explored.
  std::uint64_t memory = 0;       ///< Bytes.

  /// Adds those of another search; its memory is given back before the next.
  void add(const ClassCounts& more) {
    states += more.states;
    classes += more.classes;
    transitions += more.transitions;
    memory = std::max(memory, more.memory);
  }
};

/// How far a search may go. It says which limit it reached.
struct ClassLimits {
  std::uint64_t classes_max = 10'000'000;  ///< Below 2^32 - 1.
  std::uint64_t memory_max = std::uint64_t{4} << 30U;
  bool stop_at_violation = true;  ///< Otherwise everything is explored.
  /// How many transitions all searches with this may still make together; null: any number.
  std::shared_ptr<std::uint64_t> transitions_left{};
  /// Asked now and then; false ends the search. Clocks and terminals are the caller's business.
  std::function<bool(const ClassCounts&)> go_on{};

  bool is_spent_by(std::uint64_t transitions) const {
    return transitions_left && transitions > *transitions_left;
  }
  void spend(std::uint64_t transitions) const {
    if (transitions_left) *transitions_left -= std::min(*transitions_left, transitions);
  }
};

/// Why a search ended before all was explored.
enum class Stopped : std::uint8_t { no, classes_max, memory_max, budget, by_caller };

struct StoppedName {
  Stopped stopped;
  std::string_view word;
};
inline constexpr std::array kStoppedNames{
    StoppedName{Stopped::no, ""},
    StoppedName{Stopped::classes_max, "classes"},
    StoppedName{Stopped::memory_max, "memory"},
    StoppedName{Stopped::budget, "budget"},
    StoppedName{Stopped::by_caller, "interrupted"},
};
static_assert(rows_match(kStoppedNames, &StoppedName::stopped, Stopped::by_caller));

}  // namespace acmsim::sim
