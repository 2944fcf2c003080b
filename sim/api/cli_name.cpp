#include "sim/api/cli_name.hpp"

#include "model/base/ascii.hpp"

namespace acmsim::sim {

std::string cli_name(std::string_view operation) {
  std::string name;
  for (std::size_t i = 0; i < operation.size(); ++i) {
    const char c = operation[i];
    const char next = i + 1 < operation.size() ? operation[i + 1] : '\0';
    const char before = i > 0 ? operation[i - 1] : ':';
    const auto is_small = [](char letter) { return letter >= 'a' && letter <= 'z'; };
    const bool begins_word = !is_small(c) && is_letter(c) && before != ':' &&
                             (is_small(before) || is_digit(before) || is_small(next));
    if (begins_word) name += '-';
    name += c == ':' ? ' ' : to_lower(c);
  }
  return name;
}

}  // namespace acmsim::sim
