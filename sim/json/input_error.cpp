#include "sim/json/input_error.hpp"

#include "sim/json/nearest.hpp"
#include "sim/json/value_text.hpp"

namespace acmsim::sim {
namespace {

// A pointer of 64 levels with short keys fits, and so does a list of choices.
constexpr std::size_t kPartBytesMax = 600;

/// The error after its line and column in words, which may be left out.
std::string told_at(const InputError& error, const std::string& place) {
  std::string text = in_one_line(error.where, kPartBytesMax);
  if (!place.empty()) text += (text.empty() ? "" : ", ") + place;
  if (!error.given_by.empty()) text += (text.empty() ? "by " : ", by ") + error.given_by;
  if (!text.empty()) text += ": ";
  text += "found " + in_one_line(error.found, kPartBytesMax);
  text += "; expected " + in_one_line(error.expected, kPartBytesMax);
  return text + did_you_mean(error.hint);
}

}  // namespace

std::string InputError::message() const {
  std::string place;
  if (line > 0) place = "line " + std::to_string(line);
  if (is_syntax) place += ", column " + std::to_string(column);
  return told_at(*this, place);
}

std::string InputError::sentence() const { return told_at(*this, ""); }

}  // namespace acmsim::sim
