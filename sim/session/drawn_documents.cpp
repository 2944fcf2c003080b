// Documents for generators: drawn, and made smaller.
#include <acmsim/session.hpp>
#include <algorithm>

#include "sim/draw/random_document.hpp"
#include "sim/draw/smaller.hpp"
#include "sim/scenario/decode.hpp"

namespace acmsim::inline v1 {
namespace {

using nlohmann::json;

/// The first steps of a plan. What else speaks of the others goes as well.
void keep_steps(json& document, std::size_t count) {
  if (!document.contains("steps") || document.at("steps").size() <= count) return;
  json& steps = document.at("steps");
  steps.erase(steps.begin() + static_cast<std::ptrdiff_t>(count), steps.end());
  for (const char* speaks : {"actors", "finally", "always"}) document.erase(speaks);
}

bool can_be_read(const json& document) { return sim::read_scenario(document.dump()).has_value(); }

std::string text_of(const json& document) { return document.dump(2) + "\n"; }

}  // namespace

std::string drawn_document(std::uint64_t seed, int size) {
  const auto steps_max = static_cast<std::size_t>(1 + std::clamp(size, 0, 100) / 8);
  for (sim::Dice dice(seed);;) {
    const auto one = static_cast<std::uint64_t>(dice.between(0, INT64_MAX - 1));
    json document = sim::random_document(one, sim::Profile::real);
    keep_steps(document, steps_max);
    if (can_be_read(document)) return text_of(document);
  }
}

std::vector<std::string> smaller_documents(std::string_view document) {
  std::vector<std::string> smaller;
  const json whole = json::parse(document, nullptr, false);
  if (whole.is_discarded()) return smaller;
  auto places = sim::places_of(whole);
  const auto depth = [](const json::json_pointer& place) {
    const std::string text = place.to_string();
    return std::ranges::count(text, '/');
  };
  std::ranges::stable_sort(places, {}, depth);
  const auto offer = [&](const json& one) {
    if (can_be_read(one)) smaller.push_back(text_of(one));
  };
  for (const auto& place : places) {
    json one = whole;
    sim::erase(one, place);
    offer(one);
  }
  for (const auto& place : places) {
    if (!sim::is_window(whole.at(place))) continue;
    json one = whole;
    one[place] = whole.at(place).at(1);
    offer(one);
  }
  return smaller;
}

}  // namespace acmsim::inline v1
