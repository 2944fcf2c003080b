#include "sim/captures/captures.hpp"

#include <utility>

namespace acmsim::sim {

std::optional<std::vector<CaptureFile>> captures(const Scenario& scenario, const History& history,
                                                 std::size_t files_max) {
  CaptureFolder folder(files_max);
  add_aws_captures(scenario, history, folder);
  if (!folder.is_overfull()) add_dns_captures(scenario, history, folder);
  if (folder.is_overfull()) return std::nullopt;
  return std::move(folder).take();
}

}  // namespace acmsim::sim
