#pragma once

#include <CLI/CLI.hpp>

#include "tools/acmsim/app.hpp"

namespace acmsim::tools {

// The options of single verbs.

void add_run_options(CLI::App& run, Options& options);
void add_freeze_options(CLI::App& freeze, Options& options);
void add_lesson_options(CLI::App& lesson, Options& options);
void add_check_options(CLI::App& check, Options& options);
void add_fuzz_options(CLI::App& fuzz, Options& options);
void add_diagnose_options(CLI::App& diagnose, Options& options);
void add_forecast_options(CLI::App& forecast, Options& options);
void add_serve_options(CLI::App& serve, Options& options);

/// Takes the command that stands after the first `--` of `serve`; how many words are left.
int take_command(int argc, char** argv, Options& options);

/// What is wrong with a file that is to be written: it is one that is read, or is written twice.
std::optional<std::string> wrong_target(const Options& options);

}  // namespace acmsim::tools
