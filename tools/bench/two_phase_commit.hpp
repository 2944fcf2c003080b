#pragma once

#include <cstdint>

namespace acmsim::bench {

/// Two-phase commit with up to 15 resource managers (Gray and Lamport, "Consensus on Transaction
/// Commit", 2006), whose numbers of states are published: 288, 8,832, 296,448 and 10,340,352 for
/// 3, 5, 7 and 9 of them.
struct TwoPhaseCommit {
  unsigned managers;

  /// Four bits a resource manager, the first the lowest, and above them the transaction manager's
  /// two. What the transaction manager has sent is told by what it has decided.
  using State = std::uint64_t;

  enum class Move {
    prepare,
    choose_to_abort,
    hear_commit,
    hear_abort,
    note_prepared,
    commit,
    abort
  };
  struct Action {
    Move move;
    unsigned manager;

    friend bool operator==(const Action&, const Action&) = default;
  };

  enum Phase : std::uint64_t { working, prepared, committed, aborted };
  enum Decision : std::uint64_t { undecided, to_commit, to_abort };

  static constexpr std::uint64_t kPhase = 3;        ///< Of a manager: a `Phase`.
  static constexpr std::uint64_t kHasPrepared = 4;  ///< It has sent "prepared".
  static constexpr std::uint64_t kNoted = 8;        ///< The transaction manager has heard that.
  static constexpr std::uint64_t kManager = 15;
  static constexpr unsigned kBits = 4;
  static constexpr unsigned kDecisionAt = 60;

  State initial() const { return 0; }

  template <class Sink>
  void successors(State state, const Sink& sink) const {
    const auto decision = state >> kDecisionAt;
    bool all_noted = true;
    for (unsigned i = 0; i < managers; ++i) {
      const auto manager = state >> i * kBits & kManager;
      all_noted = all_noted && (manager & kNoted) != 0;
      list_moves(manager, decision, [&](Move move, std::uint64_t after) {
        sink(Action{move, i}, state ^ ((manager ^ after) << i * kBits));
      });
    }
    if (decision != undecided) return;
    if (all_noted) sink(Action{Move::commit, 0}, state | std::uint64_t{to_commit} << kDecisionAt);
    sink(Action{Move::abort, 0}, state | std::uint64_t{to_abort} << kDecisionAt);
  }

  /// One has committed what another has aborted.
  bool violated(State state) const {
    bool any_committed = false;
    bool any_aborted = false;
    for (unsigned i = 0; i < managers; ++i) {
      const auto phase = state >> i * kBits & kPhase;
      any_committed = any_committed || phase == committed;
      any_aborted = any_aborted || phase == aborted;
    }
    return any_committed && any_aborted;
  }

 private:
  template <class Sink>
  static void list_moves(std::uint64_t manager, std::uint64_t decision, const Sink& sink) {
    const auto phase = manager & kPhase;
    const auto flags = manager & ~kPhase;
    if (phase == working) {
      sink(Move::prepare, flags | prepared | kHasPrepared);
      sink(Move::choose_to_abort, flags | aborted);
    }
    if (decision == to_commit && phase != committed) sink(Move::hear_commit, flags | committed);
    if (decision == to_abort && phase != aborted) sink(Move::hear_abort, flags | aborted);
    if (decision == undecided && (manager & kHasPrepared) != 0 && (manager & kNoted) == 0) {
      sink(Move::note_prepared, manager | kNoted);
    }
  }
};

}  // namespace acmsim::bench
