// Tarjan's algorithm, without recursion: the components come out last first, so that what a
// component leads to is known when it is found.
#include "tests/sim/check/search/longest_path.hpp"

#include <algorithm>

namespace acmsim::sim {
namespace {

class LongestPath {
 public:
  LongestPath(const Passages& passages, const std::vector<bool>& closed)
      : passages_(passages), closed_(closed), marks_(passages.size()) {}

  Duration find() {
    for (std::uint32_t root = 0; root < passages_.size(); ++root) {
      if (marks_[root].order == 0) visit(root);
    }
    return longest_;
  }

 private:
  struct Mark {
    std::uint32_t order = 0;  ///< In which it was met; 0: not yet.
    std::uint32_t low = 0;    ///< The first that is known to be in its component.
    bool is_open = false;     ///< Its component is not complete.
    Duration longest{0};      ///< Once its component is complete.
  };
  struct Frame {
    std::uint32_t moment = 0;
    std::size_t next = 0;
  };

  bool leads(std::uint32_t from, const Passage& passage) const {
    return passage.seconds == 0 || closed_[from];
  }

  void open(std::uint32_t moment) {
    marks_[moment] = {.order = ++met_, .low = met_, .is_open = true};
    open_.push_back(moment);
    frames_.push_back({moment, 0});
  }

  void visit(std::uint32_t root) {
    open(root);
    while (!frames_.empty()) {
      Frame& frame = frames_.back();
      const std::uint32_t moment = frame.moment;
      if (frame.next == passages_[moment].size()) {
        frames_.pop_back();
        if (!frames_.empty()) lower(frames_.back().moment, marks_[moment].low);
        if (marks_[moment].low == marks_[moment].order) complete(moment);
        continue;
      }
      const Passage& passage = passages_[moment][frame.next++];
      if (!leads(moment, passage)) continue;
      const Mark& target = marks_[passage.target];
      if (target.order == 0) {
        open(passage.target);
      } else if (target.is_open) {
        lower(moment, target.order);
      }
    }
  }

  void lower(std::uint32_t moment, std::uint32_t low) {
    marks_[moment].low = std::min(marks_[moment].low, low);
  }

  /// All that was opened since is one component; its members lead to each other.
  void complete(std::uint32_t first) {
    const auto begin = std::ranges::lower_bound(
        open_, marks_[first].order, {}, [&](std::uint32_t one) { return marks_[one].order; });
    const std::vector<std::uint32_t> members(begin, open_.end());
    open_.erase(begin, open_.end());
    Duration longest{0};
    for (const std::uint32_t member : members) {
      for (const Passage& passage : passages_[member]) {
        if (leads(member, passage)) longest = std::max(longest, beyond(passage));
      }
    }
    for (const std::uint32_t member : members) {
      marks_[member].is_open = false;
      marks_[member].longest = longest;
    }
    longest_ = std::max(longest_, longest);
  }

  Duration beyond(const Passage& passage) const {
    const Mark& target = marks_[passage.target];
    if (target.is_open) return passage.seconds > 0 ? kNever : Duration{0};
    if (target.longest == kNever) return kNever;
    return target.longest + Duration{passage.seconds};
  }

  const Passages& passages_;
  const std::vector<bool>& closed_;
  std::vector<Mark> marks_;
  std::vector<std::uint32_t> open_;
  std::vector<Frame> frames_;
  std::uint32_t met_ = 0;
  Duration longest_{0};
};

}  // namespace

Duration longest_path(const Passages& passages, const std::vector<bool>& closed) {
  return LongestPath(passages, closed).find();
}

}  // namespace acmsim::sim
