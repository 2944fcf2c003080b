#include "tools/acmsim/verb_options.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fmt/core.h>
#include <limits>

#include "sim/check/search/class_limits.hpp"
#include "sim/report/text_writer.hpp"
#include "tools/acmsim/command_line_words.hpp"

namespace acmsim::tools {

void add_run_options(CLI::App& run, Options& options) {
  run.add_option("--schedule", options.schedule);
  run.add_option("--at", options.at);
  run.add_flag("--summary", options.summary);
  run.add_option("--captures", options.captures);
  run.add_option("--html", options.html);
  constexpr std::uint64_t kSeedsMax = 1'000'000;
  run.add_option("--quiz", options.quiz);
  run.add_option("--key", options.key);
  run.add_option("--seeds", options.seeds)->check(number_up_to(kSeedsMax));
  run.add_option("--svg", options.svg);
  run.add_option("--trace-events", options.trace_events);
  run.add_option("--mermaid", options.mermaid);
}

void add_freeze_options(CLI::App& freeze, Options& options) {
  freeze.add_option("--at", options.at);
  freeze.add_option("--schedule", options.schedule);
  freeze.add_option("--save", options.save);
}

void add_lesson_options(CLI::App& lesson, Options& options) {
  constexpr std::uint64_t kVariantsMax = 1000;
  lesson.add_option("--at", options.at);
  lesson.add_option("--to", options.to);
  lesson.add_option("--variants", options.variants)->check(number_up_to(kVariantsMax));
}

void add_check_options(CLI::App& check, Options& options) {
  std::vector<std::string> searches;
  for (const auto& name : sim::kMergingNames) searches.emplace_back(name.word);
  check.add_option("--search", options.search)->check(one_of(searches));
  check.add_flag("--no-split", options.no_split);
  check.add_flag("--no-mute", options.no_mute);
  check.add_flag("--no-symmetry", options.no_symmetry);
  check.add_option("--classes-max", options.classes_max)->check(number_up_to(4'000'000'000));
  check.add_option("--memory-max", options.memory_max)
      ->check(number_up_to(std::uint64_t{1} << 40U));
  check.add_option("--time-max", options.time_max);
  check.add_option("--counterexample", options.counterexample);
  check.add_option("--claim", options.claim);
  check.add_option("--html", options.html);
  check.add_option("--svg", options.svg);
  check.add_option("--graph", options.graph);
  check.add_flag("--all", options.all);
  check.add_flag("--verdict-only", options.verdict_only);
}

void add_fuzz_options(CLI::App& fuzz, Options& options) {
  constexpr std::uint64_t kMost = std::numeric_limits<std::uint32_t>::max();
  fuzz.add_option("--runs", options.runs)->check(number_up_to(kMost));
  fuzz.add_option("--seed", options.seed)->check(number_up_to(kMost));
  fuzz.add_option("--for", options.span);
  fuzz.add_flag("--operator", options.operator_slips);
  fuzz.add_flag("--faults", options.faults);
  fuzz.add_option("--reproduce", options.reproduce);
  fuzz.add_option("--save", options.save);
}

void add_diagnose_options(CLI::App& diagnose, Options& options) {
  diagnose.add_option("--now", options.now);
  diagnose.add_option("--at", options.at);
  diagnose.add_option("--save", options.save);
}

void add_forecast_options(CLI::App& forecast, Options& options) {
  forecast.add_option("--years", options.years)->check(number_up_to(kYearsMax));
  forecast.add_option("--now", options.now);
  forecast.add_option("--at", options.at);
  forecast.add_option("--csv", options.csv);
  forecast.add_option("--ics", options.ics);
}

std::optional<std::string> wrong_target(const Options& options) {
  struct Target {
    std::string_view option;
    const std::optional<std::string>& path;
  };
  const std::array<Target, 12> targets{{{"--counterexample", options.counterexample},
                                        {"--junit", options.junit},
                                        {"--save", options.save},
                                        {"--csv", options.csv},
                                        {"--ics", options.ics},
                                        {"--html", options.html},
                                        {"--svg", options.svg},
                                        {"--graph", options.graph},
                                        {"--quiz", options.quiz},
                                        {"--key", options.key},
                                        {"--trace-events", options.trace_events},
                                        {"--mermaid", options.mermaid}}};
  for (const auto* picture : {&options.html, &options.svg, &options.graph, &options.quiz,
                              &options.key, &options.trace_events, &options.mermaid}) {
    if (*picture == "-") return std::string("found \"-\" for a picture; expected a file\n");
  }
  std::vector<std::string> taken = options.paths;
  for (const Target& target : targets) {
    if (!target.path || target.path == "-") continue;
    const bool is_taken = std::ranges::any_of(taken, [&](const std::string& other) {
      std::error_code none;
      return *target.path == other || std::filesystem::equivalent(*target.path, other, none);
    });
    if (is_taken) {
      return fmt::format(
          "{}: found \"{}\", which is read or written already; expected another file\n",
          target.option, sim::shown_text(*target.path));
    }
    taken.push_back(*target.path);
  }
  return std::nullopt;
}

}  // namespace acmsim::tools
