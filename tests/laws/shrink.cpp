// Greedy: every member and every element is left out if the complaint stays. Then again, until
// nothing more can be left out.
#include "tests/laws/shrink.hpp"

#include <vector>

namespace acmsim::sim {
namespace {

using Pointer = Json::json_pointer;

void collect(const Json& value, const Pointer& place, std::vector<Pointer>& places) {
  if (value.is_object()) {
    for (const auto& [key, child] : value.items()) {
      places.push_back(place / key);
      collect(child, place / key, places);
    }
  } else if (value.is_array()) {
    for (std::size_t i = value.size(); i-- > 0;) {  // From the back: the rest keeps its places.
      places.push_back(place / i);
      collect(value[i], place / i, places);
    }
  }
}

void erase(Json& document, const Pointer& place) {
  Json& parent = document[place.parent_pointer()];
  if (parent.is_object()) {
    parent.erase(place.back());
  } else {
    parent.erase(static_cast<std::size_t>(std::stoul(place.back())));
  }
}

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
    std::vector<Pointer> places;
    collect(document_, Pointer(), places);
    for (const Pointer& place : places) {
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
    std::vector<Pointer> places;
    collect(document_, Pointer(), places);
    for (const Pointer& place : places) {
      if (!document_.contains(place)) continue;
      const Json& value = document_[place];
      const bool is_window = value.is_array() && value.size() == 3 && value[0].is_string() &&
                             parse_duration(value[0].get<std::string>()).has_value();
      if (!is_window) continue;
      for (const std::size_t end : {0, 2}) {
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
