// acmsim diagnose: why a certificate is stuck, of captures or of a scenario.
#include <fmt/core.h>

#include "sim/captures/evidence_of.hpp"
#include "sim/diagnose/diagnose.hpp"
#include "sim/report/diagnosis_report.hpp"
#include "sim/report/history_report.hpp"
#include "tools/acmsim/app.hpp"
#include "tools/acmsim/capture_files.hpp"
#include "tools/acmsim/files.hpp"
#include "tools/acmsim/play.hpp"

namespace acmsim::tools {
namespace {

using Looked = tl::expected<sim::Evidence, std::string>;

Looked evidence_of_scenario(const std::string& path, const std::string& text,
                            const Options& options) {
  auto loaded = read_with(text, options.settings);
  if (!loaded) return tl::unexpected(error_lines(path, loaded.error()));
  const auto played = play(path, *loaded, {}, options);
  if (!played) return tl::unexpected(played.error());
  auto evidence = sim::evidence_of(loaded->scenario, *played);
  if (evidence) return *std::move(evidence);
  return tl::unexpected(fmt::format("{}: found a world of more than {} captures; expected fewer\n",
                                    shown_path(path), sim::kCapturesMax));
}

Looked look(const Options& options) {
  const auto given = read_captures_or_scenario(options);
  if (!given) return tl::unexpected(given.error());
  if (given->scenario) {
    return evidence_of_scenario(options.paths.front(), *given->scenario, options);
  }
  sim::Evidence evidence = sim::read_evidence(given->captures, given->how);
  if (is_recognised(evidence)) return evidence;
  return tl::unexpected(unread_lines(evidence) + nothing_line("diagnose"));
}

Exit exit_of(sim::DiagnosisVerdict verdict) {
  switch (verdict) {
    case sim::DiagnosisVerdict::nothing_wrong: return Exit::good;
    case sim::DiagnosisVerdict::causes: return Exit::bad;
    case sim::DiagnosisVerdict::not_enough_evidence: return Exit::unknown;
  }
  return Exit::bug;
}

/// Writes the first world in which a cure was tried.
void save_world(const std::string& path, const std::vector<sim::Proof>& proofs, Reply& reply) {
  for (const sim::Proof& proof : proofs) {
    if (proof.document.empty()) continue;
    if (const auto why = write_file(path, proof.document)) {
      reply.err += *why + "\n";
      reply.exit = Exit::output;
    }
    return;
  }
  reply.err += "--save: found no cure that could be tried; nothing is written\n";
}

}  // namespace

Reply diagnose_verb(const Options& options) {
  const Looked evidence = look(options);
  if (!evidence) return refused(evidence.error());
  const sim::Diagnosis diagnosis = sim::diagnose(*evidence);
  const std::vector<sim::Proof> proofs = sim::proofs_of(*evidence, diagnosis);
  Reply reply;
  reply.exit = exit_of(diagnosis.verdict);
  reply.out = options.format == Format::json
                  ? sim::json_text(with_settings_said(
                        sim::diagnosis_json(*evidence, diagnosis, proofs), options.settings))
                  : sim::diagnosis_text(*evidence, diagnosis, proofs, options);
  if (options.save) save_world(*options.save, proofs, reply);
  return reply;
}

}  // namespace acmsim::tools
