#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/base/delay.hpp"
#include "model/base/domain_name.hpp"
#include "sim/diagnose/causes.hpp"
#include "sim/evidence/seen_at.hpp"
#include "sim/time/instant.hpp"

namespace acmsim::sim {

/// A sentence without its full stop, in both languages.
struct Said {
  std::string en;
  std::string ko;
};

/// A fact that a claim stands on, and where it was read.
struct Basis {
  SeenAt at;
  Said what;
};

/// What heals a cause.
struct Fix {
  Said what;
  std::vector<std::string>
      commands;                    ///< As they are typed; what only a web page can do is in `what`.
  bool needs_new_request = false;  ///< The old one is dead: it is healed for the next.
};

/// A cause that the evidence bears and that nothing excludes.
struct FoundCause {
  StuckCause cause{};
  std::size_t certificate = 0;    ///< Of `Evidence::certificates`.
  std::vector<DomainName> names;  ///< Of the certificate, as it asks for them.
  std::vector<Basis> grounds;     ///< Never empty; what says most comes first.
  std::vector<Fix> fixes;
};

/// A cause that nothing excludes and nothing bears: the command would decide.
struct OpenCause {
  StuckCause cause{};
  std::string needs;
};

enum class DiagnosisVerdict : std::uint8_t { nothing_wrong, causes, not_enough_evidence };

/// What becomes of one certificate.
struct CertificateVerdict {
  std::size_t certificate = 0;
  DiagnosisVerdict verdict{};
  Said state;  ///< How it stands, in one sentence.
};

struct Diagnosis {
  DiagnosisVerdict verdict{};
  std::vector<FoundCause> claims;  ///< The primary one first; none unless the verdict is `causes`.
  std::vector<CertificateVerdict> certificates;  ///< In the order of the evidence.
  std::vector<OpenCause> open;
  std::string ask_next;  ///< The command that splits what is open best; may be empty.
};

}  // namespace acmsim::sim
