// All histories of a scenario.
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fmt/core.h>
#include <system_error>

#include "sim/json/nearest.hpp"
#include "sim/report/check_report.hpp"
#include "tools/acmsim/app.hpp"
#include "tools/acmsim/check_junit.hpp"
#include "tools/acmsim/files.hpp"
#include "tools/acmsim/jobs.hpp"
#include "tools/acmsim/pictures.hpp"
#include "tools/acmsim/search_sight.hpp"

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

/// On so many threads at once; whether a search goes on is its own matter.
sim::Jobs jobs_on(unsigned threads) {
  return [threads](std::size_t count, const auto& work, const auto& take) {
    const auto does = [&](std::size_t i, const GoOn&) {
      work(i);
      return i;
    };
    const auto takes = [&](std::size_t i, std::size_t) {
      take(i);
      return true;
    };
    in_order(count, {.threads = threads}, does, takes);
  };
}

sim::CheckOptions check_options(const Options& options) {
  sim::CheckOptions how;
  const auto* search = row_named(sim::kMergingNames, &sim::MergingName::word, options.search);
  if (search != nullptr) how.search = search->merging;
  how.splits = !options.no_split;
  how.mutes = !options.no_mute;
  how.folds = !options.no_symmetry;
  how.has_budgets = !options.all;
  how.only = options.claim;
  how.jobs = jobs_on(options.jobs.value_or(processors()));
  if (options.classes_max) how.limits.classes_max = *options.classes_max;
  if (options.memory_max) how.limits.memory_max = *options.memory_max << 20U;
  return how;
}

/// What is wrong with the name of the claim that alone is to be asked.
std::optional<std::string> wrong_claim(const Options& options, const sim::Plan& plan) {
  const std::vector<std::string> claims = sim::claim_names(plan);
  if (!options.claim || std::ranges::find(claims, *options.claim) != claims.end()) {
    return std::nullopt;
  }
  return fmt::format("--claim: found \"{}\"; expected {}{}\n", shown_text(*options.claim),
                     sim::listed(claims), sim::did_you_mean(sim::nearest(*options.claim, claims)));
}

/// Writes the shortest counterexample where it was asked for. Where there is none, the file stays
/// as it is, and that is said.
void write_counterexample(const std::string& path, const sim::CheckReport& report, Reply& reply) {
  std::error_code none;
  if (report.shortest) {
    if (const auto error = write_file(path, sim::json_text(report.shortest->document))) {
      reply = {.out = {}, .err = *error + "\n", .exit = Exit::output};
    }
  } else if (std::filesystem::exists(path, none)) {
    reply.err = fmt::format("{}: not written, as nothing was found; what is in it is older\n",
                            shown_text(path));
  }
}

}  // namespace

Reply check_verb(const Options& options) {
  const auto time_max = options.time_max ? sim::parse_duration(*options.time_max) : std::nullopt;
  if (options.time_max && (!time_max || *time_max == kNever)) {
    return refused(fmt::format("--time-max: found \"{}\"; expected a duration such as 10m\n",
                               shown_text(*options.time_max)));
  }
  if (options.counterexample == "-") {
    return refused(
        "--counterexample: found \"-\"; expected a file; --format json has every counterexample\n");
  }
  const std::string& path = options.paths.front();
  const auto loaded = load_scenario(path, options.settings);
  if (!loaded) return refused(loaded.error());
  const sim::Scenario& scenario = loaded->scenario;
  if (auto wrong = wrong_claim(options, scenario.plan)) return refused(std::move(*wrong));
  const bool tells = options.format == Format::text;
  const auto begun = std::chrono::steady_clock::now();
  sim::CheckReport report;
  {
    Watch watch(time_max);
    SearchSight sight;
    sim::CheckOptions how = check_options(options);
    how.limits.go_on = [&](const sim::ClassCounts& counts) {
      return sight.lets_go_on(watch, counts);
    };
    how.at_part = [&](std::size_t part, std::size_t parts) { sight.come_to(part, parts); };
    const auto begins = [&](sim::CheckPart part) {
      sight.look_for(row_of(sim::kCheckPartNames, part).looks_for);
    };
    const auto knows = [&](sim::CheckPart part, const sim::CheckReport& so_far) {
      sight.know(row_of(sim::kSafetyNames, so_far.check.verdict).word);
      watch.clear();
      if (!tells) return;
      if (!options.say(sim::check_text(scenario, so_far, part, options))) watch.stop();
    };
    report = sim::make_check_report(
        scenario, loaded->text, how, options.verdict_only,
        {.begins = begins, .knows = knows, .was_cut_short = [&] { return watch.has_ended_one(); }});
  }
  Reply reply{.out = {}, .err = {}, .exit = exit_of(report.check.verdict)};
  if (!tells)
    reply.out =
        sim::json_text(with_settings_said(sim::check_json(scenario, report), options.settings));
  if (options.junit) {
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
    const std::string junit = check_junit(path, *loaded, report, took.count());
    if (const auto error = write_file(*options.junit, junit)) {
      return {.out = {}, .err = *error + "\n", .exit = Exit::output};
    }
  }
  if (const auto why = write_pictures(pictures(scenario, report, options, reply.err))) {
    return {.out = {}, .err = *why, .exit = Exit::output};
  }
  if (options.counterexample) write_counterexample(*options.counterexample, report, reply);
  return reply;
}

}  // namespace acmsim::tools
