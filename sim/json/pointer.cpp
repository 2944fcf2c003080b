#include "sim/json/pointer.hpp"

namespace acmsim::sim {

std::string below(std::string_view parent, std::string_view key) {
  std::string pointer(parent);
  pointer += '/';
  for (const char c : key) {
    if (c == '~') {
      pointer += "~0";
    } else if (c == '/') {
      pointer += "~1";
    } else {
      pointer += c;
    }
  }
  return pointer;
}

std::string below(std::string_view parent, std::size_t index) {
  return below(parent, std::to_string(index));
}

std::string pointer_of(const std::vector<std::string>& way) {
  std::string pointer;
  for (const std::string& token : way) pointer = below(pointer, token);
  return pointer;
}

std::vector<std::string> way_of(std::string_view pointer) {
  std::vector<std::string> way;
  for (std::size_t i = 0; i < pointer.size(); ++i) {
    const char c = pointer[i];
    if (c == '/') {
      way.emplace_back();
    } else if (c == '~' && i + 1 < pointer.size()) {
      way.back() += pointer[++i] == '0' ? '~' : '/';
    } else {
      way.back() += c;
    }
  }
  return way;
}

}  // namespace acmsim::sim
