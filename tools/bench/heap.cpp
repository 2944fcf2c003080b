// Counts what stands on the heap while a benchmark runs, for all benchmarks: Google Benchmark runs
// each once more for that and reports the peak as `max_bytes_used`.
#include <algorithm>
#include <benchmark/benchmark.h>
#include <cstdint>
#include <cstdlib>
#include <malloc.h>
#include <new>

namespace {

/// Bytes and blocks on the heap, with what the allocator keeps beside each block.
struct Heap {
  std::int64_t now = 0;
  std::int64_t peak = 0;
  std::int64_t blocks = 0;
};
Heap heap;

std::int64_t size_of(void* block) {
  return static_cast<std::int64_t>(malloc_usable_size(block) + sizeof(std::size_t));
}

void release(void* block) {
  if (block == nullptr) return;
  heap.now -= size_of(block);
  std::free(block);
}

class HeapCounter : public benchmark::MemoryManager {
 public:
  void Start() override {  // NOLINT(readability-identifier-naming): the library's name.
    start_ = heap;
    heap.peak = heap.now;
  }
  void Stop(Result* result) override {  // NOLINT(readability-identifier-naming)
    result->max_bytes_used = heap.peak - start_.now;
    result->num_allocs = heap.blocks - start_.blocks;
  }

 private:
  Heap start_;
};

HeapCounter counter;
[[maybe_unused]] const bool kIsRegistered = (benchmark::RegisterMemoryManager(&counter), true);

}  // namespace

void* operator new(std::size_t size) {
  void* const block = std::malloc(size);
  if (block == nullptr) throw std::bad_alloc();
  heap.now += size_of(block);
  heap.peak = std::max(heap.peak, heap.now);
  ++heap.blocks;
  return block;
}
void operator delete(void* block) noexcept { release(block); }
void operator delete(void* block, std::size_t) noexcept { release(block); }
