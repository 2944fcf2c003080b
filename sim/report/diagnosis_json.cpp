// A diagnosis as JSON, as scenarios/schema/output.schema.json has it.
#include "sim/report/diagnosis_report.hpp"
#include "sim/report/text_writer.hpp"
#include "sim/time/instant.hpp"

namespace acmsim::sim {
namespace {

using Json = nlohmann::ordered_json;

Json names_json(const std::vector<DomainName>& names) {
  Json list = Json::array();
  for (const DomainName& name : names) list.push_back(name.text());
  return list;
}

Json ground_json(const Evidence& evidence, const Basis& ground) {
  Json json{{"file",
             evidence.outputs.empty() ? std::string() : evidence.outputs[ground.at.output].capture},
            {"line", ground.at.line}};
  if (!ground.at.pointer.empty()) json["pointer"] = ground.at.pointer;
  json["place"] = shown_place(evidence, ground.at);
  json["what"] = shown_text(ground.what.en);
  return json;
}

Json fix_json(const Fix& fix) {
  return {{"what", shown_text(fix.what.en)},
          {"commands", fix.commands},
          {"needs_new_request", fix.needs_new_request}};
}

/// The cure that was tried is the first: whether it heals, and after how long.
void add_proof(Json& json, const Proof& proof) {
  json["reproduced"] = proof.is_reproduced;
  if (!proof.why_not.en.empty()) json["not_healed_because"] = proof.why_not.en;
  if (json["fixes"].empty()) return;
  Json& fix = json["fixes"].front();
  fix["healed"] = proof.is_healed;
  if (proof.earliest) fix["earliest"] = format_duration(*proof.earliest);
  if (proof.typical) fix["typical"] = format_duration(*proof.typical);
  if (proof.latest) fix["latest"] = format_duration(*proof.latest);
}

Json claim_json(const Evidence& evidence, const FoundCause& claim) {
  Json json{{"code", cause_row(claim.cause).code},
            {"catalogue", catalogue_number(claim.cause)},
            {"title", cause_row(claim.cause).title},
            {"certificate", evidence.certificates[claim.certificate].arn.text},
            {"names", names_json(claim.names)},
            {"evidence", Json::array()},
            {"fixes", Json::array()}};
  for (const Basis& ground : claim.grounds) {
    json["evidence"].push_back(ground_json(evidence, ground));
  }
  for (const Fix& fix : claim.fixes) json["fixes"].push_back(fix_json(fix));
  return json;
}

Json aside_json(const LeftAside& aside) {
  return {{"file", aside.capture}, {"line", aside.line}, {"why", shown_text(aside.why)}};
}

}  // namespace

std::string_view verdict_word(DiagnosisVerdict verdict) {
  switch (verdict) {
    case DiagnosisVerdict::nothing_wrong: return "nothing-wrong";
    case DiagnosisVerdict::causes: return "causes";
    case DiagnosisVerdict::not_enough_evidence: return "not-enough-evidence";
  }
  return "";
}

Json diagnosis_json(const Evidence& evidence, const Diagnosis& diagnosis,
                    const std::vector<Proof>& proofs) {
  Json json{{"verdict", verdict_word(diagnosis.verdict)}};
  if (evidence.now) json["now"] = format_instant(*evidence.now);
  json["causes"] = Json::array();
  for (std::size_t i = 0; i < diagnosis.claims.size(); ++i) {
    json["causes"].push_back(claim_json(evidence, diagnosis.claims[i]));
    if (i < proofs.size()) add_proof(json["causes"].back(), proofs[i]);
  }
  json["certificates"] = Json::array();
  for (const CertificateVerdict& one : diagnosis.certificates) {
    const CertificateSeen& seen = evidence.certificates[one.certificate];
    json["certificates"].push_back({{"certificate", seen.arn.text},
                                    {"domain", seen.domain.text()},
                                    {"status", seen.status},
                                    {"verdict", verdict_word(one.verdict)},
                                    {"state", shown_text(one.state.en)}});
  }
  json["open"] = Json::array();
  for (const OpenCause& one : diagnosis.open) {
    json["open"].push_back({{"code", cause_row(one.cause).code},
                            {"catalogue", catalogue_number(one.cause)},
                            {"needs", one.needs}});
  }
  json["ask_next"] = diagnosis.ask_next.empty() ? Json() : Json(diagnosis.ask_next);
  json["left_aside"] = Json::array();
  for (const LeftAside& aside : evidence.left_aside) {
    json["left_aside"].push_back(aside_json(aside));
  }
  json["cut_short"] = Json::array();
  for (const LeftAside& aside : evidence.cut_short) json["cut_short"].push_back(aside_json(aside));
  return json;
}

}  // namespace acmsim::sim
