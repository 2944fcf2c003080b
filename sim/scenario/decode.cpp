// How a document is decoded: what names stand for is settled first, the world and the plan after
// that, each part in a file of its own.
#include "sim/scenario/decode.hpp"

#include <array>
#include <utility>
#include <vector>

#include "sim/scenario/decode_report.hpp"
#include "sim/scenario/decode_sketch.hpp"
#include "sim/scenario/schema.hpp"

namespace acmsim::sim {
namespace {

constexpr std::array kParts{
    decode_head,    define_names,        make_zones,    make_load_balancers,
    make_domains,   decode_certificates, decode_steps,  decode_zones,
    decode_domains, decode_listeners,    decode_claims, decode_order,
};

void decode(Sketch& sketch) {
  for (const auto part : kParts) {
    if (sketch.has_enough_misfits()) return;
    part(sketch);
  }
}

/// What is wrong with the meaning of a document; never nothing if it was not read to its end.
std::vector<InputError> mistakes_of(const Sketch& sketch) {
  const std::vector<Misfit>& misfits = sketch.scope.misfits();
  auto errors = errors_of(sketch.document, misfits, sketch.spoilt);
  if (errors.empty() && sketch.has_enough_misfits()) {
    errors = errors_of(sketch.document, misfits, {});
  }
  return errors;
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
  if (auto errors = mistakes_of(sketch); !errors.empty()) return tl::unexpected(std::move(errors));
  bring_to_rest(sketch.scenario);
  give_nicknames(sketch);
  return std::move(sketch.scenario);
}

}  // namespace acmsim::sim
