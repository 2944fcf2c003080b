#include "sim/captures/evidence_of.hpp"

#include <utility>

namespace acmsim::sim {

std::vector<CaptureText> texts_of(std::vector<CaptureFile> files) {
  std::vector<CaptureText> texts;
  texts.reserve(files.size());
  for (CaptureFile& file : files) texts.push_back({std::move(file.name), std::move(file.text)});
  return texts;
}

std::optional<Evidence> evidence_of(const Scenario& scenario, const History& history,
                                    std::size_t files_max) {
  CaptureFolder folder = folder_of(scenario, history, Asker::evidence, files_max);
  if (!folder.is_overfull()) add_refusals(scenario, history, folder);
  if (folder.is_overfull()) return std::nullopt;
  return read_evidence(texts_of(std::move(folder).take()), {.now = history.ended_at});
}

}  // namespace acmsim::sim
