// Any bytes at all are read as a document or refused with errors that say something; a document
// that is read can be played. A claim of ours that breaks ends the program, which libFuzzer
// reports.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "model/base/ensure.hpp"
#include "sim/engine/history.hpp"
#include "sim/scenario/decode.hpp"

namespace acmsim {
namespace {

/// Enough for a plan of a few steps; a document may ask for any number.
constexpr std::uint64_t kTransitionsMax = 2000;

void check_errors(const std::vector<sim::InputError>& errors) {
  ensure(!errors.empty() && errors.size() <= sim::kErrorsMax, "a refusal has its reasons");
  for (const sim::InputError& error : errors) {
    ensure(!error.found.empty(), "an error says what was found");
    ensure(!error.expected.empty(), "an error says what was expected");
    ensure(error.message().find('\n') == std::string::npos, "an error is one line");
  }
}

}  // namespace
}  // namespace acmsim

// The name is libFuzzer's.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {  // NOLINT
  namespace sim = acmsim::sim;
  // libFuzzer gives bytes, a document is chars.
  const std::string_view text(reinterpret_cast<const char*>(data), size);  // NOLINT
  const auto scenario = sim::read_scenario(text);
  if (!scenario) {
    acmsim::check_errors(scenario.error());
    return 0;
  }
  for (const char* schedule : {"earliest", "typical", "latest"}) {
    sim::run(*scenario, {.schedule = sim::Schedule::parse(schedule).value(),
                         .transitions_max = acmsim::kTransitionsMax});
  }
  return 0;
}
