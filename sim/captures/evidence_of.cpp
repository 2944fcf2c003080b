#include "sim/captures/evidence_of.hpp"

#include <utility>

namespace acmsim::sim {

std::optional<Evidence> evidence_of(const Scenario& scenario, const History& history,
                                    std::size_t files_max) {
  auto files = captures(scenario, history, files_max);
  if (!files) return std::nullopt;
  std::vector<CaptureText> texts;
  texts.reserve(files->size());
  for (CaptureFile& file : *files) texts.push_back({std::move(file.name), std::move(file.text)});
  return read_evidence(texts, {.now = history.ended_at});
}

}  // namespace acmsim::sim
