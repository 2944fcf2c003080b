// Any bytes at all are read as a capture; what is said of them is text, and has its place. What is
// made of it is a document, or one that is refused with errors.
#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>

#include "model/base/ensure.hpp"
#include "sim/diagnose/diagnose.hpp"
#include "sim/evidence/evidence.hpp"
#include "sim/forecast/forecast.hpp"
#include "sim/forecast/know.hpp"
#include "sim/import/import.hpp"
#include "sim/report/diagnosis_report.hpp"

namespace acmsim {
namespace {

void check_place(const sim::Evidence& evidence, const sim::SeenAt& at) {
  ensure(at.output < evidence.outputs.size(), "a fact has an output");
  ensure(at.line > 0, "a fact has a line");
}

void check_evidence(const sim::Evidence& evidence) {
  for (const sim::DnsAnswerSeen& answer : evidence.answers) {
    check_place(evidence, answer.at);
    check_place(evidence, answer.answer_at);
    for (const sim::RecordSeen& record : answer.answer) check_place(evidence, record.at);
  }
  for (const sim::CertificateSeen& seen : evidence.certificates) check_place(evidence, seen.at);
  for (const sim::ZoneSeen& zone : evidence.zones) check_place(evidence, zone.at);
  for (const sim::RegistrationSeen& seen : evidence.registrations) check_place(evidence, seen.at);
  for (const auto* asides : {&evidence.left_aside, &evidence.cut_short}) {
    for (const sim::LeftAside& aside : *asides) {
      ensure(!aside.why.empty(), "what is left aside has a reason");
      ensure(aside.line > 0 && aside.line <= aside.last_line, "it has its lines");
    }
  }
}

}  // namespace
}  // namespace acmsim

// The name is libFuzzer's.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {  // NOLINT
  namespace sim = acmsim::sim;
  // libFuzzer gives bytes, a capture is chars.
  const sim::CaptureText capture{"capture",
                                 std::string(reinterpret_cast<const char*>(data), size)};  // NOLINT
  const sim::Evidence evidence = sim::read_evidence(std::span(&capture, 1));
  acmsim::check_evidence(evidence);
  const sim::Imported imported = sim::import_evidence(evidence);
  acmsim::ensure(nlohmann::json::accept(imported.document), "what is imported is JSON");
  const sim::Diagnosis diagnosis = sim::diagnose(evidence);
  acmsim::ensure(!sim::diagnosis_text(evidence, diagnosis, {}, {}).empty(),
                 "something is told of any captures");
  if (auto known = sim::known_certificates(evidence); evidence.now && !known.empty()) {
    sim::forecast(std::move(known), acmsim::the_calendar(), *evidence.now, 1);
  }
  return 0;
}
