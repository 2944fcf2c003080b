#include "sim/check/store/records.hpp"

#include <algorithm>

#include "model/base/ensure.hpp"

namespace acmsim::sim {

void VariableRecords::push_back(Bytes bytes) {
  ensure(bytes.size() <= kLengthMax, "a record is at most a mebibyte long");
  if (chunks_.empty() || bytes.size() > kLengthMax - used_) {
    ensure(chunks_.size() < kChunksMax, "records take at most four tebibytes");
    chunks_.push_back(std::make_unique_for_overwrite<std::byte[]>(kLengthMax));
    used_ = 0;
  }
  std::ranges::copy(bytes, chunks_.back().get() + used_);
  places_.push_back({.chunk = (chunks_.size() - 1) & (kChunksMax - 1),
                     .offset = used_ & (2 * kLengthMax - 1),
                     .length = bytes.size() & (2 * kLengthMax - 1)});
  used_ += bytes.size();
}

std::size_t VariableRecords::memory() const {
  return chunks_.size() * kLengthMax + chunks_.capacity() * sizeof(chunks_[0]) + places_.memory();
}

}  // namespace acmsim::sim
