#include "tools/acmsim/play.hpp"

#include <fmt/core.h>

#include "tools/acmsim/files.hpp"

namespace acmsim::tools {

tl::expected<std::optional<sim::Instant>, std::string> asked_instant(const Options& options) {
  if (!options.at) return std::nullopt;
  const auto instant = sim::parse_instant(*options.at);
  if (instant) return instant;
  return tl::unexpected(
      fmt::format("--at: found \"{}\"; expected an instant such as 2022-01-05T09:00:00+09:00\n",
                  shown_text(*options.at)));
}

tl::expected<sim::History, std::string> play(const std::string& path, sim::Scenario& scenario,
                                             const sim::RunOptions& how, const Options& options) {
  if (how.stop_at && *how.stop_at < scenario.starts_at) {
    return tl::unexpected(
        fmt::format("--at: found \"{}\"; expected an instant not before the start, {}\n",
                    shown_text(options.at.value_or("")), sim::format_instant(scenario.starts_at)));
  }
  sim::History history = sim::run(scenario, std::move(scenario.world), how);
  if (!history.misfit) return history;
  return tl::unexpected(fmt::format("{}: /history/{}: this event cannot happen as told: {}\n",
                                    shown_path(path), history.misfit->index, history.misfit->why));
}

}  // namespace acmsim::tools
