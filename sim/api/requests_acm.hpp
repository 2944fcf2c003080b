#pragma once

#include <optional>
#include <utility>

#include "sim/api/operation.hpp"

namespace acmsim::sim {

// What the operations of ACM share; for their files alone.

/// The certificate that a call is about; nothing, and a violation or a misfit, for none.
std::optional<CertificateHandle> certificate_of(Decoding& decoding);

/// Reads a call that is about one certificate.
template <class Ask>
Result<Asked> about_certificate(Decoding& decoding, Ask ask) {
  const auto certificate = certificate_of(decoding);
  if (auto error = decoding.violations().error(ErrorCode::validation_exception)) {
    return tl::unexpected(std::move(*error));
  }
  return ask(certificate.value_or(CertificateHandle{}));
}

Result<Asked> decode_update_certificate_options(Decoding& decoding);
Result<Asked> decode_list_certificate_domain_validations(Decoding& decoding);

}  // namespace acmsim::sim
