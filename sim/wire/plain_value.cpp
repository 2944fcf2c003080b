// Values in protocols that write all of them as texts.
#include "sim/wire/plain_value.hpp"

#include <charconv>
#include <cstdint>
#include <string>

namespace acmsim::sim {

nlohmann::json plain_value(const shapes::Shape& shape, std::string_view text) {
  switch (shape.type) {
    case shapes::Type::boolean:
      if (text == "true" || text == "false") return text == "true";
      break;
    case shapes::Type::integer:
    case shapes::Type::long_integer: {
      std::int64_t number = 0;
      const char* end = text.data() + text.size();
      const auto read = std::from_chars(text.data(), end, number);
      if (read.ec == std::errc() && read.ptr == end) return number;
      break;
    }
    case shapes::Type::string:
    case shapes::Type::timestamp:
    case shapes::Type::structure:
    case shapes::Type::list:
    case shapes::Type::map: break;
  }
  return std::string(text);
}

}  // namespace acmsim::sim
