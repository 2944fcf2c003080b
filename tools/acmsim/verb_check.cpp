#include <fmt/core.h>

#include "tools/acmsim/app.hpp"
#include "tools/acmsim/files.hpp"
#include "tools/acmsim/report_check.hpp"

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

}  // namespace

Reply check_verb(const Options& options) {
  const auto how = check_options(options);
  if (!how) return refused(how.error());
  const std::string& path = options.paths.front();
  const auto text = read_file(path);
  if (!text) return refused(unreadable_line(path, text.error()));
  const auto scenario = parse_scenario(path, *text);
  if (!scenario) return refused(scenario.error());
  const CheckReport report = make_check_report(*scenario, *text, *how);
  Reply reply{.out = {}, .err = {}, .exit = exit_of(report.check.verdict)};
  reply.out = options.format == Format::json ? json_text(check_json(*scenario, report))
                                             : check_text(*scenario, report, options);
  if (options.counterexample && report.shortest) {
    if (const auto error =
            write_file(*options.counterexample, json_text(report.shortest->document))) {
      return {.out = {}, .err = *error + "\n", .exit = Exit::output};
    }
  }
  return reply;
}

}  // namespace acmsim::tools
