#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "sim/report/options.hpp"
#include "tools/acmsim/serve/serve_words.hpp"

namespace acmsim::tools {

/// The exit statuses of every verb. Over several files the worst counts: 4, 2, 1, 3, 0.
enum class Exit : int {
  good = 0,     ///< Holds, safe, nothing wrong.
  bad = 1,      ///< Violated, unsafe, causes found.
  input = 2,    ///< The input was refused.
  unknown = 3,  ///< A limit was reached, or the evidence does not decide.
  bug = 4,      ///< A claim about our own code broke.
  output = 5,   ///< The output could not be written.
};

Exit worse(Exit a, Exit b);

enum class Format { text, json };

/// As many years as a forecast looks ahead at most.
inline constexpr std::uint64_t kYearsMax = 20;

/// A verb, and the words that may come after it: its options, or what it shows or tells of.
struct VerbWords {
  std::string verb;
  std::vector<std::string> words;
};

/// What the command line says. A verb reads what concerns it.
struct Options : sim::ReportOptions {
  std::vector<std::string> paths;
  std::vector<std::string> settings;  ///< Each is `KEY=VALUE`, as `parse_setting` takes it.
  std::vector<std::string> words;     ///< Those of dig: a file, a name, a type, a server, `+short`.
  Format format = Format::text;
  std::optional<std::string> at;
  std::optional<std::string> junit;
  bool github = false;           ///< Whether it tells GitHub Actions what is wrong where.
  std::optional<unsigned> jobs;  ///< How many at once; nothing: as many as there are processors.
  bool summary = false;
  std::optional<std::uint64_t> runs;     ///< Histories to be played.
  std::optional<std::uint64_t> seed;     ///< Of their delays.
  std::optional<std::string> span;       ///< How long they are played.
  std::optional<std::string> reproduce;  ///< The token of the one that is played.
  std::optional<std::string> save;       ///< Where the smallest is written to.
  bool operator_slips = false;           ///< Whether people get things wrong in them.
  bool faults = false;                   ///< Whether others do harm.
  std::optional<std::string> captures;   ///< The folder that they are written to.
  bool all = false;                  ///< What is told beside a verdict may cost whatever it does.
  bool verdict_only = false;         ///< Nothing is told beside it.
  std::optional<std::string> claim;  ///< The only one that is asked.
  bool no_split = false;
  bool no_mute = false;
  bool no_symmetry = false;
  std::optional<std::uint64_t> classes_max;
  std::optional<std::uint64_t> memory_max;  ///< In MiB.
  std::optional<std::uint64_t> years;       ///< That a forecast looks ahead.
  std::optional<std::string> now;           ///< When captures were made.
  std::optional<std::string> csv;           ///< Where a forecast is written to, as a table.
  std::optional<std::string> ics;           ///< The same as a calendar.
  std::optional<std::string> html;          ///< Where a page of what is told is written to.
  std::optional<std::string> quiz;          ///< Where an exercise is written to.
  std::optional<std::string> key;           ///< And the trainer's key to it.
  std::optional<std::string> to;            ///< The folder of a lesson.
  std::optional<std::uint64_t> variants;    ///< Exercises of a lesson.
  std::optional<std::uint64_t> seeds;       ///< Random histories beside the one of a page.
  std::optional<std::string> svg;           ///< Its timeline alone.
  std::optional<std::string> trace_events;  ///< The same for Perfetto.
  std::optional<std::string> graph;         ///< Situations, for Graphviz.
  std::optional<std::string> mermaid;       ///< The same as a sequence diagram.
  ServeWords serve{};
  std::string what;
  std::string about;  ///< The word that what is shown has to be about; empty: everything is shown.
  int columns = 0;    ///< Of the terminal that standard output is; 0: it is none.
  std::vector<VerbWords> grammar;  ///< Everything that the command line may say.
  /// Says a part of what there is to say, while a verb goes on; whether anybody hears it.
  std::function<bool(const std::string&)> say{};
};

/// What a verb has to say: for standard output and for standard error, and how it ends.
struct Reply {
  std::string out;
  std::string err;
  Exit exit = Exit::good;
  /// For a program, or as another program prints it: a terminal gets it like a pipe.
  bool as_is = false;
};

/// The reply to an input that is refused.
inline Reply refused(std::string lines) {
  return {.out = {}, .err = std::move(lines), .exit = Exit::input};
}

// The verbs, one file each.
Reply run_verb(const Options& options);
Reply check_verb(const Options& options);
Reply test_verb(const Options& options);
Reply validate_verb(const Options& options);
Reply show_verb(const Options& options);
Reply diagnose_verb(const Options& options);
Reply dig_verb(const Options& options);
Reply session_verb(const Options& options);
Reply serve_verb(const Options& options);
Reply fuzz_verb(const Options& options);
Reply import_verb(const Options& options);
Reply forecast_verb(const Options& options);
Reply lesson_verb(const Options& options);
Reply freeze_verb(const Options& options);
Reply grade_verb(const Options& options);

/// The text for `acmsim` alone, and for `acmsim help VERB`; nothing for a word that is no verb.
std::string overview();
std::optional<std::string> help_for(const std::string& verb);
std::vector<std::string> verbs();

/// What `acmsim show` can show.
std::vector<std::string> topics();

}  // namespace acmsim::tools
