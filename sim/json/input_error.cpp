#include "sim/json/input_error.hpp"

#include "sim/json/nearest.hpp"
#include "sim/json/value_text.hpp"

namespace acmsim::sim {
namespace {

// A pointer of 64 levels with short keys fits, and so does a list of choices.
constexpr std::size_t kPartBytesMax = 600;

}  // namespace

std::string InputError::message() const {
  std::string text = in_one_line(where, kPartBytesMax);
  if (line > 0) {
    if (!text.empty()) text += ", ";
    text += "line " + std::to_string(line);
    if (column > 0) text += ", column " + std::to_string(column);
  }
  if (!given_by.empty()) text += (text.empty() ? "by " : ", by ") + given_by;
  if (!text.empty()) text += ": ";
  text += "found " + in_one_line(found, kPartBytesMax);
  text += "; expected " + in_one_line(expected, kPartBytesMax);
  return text + did_you_mean(hint);
}

}  // namespace acmsim::sim
