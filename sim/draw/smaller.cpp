#include "sim/draw/smaller.hpp"

#include "sim/time/instant.hpp"

namespace acmsim::sim {
namespace {

using Pointer = nlohmann::json::json_pointer;

void collect(const nlohmann::json& value, const Pointer& place, std::vector<Pointer>& places) {
  if (value.is_object()) {
    for (const auto& [key, child] : value.items()) {
      places.push_back(place / key);
      collect(child, place / key, places);
    }
  } else if (value.is_array()) {
    for (std::size_t i = value.size(); i-- > 0;) {
      places.push_back(place / i);
      collect(value[i], place / i, places);
    }
  }
}

}  // namespace

std::vector<Pointer> places_of(const nlohmann::json& document) {
  std::vector<Pointer> places;
  collect(document, Pointer(), places);
  return places;
}

void erase(nlohmann::json& document, const Pointer& place) {
  nlohmann::json& parent = document[place.parent_pointer()];
  if (parent.is_object()) {
    parent.erase(place.back());
  } else {
    parent.erase(static_cast<std::size_t>(std::stoul(place.back())));
  }
}

bool is_window(const nlohmann::json& value) {
  return value.is_array() && value.size() == 3 && value[0].is_string() &&
         parse_duration(value[0].get<std::string>()).has_value();
}

}  // namespace acmsim::sim
