#include "model/base/rollout.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

namespace acmsim {
namespace {

using Slot = std::uint32_t;

TEST_CASE("what is set is not seen before it arrives", "[base]") {
  Rollout<char> rollout{'a', {}};

  const Slot slot = rollout.begin('b');

  CHECK(rollout.set() == 'b');
  CHECK(rollout.seen == 'a');
  CHECK(rollout.arrive(slot).empty());
  CHECK(rollout == Rollout<char>{'b', {}});
}

TEST_CASE("a setting that arrives overtakes the older ones and leaves the newer ones", "[base]") {
  Rollout<char> rollout{'a', {}};
  const Slot oldest = rollout.begin('b');
  const Slot older = rollout.begin('c');
  const Slot arriving = rollout.begin('d');
  const Slot newest = rollout.begin('e');

  const auto overtaken = rollout.arrive(arriving);

  CHECK(overtaken == std::vector{oldest, older});
  CHECK(rollout.seen == 'd');
  CHECK(rollout.set() == 'e');
  CHECK(rollout.on_its_way == std::vector<Rollout<char>::OnItsWay>{{newest, 'e'}});
}

TEST_CASE("a new setting takes the smallest slot that is free", "[base]") {
  Rollout<char> rollout{'a', {}};
  CHECK(rollout.begin('b') == 0);
  CHECK(rollout.begin('c') == 1);

  rollout.arrive(0);

  CHECK(rollout.begin('d') == 0);
  CHECK(rollout.begin('e') == 2);
}

TEST_CASE("what is not on its way does not arrive", "[base]") {
  Rollout<char> rollout{'a', {}};

  CHECK_THROWS_AS(rollout.arrive(0), std::logic_error);
}

TEST_CASE("settings on their way", "[base]") {
  rc::prop("end with the last one seen, whatever the order in which they arrive", [] {
    Rollout<int> rollout{0, {}};
    int last = 0;
    // Even numbers begin a setting, odd ones let one arrive.
    for (const unsigned choice :
         *rc::gen::container<std::vector<unsigned>>(rc::gen::inRange(0U, 100U))) {
      const auto under_way = rollout.on_its_way.size();
      if (choice % 2 == 0) {
        rollout.begin(++last);
      } else if (under_way > 0) {
        const Slot slot = rollout.on_its_way[choice / 2 % under_way].slot;
        const auto overtaken = rollout.arrive(slot);
        RC_ASSERT(rollout.on_its_way.size() + overtaken.size() + 1 == under_way);
      }
      RC_ASSERT(rollout.set() == last);
      RC_ASSERT(rollout.seen <= last);
    }

    while (!rollout.on_its_way.empty()) {
      const auto chosen = *rc::gen::inRange<std::size_t>(0, rollout.on_its_way.size());
      rollout.arrive(rollout.on_its_way[chosen].slot);
    }

    RC_ASSERT(rollout.seen == last);
  });
}

}  // namespace
}  // namespace acmsim
