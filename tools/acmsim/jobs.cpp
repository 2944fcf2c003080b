#include "tools/acmsim/jobs.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <vector>

namespace acmsim::tools {
namespace {

constexpr std::chrono::milliseconds kBetweenQuestions{50};

using Job = std::function<HandOver(std::size_t, const GoOn&)>;

/// What a job has come to: one of the two.
struct Ended {
  HandOver hand_over;
  std::exception_ptr error;
};

Ended end_of(const Job& job, std::size_t index, const GoOn& go_on) {
  try {
    return {job(index, go_on), nullptr};
  } catch (...) {
    return {nullptr, std::current_exception()};
  }
}

/// Where threads take their jobs from and put what these have come to.
class Counter {
 public:
  Counter(std::size_t count, const JobsHow& how, const Job& job)
      : count_(count), how_(how), ahead_(std::max<std::size_t>(how.ahead, 1)), job_(job) {}
  Counter(const Counter&) = delete;
  Counter& operator=(const Counter&) = delete;
  ~Counter() {
    stop();
    for (std::thread& thread : threads_) thread.join();
  }

  /// False where not a single thread can be had.
  bool begin() {
    const std::size_t wanted = std::min<std::size_t>(how_.threads, count_);
    try {
      while (threads_.size() < wanted) threads_.emplace_back([this] { work(); });
    } catch (const std::system_error&) {
      // The machine gives no more: those that there are do all.
    }
    return !threads_.empty();
  }

  void hand_over() {
    for (std::size_t index = 0; index < count_; ++index) {
      const auto ended = wait_for(index);
      if (!ended) return;
      if (ended->error) std::rethrow_exception(ended->error);
      if (!ended->hand_over()) return;
    }
  }

 private:
  void work() {
    const GoOn go_on = [this] { return !is_stopped_; };
    while (const auto index = take()) {
      Ended ended = end_of(job_, *index, go_on);
      const std::lock_guard lock(mutex_);
      ended_.emplace(*index, std::move(ended));
      has_ended_.notify_one();
    }
  }

  /// The next job, as soon as it may begin; nothing when there is none any more.
  std::optional<std::size_t> take() {
    std::unique_lock lock(mutex_);
    may_begin_.wait(
        lock, [this] { return is_stopped_ || next_ == count_ || next_ - handed_over_ < ahead_; });
    if (is_stopped_ || next_ == count_) return std::nullopt;
    return next_++;
  }

  /// What a job has come to, once it has ended; nothing if all is to end before.
  std::optional<Ended> wait_for(std::size_t index) {
    std::unique_lock lock(mutex_);
    while (!ended_.contains(index)) {
      has_ended_.wait_for(lock, kBetweenQuestions);
      if (!how_.go_on) continue;
      lock.unlock();
      if (!how_.go_on()) return std::nullopt;
      lock.lock();
    }
    Ended ended = std::move(ended_.extract(index).mapped());
    handed_over_ = index + 1;
    may_begin_.notify_all();
    return ended;
  }

  void stop() {
    const std::lock_guard lock(mutex_);
    is_stopped_ = true;
    may_begin_.notify_all();
  }

  const std::size_t count_;
  const JobsHow& how_;
  const std::size_t ahead_;
  const Job& job_;
  std::mutex mutex_;
  std::condition_variable may_begin_;
  std::condition_variable has_ended_;
  std::atomic<bool> is_stopped_ = false;
  std::size_t next_ = 0;
  std::size_t handed_over_ = 0;
  std::map<std::size_t, Ended> ended_;
  std::vector<std::thread> threads_;
};

void do_here(std::size_t count, const JobsHow& how, const Job& job) {
  const GoOn go_on = [&] { return !how.go_on || how.go_on(); };
  for (std::size_t index = 0; index < count && go_on(); ++index) {
    const HandOver hand_over = job(index, go_on);
    if (!go_on() || !hand_over()) return;
  }
}

}  // namespace

unsigned processors() { return std::max(1U, std::thread::hardware_concurrency()); }

void hand_over_in_order(std::size_t count, const JobsHow& how, const Job& job) {
  if (how.threads > 1 && count > 1) {
    Counter counter(count, how, job);
    if (counter.begin()) return counter.hand_over();
  }
  do_here(count, how, job);
}

}  // namespace acmsim::tools
