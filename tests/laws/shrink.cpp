// Greedy: every member and every element is left out if the complaint stays. Then again, until
// nothing more can be left out.
#include "tests/laws/shrink.hpp"

#include "sim/draw/smaller.hpp"

namespace acmsim::sim {
namespace {

using Pointer = Json::json_pointer;

class Shrinking {
 public:
  Shrinking(Json document, const std::function<bool(const Json&)>& complains, std::size_t attempts)
      : document_(std::move(document)), complains_(complains), attempts_(attempts) {}

  Json run() && {
    while (leave_out() || simplify()) {
    }
    return std::move(document_);
  }

 private:
  bool stays(Json smaller) {
    if (attempts_ == 0) return false;
    --attempts_;
    if (!complains_(smaller)) return false;
    document_ = std::move(smaller);
    return true;
  }

  bool leave_out() {
    bool any = false;
    for (const Pointer& place : places_of(document_)) {
      if (!document_.contains(place)) continue;
      Json smaller = document_;
      erase(smaller, place);
      any = stays(std::move(smaller)) || any;
    }
    return any && attempts_ > 0;
  }

  /// A window becomes a single span.
  bool simplify() {
    bool any = false;
    for (const Pointer& place : places_of(document_)) {
      if (!document_.contains(place)) continue;
      const Json& value = document_[place];
      if (!is_window(value)) continue;
      for (const std::size_t end : {0U, 2U}) {
        Json simpler = document_;
        simpler[place] = value[end];
        if (stays(std::move(simpler))) {
          any = true;
          break;
        }
      }
    }
    return any && attempts_ > 0;
  }

  Json document_;
  const std::function<bool(const Json&)>& complains_;
  std::size_t attempts_;
};

}  // namespace

Json shrunk(Json document, const std::function<bool(const Json&)>& complains,
            std::size_t attempts_max) {
  return Shrinking(std::move(document), complains, attempts_max).run();
}

}  // namespace acmsim::sim
