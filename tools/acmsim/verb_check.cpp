// All histories of a scenario.
#include <fmt/core.h>

#include "sim/report/check_report.hpp"
#include "tools/acmsim/app.hpp"
#include "tools/acmsim/files.hpp"
#include "tools/acmsim/search_watch.hpp"

namespace acmsim::tools {
namespace {

Exit exit_of(sim::Safety verdict) {
  switch (verdict) {
    case sim::Safety::safe: return Exit::good;
    case sim::Safety::unsafe: return Exit::bad;
    case sim::Safety::unknown: break;
  }
  return Exit::unknown;
}

sim::CheckOptions check_options(const Options& options) {
  sim::CheckOptions how;
  const auto* search = row_named(sim::kMergingNames, &sim::MergingName::word, options.search);
  if (search != nullptr) how.search = search->merging;
  how.slices = !options.no_slice;
  how.mutes = !options.no_mute;
  how.folds = !options.no_symmetry;
  if (options.classes_max) how.limits.classes_max = *options.classes_max;
  if (options.memory_max) how.limits.memory_max = *options.memory_max << 20U;
  return how;
}

}  // namespace

Reply check_verb(const Options& options) {
  const auto time_max = options.time_max ? sim::parse_duration(*options.time_max) : std::nullopt;
  if (options.time_max && (!time_max || *time_max == kNever)) {
    return refused(fmt::format("--time-max: found \"{}\"; expected a duration such as 10m\n",
                               shown_text(*options.time_max)));
  }
  const std::string& path = options.paths.front();
  const auto loaded = load_scenario(path, options.settings);
  if (!loaded) return refused(loaded.error());
  const sim::Scenario& scenario = loaded->scenario;
  sim::CheckReport report;
  {
    SearchWatch watch(time_max);
    sim::CheckOptions how = check_options(options);
    how.limits.go_on = [&](const sim::ClassCounts& counts) { return watch.lets_go_on(counts); };
    report = sim::make_check_report(scenario, loaded->text, how);
    report.is_cut_short = watch.has_cut_short();
  }
  Reply reply{.out = {}, .err = {}, .exit = exit_of(report.check.verdict)};
  reply.out = options.format == Format::json ? sim::json_text(sim::check_json(scenario, report))
                                             : sim::check_text(scenario, report, options);
  if (options.counterexample && report.shortest) {
    if (const auto error =
            write_file(*options.counterexample, sim::json_text(report.shortest->document))) {
      return {.out = {}, .err = *error + "\n", .exit = Exit::output};
    }
  }
  return reply;
}

}  // namespace acmsim::tools
