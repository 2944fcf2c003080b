#include "sim/check/store/id_table.hpp"

#include "model/base/ensure.hpp"

namespace acmsim::sim {

void IdTable::add(std::uint64_t hash, std::uint32_t id) {
  ensure(has_room(), "an id is added only where there is room");
  std::size_t at = home_of(hash);
  while (is_full(buckets_[at])) at = after(at);

  Bucket& bucket = buckets_[at];
  const std::size_t half = zero_bytes(bucket.tags[0]) == 0 ? 1 : 0;
  const std::size_t place = index_of_lowest(zero_bytes(bucket.tags[half]));
  bucket.tags[half] |= tag_of(hash) << 8 * place;
  bucket.ids[half * 8 + place] = id;
  ++size_;
}

}  // namespace acmsim::sim
