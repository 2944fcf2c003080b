#pragma once

#include <CLI/CLI.hpp>

#include "tools/acmsim/app.hpp"

namespace acmsim::tools {

// The options of single verbs.

void add_check_options(CLI::App& check, Options& options);
void add_forecast_options(CLI::App& forecast, Options& options);

}  // namespace acmsim::tools
