#include <cerrno>
#include <cstring>
#include <fmt/core.h>
#include <unistd.h>

#include "sim/session/worlds.hpp"
#include "tools/acmsim/app.hpp"
#include "tools/acmsim/certificates.hpp"
#include "tools/acmsim/files.hpp"

namespace acmsim::tools {
namespace {

/// Says a line at once; the reply that ends everything if it cannot be said.
std::optional<Reply> say(std::string line) {
  line += '\n';
  const int error = write_all(STDOUT_FILENO, line);
  if (error == 0) return std::nullopt;
  Reply end{.out = {}, .err = {}, .exit = Exit::output};
  if (error != EPIPE) {
    end.err = fmt::format("acmsim: the output could not be written: {}\n", std::strerror(error));
  }
  return end;
}

/// Opens the document of the command line; the reply if that cannot be.
std::optional<Reply> open_first(sim::Worlds& worlds, const std::string& path) {
  if (path == "-") {
    return refused(
        "acmsim session: found \"-\"; expected a file: the standard input has the "
        "messages\n");
  }
  const auto text = read_file(path);
  if (!text) return refused(unreadable_line(path, text.error()));
  const auto scenario = parse_scenario(path, *text);
  if (!scenario) return refused(scenario.error());
  worlds.open(*text);
  std::size_t count = 0;
  for (const sim::Step& step : scenario->plan.steps) count += step.who == 0 ? 1 : 0;
  if (count == 0) return std::nullopt;
  write_all(STDERR_FILENO,
            fmt::format("{}: {} of its steps {} not played: whoever writes here acts instead\n",
                        shown_path(path), count, count == 1 ? "is" : "are"));
  return std::nullopt;
}

Exit exit_of(sim::WorstVerdict worst) {
  switch (worst) {
    case sim::WorstVerdict::violated: return Exit::bad;
    case sim::WorstVerdict::unknown: return Exit::unknown;
    case sim::WorstVerdict::none_or_holds: break;
  }
  return Exit::good;
}

}  // namespace

Reply session_verb(const Options& options) {
  sim::Worlds worlds(ACMSIM_VERSION, read_file, certificate_printer());
  if (!options.paths.empty()) {
    if (auto reply = open_first(worlds, options.paths.front())) return std::move(*reply);
  }
  if (auto failed = say(worlds.greeting())) return std::move(*failed);
  LineReader lines(STDIN_FILENO);
  while (const auto line = lines.next()) {
    if (auto failed = say(worlds.answer(*line))) return std::move(*failed);
  }
  return {.out = {}, .err = {}, .exit = exit_of(worlds.worst_verdict())};
}

}  // namespace acmsim::tools
