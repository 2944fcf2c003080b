#include "sim/scenario/input_error.hpp"

namespace acmsim::sim {

std::string InputError::message() const {
  std::string text = where;
  if (line > 0) {
    if (!text.empty()) text += ", ";
    text += "line " + std::to_string(line);
    if (column > 0) text += ", column " + std::to_string(column);
  }
  if (!text.empty()) text += ": ";
  text += "found " + found + "; expected " + expected;
  if (!hint.empty()) text += "; did you mean \"" + hint + "\"?";
  return text;
}

}  // namespace acmsim::sim
