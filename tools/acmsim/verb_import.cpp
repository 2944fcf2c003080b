// acmsim import: a document made of captures.
#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include "sim/import/import.hpp"
#include "sim/scenario/decode.hpp"
#include "tools/acmsim/app.hpp"
#include "tools/acmsim/capture_files.hpp"
#include "tools/acmsim/files.hpp"

namespace acmsim::tools {
namespace {

bool says_something(const sim::Evidence& evidence) {
  return !evidence.certificates.empty() || !evidence.zones.empty() || !evidence.listings.empty() ||
         !evidence.load_balancers.empty() || !evidence.registrations.empty() ||
         !evidence.answers.empty();
}

}  // namespace

Reply import_verb(const Options& options) {
  const auto how = evidence_options(options.now);
  if (!how) return refused(how.error());
  const auto captures = read_captures(options.paths);
  if (!captures) return refused(captures.error());
  const sim::Evidence evidence = sim::read_evidence(*captures, *how);
  std::string remarks = unread_lines(evidence);
  if (!says_something(evidence)) {
    remarks += nothing_line("import");
    const bool is_known = is_recognised(evidence);
    return {.out = {}, .err = std::move(remarks), .exit = is_known ? Exit::unknown : Exit::input};
  }
  sim::Imported imported = sim::import_evidence(evidence);
  for (const std::string& sentence : imported.assumed) {
    remarks += "assumed: " + shown_text(sentence) + "\n";
  }
  Reply reply{.out = std::move(imported.document), .err = {}, .as_is = true};
  if (const auto scenario = sim::read_scenario(reply.out); !scenario) {
    remarks +=
        "import: the document does not run as it is: what was captured cannot be true at "
        "one time, or is not modelled\n";
    remarks += error_lines("-", scenario.error());
    reply.exit = Exit::unknown;
  }
  reply.err = std::move(remarks);
  return reply;
}

}  // namespace acmsim::tools
