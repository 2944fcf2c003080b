// Checking a scenario in parts.
//
// The claim. What happens in one part neither enables, delays nor forbids anything in another. So
// the histories of the whole are exactly the interleavings of the histories of its parts, and a
// claim about one part holds in the whole where it holds in that part.
//
// Why it is sound. Every transition reads and writes nothing but what its footprint names and what
// the ties of the world lead to from there (`footprint.hpp`). Whatever shares a resource is joined,
// so that both lie in one part; what no footprint can say touches everything, and leaves one part
// only. Four things are shared all the same. That the rules change with the calendar happens in one
// instant, in every part alike. A history ends when all its parts have: `ends_late` lets a part go
// on for as long as another may need it to. That no step fails, that all watched hosts open, that
// our own invariants hold and that the plan ends are asked of each part by itself, for each is a
// conjunction over the parts. And what only the whole can break, an end that comes too early or a
// plan that is stuck, is searched for in the whole.
//
// What would make it unsound. A footprint or a tie that is too small: a new command, condition or
// timer that reads something which its footprint does not name; a claim that is taken for a
// conjunction and is none (within `not`, say); one more thing that all parts share.
//
// Who would notice. The law `footprints` compares what every transition of a random history writes
// and reads with what it declares; the law `reductions` compares the verdict with that of the
// whole; `footprint_test.cpp` has the footprints that were once too small, one by one.
#pragma once

#include <vector>

#include "sim/check/search/scenario_model.hpp"
#include "sim/plan/scenario.hpp"

namespace acmsim::sim {

/// Splits a scenario into parts that share no resource, no order, no operator, no quota and no
/// condition, each to be checked by itself. In the order of their first things; one at least. A
/// part whose history may go on because of another one's `ends_late`.
std::vector<Extent> parts_of(const Scenario& scenario, const Plan& plan);

}  // namespace acmsim::sim
