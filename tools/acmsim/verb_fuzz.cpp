// Random histories of a scenario, and what is left of those that break a claim.
#include <algorithm>
#include <fmt/core.h>
#include <tuple>

#include "sim/fuzz/fuzzer.hpp"
#include "sim/fuzz/token.hpp"
#include "sim/report/check_report.hpp"
#include "tools/acmsim/app.hpp"
#include "tools/acmsim/files.hpp"
#include "tools/acmsim/fuzz_report.hpp"
#include "tools/acmsim/jobs.hpp"
#include "tools/acmsim/watch.hpp"

namespace acmsim::tools {
namespace {

constexpr std::uint64_t kHistories = 10'000;

/// How far it is looked for what delays can break at all.
constexpr std::uint64_t kAskedClassesMax = 100'000;

/// How many batches may be played of which the first is not done: they are kept meanwhile.
constexpr std::size_t kBatchesAhead = 64;

/// How a program is called to do the same again, but for what is asked of it.
std::string call_of(const Options& options) {
  std::string call = "acmsim fuzz " + shown_path(options.paths.front());
  for (const std::string& setting : options.settings) call += " --set " + shown_text(setting);
  if (options.operator_slips) call += " --operator";
  if (options.faults) call += " --faults";
  return call;
}

/// Plays histories, makes small what breaks a claim, and asks what there is to be found.
class Fuzzing {
 public:
  Fuzzing(const sim::Fuzzer& fuzzer, const LoadedScenario& loaded, const Options& options)
      : fuzzer_(fuzzer), loaded_(loaded), threads_(options.jobs.value_or(processors())) {}

  FuzzReport report(std::optional<std::uint64_t> runs, std::optional<Duration> span) && {
    Watch watch(span);  // Until all is told, so that Ctrl-C never loses what was found.
    play(runs, span, watch);
    shrink(watch);
    ask_check(watch);
    return std::move(report_);
  }

 private:
  void play(std::optional<std::uint64_t> runs, std::optional<Duration> span, Watch& watch) {
    const std::uint64_t wanted =
        runs.value_or(span ? std::numeric_limits<std::uint32_t>::max() : kHistories);
    const std::uint64_t batches = (wanted - 1) / sim::Fuzzer::kBatch + 1;
    in_order(
        batches,
        {.threads = threads_, .ahead = kBatchesAhead, .go_on = [&] { return watch.lets_go_on(); }},
        [&](std::size_t batch, const GoOn&) { return fuzzer_.play(batch, wanted); },
        [&](std::size_t batch, const sim::FuzzFindings& more) {
          found_.merge(more);
          report_.histories = std::min(wanted, (batch + 1) * sim::Fuzzer::kBatch);
          watch.show([&] {
            return fmt::format("{} histories, {} claims broken", report_.histories,
                               found_.all().size());
          });
          return watch.lets_go_on();
        });
    report_.first = found_.first();
    report_.cut = found_.cut();
    const bool is_by_time = span && !runs && !watch.is_interrupted();
    report_.is_complete = report_.histories == wanted || is_by_time;
  }

  void shrink(const Watch& watch) {
    const auto& found = found_.all();
    std::vector<std::pair<sim::ToldFinding, std::size_t>> told;
    in_order(
        found.size(), {.threads = threads_},
        [&](std::size_t i, const GoOn& go_on) {
          const auto goes_on = [&] { return go_on() && !watch.is_interrupted(); };
          return fuzzer_.tell(fuzzer_.shrunk(found[i], goes_on));
        },
        [&](std::size_t i, std::optional<sim::ToldFinding> one) {
          ensure(one.has_value(), "a history that was made small breaks its claim");
          told.emplace_back(std::move(*one), found[i].size());
          return true;
        });
    std::ranges::stable_sort(told, {}, [](const auto& one) {
      return std::tuple(one.first.finding.size(), one.first.after);
    });
    for (auto& [finding, size] : told) {
      report_.findings.push_back(std::move(finding));
      report_.sizes.push_back(size);
    }
  }

  /// Within the budgets of a check, and no longer than its claims take.
  void ask_check(const Watch& watch) {
    bool is_done = false;
    sim::CheckOptions how;
    how.look_at_most(kAskedClassesMax);
    how.limits.go_on = [&](const sim::ClassCounts&) { return !is_done && !watch.is_interrupted(); };
    const auto knows = [&](sim::CheckPart part, const sim::CheckReport& so_far) {
      if (part != sim::CheckPart::claims) return;
      is_done = true;
      report_.knows_all = true;
      for (const sim::CheckedClaim& one : so_far.claims) {
        if (one.claim.verdict == sim::ClaimVerdict::broken) report_.known.push_back(one.claim.name);
        if (one.claim.verdict == sim::ClaimVerdict::unknown) report_.knows_all = false;
      }
    };
    sim::make_check_report(fuzzer_.scenario(), loaded_.text, how, false,
                           {.begins = {}, .knows = knows});
  }

  const sim::Fuzzer& fuzzer_;
  const LoadedScenario& loaded_;
  unsigned threads_;
  sim::FuzzFindings found_;
  FuzzReport report_;
};

tl::expected<FuzzReport, std::string> reproduced(const sim::Fuzzer& fuzzer,
                                                 const std::string& token) {
  const auto draw = sim::parse_token(token);
  if (!draw) return tl::unexpected(draw.error());
  const auto findings = fuzzer.reproduce(*draw);
  if (!findings) return tl::unexpected(findings.error());
  FuzzReport report{.histories = 1, .is_reproduced = true};
  for (const sim::FuzzFinding& finding : *findings) {
    auto told = fuzzer.tell(finding);
    ensure(told.has_value(), "a history breaks the same claims when it is played again");
    report.findings.push_back(std::move(*told));
    report.sizes.push_back(finding.size());
  }
  report.first = findings->empty() ? 0 : 1;
  return report;
}

Exit exit_of(const FuzzReport& report) {
  if (!report.findings.empty()) return Exit::bad;
  return report.is_conclusive() ? Exit::good : Exit::unknown;
}

}  // namespace

Reply fuzz_verb(const Options& options) {
  const auto span = options.span ? sim::parse_duration(*options.span) : std::nullopt;
  if (options.span && (!span || *span == kNever || *span == Duration{0})) {
    return refused(fmt::format("--for: found \"{}\"; expected a duration such as 30s\n",
                               shown_text(*options.span)));
  }
  const std::string& path = options.paths.front();
  const auto loaded = load_scenario(path, options.settings);
  if (!loaded) return refused(loaded.error());
  const auto fuzzer = sim::Fuzzer::open(loaded->text, {.seed = options.seed.value_or(1),
                                                       .has_operator_slips = options.operator_slips,
                                                       .has_faults = options.faults});
  if (!fuzzer) return refused(error_lines(path, fuzzer.error()));
  FuzzReport report;
  if (options.reproduce) {
    auto one = reproduced(*fuzzer, *options.reproduce);
    if (!one) return refused("--reproduce: " + one.error() + "\n");
    report = std::move(*one);
  } else {
    report = Fuzzing(*fuzzer, *loaded, options).report(options.runs, span);
  }
  Reply reply{.out = {}, .err = {}, .exit = exit_of(report)};
  reply.out = options.format == Format::json
                  ? sim::json_text(fuzz_json(report))
                  : fuzz_text(fuzzer->scenario(), report, call_of(options), options);
  if (!options.save || report.findings.empty()) return reply;
  const std::string document = sim::json_text(report.findings.front().document);
  if (const auto error = write_file(*options.save, document)) {
    return {.out = {}, .err = *error + "\n", .exit = Exit::output};
  }
  if (options.format == Format::text) {
    reply.out += fmt::format("Replay: acmsim run {}\n", shown_text(*options.save));
  }
  return reply;
}

}  // namespace acmsim::tools
