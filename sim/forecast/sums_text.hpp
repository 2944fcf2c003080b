#pragma once

#include "sim/forecast/forecast.hpp"
#include "sim/report/options.hpp"
#include "sim/report/text_writer.hpp"

namespace acmsim::sim {

/// What a forecast comes to for an account: a table of lifetimes, and the quotas of each place.
void add_sums(TextWriter& writer, const Forecast& forecast, Language language);

}  // namespace acmsim::sim
