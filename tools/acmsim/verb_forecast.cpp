// acmsim forecast: what becomes of certificates, of captures or of a scenario.
#include <fmt/core.h>

#include "sim/forecast/know.hpp"
#include "sim/forecast/know_world.hpp"
#include "sim/forecast/report.hpp"
#include "sim/forecast/words.hpp"
#include "sim/report/history_report.hpp"
#include "tools/acmsim/app.hpp"
#include "tools/acmsim/capture_files.hpp"
#include "tools/acmsim/files.hpp"
#include "tools/acmsim/play.hpp"

namespace acmsim::tools {
namespace {

/// As far as people plan: beyond all changes that are announced.
constexpr std::uint64_t kYearsUsual = 3;

using Told = tl::expected<sim::Forecast, std::string>;

Told refuse(std::string line) { return tl::unexpected(std::move(line)); }

int years_of(const Options& options) {
  return static_cast<int>(options.years.value_or(kYearsUsual));
}

Told of_scenario(const std::string& path, const std::string& text, const Options& options) {
  auto loaded = read_with(text, options.settings);
  if (!loaded) return tl::unexpected(error_lines(path, loaded.error()));
  const auto played = play(path, *loaded, {}, options);
  if (!played) return tl::unexpected(played.error());
  const sim::Scenario& scenario = loaded->scenario;
  return sim::forecast(sim::known_certificates(scenario, *played), scenario.calendar,
                       played->ended_at, years_of(options));
}

Told of_captures(const sim::Evidence& evidence, const Options& options, std::string& remarks) {
  remarks = unread_lines(evidence);
  auto certificates = sim::known_certificates(evidence);
  const bool finds_none = certificates.empty();
  if (finds_none) {
    remarks +=
        "found no certificate; expected what `aws acm describe-certificate` or `aws acm "
        "list-certificates` prints, or a scenario\n";
    if (!is_recognised(evidence)) return refuse(remarks);
  }
  if (!evidence.now) {
    return refuse(remarks +
                  "found nothing that tells when the captures were made; expected --now INSTANT\n");
  }
  auto told =
      sim::forecast(std::move(certificates), the_calendar(), *evidence.now, years_of(options));
  told.is_partial = finds_none || !evidence.cut_short.empty();
  return told;
}

Told foretell(const Options& options, std::string& remarks) {
  const auto given = read_captures_or_scenario(options);
  if (!given) return refuse(given.error());
  if (given->scenario) return of_scenario(options.paths.front(), *given->scenario, options);
  return of_captures(sim::read_evidence(given->captures, given->how), options, remarks);
}

Exit exit_of(const sim::Forecast& forecast) {
  if (!forecast.hands.empty()) return Exit::bad;
  return forecast.count(sim::Lot::open) > 0 || forecast.is_partial ? Exit::unknown : Exit::good;
}

}  // namespace

Reply forecast_verb(const Options& options) {
  std::string remarks;
  const Told told = foretell(options, remarks);
  if (!told) return refused(told.error());
  Reply reply;
  reply.exit = exit_of(*told);
  reply.err = remarks;
  reply.out = options.format == Format::json
                  ? sim::json_text(with_settings_said(sim::forecast_json(*told), options.settings))
                  : sim::forecast_text(*told, options);
  const auto write = [&](const std::optional<std::string>& path, const std::string& text) {
    const auto why = path ? write_file(*path, text) : std::nullopt;
    if (!why) return;
    reply.err += *why + "\n";
    reply.exit = Exit::output;
  };
  if (options.csv) write(options.csv, sim::forecast_csv(*told));
  if (options.ics) write(options.ics, sim::forecast_calendar(*told, options.language));
  return reply;
}

}  // namespace acmsim::tools
