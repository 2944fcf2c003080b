#include "sim/scenario/value_text.hpp"

#include <cstddef>

namespace acmsim::sim {
namespace {

using nlohmann::json;

constexpr std::size_t kStringBytesMax = 60;

std::string quoted(const std::string& value) {
  if (value.size() <= kStringBytesMax) return json(value).dump();
  std::size_t end = kStringBytesMax;
  while (end > 0 && (static_cast<unsigned char>(value[end]) & 0xC0U) == 0x80U) --end;
  return json(value.substr(0, end) + "...").dump();
}

std::string object_text(const json& value) {
  if (value.empty()) return "an empty object";
  std::string text = "an object with " + quoted(value.begin().key());
  if (value.size() == 2) text += " and " + quoted(std::next(value.begin()).key());
  if (value.size() > 2) text += " and " + std::to_string(value.size() - 1) + " other keys";
  return text;
}

std::string array_text(const json& value) {
  if (value.empty()) return "an empty array";
  return "an array of " + std::to_string(value.size()) + (value.size() == 1 ? " value" : " values");
}

}  // namespace

std::string text_of(const json& value) {
  if (value.is_string()) return quoted(value.get_ref<const std::string&>());
  if (value.is_object()) return object_text(value);
  if (value.is_array()) return array_text(value);
  if (value.is_number()) return "the number " + value.dump();
  return value.dump();
}

}  // namespace acmsim::sim
