#include "sim/plan/readiness.hpp"

#include <algorithm>

namespace acmsim::sim {
namespace {

bool is_shown(Shown shown, const Situation& situation, const Context& context) {
  const CertificateHandle handle = situation.progress.bindings(shown.certificate);
  const acm::Certificate* certificate = situation.world.certificates.find(handle);
  if (certificate == nullptr) return true;
  const acm::CertificateFacts& facts = context.names.certificates.at(handle);
  return facts.method != acm::ValidationMethod::dns || acm::shows_records(*certificate, facts);
}

}  // namespace

Readiness readiness_of(StepHandle step, const Situation& situation, const Frame& frame) {
  const Step& text = frame.plan.at(step);
  const auto stage_of = [&](StepHandle other) {
    return situation.progress.steps[other.index].stage;
  };
  for (const StepHandle before : text.after) {
    const Stage stage = stage_of(before);
    const bool failed = stage == Stage::failed && !frame.plan.at(before).continues_on_failure;
    if (failed || stage == Stage::cut) return Readiness::cut_off;
    if (!has_ended(stage)) return Readiness::not_yet;
  }
  const auto has_ended_somehow = [&](StepHandle maker) { return has_ended(stage_of(maker)); };
  const auto can_be_seen = [&](Shown shown) { return is_shown(shown, situation, frame.context); };
  return std::ranges::all_of(text.makers, has_ended_somehow) &&
                 std::ranges::all_of(text.shown, can_be_seen)
             ? Readiness::ready
             : Readiness::not_yet;
}

}  // namespace acmsim::sim
