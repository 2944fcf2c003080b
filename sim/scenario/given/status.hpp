#pragma once

#include <optional>
#include <vector>

#include "model/acm/certificate.hpp"
#include "sim/scenario/decode_context.hpp"

namespace acmsim::sim {

/// How far a certificate that is given has come.
struct GivenStatus {
  acm::Status status = acm::Status::issued;
  acm::Phase phase;
  Few<acm::Row, 1> rows;  ///< By its names; empty only if these are wrong.
  CertificateStamps stamps;
  std::optional<Arm> arm;  ///< Its 72 hours, or its issuance.
};

/// Reads Status and what depends on it: instants, the rows of DomainValidationOptions,
/// FailureReason. Its facts must be in the catalogue. What cannot be together is an error.
GivenStatus decode_status(DecodeContext& context, const Given<CertificateHandle>& certificate);

/// Whether another authority has issued it, as the document has it.
bool is_given_imported(const Node& certificate);

/// Whether a certificate of this status has been issued once, so that something may use it.
bool was_issued(acm::Status status);

}  // namespace acmsim::sim
