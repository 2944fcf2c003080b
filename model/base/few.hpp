#pragma once

#include <algorithm>
#include <boost/container/small_vector.hpp>
#include <compare>
#include <cstddef>

namespace acmsim {

/// A vector that has room for `count` elements within itself: for what is nearly always few, so
/// that a copy takes nothing from the heap.
template <class T, std::size_t count>
class Few : public boost::container::small_vector<T, count> {
 public:
  using boost::container::small_vector<T, count>::small_vector;

  friend bool operator==(const Few& left, const Few& right) {
    return std::ranges::equal(left, right);
  }
  friend auto operator<=>(const Few& left, const Few& right) {
    return std::lexicographical_compare_three_way(left.begin(), left.end(), right.begin(),
                                                  right.end());
  }
};

template <class T, std::size_t count, class Predicate>
void erase_if(Few<T, count>& few, Predicate predicate) {
  few.erase(std::remove_if(few.begin(), few.end(), predicate), few.end());
}

}  // namespace acmsim
