// Dates of HTTP.
#include "sim/wire/http_date.hpp"

#include <date/date.h>

namespace acmsim::sim {

std::string http_date(Instant instant) {
  return date::format(std::locale::classic(), "%a, %d %b %Y %T GMT", instant);
}

}  // namespace acmsim::sim
