#include "sim/captures/captures.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace acmsim::sim {
namespace {

/// What stands behind each file, a line each.
std::string readme_text(const std::vector<CaptureFile>& files, Instant at) {
  std::string text = fmt::format("Captures of {}: each file, and the command that printed it.\n\n",
                                 format_instant(at));
  for (const CaptureFile& file : files) {
    text += file.name + ": " + (file.command.empty() ? "arrived by mail" : file.command) + "\n";
  }
  return text;
}

std::optional<std::vector<CaptureFile>> taken(CaptureFolder folder) {
  if (folder.is_overfull()) return std::nullopt;
  return std::move(folder).take();
}

}  // namespace

CaptureFolder folder_of(const Scenario& scenario, const History& history, Asker asker,
                        std::size_t files_max) {
  CaptureFolder folder(files_max);
  add_aws_captures(scenario, history, folder);
  if (!folder.is_overfull()) add_dns_captures(scenario, history, asker, folder);
  return folder;
}

std::optional<std::vector<CaptureFile>> captures(const Scenario& scenario, const History& history,
                                                 std::size_t files_max) {
  return taken(folder_of(scenario, history, Asker::evidence, files_max));
}

std::optional<std::vector<CaptureFile>> captures_for_people(const Scenario& scenario,
                                                            const History& history,
                                                            std::size_t files_max) {
  CaptureFolder folder = folder_of(scenario, history, Asker::engineer, files_max);
  if (!folder.is_overfull()) add_refusals(scenario, history, folder);
  if (!folder.is_overfull()) add_other_captures(scenario, history, folder);
  auto files = taken(std::move(folder));
  if (!files || files->size() == files_max) return std::nullopt;
  files->push_back({"README.txt", readme_text(*files, history.ended_at)});
  return files;
}

}  // namespace acmsim::sim
