// How a document is decoded: what names stand for is settled first, the world and the plan after
// that, each part in a file of its own.
#include "sim/scenario/decode.hpp"

#include <utility>

#include "sim/scenario/decode_report.hpp"
#include "sim/scenario/decode_sketch.hpp"
#include "sim/scenario/schema.hpp"

namespace acmsim::sim {
namespace {

void decode(Sketch& sketch) {
  decode_head(sketch);
  define_names(sketch);
  make_zones(sketch);
  make_load_balancers(sketch);
  make_domains(sketch);
  decode_certificates(sketch);
  decode_steps(sketch);
  decode_zones(sketch);
  decode_domains(sketch);
  decode_listeners(sketch);
  decode_claims(sketch);
  decode_order(sketch);
}

/// Lets the services learn of each other; records that are visible already begin to be validated.
void bring_to_rest(Scenario& scenario) {
  for (const Effect& effect : settle(scenario.world, scenario.context())) {
    if (std::holds_alternative<Arm>(effect)) scenario.initially.push_back(effect);
  }
}

}  // namespace

Decoded<Scenario> read_scenario(std::string_view text) {
  auto document = read_document(text);
  if (!document) return tl::unexpected(std::move(document.error()));
  if (auto errors = validate(*document); !errors.empty()) {
    return tl::unexpected(std::move(errors));
  }
  Sketch sketch(*document);
  decode(sketch);
  if (auto errors = errors_of(*document, sketch.scope.misfits(), sketch.spoilt); !errors.empty()) {
    return tl::unexpected(std::move(errors));
  }
  bring_to_rest(sketch.scenario);
  give_nicknames(sketch);
  return std::move(sketch.scenario);
}

}  // namespace acmsim::sim
