#include "model/base/handle.hpp"

#include <catch2/catch.hpp>
#include <map>
#include <rapidcheck/catch.h>

namespace acmsim {
namespace {

using H = CertificateHandle;
using Table = Slots<H, int>;

Table table(std::initializer_list<std::pair<std::uint32_t, int>> things) {
  Table made;
  for (const auto& [index, thing] : things) made.put(H{index}, thing);
  return made;
}

TEST_CASE("a place holds what was put there last", "[base]") {
  Table slots = table({{2, 20}});

  slots.put(H{2}, 21);

  CHECK(slots.at(H{2}) == 21);
  CHECK(*slots.find(H{2}) == 21);
  CHECK(slots.contains(H{2}));
}

TEST_CASE("a place that holds nothing is found empty", "[base]") {
  Table slots = table({{2, 20}});

  for (const std::uint32_t index : {0U, 1U, 3U, 1000U}) {
    INFO(index);
    CHECK_FALSE(slots.contains(H{index}));
    CHECK(slots.find(H{index}) == nullptr);
    CHECK_THROWS_AS(slots.at(H{index}), std::logic_error);
  }
}

TEST_CASE("a thing in a table can be changed in place", "[base]") {
  Table slots = table({{0, 1}, {1, 2}});

  slots.at(H{0}) = 10;
  *slots.find(H{1}) = 20;

  CHECK(slots == table({{0, 10}, {1, 20}}));
}

TEST_CASE("the next free handle is after the highest that holds something", "[base]") {
  Table slots = table({{0, 1}, {3, 4}});
  CHECK(slots.end_handle() == H{4});

  slots.erase(H{3});

  CHECK(slots.end_handle() == H{1});
}

TEST_CASE("erasing what is not there changes nothing", "[base]") {
  Table slots = table({{0, 1}});

  slots.erase(H{0});
  slots.erase(H{0});
  slots.erase(H{1000});

  CHECK(slots == Table{});
}

TEST_CASE("tables that hold the same are equal, whatever was there before", "[base]") {
  Table slots = table({{1, 1}, {2, 2}, {9, 9}});

  slots.erase(H{2});
  slots.erase(H{9});

  CHECK(slots == table({{1, 1}}));
  CHECK(std::is_eq(slots <=> table({{1, 1}})));
  CHECK(slots != table({{1, 2}}));
  CHECK(slots != table({{0, 1}}));
}

TEST_CASE("a table of handles", "[base]") {
  rc::prop("behaves like a map, and is equal to one filled with what is left", [] {
    Table slots;
    std::map<std::uint32_t, int> map;

    for (const auto& [index, thing] :
         *rc::gen::container<std::vector<std::pair<std::uint32_t, int>>>(
             rc::gen::pair(rc::gen::inRange(0U, 5U), rc::gen::inRange(0, 4)))) {
      if (thing == 0) {
        slots.erase(H{index});
        map.erase(index);
      } else {
        slots.put(H{index}, thing);
        map[index] = thing;
      }
    }

    Table fresh;
    std::vector<H> handles;
    for (const auto& [index, thing] : map) {
      fresh.put(H{index}, thing);
      handles.push_back(H{index});
    }
    RC_ASSERT((slots == fresh));
    RC_ASSERT((slots.handles() == handles));
    RC_ASSERT(slots.end_handle().index == (handles.empty() ? 0U : handles.back().index + 1));
  });
}

}  // namespace
}  // namespace acmsim
