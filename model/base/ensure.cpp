#include "model/base/ensure.hpp"

#include <cstdlib>
#include <stdexcept>
#include <string>

namespace acmsim {

void ensure(bool holds, std::string_view claim, const char* file, int line) {
  if (holds) return;
  // Thrown and caught by nobody but `main`, which reports it and exits with status 4: the model
  // itself has no way to write to a terminal.
  throw std::logic_error(std::string(claim) + " (" + file + ":" + std::to_string(line) + ")");
}

}  // namespace acmsim
