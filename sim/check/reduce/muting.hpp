// Leaving out timers that nobody hears.
//
// The claim. A search in which the timers of some kinds never fire comes to the same verdict and to
// the same histories, but for events that nobody asks about.
//
// Why it is sound. What such a timer changes is read by nothing: not by a step, a guard, a
// condition or a claim of this plan (their footprints say so), nor by a later transition of the
// model. Firing takes no time and keeps no other timer from firing, so a history stays one when
// such a timer is taken out of it or put back, and no other event moves; no history waits for it to
// arrive. A change of rules is unheard where none of the rules that something goes by is different
// after it, or where it lies behind the time by which every history has ended (`horizon.hpp`).
// INSYNC also has a change served at the latest; it is unheard only where the window of `served`
// neither begins nor ends after its own.
//
// What would make it unsound. A transition that begins to read what a muted timer writes; a rule
// that is gone by and that `RulesInReach` takes for one that nothing goes by; an end that waits for
// a muted timer, so that histories without it end later or never.
//
// Who would notice. The laws `reductions` (muted and unmuted agree), `explicit` (a search second by
// second mutes nothing) and `replays`; the cases of `epochs_test.cpp` about who hears a change of
// rules and INSYNC.
#pragma once

#include <set>

#include "model/base/timer.hpp"
#include "sim/check/check.hpp"
#include "sim/plan/scenario.hpp"

namespace acmsim::sim {

/// The kinds of timers whose firing no step, actor or condition of the plan can notice, now or
/// later: a search need not let them fire. A history never waits for one of them to arrive.
std::set<TimerKind> mutable_kinds(const Scenario& scenario, const Plan& plan,
                                  const CheckOptions& options);

}  // namespace acmsim::sim
